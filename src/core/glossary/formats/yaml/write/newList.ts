import { trimEndOf } from '../../../../text/trimEnd';
import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import type { EntryList } from '../entryList';
import { lineEnd, lineStart } from '../places';
import { insertion } from './edits';
import type { Neighbours } from './neighbours';
import { renderPair } from './render';
import { renderEntry } from './renderEntry';
import { withBreaks } from './replacement';
import type { FileStyle } from './style';
import { columnOf } from './style';

const none: Neighbours = { spelling: new Map(), singleTexts: true, pairItems: false };

const native = {
  kind: 'sequence',
  flow: false,
  contextive: false,
  context: undefined,
  paths: [],
} as const;

/** Adds the first entry of an empty file, after its comments. */
export function newFileEdit(text: string, draft: TermDraft, style: FileStyle): TextEdit {
  const entry = renderEntry(draft, native, none, style, style.entryOffset);
  const before = text === '' || /[\n\uFEFF]$/u.test(text) ? '' : '\n';
  const lines = `${before}terms:\n${' '.repeat(style.entryOffset)}${entry}\n`;
  return insertion(text.length, withBreaks(lines, style));
}

/** Adds the first entry of a file that is `[]` or `{}`. `inside` is the text between the brackets. */
export function bareListEdit(
  text: string,
  inside: string,
  draft: TermDraft,
  style: FileStyle,
): TextEdit {
  const start = text.search(/[[{]/u) + 1;
  const entry = renderEntry(draft, { ...native, flow: true }, none, { ...style, json: true }, 0);
  const list = text.charAt(start - 1) === '[' ? entry : `"terms": [${entry}]`;
  return { range: { start, end: start + inside.length }, newText: list };
}

/** Adds the first entry of an empty list: `terms:`, `terms: []` or `terms: {}`. */
export function emptyListEdit(
  text: string,
  list: EntryList,
  draft: TermDraft,
  style: FileStyle,
): TextEdit {
  if (list.flow && style.json) {
    return insertion(list.start + 1, renderEntry(draft, list, none, style, 0));
  }
  const line = lineStart(text, list.start);
  const head = /^[ \t\uFEFF]*(?:-[ \t]+)*/u.exec(text.slice(line, list.start))?.[0].length ?? 0;
  const keyColumn = columnOf(text, line + head);
  const offset = list.kind === 'sequence' ? style.entryOffset : style.step;
  const column = keyColumn + offset;
  const entry = renderEntry(draft, { ...list, flow: false }, none, style, column);
  const end = list.flow ? list.end : lineEnd(text, list.start);
  const before = text.slice(line, list.start);
  const blanks = before.length - trimEndOf(before, ' \t').length;
  const start = list.flow ? list.start - blanks : end;
  const newText = withBreaks(`\n${' '.repeat(column)}${entry}`, style);
  return { range: { start, end }, newText };
}

/** Adds a separate context after the last one, as in Contextive. */
export function newContextEdit(
  text: string,
  draft: TermDraft,
  style: FileStyle,
): readonly TextEdit[] | undefined {
  const dash = /^contexts:[ \t]*(?:#.*)?(?:\r?\n[ \t]*(?:#.*)?)*\r?\n( *)- /mu.exec(text);
  if (dash === null) return undefined;
  const column = (dash[1] ?? '').length;
  const inner = column + 2;
  const entryColumn = inner + style.entryOffset;
  const list = { ...native, contextive: true, context: draft.context };
  const entry = renderEntry(draft, list, none, style, entryColumn);
  const place = { column: inner, flow: false, mayBreak: false };
  const name = renderPair({ label: 'name', value: draft.context ?? '' }, style, place);
  const lines = [
    `${' '.repeat(column)}- ${name}`,
    `${' '.repeat(inner)}terms:`,
    ' '.repeat(entryColumn) + entry,
  ];
  const end = text.trimEnd().length;
  return [insertion(lineEnd(text, end), withBreaks(`\n${lines.join('\n')}`, style))];
}
