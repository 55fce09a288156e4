import { trimEndCharacters } from '../../../../text/trimEnd';
import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import type { EntryList } from '../entryListCollector';
import { findLineEnd, findLineStart } from '../yamlOffsets';
import { createInsertion } from './edits';
import type { ListStyle } from './listStyle';
import { renderPair } from './renderPairs';
import { renderEntry } from './renderEntry';
import { toFileBreaks } from './planReplacement';
import type { FileStyle } from './fileStyle';
import { getColumn } from './fileStyle';

const defaultListStyle: ListStyle = { spelling: new Map(), singleTexts: true, pairItems: false };

const defaultList = {
  kind: 'sequence',
  flow: false,
  contextive: false,
  context: undefined,
  paths: [],
} as const;

/** Adds the first entry of an empty file, after its comments. */
export function planNewFile(text: string, draft: TermDraft, style: FileStyle): TextEdit {
  const entry = renderEntry(draft, defaultList, defaultListStyle, style, style.entryOffset);
  const before = text === '' || /[\n\uFEFF]$/u.test(text) ? '' : '\n';
  const lines = `${before}terms:\n${' '.repeat(style.entryOffset)}${entry}\n`;
  return createInsertion(text.length, toFileBreaks(lines, style));
}

/** Adds the first entry of a file that is `[]` or `{}`. `inside` is the text between the brackets. */
export function planBareList(
  text: string,
  inside: string,
  draft: TermDraft,
  style: FileStyle,
): TextEdit {
  const start = text.search(/[[{]/u) + 1;
  const entry = renderEntry(
    draft,
    { ...defaultList, flow: true },
    defaultListStyle,
    { ...style, json: true },
    0,
  );
  const list = text.charAt(start - 1) === '[' ? entry : `"terms": [${entry}]`;
  return { range: { start, end: start + inside.length }, newText: list };
}

/** Adds the first entry of an empty list: `terms:`, `terms: []` or `terms: {}`. */
export function planFirstListEntry(
  text: string,
  list: EntryList,
  draft: TermDraft,
  style: FileStyle,
): TextEdit {
  if (list.flow && style.json) {
    return createInsertion(list.start + 1, renderEntry(draft, list, defaultListStyle, style, 0));
  }
  const line = findLineStart(text, list.start);
  const head = /^[ \t\uFEFF]*(?:-[ \t]+)*/u.exec(text.slice(line, list.start))?.[0].length ?? 0;
  const keyColumn = getColumn(text, line + head);
  const offset = list.kind === 'sequence' ? style.entryOffset : style.step;
  const column = keyColumn + offset;
  const entry = renderEntry(draft, { ...list, flow: false }, defaultListStyle, style, column);
  const end = list.flow ? list.end : findLineEnd(text, list.start);
  const before = text.slice(line, list.start);
  const blanks = before.length - trimEndCharacters(before, ' \t').length;
  const start = list.flow ? list.start - blanks : end;
  const newText = toFileBreaks(`\n${' '.repeat(column)}${entry}`, style);
  return { range: { start, end }, newText };
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
  const inner = column + 2;
  const entryColumn = inner + style.entryOffset;
  const list = { ...defaultList, contextive: true, context: draft.context };
  const entry = renderEntry(draft, list, defaultListStyle, style, entryColumn);
  const place = { column: inner, flow: false, mayBreak: false };
  const name = renderPair({ label: 'name', value: draft.context ?? '' }, style, place);
  const lines = [
    `${' '.repeat(column)}- ${name}`,
    `${' '.repeat(inner)}terms:`,
    ' '.repeat(entryColumn) + entry,
  ];
  const end = text.trimEnd().length;
  return [createInsertion(findLineEnd(text, end), toFileBreaks(`\n${lines.join('\n')}`, style))];
}
