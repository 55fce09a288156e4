import type { Range } from '../text/range';
import type { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something a reader should know about a file, located, in the reader's words, saying what to do. */
export interface Problem {
  /** Kebab-case and stable, so that it can be documented and switched off: `duplicate-term`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly uri: DocumentUri;
  /** Offsets in the text that was read. */
  readonly range: Range;
}

/** A problem with the places of the text that it refers to. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly lines: LineMap;
}
