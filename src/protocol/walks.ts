/** What the reader looks at: a box or an edge of the shown diagram. */
export interface PanelTarget {
  readonly kind: 'box' | 'edge';
  readonly id: string;
}

/** The meaning of a box that a step of a walk shows; without a name, a further sentence. */
export interface PanelNote {
  readonly name: string;
  readonly text: string;
}

/** One step of a walk, as plain text. */
export interface PanelStep {
  /** Not set for a word without a box, for which the whole diagram is shown. */
  readonly target?: PanelTarget | undefined;
  readonly sentence: string;
  readonly notes: readonly PanelNote[];
}

/** Where the order of a walk comes from: for `boxes`, the order in the diagram. */
export type WalkSource = 'glossary' | 'messages' | 'arrows' | 'boxes' | 'recorded' | 'tour';

/** A story about the diagram, step by step. */
export interface PanelWalk {
  readonly id: string;
  /** Empty if the author gave none. */
  readonly title: string;
  readonly source: WalkSource;
  readonly steps: readonly PanelStep[];
}

/** The id of the place where the reader records a walk, instead of that of a walk. */
export const recordingId = 'recording';

/** A step of a walk. */
export interface WalkPlace {
  readonly id: string;
  readonly step: number;
}
