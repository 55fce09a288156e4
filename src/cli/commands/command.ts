import type { Context } from '../context';
import type { Outcome } from '../output';

/** Options that only some commands use. */
export interface CommandOptions {
  /** `FILE:LINE:COLUMN`, 1-based. */
  readonly at: string | undefined;
  /** A file with known findings. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  /** Excludes named files that would be excluded if they were not named. */
  readonly skipForeign: boolean;
  /** Lists each finding instead of one for each word. */
  readonly all: boolean;
  /** The folders to export; the first one is that of the context. */
  readonly folders: readonly string[];
  readonly outputs: Readonly<Partial<Record<OutputOption, string>>>;
}

/** Options that name the file to write; `-` for the standard output. */
export const outputOptions = ['json', 'html'] as const;
export type OutputOption = (typeof outputOptions)[number];

export type Command = (
  context: Context,
  positionals: readonly string[],
  options: CommandOptions,
) => Promise<Outcome>;
