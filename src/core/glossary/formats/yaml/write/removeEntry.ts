import { refuse } from '../../../refusals';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import {
  applyEdits,
  type TextEdit,
  createInsertion,
  createRemoval,
} from '../../../../text/textEdit';
import type { Term } from '../../../term';
import type { ListEntry, EntryList } from '../entryListCollector';
import { findLineEnd, findLineStart, findNextLine } from '../yamlOffsets';
import { skipBlankLinesBefore } from './edits';
import { skipLineBreakBackwards } from '../../../../text/trim';
import { getColumn, readFileStyle } from './fileStyle';
import { findEntry } from './findEntry';
import { getFirstEntryOffset } from './newList';
import { describeUnwritable, verifyEdits } from './verifyEdits';

export function* removeEntry(source: SourceText, term: Term): EditSteps {
  const place = yield* findEntry(source, term);
  if (place.kind === 'refused') return place;
  const { text } = source;
  const { list, index, names } = place;
  const at = list.entries.findIndex((entry) => entry.start === term.source.entry.start);
  const entry = list.entries[at];
  if (entry === undefined) return refuse(describeUnwritable());
  const edits = list.flow
    ? planFlowRemoval(text, list, at)
    : planBlockRemoval(text, list, at, entry);
  if (edits === undefined) return refuse(describeUnwritable());
  const left = names.filter((_, i) => i !== index).join('\n');
  return yield* verifyEdits(
    source,
    edits,
    ({ terms }) => terms.map(({ name }) => name).join('\n') === left,
  );
}

function planFlowRemoval(
  text: string,
  list: EntryList,
  at: number,
): readonly TextEdit[] | undefined {
  const entry = list.entries[at];
  const next = list.entries[at + 1];
  const before = list.entries[at - 1];
  if (entry === undefined) return undefined;
  if (next !== undefined) return [createRemoval(entry.start, next.start)];
  const around = { start: list.start + 1, end: list.end - 1 };
  // An entry next to the opening bracket was added there, before the blanks of an empty list.
  const isAlone = list.entries.length === 1 && text.slice(entry.end, around.end).trim() === '';
  if (isAlone && entry.start === around.start) return [createRemoval(entry.start, entry.end)];
  const otherText = text.slice(around.start, entry.start) + text.slice(entry.end, around.end);
  if (before === undefined && /^[\s,]*$/u.test(otherText))
    return [createRemoval(around.start, around.end)];
  return [createRemoval(before?.end ?? entry.start, entry.end)];
}

function planBlockRemoval(
  text: string,
  list: EntryList,
  at: number,
  entry: ListEntry,
): readonly TextEdit[] | undefined {
  const start = findLineStart(text, entry.start);
  const indent = text.slice(start, entry.start).replace('\uFEFF', '');
  if (indent.trim() !== '') return undefined;
  const from = start + (text.startsWith('\uFEFF', start) ? 1 : 0);
  const hasNext = at + 1 < list.entries.length;
  if (list.entries.length === 1) return planOnlyEntryRemoval(text, list, entry, from);
  if (at > 0) return [planRemovalAfterOthers(text, from, entry.end)];
  return [
    createRemoval(
      from,
      hasNext ? skipBlankLines(text, findNextLine(text, entry.end)) : findNextLine(text, entry.end),
    ),
  ];
}

/** Includes the blank lines before the entry, so that those after it separate its neighbors. */
function planRemovalAfterOthers(text: string, from: number, entryEnd: number): TextEdit {
  const start = skipBlankLinesBefore(text, from);
  return createRemoval(skipLineBreakBackwards(text, start), findLineEnd(text, entryEnd));
}

/**
 * An empty list stays a list, because other readers of the file expect one, unless adding the entry to a key without a
 * value would have written it. A list without a key leaves the text around it.
 */
function planOnlyEntryRemoval(
  text: string,
  list: EntryList,
  entry: ListEntry,
  from: number,
): readonly TextEdit[] {
  const above = from === 0 ? 0 : skipLineBreakBackwards(text, from);
  const headStart = findLineStart(text, above);
  const head = text.slice(headStart, above);
  const key = /^(?!\s*#)(.*?:)[ \t]*(?:(?<=[ \t])#.*)?$/u.exec(head)?.[1];
  const end = findLineEnd(text, entry.end);
  if (key === undefined) {
    const isLastLine = end === text.length && above < from;
    return [isLastLine ? createRemoval(above, end) : createRemoval(from, findNextLine(text, end))];
  }
  const removal = createRemoval(above, end);
  const empty = list.kind === 'sequence' ? ' []' : ' {}';
  const withEmptyList = [createInsertion(headStart + key.length, empty), removal];
  const keyStart = /^\uFEFF?[ \t]*(?:-[ \t]+)*/u.exec(head)?.[0].length ?? 0;
  const offset = getColumn(text, entry.start) - getColumn(text, headStart + keyStart);
  const isFirstOf = (flow: boolean, edits: readonly TextEdit[]): boolean =>
    offset ===
    getFirstEntryOffset({ kind: list.kind, flow }, readFileStyle(applyEdits(text, edits)));
  const hadNoValue = !isFirstOf(true, withEmptyList) && isFirstOf(false, [removal]);
  return hadNoValue ? [removal] : withEmptyList;
}

function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.slice(at, findLineEnd(text, at)).trim() === '') {
    at = findNextLine(text, at);
  }
  return at;
}
