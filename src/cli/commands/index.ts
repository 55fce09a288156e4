import type { Context } from '../context';
import type { Outcome } from '../output';
import { diagram } from './diagram';
import { explain } from './explain';
import { init } from './init';
import { terms } from './terms';

/** Options that only some commands look at. */
export interface CommandOptions {
  /** `FILE:LINE:COLUMN`, 1-based. */
  readonly at: string | undefined;
}

export type Command = (
  context: Context,
  positionals: readonly string[],
  options: CommandOptions,
) => Promise<Outcome>;

export const commands: ReadonlyMap<string, Command> = new Map([
  ['terms', terms],
  ['explain', explain],
  ['diagram', diagram],
  ['init', init],
]);

export const usage = `architecture-glossary <command> [--cwd DIR] [--format text|json]

  terms [FILE|FOLDER...]             what was understood of the glossary, and what was not
  explain TEXT                       what the words of a text mean
  explain --at FILE:LINE:COLUMN      what the word at a place means
  diagram [FILE]                     the boxes and lines of the diagrams, and their terms
  init                               writes a glossary and a diagram to start with, never over a file

Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.`;
