import type { Context } from '../context';
import type { Outcome } from '../output';

/** Options that only some commands look at. */
export interface CommandOptions {
  /** `FILE:LINE:COLUMN`, 1-based. */
  readonly at: string | undefined;
  /** A file of findings that are known already. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  /** Leaves out named files that would be left out if nobody had named them. */
  readonly skipForeign: boolean;
  /** Lists each finding instead of one for each word. */
  readonly all: boolean;
}

export type Command = (
  context: Context,
  positionals: readonly string[],
  options: CommandOptions,
) => Promise<Outcome>;
