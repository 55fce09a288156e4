import { check } from './check';
import type { Command } from './command';
import { showDiagrams } from './showDiagrams';
import { exportGlossary } from './export';
import { explain } from './explain';
import { initialize } from './init';
import { listTerms } from './listTerms';

export const commands: ReadonlyMap<string, Command> = new Map([
  ['terms', listTerms],
  ['explain', explain],
  ['diagram', showDiagrams],
  ['check', check],
  ['export', exportGlossary],
  ['init', initialize],
]);

export const usage = `architecture-glossary <command> [--cwd DIR] [--format text|json]

  terms [FILE|FOLDER...]             lists terms, problems, and files that are not used
  explain TEXT                       explains the words of a text
  explain --at FILE:LINE:COLUMN      explains the word at a position
  diagram [FILE]                     lists the boxes and connections of diagrams, with their terms
  check [FILE|FOLDER...]             finds unexplained acronyms and discouraged words
        [--all]                      lists each place, not only the first ones of each word
        [--format sarif|github]      prints results for code scanning, or as annotations for pull requests
        [--baseline FILE]            reports only findings that are not in the file
        [--write-baseline]           saves the current findings as known
        [--skip-foreign]             skips ignored and third-party files, even if they are named
  export --json FILE                 writes the glossary and the diagrams as data for other programs
        [--cwd DIR --cwd DIR]        exports several folders into one file
  init                               creates a glossary and a diagram, and never overwrites a file

Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.`;
