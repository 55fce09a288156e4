import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { TermReference } from '../edit/termReference';

/** What a rule found: a problem whose range is exactly the word that it is about. */
export interface Finding extends Problem {
  readonly code: FindingCode;
  /** As it stands in the text. */
  readonly word: string;
  /** What to write instead, where the rule knows it. */
  readonly replacement?: Replacement;
  /** Of an acronym: the score before other documents are asked how they write the word. */
  readonly score?: number;
}

/** What to write instead of a word, as the place wants it, and in general. */
export interface Replacement {
  /** What it takes the place of: the word, perhaps with an article before it. */
  readonly range: Range;
  /** In the letter case and the number of the word that it replaces. */
  readonly text: string;
  readonly term: TermReference;
  /** The word as the glossary has it, and what the glossary has for it: the same wherever the word stands. */
  readonly from: string;
  readonly to: string;
}

/** True where the same fix serves both, so that it can be made in all places at once. */
export function isAlike(one: Finding, other: Finding): boolean {
  const [a, b] = [one.replacement, other.replacement];
  if (one.code !== other.code || !a || !b) return false;
  return a.from === b.from && a.to === b.to && a.term.uri === b.term.uri;
}

/** The rules' codes; glossary files have problems of their own beside them. */
export const findingCodes = [
  'unexplained-acronym',
  'discouraged-word',
  'deprecated-term',
  'technical-word-in-story',
  'story-user',
  'unknown-node',
  'node-without-term',
  'unused-term',
  'self-referring-definition',
  'two-meanings',
] as const;
export type FindingCode = (typeof findingCodes)[number];
