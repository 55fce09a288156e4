import { parseBoolean, parseDelivery, parseStatus, type FieldName } from '../../../fieldNames';
import { emptyList, noMeta, type Term } from '../../../term';
import type { ReadingContext } from '../dialects/dialect';
import type { Entry } from '../entry';
import { toPlainText } from '../syntax/inline';
import type { FieldPlace } from '../syntax/blockCache';
import { applyName, mergeLists } from '../../names/applyName';
import type { WrittenName } from '../../names/readNames';
import {
  parseAvoidItems,
  splitExamples,
  splitItems,
  splitMarkdownItems,
  toOneLine,
} from '../structure/fieldValues';
import { toLineFeeds } from './toDefinitionText';

type Draft = { -readonly [Field in keyof Term]: Term[Field] };

/** Reads one of the terms of an entry with all its fields. */
export function readTerm(reading: ReadingContext, entry: Entry, name: WrittenName): Term {
  const { uri } = reading.source;
  const { range, definition } = entry;
  const isValue = entry.isValue === true || isInBackticks(reading.src, name);
  const place = { uri, entry: range, name: name.range, definition };
  const source = isValue ? { ...place, isValue } : place;
  const draft = createDraft(name.text, reading.dialect.getDefinition(entry, reading), source);
  for (const field of entry.fields) applyField(draft, field);
  applyName(draft, name, { qualifier: entry.meaning?.qualifier, surroundings: entry.context });
  return draft;
}

function isInBackticks(text: string, { range }: WrittenName): boolean {
  return text.charAt(range.start - 1) === '`' && text.charAt(range.end) === '`';
}

/** Creates all fields at once: an object that is copied or grows field by field takes ten times as long. */
function createDraft(name: string, definition: string, source: Term['source']): Draft {
  return {
    name,
    expansion: undefined,
    plain: undefined,
    definition,
    aliases: emptyList,
    avoid: emptyList,
    examples: emptyList,
    status: undefined,
    delivery: undefined,
    owner: undefined,
    users: emptyList,
    related: emptyList,
    links: emptyList,
    diagram: emptyList,
    code: emptyList,
    technical: false,
    caseSensitive: false,
    paths: emptyList,
    context: undefined,
    meta: noMeta,
    source,
  };
}

function applyField(draft: Draft, place: FieldPlace): void {
  if (place.text.trim() === '') return;
  if (place.field === undefined || !setField(draft, place.field, toLineFeeds(place.text))) {
    draft.meta = { ...draft.meta, [place.label]: toOneLine(place.text) };
  }
}

/** Returns false if the text is not a valid value of the field. */
function setField(draft: Draft, field: FieldName, text: string): boolean {
  switch (field) {
    case 'avoid':
      draft.avoid = mergeLists(draft.avoid, parseAvoidItems(text));
      return true;
    case 'aliases':
    case 'users':
    case 'related':
    case 'diagram':
      draft[field] = mergeLists(draft[field], splitItems(text));
      return true;
    case 'code':
    case 'paths':
      draft[field] = mergeLists(draft[field], splitPaths(text));
      return true;
    case 'examples':
      draft.examples = mergeLists(draft.examples, splitExamples(text));
      return true;
    case 'links':
      draft.links = mergeLists(draft.links, splitMarkdownItems(text));
      return true;
    case 'expansion':
    case 'owner':
    case 'context':
      draft[field] = toPlainText(text);
      return true;
    case 'plain':
      draft.plain = toOneLine(text);
      return true;
    case 'definition':
      if (draft.definition !== '') return false;
      draft.definition = text.trim();
      return true;
    case 'status':
      return (draft.status = parseStatus(toPlainText(text))) !== undefined;
    case 'delivery':
      return (draft.delivery = parseDelivery(toPlainText(text))) !== undefined;
    case 'technical':
    case 'caseSensitive':
      draft[field] = parseBoolean(toPlainText(text)) ?? false;
      return parseBoolean(toPlainText(text)) !== undefined;
    case 'name':
    case 'meta':
      return false;
  }
}

function splitPaths(text: string): readonly string[] {
  return splitMarkdownItems(text.replace(/,|(?<!\s)[^\S\n]*\n\s*[-*+]\s+/gu, ' , '))
    .flatMap((item) => item.split(/,|(?<!\s)\s+(?=[\w`])/u))
    .map((item) =>
      item
        .replace(/^`+|(?<!`)`+$/gu, '')
        .replace(/^\[([^\]]*)\]\(.*\)$/u, '$1')
        .trim(),
    )
    .filter((item) => item !== '');
}
