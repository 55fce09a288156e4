import type { TextEdit } from '../../../../text/textEdit';
import { foldLabel } from '../../../fieldNames';
import { unitAt } from '../syntax/inline';
import { redirectOf } from '../terms/redirects';
import type { FieldPlans, Step, Target } from './target';
import { cellEdit, setPlaces } from './changeField';
import { cellOf, escapeHeadings, escapeInline } from './escape';
import { frontMatterValue } from './frontMatterValue';
import { contentStart, pointAt } from './fieldEdits';
import { indentAt, indented } from './lines';
import { withoutParenthesis } from './parentheses';

/** Changes the name, here and in the see-references that lead to it. */
export function changeName({ document, read }: Target, name: string): FieldPlans {
  const { src, entries, front } = document;
  const { shape } = read.entry;
  const { range } = read.name;
  const coded = src[range.start - 1] === '`' && src[range.end] === '`';
  const yaml = shape === 'file' && range.end <= front.yaml.end;
  const quote = src.charAt(range.start - 1);
  const written = yaml
    ? frontMatterName(name, quote)
    : coded
      ? name.trim()
      : escapeInline(name, shape);
  const references: TextEdit[] = [];
  for (const entry of entries) {
    const redirect = redirectOf(src, entry);
    if (redirect === undefined || foldLabel(redirect.target) !== foldLabel(read.term.name))
      continue;
    const at = src.slice(redirect.range.start, redirect.range.end).indexOf(redirect.target);
    if (at < 0) continue;
    const start = redirect.range.start + at;
    references.push({ range: { start, end: start + redirect.target.length }, newText: written });
  }
  const underline = underlineOf(document, read.entry, written.length - (range.end - range.start));
  const plain = [{ range, newText: written }, ...underline, ...references];
  const bold = [{ range, newText: `**${written}**` }, ...underline, ...references];
  return [plain, ...withExpansionAsField({ document, read }, plain), bold];
}

