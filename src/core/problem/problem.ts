import type { Range } from '../text/range';
import type { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An issue in a file with its range, in the reader's words, saying what to do. */
export interface Problem {
  /** Kebab-case and stable, so that it can be documented and configured: `duplicate-term`. */
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
