import type { FieldName } from '../../../fieldNames';
import { findLanguageOfGlossary, findLocalLabel } from '../../../localLabels';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import type { FieldPlace } from '../syntax/blockCache';
import { fieldLabels } from './formatText';

/** The style of fields below entries: `- **` Label `**: ` value. */
export interface FieldStyle {
  readonly form: 'bullet' | 'line';
  /** Without the indentation. */
  readonly before: string;
  readonly between: string;
  /** Whether a blank line separates the first field from the definition, */
  readonly isApart: boolean;
  /** and one field from the next. */
  readonly areSeparate: boolean;
}

const plainBullet: FieldStyle = {
  form: 'bullet',
  before: '- **',
  between: '**: ',
  isApart: true,
  areSeparate: false,
};
const italicLine: FieldStyle = {
  form: 'line',
  before: '_',
  between: '_: ',
  isApart: false,
  areSeparate: false,
};

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
  return { form: 'line', isApart: false, areSeparate: false, ...field, indent };
}

/**
 * Returns the style of the entry's own fields, otherwise of the first such fields in the file, otherwise a plain one
 * for the shape.
 */
export function findFieldStyle(document: MarkdownDocument, entry: Entry): FieldStyle {
  const { text, entries } = document;
  const own = readStyleOf(text, entry);
  if (own !== undefined && own.count > 1) return own.style;
  const others = entries.filter(({ shape }) => shape === entry.shape);
  if (own === undefined) {
    for (const other of others) {
      const found = readStyleOf(text, other);
      if (found !== undefined) return addGap(found.style, text, others);
    }
    return entry.shape === 'paragraph' ? italicLine : plainBullet;
  }
  return addGap(own.style, text, others);
}

/** Adds the gap between the fields of another entry to the style of a single field. */
function addGap(style: FieldStyle, src: string, entries: readonly Entry[]): FieldStyle {
  for (const entry of entries) {
    const found = readStyleOf(src, entry);
    if (found !== undefined && found.count > 1 && found.style.form === style.form)
      return { ...style, areSeparate: found.style.areSeparate };
  }
  return style;
}

interface FoundStyle {
  readonly style: FieldStyle;
  /** The number of fields that show it. */
  readonly count: number;
}

function readStyleOf(src: string, { fields }: Entry): FoundStyle | undefined {
  const styled = fields.filter(isStyled);
  const [first] = styled;
  const last = styled.at(-1);
  const style = last && readStyle(src, last);
  if (first === undefined || last === undefined || style === undefined) return undefined;
  const isApart = followsBlankLine(src, first);
  const isAlone = first === last;
  const areSeparate = isAlone ? isApart && style.form === 'line' : followsBlankLine(src, last);
  return { style: { ...style, isApart, areSeparate }, count: styled.length };
}

function followsBlankLine(src: string, { whole }: FieldPlace): boolean {
  return /\n[ \t>]*\r?\n[ \t>]*$/u.test(src.slice(Math.max(0, whole.start - 20), whole.start));
}

function isStyled({ form, text, label }: FieldPlace): boolean {
  if (label === '') return false;
  return (form === 'bullet' || form === 'line') && text.trim() !== '' && !text.includes('\n');
}

function readStyle(
  src: string,
  place: FieldPlace,
): Pick<FieldStyle, 'form' | 'before' | 'between'> | undefined {
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

/** Returns the label that the file itself uses for a field, otherwise one in its language. */
export function findLabelFor(document: MarkdownDocument, field: FieldName): string {
  const used = document.entries.flatMap(({ fields }) => fields).filter(({ label }) => label !== '');
  const own = used.find(
    (place) => place.field === field && place.form !== 'cell' && !/\s/u.test(place.label.trim()),
  );
  if (own !== undefined) return own.label;
  let language = languages.get(document);
  if (language === undefined) {
    const title = document.root.children[0]?.title;
    const labels = new Set(used.map(({ label }) => label));
    language = findLanguageOfGlossary(document.uri, title, [...labels]);
    languages.set(document, language);
  }
  return findLocalLabel(language, field) ?? fieldLabels[field];
}

const languages = new WeakMap<MarkdownDocument, string>();
