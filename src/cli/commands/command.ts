import type { Context } from '../context';
import type { Outcome } from '../output';

/** The output formats; not all commands have all of them. */
export const formats = ['text', 'json', 'markdown', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** Options that only some commands use. */
export interface CommandOptions {
  /** `FILE:LINE:COLUMN`, 1-based. */
  readonly at: string | undefined;
  /** A file with known findings. */
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  /** Excludes named files that would be excluded if they were not named. */
  readonly skipForeign: boolean;
  /** The output format. */
  readonly format: Format;
  /** Lists each finding instead of one for each word. */
  readonly all: boolean;
  /** The folders to export; the first one is that of the context. */
  readonly folders: readonly string[];
  /** A revision of git, to compare with. */
  readonly since: string | undefined;
  /** Checks only what is staged for the next commit. */
  readonly staged: boolean;
  /** The file of a badge. */
  readonly badge: string | undefined;
  /** A folder with exported files. */
  readonly merge: string | undefined;
  /** The title of an exported page. */
  readonly title: string | undefined;
  readonly outputs: Readonly<Partial<Record<OutputOption, string>>>;
}

/** Options that name the file to write; `-` for the standard output. */
export const outputOptions = ['json', 'html', 'markdown', 'csv', 'abbreviations'] as const;
export type OutputOption = (typeof outputOptions)[number];

export type Command = (
  context: Context,
  positionals: readonly string[],
  options: CommandOptions,
) => Promise<Outcome>;
