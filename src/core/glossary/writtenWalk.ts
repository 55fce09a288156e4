import type { Range } from '../text/range';

/** One step of a walk, as written: a box, or a connection such as `Checkout -> Ledger`. */
export interface WrittenStep {
  readonly written: string;
  /** The author's own sentence for the step: `Checkout -> Ledger: Every payment is written down.` */
  readonly sentence: string | undefined;
  /** The step without its sentence. */
  readonly range: Range;
}

/** An ordered list of boxes and connections in a glossary, which tells a story about a diagram. */
export interface WrittenWalk {
  /** Empty for the only walk of a file. */
  readonly title: string;
  readonly steps: readonly WrittenStep[];
}

/** The walks of a file are below this key, in the front matter or at the top of a YAML file. */
export const walkKey = 'walk';
