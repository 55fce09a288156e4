import { leadingExpansion } from '../../../language/acronyms';
import type { TermFields } from '../../term';
import type { WrittenName } from './readNames';

type Draft = { -readonly [Field in keyof TermFields]: TermFields[Field] };

const none: readonly string[] = Object.freeze([]);

/** Which of several meanings a name has, said elsewhere than in the name. */
export interface NameContext {
  /** Said by the meaning itself: more exact than what the name says. */
  readonly qualifier?: string | undefined;
  /** Said by the list around it: less exact. */
  readonly surroundings?: string | undefined;
}

/**
 * Adds to an entry's fields what its name and its definition say together: expansion, other names, context, links,
 * status. The one place for it, so that the same row gives the same term in every format.
 */
export function applyName(draft: Draft, name: WrittenName, context: NameContext): void {
  draft.name = name.text;
  draft.links = merged(name.links, draft.links);
  draft.aliases = merged(textsOf(name.aliases), draft.aliases);
  draft.expansion =
    name.expansion?.text ?? draft.expansion ?? leadingExpansion(name.text, draft.definition);
  draft.context ??= context.qualifier ?? name.qualifier?.text ?? context.surroundings;
  if (name.deprecated) draft.status ??= 'deprecated';
}

function textsOf(written: WrittenName['aliases']): readonly string[] {
  return written.length === 0 ? none : written.map(({ text }) => text);
}

/** Two lists as one without repetitions; most often one is empty, and no array is made. */
export function merged(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...new Set([...first, ...second])];
}
