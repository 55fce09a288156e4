import { trimEndCharacters } from '../../../../text/trim';
import { type TextEdit, createInsertion, createRemoval } from '../../../../text/textEdit';
import type { Range } from '../../../../text/range';
import type { TermDraft } from '../../../term';
import type { EntryList } from '../entryListCollector';
import { findLineEnd, findLineStart, skipBlank } from '../yamlOffsets';
import type { ListStyle } from './listStyle';
import { renderPair } from './renderPairs';
import { renderEntry } from './renderEntry';
import { toFileBreaks } from './planReplacement';
import type { FileStyle } from './fileStyle';
import { getColumn } from './fileStyle';

const defaultListStyle: ListStyle = { spelling: new Map(), singleTexts: true, pairItems: false };

const topLevelStyle: ListStyle = { ...defaultListStyle, singleTexts: false, topLevel: true };

const defaultList = {
  kind: 'sequence',
  flow: false,
  contextive: false,
  context: undefined,
  paths: [],
} as const;

/**
 * Adds the first entry of a blank YAML file, after its comments: a list without a key, since removing the entry could not
 * tell a key from one that was there before.
 */
export function planNewFile(text: string, draft: TermDraft, style: FileStyle): TextEdit {
  const entry = renderEntry(draft, defaultList, topLevelStyle, style, 0);
  const startsLine = text === '' || /[\r\n\uFEFF]$/u.test(text);
  const lines = startsLine ? `${entry}\n` : `\n${entry}`;
  return createInsertion(text.length, toFileBreaks(lines, style));
}

/** Adds the first entry of a blank JSON file. */
export function planNewJson(text: string, draft: TermDraft, style: FileStyle): TextEdit {
  const entry = renderJsonEntry(draft, 'sequence', style);
  const lines = `{\n  "terms": [\n    ${entry}\n  ]\n}\n`;
  return createInsertion(text.startsWith('\uFEFF') ? 1 : 0, toFileBreaks(lines, style));
}

/** Returns the range of the brackets in a file that is only `[]` or `{}`, with comments. */
export function findBareBrackets(text: string, start: number): Range | undefined {
  const opening = skipBlank(text, start);
  const kind = text.charAt(opening);
  if (kind !== '[' && kind !== '{') return undefined;
  const closing = skipBlank(text, opening + 1);
  if (text.charAt(closing) !== (kind === '[' ? ']' : '}')) return undefined;
  return skipBlank(text, closing + 1) < text.length
    ? undefined
    : { start: opening, end: closing + 1 };
}

/**
 * Returns plans for the first entry of a file that is `[]` or `{}`, best first: an item or a pair, so that removing it
 * restores the brackets. A name that is no key of an entry, such as a single letter, needs a list in `terms`.
 */
export function planBareList(
  text: string,
  { start }: Range,
  draft: TermDraft,
  style: FileStyle,
): readonly (readonly TextEdit[])[] {
  const at = start + 1;
  const item = renderJsonEntry(draft, 'sequence', style);
  if (text.charAt(start) === '[') return [[createInsertion(at, item)]];
  return [
    [createInsertion(at, renderJsonEntry(draft, 'mapping', style))],
    [createInsertion(at, `"terms": [${item}]`)],
  ];
}

function renderJsonEntry(draft: TermDraft, kind: EntryList['kind'], style: FileStyle): string {
  const list = { ...defaultList, kind, flow: true };
  return renderEntry(draft, list, topLevelStyle, { ...style, json: true }, 0);
}

/** Adds the first entry of an empty list: `terms:`, `terms: []` or `terms: {}`. */
export function planFirstListEntry(
  text: string,
  list: EntryList,
  draft: TermDraft,
  style: FileStyle,
): readonly TextEdit[] {
  const lineEnd = findLineEnd(text, list.end);
  const isLast = skipBlank(text, list.end) >= lineEnd;
  if (list.flow && (style.json || !isLast)) {
    return [createInsertion(list.start + 1, renderEntry(draft, list, defaultListStyle, style, 0))];
  }
  const line = findLineStart(text, list.start);
  const head = /^[ \t\uFEFF]*(?:-[ \t]+)*/u.exec(text.slice(line, list.start))?.[0].length ?? 0;
  const column = getColumn(text, line + head) + getFirstEntryOffset(list, style);
  const entry = renderEntry(draft, { ...list, flow: false }, defaultListStyle, style, column);
  const newText = toFileBreaks(`\n${' '.repeat(column)}${entry}`, style);
  if (!list.flow) return [createInsertion(findLineEnd(text, list.start), newText)];
  const before = text.slice(line, list.start);
  const blanks = before.length - trimEndCharacters(before, ' \t').length;
  return [createRemoval(list.start - blanks, list.end), createInsertion(lineEnd, newText)];
}

/**
 * Returns the column of the first entry, relative to the key. Entries of a key without a value get another one than those
 * of `[]`, so that removing the last entry can restore either.
 */
export function getFirstEntryOffset(
  { kind, flow }: Pick<EntryList, 'kind' | 'flow'>,
  { entryOffset, step }: FileStyle,
): number {
  if (kind === 'mapping') return step;
  if (flow) return entryOffset;
  return entryOffset === 0 ? step : 0;
}

/** Adds a separate context after the last one, as in Contextive. */
export function planNewContext(
  text: string,
  draft: TermDraft,
  style: FileStyle,
): readonly TextEdit[] | undefined {
  const dash = /^contexts:[ \t]*(?:#.*)?(?:\r?\n[ \t]*(?:#.*)?)*\r?\n( *)- /mu.exec(text);
  if (dash === null) return undefined;
  const column = (dash[1] ?? '').length;
  const keyColumn = column + 2;
  const entryColumn = keyColumn + style.entryOffset;
  const list = { ...defaultList, contextive: true, context: draft.context };
  const entry = renderEntry(draft, list, defaultListStyle, style, entryColumn);
  const place = { column: keyColumn, flow: false, mayBreak: false };
  const name = renderPair({ label: 'name', value: draft.context ?? '' }, style, place);
  const lines = [
    `${' '.repeat(column)}- ${name}`,
    `${' '.repeat(keyColumn)}terms:`,
    ' '.repeat(entryColumn) + entry,
  ];
  const end = text.trimEnd().length;
  return [createInsertion(findLineEnd(text, end), toFileBreaks(`\n${lines.join('\n')}`, style))];
}
