import type { TextEdit } from '../../../../text/textEdit';
import { foldLabel } from '../../../fieldNames';
import { findSpanAt } from '../syntax/inline';
import { findRedirect } from '../terms/redirects';
import type { FieldPlans, FieldStep, EditTarget } from './editTarget';
import { planCellEdit, setPlaces } from './changeField';
import { escapeCell, escapeBlockMarks, escapeInline } from './escapeEntryText';
import { formatFrontMatterValue } from './formatFrontMatterValue';
import { findContentStart, toEmptyRange } from './fieldEdits';
import { getIndentAt, indentLines } from './lineLayout';
import { removeParenthesis } from './removeParenthesis';

/** Changes the name, here and in the see-references that lead to it. */
export function changeName({ document, read }: EditTarget, name: string): FieldPlans {
  const { src, entries, front } = document;
  const { shape } = read.entry;
  const { range } = read.name;
  const coded = src[range.start - 1] === '`' && src[range.end] === '`';
  const yaml = shape === 'file' && range.end <= front.yaml.end;
  const quote = src.charAt(range.start - 1);
  const written = yaml
    ? formatFrontMatterName(name, quote)
    : coded
      ? name.trim()
      : escapeInline(name, shape);
  const references: TextEdit[] = [];
  for (const entry of entries) {
    const redirect = findRedirect(src, entry);
    if (redirect === undefined || foldLabel(redirect.target) !== foldLabel(read.term.name))
      continue;
    const at = src.slice(redirect.range.start, redirect.range.end).indexOf(redirect.target);
    if (at < 0) continue;
    const start = redirect.range.start + at;
    references.push({ range: { start, end: start + redirect.target.length }, newText: written });
  }
  const underline = planUnderlines(
    document,
    read.entry,
    written.length - (range.end - range.start),
  );
  const plain = [{ range, newText: written }, ...underline, ...references];
  const bold = [{ range, newText: `**${written}**` }, ...underline, ...references];
  return [plain, ...planExpansionAsField({ document, read }, plain), bold];
}

/** Returns the underline of a heading, if it must be as long as the heading. */
function planUnderlines(
  { original: own, dialect }: EditTarget['document'],
  { shape, range, label }: EditTarget['read']['entry'],
  longer: number,
): readonly TextEdit[] {
  if (!dialect.writing.needsFullUnderline || shape !== 'heading' || longer === 0) return [];
  const marks = [
    ...own.slice(range.start, range.start + 2000).matchAll(/^([^\p{L}\p{N}\s])\1+[ \t]*$/gmu),
  ];
  return marks
    .map(({ 0: line, 1: mark = '', index }) => ({
      line: line.trimEnd(),
      mark,
      at: range.start + index,
    }))
    .filter(({ at }) => at < label.start || own.slice(label.end, at).trim() === '')
    .map(({ line, mark, at }) => ({
      range: { start: at, end: at + line.length },
      newText: mark.repeat(Math.max(3, line.length + longer)),
    }));
}

/** After a name that is not an acronym, a parenthesis would no longer be read as the expansion. */
function planExpansionAsField(
  target: EditTarget,
  edits: readonly TextEdit[],
): readonly (readonly FieldStep[])[] {
  const { expansion } = target.read.name;
  if (expansion === undefined) return [];
  const fields = setPlaces(target, [], 'expansion', expansion.text) ?? [];
  return fields.map((field) => [
    ...edits,
    removeParenthesis(target.document.src, expansion),
    ...field,
  ]);
}

function formatFrontMatterName(name: string, quote: string): string {
  const quoted = quote === '"' || quote === "'";
  const value = formatFrontMatterValue(name.trim(), quoted ? quote : '');
  return quoted ? value.slice(1, -1) : value;
}

/** The expansion is in a parenthesis after the name, in a field or at the beginning of the definition. */
export function changeExpansion(target: EditTarget, expansion: string): FieldPlans {
  const { read } = target;
  const { expansion: beside } = read.name;
  const { shape } = read.entry;
  const places = read.entry.fields.filter(({ field }) => field === 'expansion');
  const text = escapeInline(expansion, shape);
  if (beside !== undefined) {
    const edit =
      text === ''
        ? removeParenthesis(target.document.src, beside)
        : { range: beside.range, newText: text };
    return [[edit]];
  }
  if (places.length > 0 || text === '' || shape === 'file')
    return setPlaces(target, places, 'expansion', expansion);
  const field = setPlaces(target, [], 'expansion', expansion) ?? [];
  return [...planParenthesis(target, text), ...field];
}

