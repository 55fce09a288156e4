import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DiagramParser } from '../core/diagram/diagram';
import { GlossaryService } from '../core/service/glossaryService';
import type { Settings } from '../core/workspace/settings';
import { NodeWorkspace } from './nodeWorkspace';
import { readSettings } from './readSettings';
import { UsageError } from './usageError';
import type { TextOutput } from './writeFile';
import { getReaderFor } from '../core/service/glossaryAccess';
import { outlineDiagram } from '../core/service/diagramming';

/** The surroundings of a run, passed in so that tests can run commands in their own process. */
export interface Host {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the built program: threads start it, and the Mermaid parser is next to it. */
  readonly program: string;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
}

/** The service and the paths that every command works with. */
export interface Context {
  readonly host: Host;
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string;
  readonly service: GlossaryService;
  readonly settings: Settings;
  readonly loadParser: () => Promise<DiagramParser>;
}

/**
 * Creates the context of a run; `cwd` is relative to the host's.
 *
 * @throws UsageError if there is no such folder.
 */
export async function createContext(host: Host, cwd = host.cwd): Promise<Context> {
  const folder = resolve(host.cwd, cwd);
  if (!(await isFolder(folder))) throw new UsageError(`The folder ${cwd} does not exist.`);
  const settings = await readSettings(folder);
  const loadParser = (): Promise<DiagramParser> => loadMermaidParser(host.program);
  const service = new GlossaryService({
    workspace: new NodeWorkspace([folder]),
    settings: () => settings,
    // This thread runs no other work.
    scheduler: { yieldIfDue: () => Promise.resolve() },
    loadParser,
    loadReaders: () => Promise.resolve(getReaderFor),
    loadOutline: () => Promise.resolve(outlineDiagram),
  });
  return { host, cwd: folder, service, settings, loadParser };
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

interface ParserModule {
  readonly createMermaidParser: () => DiagramParser;
}

/** Loads the Mermaid parser from its own bundle, which is next to this one; called when the first diagram is read. */
function loadMermaidParser(program: string): Promise<DiagramParser> {
  const { createMermaidParser } = createRequire(program)('./mermaidParser.js') as ParserModule;
  return Promise.resolve(createMermaidParser());
}
