import { basename } from 'node:path';
import { createRepositoryLinks, readRemote } from '../core/service/exporting';
import { findNewestLine, readBlame } from '../core/service/hosting';
import type { FindChange } from '../core/features/export/exportTerms';
import type { RepositoryHead } from '../core/features/export/exportedGlossary';
import type { Blame } from '../core/text/blame';
import type { DocumentUri } from '../core/text/textDocument';
import { URI } from 'vscode-uri';
import type { Context } from './context';
import { Git } from './git';

/** Number of files whose lines git is asked for at the same time. */
const filesAtOnce = 4;

/** Returns what git knows about a folder; without git, only its name. */
export async function findRepository({
  cwd,
  host,
}: Pick<Context, 'cwd' | 'host'>): Promise<RepositoryHead> {
  const git = new Git(cwd, host.env);
  const top = await git.find('rev-parse', '--show-toplevel');
  if (top === undefined) return { id: basename(cwd), name: basename(cwd) };
  const prefix = ((await git.find('rev-parse', '--show-prefix')) ?? '').replace(/\/$/u, '');
  const commit = await git.find('rev-parse', '--verify', 'HEAD');
  const remote = readRemote((await findRemoteAddress(git)) ?? '');
  const path = remote?.path ?? basename(top);
  const links = remote && createRepositoryLinks(remote, await findBranch(git, host.env), prefix);
  return {
    id: prefix === '' ? path : `${path}/${prefix}`,
    name: prefix === '' ? basename(path) : `${basename(path)}/${prefix}`,
    url: remote?.url,
    commit,
    links,
  };
}

/** The remote `origin`, otherwise the first one. */
async function findRemoteAddress(git: Git): Promise<string | undefined> {
  const names = ((await git.find('remote')) ?? '').split('\n');
  const name = names.includes('origin') ? 'origin' : names[0];
  return name === undefined || name === '' ? undefined : git.find('remote', 'get-url', '--', name);
}

/**
 * Returns the branch that a link leads to: the default branch of the remote. A build often has neither it nor a current
 * branch, but names one.
 */
async function findBranch(
  git: Git,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const main = await git.find('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (main !== undefined) return main.replace(/^origin\//u, '');
  const named =
    env.CI_DEFAULT_BRANCH ?? (env.GITHUB_REF_TYPE === 'branch' ? env.GITHUB_REF_NAME : undefined);
  return named ?? (await git.find('symbolic-ref', '--short', 'HEAD')) ?? 'HEAD';
}

/** Asks git for the last change of each line of some files; files that git does not know have no lines. */
export async function findChanges(
  { cwd, host }: Pick<Context, 'cwd' | 'host'>,
  files: readonly DocumentUri[],
): Promise<FindChange> {
  const git = new Git(cwd, host.env);
  const isShallow = (await git.find('rev-parse', '--is-shallow-repository')) === 'true';
  const blames = new Map<DocumentUri, Blame>();
  const left = [...files];
  const readNext = async (): Promise<void> => {
    for (let uri = left.pop(); uri !== undefined; uri = left.pop()) {
      const path = URI.parse(uri).fsPath;
      // A repository can name a program that converts files to text.
      const blame = await git.find('blame', '--no-textconv', '--date=iso', '--', path);
      if (blame !== undefined) blames.set(uri, readBlame(isShallow ? removeOldest(blame) : blame));
    }
  };
  if ((await git.find('rev-parse', '--verify', 'HEAD')) !== undefined)
    await Promise.all(Array.from({ length: filesAtOnce }, readNext));
  return ({ source: { uri, entry } }, lines) => {
    const blame = blames.get(uri);
    if (blame === undefined) return undefined;
    const first = lines.lineAt(entry.start);
    return findNewestLine(blame, {
      first,
      last: lines.lineAt(Math.max(entry.start, entry.end - 1)),
    });
  };
}

/** In a shallow clone, the oldest commit has all lines whose history is not there; git marks it with `^`. */
function removeOldest(blame: string): string {
  return blame
    .split('\n')
    .filter((line) => !line.startsWith('^'))
    .join('\n');
}
