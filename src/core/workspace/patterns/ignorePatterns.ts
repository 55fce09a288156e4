import { Automaton, PatternTooComplexError } from './automaton';
import type { Range } from '../../text/range';
import { gitDialect, parsePattern } from './parsePattern';

/** Longer ignore files, in UTF-16 units, are read only up to this length. */
const maxRulesLength = 1_000_000;

/** Rules that are not applied. */
export interface RefusedRules {
  /** Where the first one is, in UTF-16 offsets. */
  readonly first: Range;
  readonly count: number;
}

/** The rules of one ignore file, as in https://git-scm.com/docs/gitignore; letter case makes no difference. */
export class IgnorePatterns {
  readonly #forFiles = new Automaton();
  readonly #forFolders = new Automaton();
  /** Whether each rule re-includes files, by its number. */
  readonly #restores: boolean[] = [];

  #refused: RefusedRules | undefined;

  constructor(text: string) {
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const line = text.slice(start, end).replace(/\r$/u, '');
      const isAdded = end <= maxRulesLength ? this.#add(line.toLowerCase()) : line.trim() === '';
      if (!isAdded) this.#refuse({ start, end: start + line.length });
      start = end + 1;
    }
  }

  /** Rules that are not applied because they are too complex; `undefined` where all are. */
  get refused(): RefusedRules | undefined {
    return this.#refused;
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

  #refuse(range: Range): void {
    const { first, count } = this.#refused ?? { first: range, count: 0 };
    this.#refused = { first, count: count + 1 };
  }

  /** @returns False for a rule that is refused. */
  #add(line: string): boolean {
    const written = trimTrailingSpaces(line);
    if (written === '' || written.startsWith('#')) return true;
    const restores = written.startsWith('!');
    const rule = restores ? written.slice(1) : written;
    const foldersOnly = rule.endsWith('/');
    const path = foldersOnly ? rule.slice(0, -1) : rule;
    // A slash other than at the end anchors the rule to the file's own folder.
    const pattern = path.startsWith('/') ? path.slice(1) : path.includes('/') ? path : `**/${path}`;
    if (path === '') return true;
    try {
      const expression = parsePattern(pattern, gitDialect);
      const number = this.#restores.push(restores) - 1;
      this.#forFolders.add(expression, number);
      if (!foldersOnly) this.#forFiles.add(expression, number);
      return true;
    } catch (error) {
      // Longer than any path: it could match nothing.
      if (!(error instanceof PatternTooComplexError)) throw error;
      return false;
    }
  }
}

/** Trailing spaces are ignored, unless a backslash precedes them. */
function trimTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t') && line[end - 2] !== '\\')
    end--;
  return line.slice(0, end);
}
