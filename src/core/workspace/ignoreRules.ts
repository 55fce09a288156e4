import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import type { PlacedProblem, Problem } from '../problem/problem';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import {
  findFolder,
  getBaseName,
  getParentFolder,
  getRelativePath,
  resolvePath,
  toUriBelow,
} from './paths';
import type { RefusedRules } from './patterns/ignorePatterns';
import { IgnorePatterns } from './patterns/ignorePatterns';
import type { FileText } from './workspace';

/** Folders with third-party or generated files, which are never walked, regardless of ignore rules. */
export const excludedFolders: readonly string[] = ['node_modules', '.git', '.hg', '.svn'];

/** The rules of one file. */
interface RuleFile {
  /**
   * Names of the folders from the file's folder down to the workspace folder; empty at the workspace folder and
   * below.
   */
  readonly above: readonly string[];
  /** Depth of the file's folder below the workspace folder. */
  readonly depth: number;
  readonly patterns: IgnorePatterns;
}

/** The rules that apply in one folder. */
interface FolderRules {
  /** An ignored folder excludes everything in it, regardless of deeper rules. */
  readonly isIgnored: boolean;
  /** The rules that apply to the folder, the most distant first: a later one wins. */
  readonly files: readonly RuleFile[];
}

/** The folder in which git keeps the data of a repository. */
interface GitFolder {
  readonly uri: DocumentUri;
  /** `worktree`: a second checkout of a repository elsewhere. */
  readonly kind: 'repository' | 'worktree';
}

const everythingIgnored: FolderRules = { isIgnored: true, files: [] };
const nothingIgnored: FolderRules = { isIgnored: false, files: [] };

/**
 * Determines which files git ignores, reading rules on demand: `.gitignore` of the folder, of the folders down to the
 * file and up to the top of the repository, and `info/exclude`. A nested repository has its own rules, and a work
 * tree inside the folder is a copy that is excluded. Rules: https://git-scm.com/docs/gitignore.
 */
export class IgnoreRules {
  readonly #readFile: (uri: DocumentUri) => Promise<FileText>;
  /** By workspace folder and folder: one workspace folder can be in another. */
  readonly #rulesByFolder = new Map<DocumentUri, Map<DocumentUri, Promise<FolderRules>>>();
  readonly #problems = new Map<DocumentUri, PlacedProblem>();

  /** @param readFile Also reads rules above the workspace folders. */
  constructor(readFile: (uri: DocumentUri) => Promise<FileText>) {
    this.#readFile = readFile;
  }

