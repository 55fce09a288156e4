import type { WalkTarget } from '../../diagram/findStepTarget';

/** The meaning of a box that a step shows. */
export interface WalkNote {
  readonly name: string;
  readonly text: string;
}

/** One step, as plain text. */
export interface WalkStep {
  /** `undefined` for a word without a box. */
  readonly target: WalkTarget | undefined;
  readonly sentence: string;
  readonly notes: readonly WalkNote[];
}

/** Where the order of a walk comes from. */
export type WalkSource = 'glossary' | 'messages' | 'arrows' | 'boxes' | 'recorded' | 'tour';

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
