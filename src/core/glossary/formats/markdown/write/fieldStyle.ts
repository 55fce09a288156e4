import type { FieldName } from '../../../fieldNames';
import type { Entry } from '../entry';
import type { FieldPlace } from '../syntax/blockCache';
import type { MarkdownDocument } from '../readDocument';
import { fieldLabels } from './formatFieldText';

/** The style of fields below entries: `- **` Label `**: ` value. */
export interface FieldStyle {
  readonly form: 'bullet' | 'line';
  /** Without the indentation. */
  readonly before: string;
  readonly between: string;
}

const plainBullet: FieldStyle = { form: 'bullet', before: '- **', between: '**: ' };
const italicLine: FieldStyle = { form: 'line', before: '_', between: '_: ' };

/** The style of fields in the definition list of a dialect that supports them. */
export interface ListFieldStyle extends FieldStyle {
  /** The text between a definition and its first field. */
  readonly lead: string;
  readonly indent: string;
}

/** `undefined` for entries of another shape, and if the dialect does not support fields. */
export function getListStyle(
  document: MarkdownDocument,
  { shape }: Entry,
): ListFieldStyle | undefined {
  const { field, indent } = document.dialect.writing;
  if (shape !== 'definition-list' || field === undefined) return undefined;
  return { form: 'line', ...field, indent };
}

/**
 * Returns the style of the entry's own fields, otherwise of the first such fields in the file, otherwise a plain one
 * for the shape.
 */
export function findFieldStyle(document: MarkdownDocument, entry: Entry): FieldStyle {
  const own = findStyleIn(document.text, entry);
  if (own !== undefined) return own;
  for (const other of document.entries) {
    const style = other.shape === entry.shape ? findStyleIn(document.text, other) : undefined;
    if (style !== undefined) return style;
  }
  return entry.shape === 'paragraph' ? italicLine : plainBullet;
}

function findStyleIn(src: string, entry: Entry): FieldStyle | undefined {
  const place = entry.fields.findLast(isStyled);
  return place === undefined ? undefined : readStyle(src, place);
}

function isStyled({ form, text, label }: FieldPlace): boolean {
  if (label === '') return false;
  return (form === 'bullet' || form === 'line') && text.trim() !== '' && !text.includes('\n');
}

function readStyle(src: string, place: FieldPlace): FieldStyle | undefined {
  const line = src.slice(place.whole.start, place.value.start);
  const at = line.lastIndexOf(place.label);
  if (at < 0 || /^(?:also|a\.?k\.?a|not|see)/iu.test(place.label)) return undefined;
  const between = line.slice(at + place.label.length);
  if (/[\r\n]/u.test(between)) return undefined;
  const before = line.slice(0, at).trimStart();
  return {
    form: place.form === 'bullet' ? 'bullet' : 'line',
    before,
    between: between.trimEnd() + ' ',
  };
}

/** Returns the label that the file itself uses for a field. */
export function findLabelFor(document: MarkdownDocument, field: FieldName): string {
  for (const { fields } of document.entries) {
    const place = fields.find(
      (each) => each.field === field && each.form !== 'cell' && each.label !== '',
    );
    if (place !== undefined && !/\s/u.test(place.label.trim())) return place.label;
  }
  return fieldLabels[field];
}
