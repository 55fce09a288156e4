import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { TermReference } from '../../glossary/termReference';
import type { Glossary } from '../../glossary/glossaryStore';
import type { DocumentUri } from '../../text/textDocument';

/** A problem that a rule found; its range is exactly the word. */
export interface Finding extends Problem {
  readonly code: FindingCode;
  /** As written in the text. */
  readonly word: string;
  /** The replacement, if the rule has one. */
  readonly replacement?: Replacement;
  /** What other files of the workspace may confirm or refute. */
  readonly claim?: Claim;
}

/** A word whose finding depends on how the other files of the workspace use it. */
export interface Claim {
  /** An acronym, or a discouraged word as the glossary lists it. */
  readonly word: string;
  /** The sum of the weights without the evidence of other files. */
  readonly score: number;
  /** Whether the same file contains the acronym several times. */
  readonly isRepeated?: boolean;
}

/** The replacement of a word, adapted to its place and in general form. */
export interface Replacement {
  /** The replaced range: the word, and an article before it if necessary. */
  readonly range: Range;
  /** In the letter case and the number of the replaced word. */
  readonly text: string;
  readonly term: TermReference;
  /** The word and its replacement as written in the glossary: the same at every place. */
  readonly from: string;
  readonly to: string;
}

/** Returns whether the same fix resolves both findings, so that it can be applied everywhere. */
export function hasSameFix(one: Finding, other: Finding): boolean {
  const [a, b] = [one.replacement, other.replacement];
  if (one.code !== other.code || !a || !b) return false;
  return a.from === b.from && a.to === b.to && a.term.uri === b.term.uri;
}

/** The codes of the rules; problems of glossary files have their own codes. */
export const findingCodes = [
  'unexplained-acronym',
  'discouraged-word',
  'common-discouraged-word',
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

/** The uses of terms and words that the checks need. */
export interface UsageLookup {
  readonly glossary: Pick<Glossary, 'files'>;
  /** The files in which a term is used. */
  filesOf(reference: TermReference): readonly DocumentUri[];
  /** The documents that contain a word in capitals. */
  documentsWith(word: string): readonly DocumentUri[];
}
