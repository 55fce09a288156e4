import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import type { EarlierFiles } from '../core/service/comparing';
import type { LineRanges } from '../core/text/diffLines';
import type { DocumentUri } from '../core/text/textDocument';
import type { FileText, Workspace } from '../core/workspace/workspace';
import {
  compileGlobs,
  decodeFile,
  getDisplayPath,
  hasChangedLine,
  readChangedLines,
} from '../core/service/hosting';
import type { Context, Host } from './context';
import { Git, GitError } from './git';
import { NodeWorkspace, toUri } from '../node/nodeWorkspace';
import { UsageError } from './usageError';

/** What is different in a folder since a revision of git. */
export interface Changes {
  /** The changed files that exist. */
  readonly files: readonly DocumentUri[];
  readonly earlier: EarlierFiles;
  /** Returns whether the change wrote one of the lines, which are 1-based and include the last one. */
  readonly includes: (uri: DocumentUri, first: number, last: number) => boolean;
}

/** Options that make the output of `git diff` the same with any settings, and run no programs of the repository. */
const plainDiff = [
  '-M',
  // Git's own limit, in place of the setting `diff.renameLimit`.
  '-l1000',
  '-O/dev/null',
  '--relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules',
];

/**
 * Compares the files of a folder with a revision: from where the present branch left it, so that later commits of the
 * other branch are no changes. Includes files that are not committed and not tracked.
 *
 * @throws UsageError If git does not know the folder or the revision.
 */
export async function findChangesSince(
  { cwd, host }: Pick<Context, 'cwd' | 'host'>,
  revision: string,
): Promise<Changes> {
  const git = await openGit(cwd, host);
  const base = await findBase(git, revision);
  const untracked = await git.run('ls-files', '--others', '--exclude-standard', '-z');
  try {
    return await readChanges(git, cwd, [base], base, splitAtZero(untracked));
  } catch (error) {
    const isPartial = (): Promise<string | undefined> =>
      git.find('config', '--get-regexp', '^remote\\..*\\.promisor$');
    if (!(error instanceof GitError) || (await isPartial()) === undefined) throw error;
    throw new UsageError(
      'This clone lacks the earlier contents of files. Fetch them first: `git fetch --refetch --no-filter`.',
    );
  }
}

/**
 * Compares the staged files of a folder with the last commit.
 *
 * @throws UsageError If git does not know the folder.
 */
export async function findStagedChanges({
  cwd,
  host,
}: Pick<Context, 'cwd' | 'host'>): Promise<Changes> {
  const git = await openGit(cwd, host);
  const head = await git.find('rev-parse', '--verify', '--quiet', 'HEAD');
  return readChanges(git, cwd, ['--cached'], head, []);
}

async function openGit(cwd: string, { env }: Host): Promise<Git> {
  const git = new Git(cwd, env);
  try {
    await git.run('rev-parse', '--show-toplevel');
    return git;
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(describeNoRepository(cwd, error.message));
    throw error;
  }
}

/** Git refuses repositories of other users. */
function describeNoRepository(cwd: string, message: string): string {
  return message.includes('dubious ownership')
    ? `Git does not trust the repository of ${cwd}. See “safe.directory” in the documentation of git.`
    : `${cwd} is not in a git repository.`;
}

