import { URI } from 'vscode-uri';
import { appliesToOwnFolderOnly } from '../glossary/discovery/glossaryFileClassifier';
import type { Term } from '../glossary/term';
import { memoize } from '../text/collections';
import type { DocumentUri } from '../text/textDocument';
import { compileGlobs } from '../workspace/patterns/globs';
import { type DocumentCopy, findDocumentCopy, isDocumentFolder } from './documentCopy';
import type { MatchForm } from './termMatch';

const slash = 47;

/** Rank of a term outside the documents that it applies to. */
export const outOfScope = -1;

type Ranking = (scope: number, form: MatchForm) => number;

/** The scope of terms of one glossary file with the same `paths`. */
interface Scope {
  /** The path of the glossary's folder, with a slash at its end. */
  readonly folder: string;
  readonly covers: (path: string) => boolean;
  /** Whether the words that its terms discourage count in a document, if the terms apply there. */
  readonly discouragesIn: (path: string) => boolean;
  readonly copy: DocumentCopy;
}

/** Determines which terms apply to a document, and which glossary is nearest to it. */
export class Scopes {
  readonly #scopes: Scope[] = [];
  readonly #ids = new Map<string, number>();
  readonly #roots: ReadonlySet<string>;
  /** The languages of the glossaries of a folder; `undefined` is the original's. */
  readonly #languages = new Map<string, Set<string | undefined>>();

  #latest: { readonly uri: DocumentUri; readonly ranking: Ranking } | undefined;

  constructor(folders: readonly DocumentUri[]) {
    this.#roots = new Set(folders.map((folder) => addTrailingSlash(getPath(folder))));
  }

  /** Returns a number for the term's scope, the same for all terms with that scope. */
  getId(term: Term): number {
    const { uri } = term.source;
    const key = term.paths.length === 0 ? uri : [uri, ...term.paths].join('\n');
    const existingId = this.#ids.get(key);
    if (existingId !== undefined) return existingId;
    const scope = this.#createScope(term);
    const { original, language } = scope.copy;
    this.#languages.set(original, (this.#languages.get(original) ?? new Set()).add(language));
    this.#scopes.push(scope);
    this.#ids.set(key, this.#scopes.length - 1);
    return this.#scopes.length - 1;
  }

  /**
   * Returns for each scope its rank for the document, larger is nearer, or `outOfScope`. A discouraged word counts only
   * in the part of the repository that its glossary describes. All terms must have been numbered.
   */
  getRanking(uri: DocumentUri): Ranking {
    // Parts of a document are searched one after the other.
    if (this.#latest?.uri !== uri) this.#latest = { uri, ranking: this.#createRanking(uri) };
    return this.#latest.ranking;
  }

  #createRanking(uri: DocumentUri): Ranking {
    // Most texts are ranked for no term, and few glossaries have translations.
    const getDocumentPath = memoize(() => getPath(uri));
    const findLanguage = memoize(() => this.#findCopy(getDocumentPath()).language);
    const ranks: number[] = [];
    const discouraging: boolean[] = [];
    const getRank = (id: number): number => {
      const knownRank = ranks[id];
      if (knownRank !== undefined) return knownRank;
      const scope = this.#scopes[id];
      const path = getDocumentPath();
      const isCovered =
        scope?.covers(path) === true && this.#isCopyFor(scope.copy, path, findLanguage);
      const rank = isCovered ? measureNearness(scope.folder, path) : outOfScope;
      ranks[id] = rank;
      discouraging[id] = scope?.discouragesIn(path) === true;
      return rank;
    };
    return (id, form) => {
      const rank = getRank(id);
      return form === 'avoid' && discouraging[id] !== true ? outOfScope : rank;
    };
  }

  /** A release's glossary applies to that release; of several translations, the document's own one applies. */
  #isCopyFor(copy: DocumentCopy, path: string, findLanguage: () => string | undefined): boolean {
    if (!path.startsWith(copy.version)) return false;
    const languages = this.#languages.get(copy.original);
    if (!languages || languages.size < 2) return true;
    const language = findLanguage();
    return copy.language === (languages.has(language) ? language : findOriginalLanguage(languages));
  }

