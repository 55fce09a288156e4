import { createRequire } from 'node:module';
import type { DiagramParser } from '../core/diagram/diagram';
import { outlineDiagram } from '../core/service/diagramming';
import { getReaderFor } from '../core/service/glossaryAccess';
import { GlossaryService, type ServiceParts } from '../core/service/glossaryService';
import type { Scheduler } from '../core/workspace/scheduler';

export type FolderParts = Pick<
  ServiceParts,
  'workspace' | 'settings' | 'loadParser' | 'probeDocuments'
>;

/** For programs that do one thing at a time. */
export const neverYields: Scheduler = { yieldIfDue: () => Promise.resolve() };

/** Creates the service of a program that does one thing at a time, so that it never has to yield. */
export function createFolderService(parts: FolderParts): GlossaryService {
  return new GlossaryService({
    ...parts,
    scheduler: neverYields,
    loadReaders: () => Promise.resolve(getReaderFor),
    loadOutline: () => Promise.resolve(outlineDiagram),
  });
}

interface ParserModule {
  readonly createMermaidParser: () => DiagramParser;
}

/** Each module has one parser: all share its databases, and starting another takes longer than parsing a diagram. */
const parsers = new WeakMap<ParserModule, DiagramParser>();

/**
 * Loads the Mermaid parser from its own bundle; called when a diagram is read.
 *
 * @param from Absolute path or URL of the running bundle, which refers to the parser's by `path`.
 */
export function loadMermaidParser(from: string | URL, path: string): Promise<DiagramParser> {
  const loaded = createRequire(from)(path) as ParserModule;
  const parser = parsers.get(loaded) ?? loaded.createMermaidParser();
  parsers.set(loaded, parser);
  return Promise.resolve(parser);
}
