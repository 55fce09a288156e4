import type { DiagramEdge } from '../../diagram/diagram';

/** What a step shows: a box or a connection of the diagram. */
export type WalkTarget =
  | { readonly kind: 'box'; readonly id: string }
  | { readonly kind: 'edge'; readonly edge: DiagramEdge };

/** The meaning of a box that a step shows. */
export interface WalkNote {
  readonly name: string;
  readonly text: string;
}

/** One step, as plain text. */
export interface WalkStep {
  readonly target: WalkTarget;
  readonly sentence: string;
  readonly notes: readonly WalkNote[];
}

/** Where the order of a walk comes from. */
type WalkSource = 'glossary' | 'messages' | 'arrows' | 'boxes' | 'recorded';

/** A story about one diagram. */
export interface Walk {
  /** Stays the same while the glossary's walks keep their order. */
  readonly id: string;
  /** Empty if the author gave none. */
  readonly title: string;
  readonly source: WalkSource;
  /** Never empty. */
  readonly steps: readonly WalkStep[];
}
