import { URI } from 'vscode-uri';
import type { PlacedProblem } from '../problem/problem';
import type { DocumentUri } from '../text/textDocument';
import type { CancellationToken } from './cancellation';
import { isCanceled } from './cancellation';
import type { LocalDisk } from './diskAccess';
import { IgnoreRules } from './ignoreRules';
import { getBaseName, getParentFolder, getRelativePath, toUriBelow } from './paths';
import { compileGlobs } from './patterns/globs';
import type { Scheduler } from './scheduler';
import { walkFolder } from './walkFolder';
import type { FileText } from './workspace';

/** How many folders down a first search goes: `docs/reference/glossary.md` is within reach. */
export const upperFolders = 2;
/** Paths that are looked at between two looks at the clock. */
const pathsAtOnce = 200;
const missing: FileText = { kind: 'unreadable', reason: 'missing' };

/** A search for the files of one workspace folder. */
export interface DiskSearch {
  readonly disk: LocalDisk;
  readonly folder: DocumentUri;
  /** All workspace folders. */
  readonly folders: readonly DocumentUri[];
  readonly globs: readonly string[];
  /** How many folders down. */
  readonly depth: number;
  readonly token: CancellationToken;
  readonly scheduler: Scheduler;
  /** Returns true for a path in the folder that the user hides. */
  readonly isExcluded: (path: string) => boolean;
  readonly readFile: (uri: DocumentUri) => Promise<FileText>;
}

export interface DiskSearchResult {
  readonly files: readonly DocumentUri[];
  /** The names in each folder that was opened. */
  readonly opened: ReadonlyMap<DocumentUri, ReadonlySet<string>>;
  /** The ignore rules that were read. */
  readonly rules: IgnoreRules;
}

/** Finds files. Does not open ignored folders, and reads a file of rules only if the folder's list contains one. */
export async function findFilesOnDisk(search: DiskSearch): Promise<DiskSearchResult> {
  const { disk, folder, folders, token, scheduler, isExcluded } = search;
  const opened = new Map<DocumentUri, ReadonlySet<string>>();
  const rules = new IgnoreRules((uri) => {
    const names = opened.get(getParentFolder(uri));
    return names?.has(getBaseName(uri)) === false ? Promise.resolve(missing) : search.readFile(uri);
  });
  const isWanted = compileGlobs(search.globs);
  const paths = await walkFolder(folder, {
    depth: search.depth,
    entriesOf: async (uri) => {
      await scheduler.yieldIfDue();
      if (isCanceled(token)) return [];
      const entries = await disk.list(URI.parse(uri).fsPath);
      opened.set(uri, new Set(entries.map(({ name }) => name)));
      return entries;
    },
    ignoresFolder: async (uri) =>
      isExcluded(getRelativePath(uri, folder) ?? '') || rules.ignoresFolder(uri, folders),
  });
  const files: DocumentUri[] = [];
  for (const [i, path] of paths.entries()) {
    if (i % pathsAtOnce === 0) await scheduler.yieldIfDue();
    if (!isWanted(path) || isExcluded(path)) continue;
    const uri = toUriBelow(folder, path);
    if (!(await rules.ignores(uri, folders))) files.push(uri);
  }
  return { files, opened, rules };
}

/** Returns the problems of ignore rules, each once: folders may share rules from above them. */
export function listRuleProblems(rules: readonly IgnoreRules[]): readonly PlacedProblem[] {
  const problems = rules.flatMap((one) => one.problems);
  return [...new Map(problems.map((one) => [one.problem.uri, one])).values()];
}