/** Returns the underline of a heading, if it must be as long as the heading. */
function underlineOf(
  { own, dialect }: Target['document'],
  { shape, range, label }: Target['read']['entry'],
  longer: number,
): readonly TextEdit[] {
  if (!dialect.writing.underlined || shape !== 'heading' || longer === 0) return [];
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
function withExpansionAsField(
  target: Target,
  edits: readonly TextEdit[],
): readonly (readonly Step[])[] {
  const { expansion } = target.read.name;
  if (expansion === undefined) return [];
  const fields = setPlaces(target, [], 'expansion', expansion.text) ?? [];
  return fields.map((field) => [
    ...edits,
    withoutParenthesis(target.document.src, expansion),
    ...field,
  ]);
}

function frontMatterName(name: string, quote: string): string {
  const quoted = quote === '"' || quote === "'";
  const value = frontMatterValue(name.trim(), quoted ? quote : '');
  return quoted ? value.slice(1, -1) : value;
}

/** The expansion is in a parenthesis after the name, in a field or at the beginning of the definition. */
export function changeExpansion(target: Target, expansion: string): FieldPlans {
  const { read } = target;
  const { expansion: beside } = read.name;
  const { shape } = read.entry;
  const places = read.entry.fields.filter(({ field }) => field === 'expansion');
  const text = escapeInline(expansion, shape);
  if (beside !== undefined) {
    const edit =
      text === ''
        ? withoutParenthesis(target.document.src, beside)
        : { range: beside.range, newText: text };
    return [[edit]];
  }
  if (places.length > 0 || text === '' || shape === 'file')
    return setPlaces(target, places, 'expansion', expansion);
  const field = setPlaces(target, [], 'expansion', expansion) ?? [];
  return [...parenthesised(target, text), ...field];
}

/** ` (text)` after the name's markup, or inside it. */
function parenthesised(
  { document: { src }, read }: Target,
  text: string,
): readonly (readonly TextEdit[])[] {
  const { range } = read.name;
  const outside = endOfMarkup(src, read.entry.label.start, range.end, read.entry.label.end);
  return [...new Set([outside, range.end])].map((at) => [
    { range: pointAt(at), newText: ` (${text})` },
  ]);
}

/**
 * Returns the end of the bold, link or code that contains an offset, except a bold label that ends with its colon.
 */
function endOfMarkup(src: string, start: number, nameEnd: number, labelEnd: number): number {
  for (let at = start; at < nameEnd; at++) {
    const unit = unitAt(src, at, Math.max(labelEnd, nameEnd));
    if (unit === undefined || unit.outer.end < nameEnd) continue;
    return /:\s*$/u.test(src.slice(unit.inner.start, unit.inner.end)) ? nameEnd : unit.outer.end;
  }
  return nameEnd;
}

/** A context that comes from the heading above is not part of the entry and cannot be changed here. */
export function changeContext(target: Target, context: string): FieldPlans {
  const { entry, name } = target.read;
  const places = entry.fields.filter(({ field }) => field === 'context');
  if (places.length > 0) return setPlaces(target, places, 'context', context);
  if (name.qualifier !== undefined && entry.meaning?.qualifier === undefined) {
    const { range } = name.qualifier;
    if (context === '') return [[withoutParenthesis(target.document.src, name.qualifier)]];
    return [[{ range, newText: escapeInline(context, entry.shape) }]];
  }
  if (context === '') return undefined;
  const field = setPlaces(target, [], 'context', context) ?? [];
  return [...field, ...parenthesised(target, escapeInline(context, entry.shape))];
}

/** Writes the definition in the indentation and escapes of its shape. */
export function changeDefinition(target: Target, definition: string): FieldPlans {
  const { document, read } = target;
  const wanted = escapeHeadings(definition);
  const range = read.entry.definition;
  const old = range === undefined ? undefined : document.own.slice(range.start, range.end);
  const { fromMarkdown } = document.dialect.writing;
  const texts = [
    fromMarkdown(wanted, old, read.entry),
    fromMarkdown(wanted, undefined, read.entry),
  ];
  const plans = [...new Set(texts)].map((text) => definitionPlans(target, text));
  return plans.includes(undefined) ? undefined : plans.flatMap((plan) => plan ?? []);
}

/** Like `changeDefinition`, for a text in the dialect of the file. */
function definitionPlans({ document, read: { entry } }: Target, text: string): FieldPlans {
  const { src } = document;
  if (entry.shape === 'row') {
    const value = entry.definition ?? pointAt(entry.definitionAt);
    return entry.definition === undefined && entry.definitionAt >= entry.range.end
      ? undefined
      : [[cellEdit(src, { value }, cellOf(text, document.dialect.writing.cellBreak))]];
  }
  if (entry.definition !== undefined) {
    if (text === '')
      return [
        [{ range: withBreak(src, entry.definition.start, entry.definition.end), newText: '' }],
      ];
    return [
      [{ range: entry.definition, newText: indented(text, definitionIndent(document, entry)) }],
    ];
  }
  if (entry.shape === 'heading' || entry.shape === 'file') {
    return [[{ range: pointAt(entry.definitionAt), newText: `\n\n${text}` }]];
  }
  const gap = /\s$/u.test(src.slice(0, entry.definitionAt)) ? '' : ' ';
  return [
    [
      {
        range: pointAt(entry.definitionAt),
        newText: gap + indented(text, definitionIndent(document, entry)),
      },
    ],
  ];
}

/** If a definition has separate lines, all of them have the same indentation. */
function isBlankIndent(before: string): boolean {
  return before !== '' && /^[ \t]+$/u.test(before);
}

function definitionIndent(
  { own: src, dialect }: Target['document'],
  entry: Target['read']['entry'],
): string {
  if (entry.shape === 'bullet') return indentAt(src, contentStart(src, entry));
  if (entry.shape !== 'definition-list' && entry.shape !== 'abbreviation') return '';
  const start = entry.definition?.start ?? 0;
  const before = src.slice(src.lastIndexOf('\n', start - 1) + 1, start);
  return isBlankIndent(before) ? before : dialect.writing.indent;
}

/** Includes the blank lines before a definition. */
function withBreak(src: string, start: number, end: number): TextEdit['range'] {
  let from = start;
  while (from > 0 && src[from - 1] === '\n') from--;
  return { start: from, end };
}
