import { createRequire } from 'node:module';
import type { DiagramParser } from '../core/diagram/diagram';

/** The name of the parser's own bundle. */
export const parserFileName = 'mermaidParser.js';

interface ParserModule {
  readonly createMermaidParser: () => DiagramParser;
}

/**
 * Loads the Mermaid parser from its own bundle; called when the first diagram is read.
 *
 * @param program Absolute path of a bundle that is next to it.
 */
export function loadMermaidParser(program: string): Promise<DiagramParser> {
  const module = createRequire(program)(`./${parserFileName}`) as ParserModule;
  return Promise.resolve(module.createMermaidParser());
}