/** ` (text)` after the name's markup, or inside it. */
function planParenthesis(
  { document: { src }, read }: EditTarget,
  text: string,
): readonly (readonly TextEdit[])[] {
  const { range } = read.name;
  const outside = findMarkupEnd(src, read.entry.label.start, range.end, read.entry.label.end);
  return [...new Set([outside, range.end])].map((at) => [
    { range: toEmptyRange(at), newText: ` (${text})` },
  ]);
}

/**
 * Returns the end of the bold, link or code that contains an offset, except a bold label that ends with its colon.
 */
function findMarkupEnd(src: string, start: number, nameEnd: number, labelEnd: number): number {
  for (let at = start; at < nameEnd; at++) {
    const unit = findSpanAt(src, at, Math.max(labelEnd, nameEnd));
    if (unit === undefined || unit.outer.end < nameEnd) continue;
    return /:\s*$/u.test(src.slice(unit.inner.start, unit.inner.end)) ? nameEnd : unit.outer.end;
  }
  return nameEnd;
}

/** A context that comes from the heading above is not part of the entry and cannot be changed here. */
export function changeContext(target: EditTarget, context: string): FieldPlans {
  const { entry, name } = target.read;
  const places = entry.fields.filter(({ field }) => field === 'context');
  if (places.length > 0) return setPlaces(target, places, 'context', context);
  if (name.qualifier !== undefined && entry.meaning?.qualifier === undefined) {
    const { range } = name.qualifier;
    if (context === '') return [[removeParenthesis(target.document.src, name.qualifier)]];
    return [[{ range, newText: escapeInline(context, entry.shape) }]];
  }
  if (context === '') return undefined;
  const field = setPlaces(target, [], 'context', context) ?? [];
  return [...field, ...planParenthesis(target, escapeInline(context, entry.shape))];
}

/** Writes the definition in the indentation and escapes of its shape. */
export function changeDefinition(target: EditTarget, definition: string): FieldPlans {
  const { document, read } = target;
  const wanted = escapeBlockMarks(definition);
  const range = read.entry.definition;
  const old = range === undefined ? undefined : document.original.slice(range.start, range.end);
  const { fromMarkdown } = document.dialect.writing;
  const texts = [
    fromMarkdown(wanted, old, read.entry),
    fromMarkdown(wanted, undefined, read.entry),
  ];
  const plans = [...new Set(texts)].map((text) => planDefinition(target, text));
  return plans.includes(undefined) ? undefined : plans.flatMap((plan) => plan ?? []);
}

/** Like `changeDefinition`, for a text in the dialect of the file. */
function planDefinition({ document, read: { entry } }: EditTarget, text: string): FieldPlans {
  const { src } = document;
  if (entry.shape === 'row') {
    const value = entry.definition ?? toEmptyRange(entry.definitionAt);
    return entry.definition === undefined && entry.definitionAt >= entry.range.end
      ? undefined
      : [[planCellEdit(src, { value }, escapeCell(text, document.dialect.writing.cellBreak))]];
  }
  if (entry.definition !== undefined) {
    if (text === '')
      return [
        [
          {
            range: extendOverBreaks(src, entry.definition.start, entry.definition.end),
            newText: '',
          },
        ],
      ];
    return [
      [
        {
          range: entry.definition,
          newText: indentLines(text, getDefinitionIndent(document, entry)),
        },
      ],
    ];
  }
  if (entry.shape === 'heading' || entry.shape === 'file') {
    return [[{ range: toEmptyRange(entry.definitionAt), newText: `\n\n${text}` }]];
  }
  const gap = /\s$/u.test(src.slice(0, entry.definitionAt)) ? '' : ' ';
  return [
    [
      {
        range: toEmptyRange(entry.definitionAt),
        newText: gap + indentLines(text, getDefinitionIndent(document, entry)),
      },
    ],
  ];
}

/** If a definition has separate lines, all of them have the same indentation. */
function isBlankIndent(before: string): boolean {
  return before !== '' && /^[ \t]+$/u.test(before);
}

function getDefinitionIndent(
  { original: src, dialect }: EditTarget['document'],
  entry: EditTarget['read']['entry'],
): string {
  if (entry.shape === 'bullet') return getIndentAt(src, findContentStart(src, entry));
  if (entry.shape !== 'definition-list' && entry.shape !== 'abbreviation') return '';
  const start = entry.definition?.start ?? 0;
  const before = src.slice(src.lastIndexOf('\n', start - 1) + 1, start);
  return isBlankIndent(before) ? before : dialect.writing.indent;
}

/** Includes the blank lines before a definition. */
function extendOverBreaks(src: string, start: number, end: number): TextEdit['range'] {
  let from = start;
  while (from > 0 && src[from - 1] === '\n') from--;
  return { start: from, end };
}
