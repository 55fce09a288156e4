/** A set of code points: inclusive ranges in ascending order. */
export type CodeRanges = readonly (readonly [from: number, to: number])[];

/** The regular expression of a pattern, before it becomes an automaton. */
export type Expression =
  | { readonly kind: 'one'; readonly of: CodeRanges }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly body: Expression; readonly atLeastOnce: boolean }
  /** Every text without a slash that the body does not match. */
  | { readonly kind: 'not'; readonly body: Expression };

export const slash = 47;
const lastCodePoint = 0x10ffff;
/** Represents a `..` segment, which no wildcard matches. */
export const stepUp = lastCodePoint + 1;

export const anyCode: CodeRanges = [[0, lastCodePoint]];
export const withinSegment: CodeRanges = [
  [0, slash - 1],
  [slash + 1, lastCodePoint],
];
const empty: Expression = { kind: 'sequence', parts: [] };

export function createOneOf(of: CodeRanges): Expression {
  return { kind: 'one', of };
}

export function createLiteral(code: number): Expression {
  return createOneOf([[code, code]]);
}

export function createSequence(parts: readonly Expression[]): Expression {
  return { kind: 'sequence', parts };
}

export function createChoice(options: readonly Expression[]): Expression {
  return { kind: 'choice', options };
}

export function createOptional(body: Expression): Expression {
  return createChoice([body, empty]);
}

export function createRepeat(body: Expression, atLeastOnce: boolean): Expression {
  return { kind: 'repeat', body, atLeastOnce };
}

/** Sorts and merges ranges; inverts those of a negated class. Never includes the slash. */
export function mergeRanges(ranges: CodeRanges, negated: boolean): CodeRanges {
  const excluded = negated ? [...ranges, [slash, slash] as const] : ranges;
  const sorted = [...excluded].sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else if (from <= to) joined.push([from, to]);
  }
  if (!negated) return joined.flatMap(excludeSlash);
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of joined) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCodePoint) gaps.push([next, lastCodePoint]);
  return gaps;
}

function excludeSlash([from, to]: readonly [number, number]): CodeRanges {
  if (from > slash || to < slash) return [[from, to]];
  const parts: CodeRanges = [
    [from, slash - 1],
    [slash + 1, to],
  ];
  return parts.filter(([first, last]) => first <= last);
}

export function includesCode(ranges: CodeRanges, code: number): boolean {
  for (const [from, to] of ranges) {
    if (code < from) return false;
    if (code <= to) return true;
  }
  return false;
}
