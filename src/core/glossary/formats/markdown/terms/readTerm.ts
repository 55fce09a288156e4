import { booleanOf, deliveryOf, statusOf, type FieldName } from '../../../fieldNames';
import type { Term } from '../../../term';
import type { Reading } from '../dialects/dialect';
import type { Entry } from '../entry';
import { plainText } from '../syntax/inline';
import type { FieldPlace } from '../syntax/findings';
import { applyName, merged } from '../../names/applyName';
import type { WrittenName } from '../../names/readNames';
import { avoidItems, exampleItems, listItems, markdownItems, oneLine } from '../structure/values';
import { withLineFeeds } from './definitionText';

type Draft = { -readonly [Field in keyof Term]: Term[Field] };

const none: readonly string[] = Object.freeze([]);
const noMeta: Readonly<Record<string, string>> = Object.freeze({});

/** Reads one of the terms of an entry with all its fields. */
export function readTerm(reading: Reading, entry: Entry, name: WrittenName): Term {
  const { uri } = reading.source;
  const { range, definition } = entry;
  const isValue = entry.isValue === true || isInBackticks(reading.src, name);
  const place = { uri, entry: range, name: name.range, definition };
  const source = isValue ? { ...place, isValue } : place;
  const draft = blank(name.text, reading.dialect.definition(entry, reading), source);
  for (const field of entry.fields) take(draft, field);
  applyName(draft, name, { qualifier: entry.meaning?.qualifier, surroundings: entry.context });
  return draft;
}

function isInBackticks(text: string, { range }: WrittenName): boolean {
  return text.charAt(range.start - 1) === '`' && text.charAt(range.end) === '`';
}

/** Creates all fields at once: an object that is copied or grows field by field takes ten times as long. */
function blank(name: string, definition: string, source: Term['source']): Draft {
  return {
    name,
    expansion: undefined,
    plain: undefined,
    definition,
    aliases: none,
    avoid: none,
    examples: none,
    status: undefined,
    delivery: undefined,
    owner: undefined,
    users: none,
    related: none,
    links: none,
    diagram: none,
    code: none,
    technical: false,
    caseSensitive: false,
    paths: none,
    context: undefined,
    meta: noMeta,
    source,
  };
}

function take(draft: Draft, place: FieldPlace): void {
  if (place.text.trim() === '') return;
  if (place.field === undefined || !set(draft, place.field, withLineFeeds(place.text))) {
    draft.meta = { ...draft.meta, [place.label]: oneLine(place.text) };
  }
}

/** Returns false if the text is not a valid value of the field. */
function set(draft: Draft, field: FieldName, text: string): boolean {
  switch (field) {
    case 'avoid':
      draft.avoid = merged(draft.avoid, avoidItems(text));
      return true;
    case 'aliases':
    case 'users':
    case 'related':
    case 'diagram':
      draft[field] = merged(draft[field], listItems(text));
      return true;
    case 'code':
    case 'paths':
      draft[field] = merged(draft[field], pathItems(text));
      return true;
    case 'examples':
      draft.examples = merged(draft.examples, exampleItems(text));
      return true;
    case 'links':
      draft.links = merged(draft.links, markdownItems(text));
      return true;
    case 'expansion':
    case 'owner':
    case 'context':
      draft[field] = plainText(text);
      return true;
    case 'plain':
      draft.plain = oneLine(text);
      return true;
    case 'definition':
      if (draft.definition !== '') return false;
      draft.definition = text.trim();
      return true;
    case 'status':
      return (draft.status = statusOf(plainText(text))) !== undefined;
    case 'delivery':
      return (draft.delivery = deliveryOf(plainText(text))) !== undefined;
    case 'technical':
    case 'caseSensitive':
      draft[field] = booleanOf(plainText(text)) ?? false;
      return booleanOf(plainText(text)) !== undefined;
    case 'name':
    case 'meta':
      return false;
  }
}

function pathItems(text: string): readonly string[] {
  return markdownItems(text.replace(/,|(?<!\s)[^\S\n]*\n\s*[-*+]\s+/gu, ' , '))
    .flatMap((item) => item.split(/,|(?<!\s)\s+(?=[\w`])/u))
    .map((item) =>
      item
        .replace(/^`+|(?<!`)`+$/gu, '')
        .replace(/^\[([^\]]*)\]\(.*\)$/u, '$1')
        .trim(),
    )
    .filter((item) => item !== '');
}
