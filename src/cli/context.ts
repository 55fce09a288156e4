import { dirname, join, resolve } from 'node:path';
import type { DiagramParser } from '../core/diagram/diagram';
import type { GlossaryService } from '../core/service/glossaryService';
import type { Settings } from '../core/workspace/settings';
import type { Workspace } from '../core/workspace/workspace';
import { NodeWorkspace } from '../node/nodeWorkspace';
import { readSettings } from '../node/readSettings';
import { createFolderService, loadMermaidParser } from '../node/folderService';
import { isFolder } from '../node/regularFiles';
import { probeInThreads } from './probeInThreads';
import { Threads } from './threads';
import { UsageError } from './usageError';
import type { TextOutput } from '../node/writeFile';

/** The surroundings of a run, passed in so that tests can run commands in their own process. */
export interface Host {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the built program: what threads run and the Mermaid parser are next to it. */
  readonly program: string;
  /** Of the package. */
  readonly version: string;
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
  /** Absent if the files are others than those on disk. */
  readonly threads: Threads | undefined;
}

/**
 * Creates the context of a run; `cwd` is relative to the host's. The files are those on disk unless others are given.
 *
 * @throws UsageError if there is no such folder; InvalidSettingsError for invalid settings.
 */
export async function createContext(
  host: Host,
  cwd = host.cwd,
  workspace?: Workspace,
): Promise<Context> {
  const folder = resolve(host.cwd, cwd);
  if (!(await isFolder(folder))) throw new UsageError(`The folder ${cwd} does not exist.`);
  const settings = await readSettings(folder);
  const loadParser = (): Promise<DiagramParser> =>
    loadMermaidParser(host.program, './mermaidParser.js');
  const threads =
    workspace === undefined
      ? new Threads(join(dirname(host.program), 'workerThread.js'), folder)
      : undefined;
  const files =
    workspace ??
    new NodeWorkspace([folder], (count) => {
      threads?.prepareFor(count);
    });
  const service = createFolderService({
    workspace: files,
    settings: () => settings,
    loadParser,
    probeDocuments: threads && ((documents) => probeInThreads(threads, files, documents)),
  });
  return { host, cwd: folder, service, settings, loadParser, threads };
}
