import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DiagramParser } from '../core/diagram/diagram';
import { outlineDiagram } from '../core/diagram/diagramOutline';
import { GlossaryService } from '../core/service';
import type { Settings } from '../core/workspace/settings';
import { NodeWorkspace } from './nodeWorkspace';
import { readSettings } from './settings';
import { UsageError } from './usageError';

/** What every command gets. */
export interface Context {
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string;
  readonly service: GlossaryService;
  readonly settings: Settings;
  readonly loadParser: () => Promise<DiagramParser>;
}

export async function createContext(cwd: string): Promise<Context> {
  const folder = resolve(cwd);
  if (!(await isFolder(folder))) throw new UsageError(`There is no folder ${cwd}.`);
  const settings = await readSettings(folder);
  const service = new GlossaryService({
    workspace: new NodeWorkspace([folder]),
    settings: () => settings,
    // Nobody else waits for this thread.
    scheduler: { yieldIfDue: () => Promise.resolve() },
    loadParser: loadMermaidParser,
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

/** The parser is a bundle of its own beside this one, loaded when a diagram is there to be read. */
function loadMermaidParser(): Promise<DiagramParser> {
  const { createMermaidParser } = createRequire(__filename)('./mermaidParser.js') as ParserModule;
  return Promise.resolve(createMermaidParser());
}
