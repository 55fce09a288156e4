import { Automaton, PatternTooComplexError } from './automaton';
import { globDialect, parsePattern } from './parsePattern';

/** Returns true for relative paths with `/` that one of the globs matches. */
export type PathMatcher = (path: string) => boolean;

/**
 * Compiles globs as in editors and shells: `*`, `**`, `?`, `[a-z]`, `{a,b}`, `{1..9}`, `+(a|b)`, `!(a)`, and `!` at
 * the start for every other path. Wildcards match names that begin with a dot, but not a `..` segment. Matching takes
 * time proportional to the path. A glob that is too complex matches nothing; see `isTooComplex`.
 */
export function compileGlobs(globs: readonly string[]): PathMatcher {
  const matched = new Automaton();
  const negated: Automaton[] = [];
  for (const glob of globs) {
    const { pattern, isNegated } = splitNegation(glob);
    const automaton = isNegated ? new Automaton() : matched;
    if (tryAddPattern(automaton, pattern) && isNegated) negated.push(automaton);
  }
  return (path) => matched.match(path) >= 0 || negated.some((one) => one.match(path) < 0);
}

/** Returns true for a glob that is longer, or nested more deeply, than matching supports. */
export function isTooComplex(glob: string): boolean {
  // Most globs are short and without groups, and never too complex.
  if (glob.length < 500 && !/[{(]/u.test(glob)) return false;
  return !tryAddPattern(new Automaton(), splitNegation(glob).pattern);
}

/**
 * Returns globs for a host whose own matching may backtrack: they match at least the same paths, only by file
 * extension. The results must be matched again.
 */
export function widenGlobs(globs: readonly string[]): readonly string[] {
  const endings = globs.map((glob) => findEndings(glob));
  const all = new Set(endings.flatMap((some) => some ?? []));
  return endings.includes(undefined) ? ['**/*'] : Array.from(all, (ending) => `**/*.${ending}`);
}

/** Returns `undefined` if the glob does not determine them. */
function findEndings(glob: string): readonly string[] | undefined {
  if (glob.startsWith('!') || /[()[\]\\]/u.test(glob)) return undefined;
  const [, ending] = /\.(\w{1,20}|\{\w{1,20}(?:,\w{1,20}){1,30}\})$/u.exec(glob.slice(-700)) ?? [];
  return ending?.replace(/[{}]/gu, '').split(',');
}

function tryAddPattern(automaton: Automaton, pattern: string): boolean {
  try {
    automaton.add(parsePattern(pattern, globDialect), 0);
    return true;
  } catch (error) {
    if (error instanceof PatternTooComplexError) return false;
    throw error;
  }
}

/** Each `!` inverts the meaning; one before a bracket belongs to the group. */
function splitNegation(glob: string): { readonly pattern: string; readonly isNegated: boolean } {
  let start = 0;
  while (glob[start] === '!' && glob[start + 1] !== '(') start++;
  const pattern = glob.slice(start);
  return {
    pattern: pattern.startsWith('./') ? pattern.slice(2) : pattern,
    isNegated: start % 2 === 1,
  };
}
