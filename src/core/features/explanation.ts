import type { Diagram, DiagramNode } from '../diagram/diagram';
import type { Term } from '../glossary/term';
import type { MatchForm } from '../matching/termMatch';
import type { Position } from '../text/range';

/** A neighbour of a node, and what the lines between the two say. */
export interface NeighbourInWords {
  readonly name: string;
  /** Empty where no line has words. */
  readonly labels: readonly string[];
}

/** Where a term stands in a diagram. */
export interface Whereabouts {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  /** Labels of the groups around the node, the innermost first. */
  readonly groups: readonly string[];
  readonly incoming: readonly NeighbourInWords[];
  readonly outgoing: readonly NeighbourInWords[];
}

/** One meaning of a word. */
export interface Meaning {
  readonly term: Term;
  /** How the word leads to the term. */
  readonly form: MatchForm;
  /** The word as it is written in the document. */
  readonly written: string;
  readonly whereabouts: Whereabouts | undefined;
}

/** What there is to say of one stretch of a document. */
export interface Explanation {
  readonly start: Position;
  readonly end: Position;
  /** The nearest glossary's meaning first. */
  readonly meanings: readonly Meaning[];
}
