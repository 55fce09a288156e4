import * as vscode from 'vscode';
import { renderPage } from '../../content/renderPage';
import type { FindChange } from '../../core/features/export/exportTerms';
import type {
  ExportedRepository,
  RepositoryHead,
} from '../../core/features/export/exportedGlossary';
import type { Blame } from '../../core/text/blame';
import { UsageIndex } from '../../core/service/browsing';
import { getWords } from '../../core/service/checking';
import { createRepositoryLinks, exportRepository, readRemote } from '../../core/service/exporting';
import type { GlossaryService } from '../../core/service/glossaryService';
import { findNewestLine, isCanceled, readBlame } from '../../core/service/hosting';
import { readBundle } from '../host/bundles';
import { findRepository, type Repository } from '../host/gitExtension';
import { createNodeLoader } from '../host/nodeLoader';
import { saveFile } from '../panel/saveExport';
import { plainWindow } from '../plainWindow';

interface ExportParts {
  readonly service: GlossaryService;
  readonly extensionUri: vscode.Uri;
}

/** Asks where to write the page of the workspace, writes it and offers to open it. */
export async function exportPage({ service, extensionUri }: ExportParts): Promise<void> {
  const { l10n } = vscode;
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    void plainWindow.showInformationMessage(
      l10n.t('Open a folder first. Its glossary is exported.'),
    );
    return;
  }
  const title = vscode.workspace.name ?? folder.name;
  const heading = l10n.t('Export Page');
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Writing the page'),
    cancellable: true,
  };
  const bytes = await vscode.window.withProgress(progress, (_, token) =>
    writePage(service, { title, extensionUri, folder }, token),
  );
  if (bytes === undefined) return;
  const uri = vscode.Uri.joinPath(folder.uri, 'glossary.html').toString();
  const target = { bytes, extension: 'html', filters: { HTML: ['html'] }, title, uri };
  const file = await saveFile(target, heading);
  if (file === undefined) return;
  const size = new Intl.NumberFormat(vscode.env.language).format(Math.ceil(bytes.length / 1000));
  const open = l10n.t('Open');
  const message = l10n.t('Wrote the page ({0} KB).', size);
  if ((await plainWindow.showInformationMessage(message, open)) === open)
    await vscode.env.openExternal(file);
}

interface PageOptions {
  readonly title: string;
  readonly extensionUri: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
}

/** Returns the page in UTF-8; `undefined` if it was canceled. Exported for tests. */
export async function writePage(
  service: GlossaryService,
  { title, extensionUri, folder }: PageOptions,
  token: vscode.CancellationToken,
): Promise<Uint8Array | undefined> {
  const repository = await readRepository(service, folder, token);
  if (repository === undefined || isCanceled(token)) return undefined;
  const node = await createNodeLoader(extensionUri)?.();
  let browser: Awaited<ReturnType<NonNullable<typeof node>['openLocalBrowser']>>;
  const openBrowser = async () => (browser = await node?.openLocalBrowser());
  try {
    const parts = { title, language: vscode.env.language, openBrowser };
    const readBuilt = (name: string): Promise<string> => readBundle(extensionUri, name);
    const pieces: string[] = [];
    for await (const piece of renderPage([repository], { ...parts, readBuilt })) {
      if (isCanceled(token)) return undefined;
      pieces.push(piece);
    }
    return new TextEncoder().encode(pieces.join(''));
  } finally {
    await browser?.close();
  }
}

async function readRepository(
  service: GlossaryService,
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<ExportedRepository | undefined> {
  const { workspace, scheduler } = service.parts;
  const index = new UsageIndex({ workspace, scheduler, words: () => getWords(service) });
  try {
    const usages = await index.current(token);
    if (usages === undefined || isCanceled(token)) return undefined;
    const git = await findRepository(folder.uri);
    const { files } = await service.glossary();
    const changeOf = await findChanges([...files.keys()], git);
    return await exportRepository(service, {
      head: describeRepository(folder, git),
      usages,
      changeOf,
    });
  } finally {
    index.dispose();
  }
}

/** Returns what Git knows about the repository of a folder; without it, only its name. */
function describeRepository(
  { name, uri }: vscode.WorkspaceFolder,
  git: Repository | undefined,
): RepositoryHead {
  const { remotes = [], HEAD: head } = git?.state ?? {};
  const remote = remotes.find((one) => one.name === 'origin') ?? remotes[0];
  const known = readRemote(remote?.fetchUrl ?? '');
  const path = git === undefined ? '' : uri.path.slice(git.rootUri.path.length + 1);
  return {
    id: known?.path ?? name,
    name,
    url: known?.url,
    commit: head?.commit,
    links: known && createRepositoryLinks(known, head?.name ?? 'HEAD', path),
  };
}

/** Asks Git for the last change of each line; files that it does not know have none. */
async function findChanges(
  files: readonly string[],
  git: Repository | undefined,
): Promise<FindChange> {
  const blames = new Map<string, Blame>();
  for (const file of git === undefined ? [] : files) {
    const blame = await git?.blame(vscode.Uri.parse(file).fsPath).catch(() => undefined);
    if (blame !== undefined) blames.set(file, readBlame(blame));
  }
  return ({ source: { uri, entry } }, lines) => {
    const blame = blames.get(uri);
    const last = lines.lineAt(Math.max(entry.start, entry.end - 1));
    return blame && findNewestLine(blame, { first: lines.lineAt(entry.start), last });
  };
}
