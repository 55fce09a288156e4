import { check } from './check';
import type { Command } from './command';
import { diagram } from './diagram';
import { explain } from './explain';
import { init } from './init';
import { terms } from './terms';

export const commands: ReadonlyMap<string, Command> = new Map([
  ['terms', terms],
  ['explain', explain],
  ['diagram', diagram],
  ['check', check],
  ['init', init],
]);

export const usage = `architecture-glossary <command> [--cwd DIR] [--format text|json]

  terms [FILE|FOLDER...]             what was understood of the glossary, and what was not
  explain TEXT                       what the words of a text mean
  explain --at FILE:LINE:COLUMN      what the word at a place means
  diagram [FILE]                     the boxes and lines of the diagrams, and their terms
  check [FILE|FOLDER...]             words that need explaining, and words that drift apart
        [--all]                      lists each place, not only the first ones of each word
        [--format sarif|github]      for code scanning, and for annotations of pull requests
        [--baseline FILE]            tells only what the file does not know
        [--write-baseline]           writes down today's findings as known
        [--skip-foreign]             not what git ignores or others wrote, even where it is named
  init                               writes a glossary and a diagram to start with, never over a file

Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.`;
