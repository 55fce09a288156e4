import type { EditSteps, SourceText } from '../../../format';
import type { TextEdit } from '../../../../text/textEdit';
import type { Term } from '../../../term';
import type { Entry, EntryList } from '../entryList';
import { lineEnd, lineStart, nextLine } from '../places';
import { afterText, insertion, lineBreakBefore, removal } from './edits';
import { findEntry } from './entryPlace';
import { cannotBeWritten, refused, verified } from './verify';

export function* removeEntry(source: SourceText, term: Term): EditSteps {
  const place = yield* findEntry(source, term);
  if (place.kind === 'refused') return place;
  const { text } = source;
  const { list, index, names } = place;
  const at = list.entries.findIndex((entry) => entry.start === term.source.entry.start);
  const entry = list.entries[at];
  if (entry === undefined) return refused(cannotBeWritten());
  const edits = list.flow ? flowRemoval(text, list, at) : blockRemoval(text, list, at, entry);
  if (edits === undefined) return refused(cannotBeWritten());
  const left = names.filter((_, i) => i !== index).join('\n');
  return yield* verified(
    source,
    edits,
    ({ terms }) => terms.map(({ name }) => name).join('\n') === left,
  );
}

function flowRemoval(text: string, list: EntryList, at: number): readonly TextEdit[] | undefined {
  const entry = list.entries[at];
  const next = list.entries[at + 1];
  const before = list.entries[at - 1];
  if (entry === undefined) return undefined;
  if (next !== undefined) return [removal(entry.start, next.start)];
  const around = { start: list.start + 1, end: list.end - 1 };
  const rest = text.slice(around.start, entry.start) + text.slice(entry.end, around.end);
  if (before === undefined && /^[\s,]*$/u.test(rest)) return [removal(around.start, around.end)];
  return [removal(before?.end ?? entry.start, entry.end)];
}

function blockRemoval(
  text: string,
  list: EntryList,
  at: number,
  entry: Entry,
): readonly TextEdit[] | undefined {
  const start = lineStart(text, entry.start);
  const indent = text.slice(start, entry.start).replace('\uFEFF', '');
  if (indent.trim() !== '') return undefined;
  const from = start + (text.startsWith('\uFEFF', start) ? 1 : 0);
  const hasNext = at + 1 < list.entries.length;
  if (list.entries.length === 1) return onlyRemoval(text, list, entry, from);
  if (at > 0) return [afterOthers(text, from, entry.end)];
  return [
    removal(
      from,
      hasNext ? skipBlankLines(text, nextLine(text, entry.end)) : nextLine(text, entry.end),
    ),
  ];
}

/** Includes the blank lines before the entry, so that those after it separate its neighbors. */
function afterOthers(text: string, from: number, entryEnd: number): TextEdit {
  const start = afterText(text, from);
  return removal(lineBreakBefore(text, start), lineEnd(text, entryEnd));
}

/** An empty list stays a list, because other readers of the file expect one. */
function onlyRemoval(
  text: string,
  list: EntryList,
  entry: Entry,
  from: number,
): readonly TextEdit[] {
  const above = from === 0 ? 0 : lineBreakBefore(text, from);
  const head = text.slice(lineStart(text, above), above);
  const empty = list.kind === 'sequence' ? ' []' : ' {}';
  if (!/:[ \t]*$/u.test(head)) return [removal(from, nextLine(text, entry.end))];
  return [insertion(above, empty), removal(above, lineEnd(text, entry.end))];
}

function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.slice(at, lineEnd(text, at)).trim() === '') {
    at = nextLine(text, at);
  }
  return at;
}
