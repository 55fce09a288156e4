import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';

/** An entry and its lines, 0-based. */
export interface EntryLines {
  readonly term: Term;
  /** The line of the name. */
  readonly first: number;
  /** The last line that is not blank. */
  readonly last: number;
}

/** Returns the lines of the entries of a file. `lineAt` reads the text that the terms were read from. */
export function findEntryLines(
  file: GlossaryFile,
  lineAt: (line: number) => string,
): readonly EntryLines[] {
  return file.terms.map((term) => {
    const first = file.termLines.lineAt(term.source.name.start);
    let last = file.termLines.lineAt(Math.max(term.source.entry.end - 1, term.source.name.start));
    while (last > first && lineAt(last).trim() === '') last--;
    return { term, first, last };
  });
}

/** Returns whether Markdown's own outline contains the entry: it has a heading with `#`, or a line of `=` or `-`. */
export function isHeaded({ first }: EntryLines, lineAt: (line: number) => string): boolean {
  return /^ {0,3}#{1,6}\s/u.test(lineAt(first)) || /^ {0,3}(?:=+|-+)\s*$/u.test(lineAt(first + 1));
}

/** Returns whether Markdown's own folding applies to the entry, as for headings and lists. */
export function isFoldable(entry: EntryLines, lineAt: (line: number) => string): boolean {
  return isHeaded(entry, lineAt) || /^\s*(?:[-*+]|\d+[.)])\s/u.test(lineAt(entry.first));
}
