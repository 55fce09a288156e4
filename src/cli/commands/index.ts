import type { Command } from './command';
import { diagram } from './diagram';
import { explain } from './explain';
import { init } from './init';
import { terms } from './terms';

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
