import type { Term } from '../glossary/term';
import type { Position } from '../text/range';

/** Which of a term's texts matched. */
export type MatchForm = 'name' | 'expansion' | 'alias' | 'avoid';

/** A range of a text that means a term. Offsets count UTF-16 units from 0; `end` is exclusive. */
export interface TermMatch {
  readonly start: number;
  /** After a plural ending, before a possessive one. */
  readonly end: number;
  /** Every meaning, nearest glossary first; never empty. */
  readonly terms: readonly Term[];
  /** The form in which the text names the first of the terms; `avoid` only if no term has the text as its own. */
  readonly form: MatchForm;
}

/** A match with its position in a document. It may end on a later line than it starts. */
export interface LineMatch {
  readonly start: Position;
  readonly end: Position;
  /** Every meaning, nearest glossary first; never empty. */
  readonly terms: readonly Term[];
  readonly form: MatchForm;
}
