import type { TextEdit } from '../../../../text/textEdit';
import { foldLabel } from '../../../fieldNames';
import { findSpanAt } from '../syntax/inline';
import { findRedirect } from '../terms/redirects';
import type { FieldPlans, FieldStep } from './fieldEdits';
import { setPlaces } from './changeField';
import { escapeInline, formatFrontMatterValue, toEmptyRange } from './formatText';
import type { EditTarget } from './findValidPlan';
import type { WrittenText } from '../../names/parenthesis';

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
  const { expansion: inName } = read.name;
  const { shape } = read.entry;
  const places = read.entry.fields.filter(({ field }) => field === 'expansion');
  const text = escapeInline(expansion, shape);
  if (inName !== undefined) {
    const edit =
      text === ''
        ? removeParenthesis(target.document.src, inName)
        : { range: inName.range, newText: text };
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
    return /:\s*$/u.test(src.slice(unit.content.start, unit.content.end))
      ? nameEnd
      : unit.outer.end;
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

/** Changes aliases next to the name, in a field, or in separate see-references, which can only be removed. */
export function changeAliases(target: EditTarget, wanted: readonly string[]): FieldPlans {
  const { name, entry, term } = target.read;
  const places = entry.fields.filter(({ field }) => field === 'aliases');
  const aliasesInName = name.aliases.map(({ text }) => text);
  const kept = aliasesInName.filter((alias) => wanted.includes(alias));
  const referred = term.aliases.filter(
    (alias) => !aliasesInName.includes(alias) && !places.some(({ text }) => text.includes(alias)),
  );
  const others = wanted.filter((alias) => !kept.includes(alias) && !referred.includes(alias));
  if (kept.length === aliasesInName.length) return setPlaces(target, places, 'aliases', others);
  const edits = planParentheticalAliases(target, kept);
  if (edits === undefined) return undefined;
  const fieldEdits = setPlaces(target, places, 'aliases', others);
  return fieldEdits?.map((steps) => [...edits, ...steps]);
}

/** Rewrites or removes the parenthesis after the name. */
function planParentheticalAliases(
  { document: { src }, read }: EditTarget,
  kept: readonly string[],
): readonly TextEdit[] | undefined {
  const [first] = read.name.aliases;
  const last = read.name.aliases.at(-1);
  if (first === undefined || last === undefined) return [];
  const inParenthesis = '([（'.includes(src.charAt(first.whole.start));
  if (!inParenthesis) return undefined;
  if (kept.length === 0) return [removeParenthesis(src, first)];
  const newText = kept.map((alias) => escapeInline(alias, read.entry.shape)).join(', ');
  return [{ range: { start: first.range.start, end: last.range.end }, newText }];
}

/** Removes a parenthesis with the space before it. */
function removeParenthesis(src: string, { whole }: WrittenText): TextEdit {
  const start = src[whole.start - 1] === ' ' ? whole.start - 1 : whole.start;
  return { range: { start, end: whole.end }, newText: '' };
}
