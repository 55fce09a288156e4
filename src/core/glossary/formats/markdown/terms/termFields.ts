import { booleanOf, deliveryOf, statusOf, type FieldName } from '../../../fieldNames';
import { completeFields, type TermDraft, type TermFields } from '../../../term';
import type { Entry } from '../entry';
import { leadingExpansion } from '../syntax/acronym';
import { plainText } from '../syntax/inline';
import type { FieldPlace } from '../syntax/findings';
import type { WrittenName } from '../structure/names';
import { avoidItems, exampleItems, listItems, markdownItems, oneLine } from '../structure/values';
import { definitionText } from './definitionText';

type Draft = { -readonly [Field in keyof TermDraft]: TermDraft[Field] };

/** All that an entry says of one of its names. `text` is the file's own text. */
export function termFields(text: string, entry: Entry, name: WrittenName): TermFields {
  const draft: Draft = { name: name.text, definition: definitionText(text, entry) };
  for (const place of entry.fields) take(draft, place);
  draft.links = merged(name.links, draft.links);
  draft.aliases = merged(
    name.aliases.map((alias) => alias.text),
    draft.aliases,
  );
  draft.expansion =
    name.expansion?.text ?? draft.expansion ?? leadingExpansion(name.text, draft.definition ?? '');
  draft.context ??= entry.meaning?.qualifier ?? name.qualifier?.text ?? entry.context;
  if (name.deprecated) draft.status ??= 'deprecated';
  return completeFields(draft);
}

function merged(
  first: readonly string[],
  second: readonly string[] | undefined,
): readonly string[] {
  if (second === undefined || first.length === 0) return second ?? first;
  return [...new Set([...first, ...second])];
}

function take(draft: Draft, place: FieldPlace): void {
  if (place.text.trim() === '') return;
  if (place.field === undefined || !set(draft, place.field, place.text.replace(/\r\n?/gu, '\n'))) {
    draft.meta = { ...draft.meta, [place.label]: oneLine(place.text) };
  }
}

/** False where the text is no value of the field. */
function set(draft: Draft, field: FieldName, text: string): boolean {
  switch (field) {
    case 'avoid':
      draft.avoid = merged(draft.avoid ?? [], avoidItems(text));
      return true;
    case 'aliases':
    case 'users':
    case 'related':
    case 'diagram':
      draft[field] = merged(draft[field] ?? [], listItems(text));
      return true;
    case 'code':
    case 'paths':
      draft[field] = merged(draft[field] ?? [], pathItems(text));
      return true;
    case 'examples':
      draft.examples = merged(draft.examples ?? [], exampleItems(text));
      return true;
    case 'links':
      draft.links = merged(draft.links ?? [], markdownItems(text));
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
      if (draft.definition !== undefined && draft.definition !== '') return false;
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
  return markdownItems(text.replace(/,\s*|\n\s*[-*+]\s+/gu, ' , '))
    .flatMap((item) => item.split(/\s*,\s*|\s+(?=[\w`])/u))
    .map((item) =>
      item
        .replace(/^`+|`+$/gu, '')
        .replace(/^\[([^\]]*)\]\(.*\)$/u, '$1')
        .trim(),
    )
    .filter((item) => item !== '');
}
