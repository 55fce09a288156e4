import { Automaton, TooComplex } from './automaton';
import { gitDialect, parsePattern } from './parsePattern';

/** Longer ignore files, in UTF-16 units, are read only up to this length. */
const longestRules = 1_000_000;

/** The rules of one ignore file, as in https://git-scm.com/docs/gitignore; ignores letter case. */
export class IgnorePatterns {
  readonly #forFiles = new Automaton();
  readonly #forFolders = new Automaton();
  /** Whether each rule re-includes files, by its number. */
  readonly #restores: boolean[] = [];

  constructor(text: string) {
    for (const line of text
      .slice(0, longestRules)
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)) {
      this.#add(line.toLowerCase());
    }
  }

  /**
   * Returns the result of the last matching rule for a path relative to the file's folder; `undefined` if none
   * matches. Does not take ignored parent folders into account.
   */
  test(path: string, isFolder: boolean): 'ignored' | 'restored' | undefined {
    const rule = (isFolder ? this.#forFolders : this.#forFiles).match(path.toLowerCase());
    const restores = this.#restores[rule];
    return restores === undefined ? undefined : restores ? 'restored' : 'ignored';
  }

  #add(line: string): void {
    const written = withoutTrailingSpaces(line);
    if (written === '' || written.startsWith('#')) return;
    const restores = written.startsWith('!');
    const rule = restores ? written.slice(1) : written;
    const foldersOnly = rule.endsWith('/');
    const path = foldersOnly ? rule.slice(0, -1) : rule;
    // A slash other than at the end anchors the rule to the file's own folder.
    const pattern = path.startsWith('/') ? path.slice(1) : path.includes('/') ? path : `**/${path}`;
    if (path === '') return;
    try {
      const expression = parsePattern(pattern, gitDialect);
      const number = this.#restores.push(restores) - 1;
      this.#forFolders.add(expression, number);
      if (!foldersOnly) this.#forFiles.add(expression, number);
    } catch (error) {
      // Longer than any path: it could match nothing.
      if (!(error instanceof TooComplex)) throw error;
    }
  }
}

/** Trailing spaces are ignored, unless a backslash precedes them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t') && line[end - 2] !== '\\')
    end--;
  return line.slice(0, end);
}
