import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DiagramParser } from '../core/diagram/diagram';
import { readerFor } from '../core/glossary/formats/readers';
import { outlineDiagram } from '../core/diagram/diagramOutline';
import { GlossaryService } from '../core/service';
import type { Settings } from '../core/workspace/settings';
import { NodeWorkspace } from './nodeWorkspace';
import { readSettings } from './settings';
import { UsageError } from './usageError';

/** The data that every command gets. */
export interface Context {
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string;
  readonly service: GlossaryService;
  readonly settings: Settings;
  readonly loadParser: () => Promise<DiagramParser>;
}

export async function createContext(cwd: string): Promise<Context> {
  const folder = resolve(cwd);
  if (!(await isFolder(folder))) throw new UsageError(`The folder ${cwd} does not exist.`);
  const settings = await readSettings(folder);
  const service = new GlossaryService({
    workspace: new NodeWorkspace([folder]),
    settings: () => settings,
    // This thread runs no other work.
    scheduler: { yieldIfDue: () => Promise.resolve() },
    loadParser: loadMermaidParser,
    loadReaders: () => Promise.resolve(readerFor),
    loadOutline: () => Promise.resolve(outlineDiagram),
  });
  return { cwd: folder, service, settings, loadParser: loadMermaidParser };
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

interface ParserModule {
  readonly createMermaidParser: () => DiagramParser;
}

/** Loads the parser, which is a separate bundle next to this one, when the first diagram is read. */
function loadMermaidParser(): Promise<DiagramParser> {
  const { createMermaidParser } = createRequire(__filename)('./mermaidParser.js') as ParserModule;
  return Promise.resolve(createMermaidParser());
}
