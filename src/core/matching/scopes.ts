import { URI } from 'vscode-uri';
import type { Term } from '../glossary/term';
import type { DocumentUri } from '../text/textDocument';
import { compileGlobs } from '../workspace/patterns/globs';

const slash = 47;

/** Rank of a term outside the documents it counts for. */
export const outOfScope = -1;

/** Where terms of one glossary file with the same `paths` count. */
interface Scope {
  /** The path of the glossary's folder, with a slash at its end. */
  readonly folder: string;
  readonly covers: (path: string) => boolean;
}

/** Which terms count for a document, and which glossary is nearest to it. */
export class Scopes {
  readonly #scopes: Scope[] = [];
  readonly #ids = new Map<string, number>();
  readonly #roots: ReadonlySet<string>;

  constructor(folders: readonly DocumentUri[]) {
    this.#roots = new Set(folders.map((folder) => withSlash(pathOf(folder))));
  }

  /** A number for the term's scope, the same for all terms that share it. */
  idOf(term: Term): number {
    const { uri } = term.source;
    const key = term.paths.length === 0 ? uri : [uri, ...term.paths].join('\n');
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#scopes.push(this.#scopeOf(term));
    this.#ids.set(key, this.#scopes.length - 1);
    return this.#scopes.length - 1;
  }

  /** Gives for each scope how near it is to the document, larger is nearer, or `outOfScope`. */
  ranksFor(uri: DocumentUri): (scope: number) => number {
    const path = pathOf(uri);
    const ranks: number[] = [];
    return (id) => {
      const known = ranks[id];
      if (known !== undefined) return known;
      const scope = this.#scopes[id];
      const rank = scope?.covers(path) === true ? nearness(scope.folder, path) : outOfScope;
      ranks[id] = rank;
      return rank;
    };
  }

  #scopeOf(term: Term): Scope {
    const file = pathOf(term.source.uri);
    const folder = file.slice(0, file.lastIndexOf('/') + 1).replace(/\/\.contextive\/$/, '/');
    if (term.paths.length > 0) {
      const matches = compileGlobs(term.paths.flatMap(toGlobs));
      return { folder, covers: (path) => matches(relative(folder, path)) };
    }
    const staysBelow = isContextive(file) && !this.#roots.has(folder);
    return { folder, covers: (path) => !staysBelow || path.startsWith(folder) };
  }
}

/** A path without wildcards may name a folder: everything below it is meant. */
function toGlobs(path: string): readonly string[] {
  const plain = path.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  return plain === '' || plain === '.' ? ['**', '../**'] : [plain, `${plain}/**`];
}

/** The path seen from the folder, with `..` for each step up. */
function relative(folder: string, path: string): string {
  const steps = folder.split('/').slice(1, -1);
  const parts = path.split('/').slice(1);
  const shared = sharedSteps(steps, parts);
  return [...steps.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** Contextive's files count in their own folder and below, unless they stand at the top. */
function isContextive(path: string): boolean {
  return /\.glossary\.ya?ml$|\/\.contextive\/definitions\.yml$/.test(path);
}

/** More folders in common is nearer; among equals the one with fewer steps down to the glossary. */
function nearness(folder: string, path: string): number {
  // A word may have a meaning in each of thousands of glossaries: nothing is made for each.
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

function sharedSteps(steps: readonly string[], parts: readonly string[]): number {
  const different = steps.findIndex((step, i) => step !== parts[i]);
  return different < 0 ? steps.length : different;
}

function pathOf(uri: DocumentUri): string {
  return URI.parse(uri).path;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
