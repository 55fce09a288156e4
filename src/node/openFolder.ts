import type { DiagramParser } from '../core/diagram/diagram';
import type { GlossaryService } from '../core/service/glossaryService';
import type { Disposable } from '../core/workspace/event';
import type { Settings } from '../core/workspace/settings';
import { createFolderService } from './folderService';
import { readSettings } from './readSettings';
import { RefreshedWorkspace } from './refreshedWorkspace';

/** Comparing files may take one part in so many of the time. */
const refreshShare = 20;

/** A folder that a program answers questions about for as long as it runs. */
export interface OpenFolder extends Disposable {
  /** Absolute path. */
  readonly path: string;
  readonly service: GlossaryService;
  readonly settings: () => Settings;
  /** Adopts changes on disk, unless the files have just been compared; `force` compares them in any case. */
  readonly refresh: (force?: boolean) => Promise<void>;
}

interface FolderOptions {
  readonly loadParser: () => Promise<DiagramParser>;
  /** Changes the settings that have been read. */
  readonly adjust?: (settings: Settings) => Settings;
}

/**
 * Opens a folder.
 *
 * @param path Absolute path of a folder that exists.
 * @throws InvalidSettingsError for invalid settings. Later, invalid settings leave the last valid ones in force.
 */
export async function openFolder(
  path: string,
  { loadParser, adjust = (settings) => settings }: FolderOptions,
): Promise<OpenFolder> {
  const workspace = new RefreshedWorkspace([path]);
  let settings = adjust(await readSettings(path));
  const service = createFolderService({ workspace, settings: () => settings, loadParser });
  let refreshing: Promise<void> | undefined;
  let nextRefresh = 0;
  const refresh = async (): Promise<void> => {
    const start = performance.now();
    const read = adjust(await readSettings(path).catch(() => settings));
    if (JSON.stringify(read) !== JSON.stringify(settings)) {
      settings = read;
      service.invalidate();
    }
    await workspace.refresh();
    const end = performance.now();
    nextRefresh = end + (end - start) * refreshShare;
  };
  await refresh();
  return {
    path,
    service,
    settings: () => settings,
    refresh: async (force = false) => {
      if (!force && performance.now() < nextRefresh) return;
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
      await refreshing;
    },
    dispose: () => {
      service.dispose();
      workspace.dispose();
    },
  };
}
