import { findLeadingExpansion } from '../../../language/acronyms';
import type { TermFields } from '../../term';
import type { WrittenName } from './readNames';

type Draft = { -readonly [Field in keyof TermFields]: TermFields[Field] };

const emptyList: readonly string[] = Object.freeze([]);

/** Distinguishes several meanings of a name, from outside the name. */
export interface NameContext {
  /** From the meaning itself: more precise than the name. */
  readonly qualifier?: string | undefined;
  /** From the surrounding list: less precise. */
  readonly surroundings?: string | undefined;
}

/**
 * Adds the information of an entry's name and definition to its fields: expansion, aliases, context, links, status.
 * The only place for this, so that the same row gives the same term in every format.
 */
export function applyName(draft: Draft, name: WrittenName, context: NameContext): void {
  draft.name = name.text;
  draft.links = mergeLists(name.links, draft.links);
  draft.aliases = mergeLists(getTexts(name.aliases), draft.aliases);
  // A column of translations repeats a name that all languages share.
  if (draft.aliases.includes(name.text))
    draft.aliases = draft.aliases.filter((alias) => alias !== name.text);
  draft.expansion =
    name.expansion?.text ?? draft.expansion ?? findLeadingExpansion(name.text, draft.definition);
  draft.context ??= context.qualifier ?? name.qualifier?.text ?? context.surroundings;
  if (name.deprecated) draft.status ??= 'deprecated';
}

function getTexts(written: WrittenName['aliases']): readonly string[] {
  return written.length === 0 ? emptyList : written.map(({ text }) => text);
}

/** Merges two lists without duplicates; usually one is empty, and no array is created. */
export function mergeLists(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...new Set([...first, ...second])];
}
