import { Automaton, TooComplex } from './automaton';
import { gitDialect, parsePattern } from './parsePattern';

/** More rules than a file of this many UTF-16 units holds are not read. */
const longestRules = 1_000_000;

/** The rules of one ignore file, as in https://git-scm.com/docs/gitignore; letter case makes no difference. */
export class IgnorePatterns {
  readonly #forFiles = new Automaton();
  readonly #forFolders = new Automaton();
  /** Whether the rule takes files back in, by its number. */
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
   * What the last rule that matches says of a path relative to the file's folder; `undefined` where none does.
   * A folder above that is ignored is not looked at here.
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
    // A slash other than at the end ties the rule to the file's own folder.
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

/** Spaces at the end do not count, unless a backslash is before them. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t') && line[end - 2] !== '\\')
    end--;
  return line.slice(0, end);
}
