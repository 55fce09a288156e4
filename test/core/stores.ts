import { createDocumentCatalog } from '../../src/core/diagram/documentCatalog';
import { DiagramStore } from '../../src/core/diagram/diagramStore';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import { GlossaryStore } from '../../src/core/glossary/glossaryStore';
import type { Settings } from '../../src/core/workspace/settings';
import { defaultSettings } from '../../src/core/workspace/settings';
import type { Workspace } from '../../src/core/workspace/workspace';
import { parser } from './diagram/builtParser';

/** Returns the stores of a workspace over one catalog, as in the service. */
export function storesOf(
  workspace: Workspace,
  settings: () => Settings = () => defaultSettings,
): { readonly glossaries: GlossaryStore; readonly diagrams: DiagramStore } {
  const scheduler = { yieldIfDue: () => Promise.resolve() };
  const catalog = createDocumentCatalog(workspace, settings, scheduler);
  const loadParser = (): Promise<typeof parser> => Promise.resolve(parser);
  return {
    glossaries: new GlossaryStore(workspace, catalog, settings, scheduler, () =>
      Promise.resolve(getReaderFor),
    ),
    diagrams: new DiagramStore(workspace, catalog, settings, loadParser),
  };
}