/** Returns the commit to compare with. */
async function findBase(git: Git, revision: string): Promise<string> {
  // An option of git would be read as one.
  const commit =
    revision === '' || revision.startsWith('-')
      ? undefined
      : await git.find('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const isShallow = async (): Promise<boolean> =>
    (await git.find('rev-parse', '--is-shallow-repository')) === 'true';
  const fetchMore = 'This clone is shallow. Fetch the history first: `git fetch --unshallow`.';
  if (commit === undefined) {
    const hint = (await isShallow()) ? ` ${fetchMore}` : '';
    throw new UsageError(`Git does not know the revision “${revision}”.${hint}`);
  }
  const base = await git.find('merge-base', commit, 'HEAD');
  if (base === undefined && (await isShallow()))
    throw new UsageError(
      `Git cannot find where this branch and “${revision}” have parted. ${fetchMore}`,
    );
  // Unrelated histories are compared as they are.
  return base ?? commit;
}

/** A file of `git diff --raw`, relative to the folder. */
interface RawChange {
  readonly path: string;
  /** `undefined` if the file did not exist. */
  readonly earlier: string | undefined;
  readonly isRemoved: boolean;
  /** Whether the content is the same. */
  readonly isOnlyRenamed: boolean;
}

async function readChanges(
  git: Git,
  cwd: string,
  what: readonly string[],
  base: string | undefined,
  untracked: readonly string[],
): Promise<Changes> {
  const raw = readRaw(await git.run('diff', '--raw', '-z', ...plainDiff, ...what, '--'));
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/'];
  const lines = readChangedLines(
    await git.run(
      'diff',
      '-U0',
      '--inter-hunk-context=0',
      ...plainDiff,
      ...prefixes,
      ...what,
      '--',
    ),
  );
  const files = new Map<DocumentUri, LineRanges | 'all'>();
  const changed = new Map<DocumentUri, DocumentUri | undefined>();
  const toFile = (path: string): DocumentUri => toUri(join(cwd, path));
  const removed: DocumentUri[] = [];
  for (const { path, earlier, isRemoved, isOnlyRenamed } of raw) {
    if (isRemoved) {
      removed.push(toFile(path));
      continue;
    }
    // Git does not list the lines of a file that it takes for binary.
    files.set(toFile(path), lines.get(path) ?? (isOnlyRenamed ? [] : 'all'));
    changed.set(toFile(path), earlier === undefined ? undefined : toFile(earlier));
  }
  for (const path of untracked.filter((one) => !one.endsWith('/'))) {
    files.set(toFile(path), 'all');
    changed.set(toFile(path), undefined);
  }
  const read = async (uri: DocumentUri): Promise<string | undefined> => {
    const path = getDisplayPath(uri, [toUri(cwd)]);
    const file = base === undefined ? undefined : await readBlob(git, `${base}:./${path}`);
    return file?.kind === 'text' ? file.text : undefined;
  };
  return {
    files: [...files.keys()],
    earlier: { changed, removed, read },
    includes: (uri, first, last) => {
      const ranges = files.get(uri);
      return ranges === 'all' || (ranges !== undefined && hasChangedLine(ranges, first, last));
    },
  };
}

function splitAtZero(output: string): readonly string[] {
  return output.split('\0').filter((path) => path !== '');
}

function readRaw(output: string): readonly RawChange[] {
  const parts = splitAtZero(output);
  const changes: RawChange[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [, , before, after, status = ''] = (parts[i] ?? '').split(' ');
    const first = parts[++i] ?? '';
    const isMoved = /^[RC]/u.test(status);
    const path = isMoved ? (parts[++i] ?? '') : first;
    changes.push({
      path,
      earlier: status.startsWith('A') ? undefined : first,
      isRemoved: status.startsWith('D'),
      isOnlyRenamed: status.endsWith('100') || (before === after && !/^0+$/u.test(after ?? '')),
    });
  }
  return changes;
}

async function readBlob(git: Git, name: string): Promise<FileText | undefined> {
  try {
    const bytes = await git.runForBytes('cat-file', 'blob', name);
    return decodeFile(bytes, new TextDecoder('utf-8', { fatal: true }));
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/**
 * Returns a workspace with the files as they are staged: changes that are not staged and files that git does not track
 * are not there.
 */
export async function openStagedFiles({
  cwd,
  host,
}: Pick<Context, 'cwd' | 'host'>): Promise<Workspace> {
  const git = await openGit(cwd, host);
  const raw = readRaw(await git.run('diff', '--raw', '-z', ...plainDiff, '--no-renames', '--'));
  const others = splitAtZero(await git.run('ls-files', '--others', '--exclude-standard', '-z'));
  const toFile = (path: string): DocumentUri => toUri(join(cwd, path));
  const staged = new Map(raw.map(({ path }) => [toFile(path), path]));
  const hidden = new Set(others.map(toFile));
  const disk = new NodeWorkspace([cwd]);
  const missing: FileText = { kind: 'unreadable', reason: 'missing' };
  return {
    folders: disk.folders,
    onDidChangeFiles: disk.onDidChangeFiles,
    ruleProblems: () => disk.ruleProblems(),
    async findFiles(globs) {
      const found = new Set((await disk.findFiles(globs)).filter((uri) => !hidden.has(uri)));
      const matches = compileGlobs(globs);
      for (const { path } of raw.filter(({ isRemoved }) => isRemoved))
        if (matches(path)) found.add(toFile(path));
      return [...found];
    },
    async readFile(uri) {
      if (hidden.has(uri)) return missing;
      const path = staged.get(uri);
      return path === undefined
        ? disk.readFile(uri)
        : ((await readBlob(git, `:./${path}`)) ?? missing);
    },
  };
}
