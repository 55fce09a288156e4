/**
 * The commands that define an entry, of the packages glossaries, glossaries-extra, acro and acronym:
 * https://ctan.org/pkg/glossaries, https://ctan.org/pkg/glossaries-extra, https://ctan.org/pkg/acro,
 * https://ctan.org/pkg/acronym
 */
const entryCommand =
  /\\(newacronym|newabbreviation|newglossaryentry|provideglossaryentry|longnewglossaryentry|DeclareAcronym|acrodef|acro|newacro)\*?(?![A-Za-z@])/u;
const allEntryCommands = new RegExp(entryCommand.source, 'gu');

/** Returns quickly whether a LaTeX document may define glossary entries. */
export function mayDefineEntries(text: string): boolean {
  return entryCommand.test(text);
}

/** Returns the commands that define entries; the first group is the command's name. */
export function findEntryCommands(code: string): IterableIterator<RegExpExecArray> {
  return code.matchAll(allEntryCommands);
}
