import type { Range } from '../../../text/range';
import type { MutableTermFields } from '../mutableTermFields';
import { applyName, type NameContext } from './applyName';
import { readNames } from './readNames';

/** A name in a format other than Markdown: its text, and its range in the file. */
export interface NameText {
  readonly text: string;
  readonly range: Range;
}

export interface NamedFields {
  readonly fields: MutableTermFields;
  /** Only of the name, without adjacent brackets. */
  readonly range: Range;
}

/**
 * Returns the terms of a written name with its entry's fields: one, or several for `X / Y`. `fields` becomes the
 * first one's. Names are read as in Markdown, since the same tables are kept in all formats.
 */
export function toNamedFields(
  name: NameText,
  fields: MutableTermFields,
  source: string,
  context: NameContext,
): readonly NamedFields[] {
  // Two underscores around an identifier are part of it; only Markdown uses them for bold.
  if (/^__\w+__$/u.test(name.text)) {
    fields.name = name.text;
    return [{ fields, range: name.range }];
  }
  const [first, ...others] = readNames(name.text, { start: 0, end: name.text.length });
  if (first === undefined) {
    fields.name = name.text;
    return [{ fields, range: name.range }];
  }
  const placeOf = findPlaces(name, source);
  const copies = others.map((other) => ({ other, copy: { ...fields } }));
  applyName(fields, first, context);
  return [
    { fields, range: placeOf(first.range) },
    ...copies.map(({ other, copy }) => {
      applyName(copy, other, context);
      return { fields: copy, range: placeOf(other.range) };
    }),
  ];
}

/** A part of the name has a place of its own only where the file holds the text as it is, without escapes. */
function findPlaces({ text, range }: NameText, source: string): (part: Range) => Range {
  const isWhole = ({ start, end }: Range): boolean => start === 0 && end === text.length;
  // Compared once: a name may have thousands of parts.
  const isAsWritten =
    range.end - range.start === text.length && source.startsWith(text, range.start);
  return (part) =>
    isWhole(part) || !isAsWritten
      ? range
      : { start: range.start + part.start, end: range.start + part.end };
}