  /** One problem for each file, of those read so far, with rules that are not applied. */
  get problems(): readonly PlacedProblem[] {
    return [...this.#problems.values()];
  }

  /** True where a rule takes the file out. */
  async ignores(uri: DocumentUri, folders: readonly DocumentUri[]): Promise<boolean> {
    const root = findFolder(uri, folders);
    if (root === undefined) return false;
    const { isIgnored, files } = await this.#getRules(root, getFolderOf(uri));
    // Most files have no rules, and there are many files.
    return isIgnored || (files.length > 0 && areIgnored(getSegments(uri, root), false, files));
  }

  /** True where a rule takes the folder out, with everything in it. */
  async ignoresFolder(uri: DocumentUri, folders: readonly DocumentUri[]): Promise<boolean> {
    const root = findFolder(uri, folders);
    return root !== undefined && (await this.#getRules(root, uri)).isIgnored;
  }

  /** @param folder The workspace folder, or one below. */
  #getRules(root: DocumentUri, folder: DocumentUri): Promise<FolderRules> {
    const rules = this.#rulesByFolder.get(root) ?? new Map<DocumentUri, Promise<FolderRules>>();
    this.#rulesByFolder.set(root, rules);
    let known = rules.get(folder);
    if (!known) {
      known = folder.length <= root.length ? this.#readRoot(root) : this.#readRules(root, folder);
      rules.set(folder, known);
    }
    return known;
  }

  async #readRules(root: DocumentUri, folder: DocumentUri): Promise<FolderRules> {
    const above = await this.#getRules(root, getFolderOf(folder));
    if (above.isIgnored) return everythingIgnored;
    const segments = getSegments(folder, root);
    if (areIgnored(segments, true, above.files)) return everythingIgnored;
    const git = await this.#findGitFolder(folder);
    if (git?.kind === 'worktree') return everythingIgnored;
    const depth = segments.length;
    const inherited = git ? await this.#readExcludes(git, [], depth) : above.files;
    return {
      isIgnored: false,
      files: [...inherited, ...(await this.#readGitignore(folder, [], depth))],
    };
  }

  /** The workspace folder may be anywhere in its repository: the rules of its parent folders apply too. */
  async #readRoot(root: DocumentUri): Promise<FolderRules> {
    let files: readonly RuleFile[] = [];
    const above: string[] = [];
    for (let folder = root; ; folder = getParentFolder(folder)) {
      files = [...(await this.#readGitignore(folder, above, 0)), ...files];
      const git = await this.#findGitFolder(folder);
      if (git) {
        return {
          isIgnored: false,
          files: [...(await this.#readExcludes(git, above, 0)), ...files],
        };
      }
      if (getParentFolder(folder) === folder) break;
      above.unshift(getBaseName(folder));
    }
    // Outside a repository only the folder's own rules apply.
    return { ...nothingIgnored, files: await this.#readGitignore(root, [], 0) };
  }

  async #readGitignore(
    folder: DocumentUri,
    above: readonly string[],
    depth: number,
  ): Promise<readonly RuleFile[]> {
    return this.#readRuleFile(toUriBelow(folder, '.gitignore'), above, depth);
  }

  #readExcludes(
    git: GitFolder,
    above: readonly string[],
    depth: number,
  ): Promise<readonly RuleFile[]> {
    return this.#readRuleFile(toUriBelow(git.uri, 'info/exclude'), above, depth);
  }

  async #readRuleFile(
    uri: DocumentUri,
    above: readonly string[],
    depth: number,
  ): Promise<readonly RuleFile[]> {
    const file = await this.#readFile(uri);
    if (file.kind !== 'text' || file.text === '') return [];
    const patterns = new IgnorePatterns(file.text);
    if (patterns.refused) {
      const problem = createRefusedProblem(uri, patterns.refused);
      this.#problems.set(uri, { problem, lines: new LineMap(file.text) });
    }
    return [{ above: [...above], depth, patterns }];
  }

  /** `.git` is a folder, or in a work tree or submodule a file that names one. */
  async #findGitFolder(folder: DocumentUri): Promise<GitFolder | undefined> {
    const uri = toUriBelow(folder, '.git');
    const file = await this.#readFile(uri);
    if (file.kind === 'unreadable') {
      return file.reason === 'missing' ? undefined : { uri, kind: 'repository' };
    }
    const path = /^gitdir:\s*(\S.*)$/mu.exec(file.text)?.[1]?.trimEnd();
    if (path === undefined) return undefined;
    const [, repository] =
      /^(.*\/\.git)\/worktrees\/[^/]+$/u.exec(path.replaceAll('\\', '/')) ?? [];
    return repository === undefined
      ? { uri: resolveGitPath(folder, path), kind: 'repository' }
      : { uri: resolveGitPath(folder, repository), kind: 'worktree' };
  }
}

function createRefusedProblem(uri: DocumentUri, { first, count }: RefusedRules): Problem {
  const message =
    count === 1
      ? l10n.t('This rule is too long or too complex, so it is not applied. Simplify it.')
      : l10n.t(
          'This rule and {0} more are too long, too complex or too many, so they are not applied. Simplify them.',
          count - 1,
        );
  return { code: 'unreadable-file', severity: 'warning', message, uri, range: first };
}

function resolveGitPath(folder: DocumentUri, path: string): DocumentUri {
  const isAbsolute = /^(?:\/|[a-z]:)/iu.test(path);
  if (!isAbsolute) return resolvePath(folder, path);
  return URI.parse(folder)
    .with({ path: URI.file(path).path })
    .toString();
}

function getFolderOf(uri: DocumentUri): DocumentUri {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Returns the names from below the workspace folder down to a file or folder. */
function getSegments(uri: DocumentUri, root: DocumentUri): readonly string[] {
  return getRelativePath(uri, root)?.split('/') ?? [];
}

function areIgnored(
  segments: readonly string[],
  isFolder: boolean,
  files: readonly RuleFile[],
): boolean {
  let ignored = false;
  for (const { above, depth, patterns } of files) {
    const result = patterns.test([...above, ...segments.slice(depth)].join('/'), isFolder);
    if (result !== undefined) ignored = result === 'ignored';
  }
  return ignored;
}
