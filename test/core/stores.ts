import { createDocumentCatalog } from '../../src/core/diagram/documentCatalog';
import { outlineDiagram } from '../../src/core/diagram/diagramOutline';
import { DiagramStore } from '../../src/core/diagram/diagramStore';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import { GlossaryStore } from '../../src/core/glossary/glossaryStore';
import { GlossaryService, type ServiceParts } from '../../src/core/service/glossaryService';
import type { Scheduler } from '../../src/core/workspace/scheduler';
import type { Settings } from '../../src/core/workspace/settings';
import { defaultSettings } from '../../src/core/workspace/settings';
import type { Workspace } from '../../src/core/workspace/workspace';
import { parser } from './diagram/builtParser';

/** Never yields. */
export const scheduler: Scheduler = { yieldIfDue: () => Promise.resolve() };

export const loadParser = (): Promise<typeof parser> => Promise.resolve(parser);

/** Creates a service with the built parser and all readers, with default settings unless others are given. */
export function createService(
  workspace: Workspace,
  parts: Partial<ServiceParts> = {},
): GlossaryService {
  return new GlossaryService({
    workspace,
    settings: () => defaultSettings,
    scheduler,
    loadParser,
    loadReaders: () => Promise.resolve(getReaderFor),
    loadOutline: () => Promise.resolve(outlineDiagram),
    ...parts,
  });
}

/** Returns the stores of a workspace over one catalog, as in the service. */
export function storesOf(
  workspace: Workspace,
  settings: () => Settings = () => defaultSettings,
): { readonly glossaries: GlossaryStore; readonly diagrams: DiagramStore } {
  const catalog = createDocumentCatalog(workspace, settings, scheduler);
  return {
    glossaries: new GlossaryStore(workspace, catalog, settings, scheduler, () =>
      Promise.resolve(getReaderFor),
    ),
    diagrams: new DiagramStore(workspace, catalog, settings, loadParser, scheduler),
  };
}
