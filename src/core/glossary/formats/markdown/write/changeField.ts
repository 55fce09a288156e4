import { getMetaText } from '../../../term';
import type { TextEdit } from '../../../../text/textEdit';
import { type FieldName } from '../../../fieldNames';
import type { Range } from '../../../../text/range';
import type { Entry } from '../entry';
import { splitCells } from '../shapes/tables';
import type { FieldPlace } from '../syntax/blockCache';
import { type FieldPlans, type FieldStep, listFieldInsertions } from './fieldEdits';
import { parseAvoidItems, splitItems } from '../structure/fieldValues';
import {
  escapeCell,
  escapeBlockMarks,
  formatFieldText,
  toStrings,
  formatFrontMatterValue,
  getIndentAt,
  indentLines,
  findContentStart,
  toEmptyRange,
} from './formatText';
import type { EditTarget } from './findValidPlan';

/** Sets a field that is not written next to the name. */
export function changeField(target: EditTarget, field: FieldName, value: unknown): FieldPlans {
  const { entry, name } = target.read;
  if (field === 'links' && name.links.length > 0) return changeLinks(target, toStrings(value));
  const places = entry.fields.filter((place) => place.field === field);
  return setPlaces(target, places, field, value);
}

/** The link around the name contains the first address; only further ones are a field. */
function changeLinks(target: EditTarget, wanted: readonly string[]): FieldPlans {
  const { entry, name } = target.read;
  const { src } = target.document;
  const [first = ''] = name.links;
  const places = entry.fields.filter(({ field }) => field === 'links');
  const at = src.indexOf(first, name.part.start);
  const [address, ...others] = wanted.includes(first)
    ? [first, ...wanted.filter((item) => item !== first)]
    : wanted;
  if (address === undefined || at < 0 || at >= name.part.end) return undefined;
  const renamed = { range: { start: at, end: at + first.length }, newText: address };
  return setPlaces(target, places, 'links', others)?.map((steps) => [renamed, ...steps]);
}

/** Writes the value to the first place and removes the others; creates a place if none exists. */
export function setPlaces(
  target: EditTarget,
  places: readonly FieldPlace[],
  field: FieldName,
  value: unknown,
): FieldPlans {
  const { document, read } = target;
  const [first, ...others] = places;
  const text = formatFieldText(field, value, read.entry.shape);
  if (first !== undefined) {
    const emptied = { text: '', value: '', field };
    return [
      [
        setPlace(target, first, { text, value, field }),
        ...others.map((place) => setPlace(target, place, emptied)),
      ],
    ];
  }
  if (text === '') return [[]];
  const inFront = read.entry.shape === 'file' && document.front.endLine > 0;
  const insertions = listFieldInsertions(document, read.entry, field, {
    value: inFront ? formatFrontMatterValue(value, '') : text,
  });
  return insertions.length === 0 ? undefined : insertions.map((step) => [step]);
}

function setPlace(
  target: EditTarget,
  place: FieldPlace,
  { text, value, field }: NewValue,
): FieldStep {
  if (text === '' && place.form !== 'cell') return { kind: 'remove', place };
  if (place.form === 'front-matter') {
    const { src } = target.document;
    const range = getQuotedRange(src, place);
    return { range, newText: formatFrontMatterValue(value, src.slice(range.start, range.end)) };
  }
  if (place.form === 'cell') return planCellEdit(target, place, text);
  const added = planAppendedItems(place, value, field);
  if (added !== undefined) return added;
  const spaced = place.value.start === place.value.end ? ` ${text}` : text;
  return {
    range: place.value,
    newText: formatAsBullets(target.document.src, place, value) ?? spaced,
  };
}

interface NewValue {
  readonly text: string;
  readonly value: unknown;
  readonly field: FieldName | undefined;
}

/** Appends further items after the existing ones, whose own text stays unchanged. */
function planAppendedItems(
  place: FieldPlace,
  value: unknown,
  field: FieldName | undefined,
): TextEdit | undefined {
  if (field === undefined || !wordListFields.has(field) || /^[-*+]\s/u.test(place.text))
    return undefined;
  const before = field === 'avoid' ? parseAvoidItems(place.text) : splitItems(place.text);
  const wanted = toStrings(value);
  const more = wanted.filter((item) => !before.includes(item));
  if (before.length === 0 || wanted.length !== before.length + more.length) return undefined;
  const end = place.value.end - (place.text.endsWith('.') ? 1 : 0);
  return {
    range: { start: end, end },
    newText: more.map((item) => `, ${formatFieldText(field, [item], 'heading')}`).join(''),
  };
}

