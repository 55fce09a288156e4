import type { Term } from '../../glossary/term';
import type { MatchForm } from '../../matching/termMatch';
import type { Position } from '../../text/range';
import type { DiagramContext } from '../../diagram/diagramContext';

/** One meaning of a word. */
export interface Meaning {
  readonly term: Term;
  /** The kind of name by which the word matched the term. */
  readonly form: MatchForm;
  /** The word as written. */
  readonly written: string;
  readonly diagramContext: DiagramContext | undefined;
}

/** The explanation of one range of a text or document. */
export interface Explanation {
  readonly start: Position;
  readonly end: Position;
  /** The nearest glossary's meaning first. */
  readonly meanings: readonly Meaning[];
}