  /** Names of folders around the workspace do not describe its documents. */
  #findCopy(path: string): DocumentCopy {
    const root = path.slice(0, this.#findRootLength(path));
    const { language, version, original } = findDocumentCopy(path.slice(root.length));
    return {
      language,
      version: version === '' ? '' : root + version,
      original: root + original,
    };
  }

  /** Returns the length of the path of the innermost workspace folder, with a slash at its end; 0 if none contains it. */
  #findRootLength(path: string): number {
    let length = 0;
    for (const root of this.#roots)
      if (root.length > length && path.startsWith(root)) length = root.length;
    return length;
  }

  #createScope(term: Term): Scope {
    const file = getPath(term.source.uri);
    const copy = this.#findCopy(file);
    const folder = file.slice(0, file.lastIndexOf('/') + 1).replace(/\/\.contextive\/$/, '/');
    if (term.paths.length > 0) {
      const matches = compileGlobs(term.paths.flatMap(toGlobs));
      const covers = (path: string): boolean => matches(toRelativePath(folder, path));
      return { folder, copy, covers, discouragesIn: () => true };
    }
    // At the top of the workspace they apply everywhere.
    const staysBelow = appliesToOwnFolderOnly(file) && !this.#roots.has(folder);
    const describedFolder = this.#findDescribedFolder(folder);
    return {
      folder,
      copy,
      covers: (path) => !staysBelow || path.startsWith(folder),
      discouragesIn: (path) => path.startsWith(describedFolder),
    };
  }

  /**
   * Returns the folder that a glossary describes: a glossary in `docs/` describes the repository, and one in
   * `billing/docs/` describes `billing/`. Has a slash at its end.
   */
  #findDescribedFolder(folder: string): string {
    const root = this.#findRootLength(folder);
    const below = folder.slice(root).split('/').slice(0, -1);
    const documents = below.findIndex(isDocumentFolder);
    const described = documents < 0 ? below : below.slice(0, documents);
    return folder.slice(0, root) + described.map((segment) => `${segment}/`).join('');
  }
}

/** Returns the language for documents without a glossary of their own language: unmarked, otherwise English. */
function findOriginalLanguage(languages: ReadonlySet<string | undefined>): string | undefined {
  if (languages.has(undefined)) return undefined;
  return languages.has('en') ? 'en' : [...languages].sort()[0];
}

/** A path without wildcards may name a folder, including everything in it. */
function toGlobs(path: string): readonly string[] {
  const plain = path.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  return plain === '' || plain === '.' ? ['**', '../**'] : [plain, `${plain}/**`];
}

/** Returns the path relative to the folder, with `..` for each step up. */
function toRelativePath(folder: string, path: string): string {
  const steps = folder.split('/').slice(1, -1);
  const parts = path.split('/').slice(1);
  const shared = countSharedSteps(steps, parts);
  return [...steps.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** More common folders are nearer; among equals, fewer steps down to the glossary. */
function measureNearness(folder: string, path: string): number {
  // A word may have a meaning in each of thousands of glossaries, so no object is created for each.
  let shared = -1;
  let steps = -1;
  let isShared = true;
  for (let at = 0; at < folder.length; at++) {
    const code = folder.charCodeAt(at);
    isShared &&= code === path.charCodeAt(at);
    if (code !== slash) continue;
    steps++;
    if (isShared) shared++;
  }
  return shared * 1000 + 999 - Math.min(999, steps - shared);
}

function countSharedSteps(steps: readonly string[], parts: readonly string[]): number {
  const different = steps.findIndex((step, i) => step !== parts[i]);
  return different < 0 ? steps.length : different;
}

function getPath(uri: DocumentUri): string {
  return URI.parse(uri).path;
}

function addTrailingSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