const wordListFields: ReadonlySet<FieldName> = new Set([
  'aliases',
  'avoid',
  'related',
  'users',
  'diagram',
]);

/** The quotes around a front-matter value are replaced with it. */
function getQuotedRange(src: string, { value }: FieldPlace): FieldPlace['value'] {
  const quote = src[value.start - 1];
  const quoted = (quote === '"' || quote === "'") && src[value.end] === quote;
  return quoted ? { start: value.start - 1, end: value.end + 1 } : value;
}

/** A value written as bullets below its label keeps this form. */
function formatAsBullets(src: string, place: FieldPlace, value: unknown): string | undefined {
  const items = toStrings(value);
  const bullet = /^[-*+][ \t]+/u.exec(place.text)?.[0];
  if (bullet === undefined || items.length === 0) return undefined;
  const lineStart = src.lastIndexOf('\n', place.value.start - 1) + 1;
  const indent = src.slice(lineStart, place.value.start);
  return items.map((item) => bullet + item).join(`\n${/^\s*$/u.test(indent) ? indent : ''}`);
}

/** Keeps the width of the column if its cells are padded to one. */
function planCellEdit(
  { document: { src }, read: { entry } }: EditTarget,
  { value }: Pick<FieldPlace, 'value'>,
  text: string,
): TextEdit {
  let end = value.end;
  while (src[end] === ' ') end++;
  const written = escapeCell(text);
  if (src[end] !== '|') return { range: value, newText: written };
  const width = findColumnWidth(src, entry, value);
  const own = end > value.end || value.start === value.end ? ' ' : '';
  return {
    range: { start: value.start, end },
    newText: width === 0 && written === '' ? '' : written.padEnd(width - 1) + own,
  };
}

/** Returns the width of a column from its text to the next bar; 0 if the cells have different widths. */
function findColumnWidth(src: string, { group, range }: Entry, value: Range): number {
  const rows = group.container?.children ?? [];
  const at = rows.findIndex((row) => row.range.start === range.start);
  const own = rows[at];
  if (own === undefined) return 0;
  const column = splitCells(src, own).findIndex(({ start }) => start === value.start);
  const near = rows.slice(Math.max(0, at - 10), at + 10).filter((row) => row !== own);
  const widths = new Set(
    near.map((row) => {
      const cell = splitCells(src, row)[column];
      if (cell === undefined) return 0;
      let end = cell.end;
      while (src[end] === ' ') end++;
      return end - cell.start;
    }),
  );
  const [width = 0, other] = widths;
  return other === undefined ? width : 0;
}

/** Sets the custom fields one by one. */
export function changeMeta(target: EditTarget, meta: Readonly<Record<string, string>>): FieldPlans {
  const { document, read } = target;
  const steps: FieldStep[] = [];
  const current = read.term.meta;
  for (const label of new Set([...Object.keys(current), ...Object.keys(meta)])) {
    const value = getMetaText(meta, label) ?? '';
    if (value === getMetaText(current, label)) continue;
    const place = read.entry.fields.find(
      (each) => each.label === label && each.field !== 'definition',
    );
    if (place !== undefined)
      steps.push(setPlace(target, place, { text: value, value, field: undefined }));
    else if (value !== '') {
      const [step] = listFieldInsertions(document, read.entry, undefined, { label, value });
      if (step === undefined) return undefined;
      steps.push(step);
    }
  }
  return [steps];
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
function planDefinition(target: EditTarget, text: string): FieldPlans {
  const {
    document,
    read: { entry },
  } = target;
  const { src } = document;
  if (entry.shape === 'row') {
    const value = entry.definition ?? toEmptyRange(entry.definitionAt);
    return entry.definition === undefined && entry.definitionAt >= entry.range.end
      ? undefined
      : [[planCellEdit(target, { value }, escapeCell(text, document.dialect.writing.cellBreak))]];
  }
  if (entry.definition !== undefined) {
    if (text === '') {
      const { emptyDefinition } = document.dialect.writing;
      const range = extendOverBreaks(src, entry.definition.start, entry.definition.end);
      const removal = [{ range, newText: '' }];
      return emptyDefinition === undefined || entry.shape !== 'definition-list'
        ? [removal]
        : [removal, [{ range: entry.definition, newText: emptyDefinition }]];
    }
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
