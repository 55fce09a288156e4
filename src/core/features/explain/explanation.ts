import type { Diagram } from '../../diagram/diagram';
import type { Neighbourhood } from '../../diagram/neighbourhood';
import type { Term } from '../../glossary/term';
import type { MatchForm } from '../../matching/termMatch';
import type { Position } from '../../text/range';

/** Where a term stands in a diagram. */
export interface Whereabouts {
  readonly diagram: Diagram;
  readonly neighbourhood: Neighbourhood;
}

/** One meaning of a word. */
export interface Meaning {
  readonly term: Term;
  /** How the word leads to the term. */
  readonly form: MatchForm;
  /** The word as it is written. */
  readonly written: string;
  readonly whereabouts: Whereabouts | undefined;
}

/** What there is to say of one stretch of a text or document. */
export interface Explanation {
  readonly start: Position;
  readonly end: Position;
  /** The nearest glossary's meaning first. */
  readonly meanings: readonly Meaning[];
}
