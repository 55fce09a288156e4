import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import type { Range } from '../../../text/range';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';
import { foldToLetters } from '../../../language/folding';
import { formatList } from '../../../language/listInWords';

/** "As a receiver", "As the shop's owner,": captures the user, up to a stop or "I want". */
const actor =
  /(?<=^|\n)[ \t>*_-]*As (?:an?|the) [*_]{0,2}(\p{L}[\p{L}\p{N} '’-]{0,60}?)[*_]{0,2}(?=[ \t]*(?:,|\n|$|[*_]{0,2} I\b))/gu;

/** The users that a story names, next to those of the parts that it names. */
export interface StoryUsers {
  /** The parts with users, each once, in the order of the text. */
  readonly parts: readonly Term[];
  /** The users of the parts, each once. */
  readonly served: readonly string[];
  /** The users of the story that are not among them. */
  readonly others: readonly (Range & { readonly name: string })[];
}

/** Compares the users that a story names with the users of the components that it names. */
export function compareStoryUsers(document: DocumentFacts): StoryUsers {
  const named = new Set(document.matches.flatMap(({ terms }) => terms));
  const parts = [...named].filter(({ users }) => users.length > 0);
  const served = [...new Set(parts.flatMap(({ users }) => users))];
  if (served.length === 0) return { parts, served, others: [] };
  const known = served.map(toKey);
  const others = [...document.readable.matchAll(actor)].flatMap(
    ({ 0: found, 1: name = '', index }) => {
      if (known.some((user) => isSame(user, toKey(name)))) return [];
      const start = index + found.lastIndexOf(name);
      return { name, start, end: start + name.length };
    },
  );
  return { parts, served, others };
}

/** Reports the user of a story who is not among the users of the components that the story names. */
export const storyUser: Rule = {
  code: 'story-user',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.isStory) return [];
    const { served, others } = compareStoryUsers(document);
    const users = formatList(served.map((user) => `“${user}”`));
    return others.map(({ name, start, end }) => ({
      range: { start, end },
      message: l10n.t(
        'The parts named in this story are used by {0}, not by “{1}”. Check the part and the user.',
        users,
        name,
      ),
    }));
  },
};

function toKey(name: string): string {
  return foldToLetters(name).replace(/s$/u, '');
}

/** "Courier" and "courier of the night shift" may be the same person. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
