import { check } from './check';
import type { Command } from './command';
import { runAction } from '../github/runAction';
import { showDiagrams } from './showDiagrams';
import { exportGlossary } from './export';
import { explain } from './explain';
import { initialize } from './init';
import { showStatistics } from './stats';
import { listTerms } from './listTerms';
import { serveMcp } from './serveMcp';

export const commands: ReadonlyMap<string, Command> = new Map([
  ['terms', listTerms],
  ['explain', explain],
  ['diagram', showDiagrams],
  ['check', check],
  ['stats', showStatistics],
  ['export', exportGlossary],
  ['init', initialize],
  // Only action.mjs calls it.
  ['github-action', runAction],
  ['mcp', serveMcp],
]);

export const usage = `architecture-glossary <command> [--cwd DIR] [--format text|json]
architecture-glossary --version | --help

  terms [FILE|FOLDER...]             lists terms, problems, and files that are not used
  explain TEXT                       explains the words of a text
  explain --at FILE:LINE:COLUMN      explains the word at a position
  diagram [FILE]                     lists the boxes and connections of diagrams, with their terms
  check [FILE|FOLDER...]             finds unexplained acronyms and discouraged words
        [--all]                      lists each place, not only the first ones of each word
        [--since REV]                reports only what the lines changed since a git revision bring in
        [--staged]                   reports only what the lines staged for the next commit bring in
        [--format markdown]          summarizes a change for a pull request, with proposed entries
        [--format sarif|github]      prints results for code scanning, or as annotations for pull requests
        [--baseline FILE]            reports only findings that are not in the file
        [--write-baseline]           saves the current findings as known
        [--skip-foreign]             skips ignored and third-party files, even if they are named
  stats                              shows how much is explained, and which entries need work
        [--badge FILE]               writes a badge as SVG
  export --json FILE                 writes the glossary and the diagrams as data for other programs
        [--html FILE]                writes a page for people without an editor; see docs/page.md
        [--title TEXT]               the title of the page
        [--markdown FILE] [--csv FILE] [--abbreviations FILE]
                                     writes the glossary; without FILE, to the standard output
        [--cwd DIR --cwd DIR]        exports several folders into one file
        [--merge DIR]                exports the JSON files of a folder, which others have exported
        [--since REV]                lists what changed in the glossary and the diagrams
  init                               creates a glossary and a diagram, and never overwrites a file
  lsp                                answers an editor as a language server, over standard input and output
  mcp                                serves assistants over stdio by the Model Context Protocol

Exit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.`;
