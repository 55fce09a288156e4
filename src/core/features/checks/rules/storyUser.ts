import * as l10n from '@vscode/l10n';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';
import { foldToLetters } from '../../../language/folding';
import { formatList } from '../../../language/listInWords';

/** "As a receiver", "As the shop's owner,": captures the user, up to a stop or "I want". */
const actor =
  /(?<=^|\n)[ \t>*_-]*As (?:an?|the) [*_]{0,2}(\p{L}[\p{L}\p{N} '’-]{0,60}?)[*_]{0,2}(?=[ \t]*(?:,|\n|$|[*_]{0,2} I\b))/gu;

/** Reports the user of a story who is not among the users of the components that the story names. */
export const storyUser: Rule = {
  code: 'story-user',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.isStory) return [];
    const parts = document.matches.flatMap(({ terms }) => terms);
    const users = [...new Set(parts.flatMap((part) => part.users))];
    if (users.length === 0) return [];
    const known = users.map(toKey);
    return [...document.readable.matchAll(actor)].flatMap(({ 0: found, 1: name = '', index }) => {
      if (known.some((user) => isSame(user, toKey(name)))) return [];
      const start = index + found.lastIndexOf(name);
      const message = l10n.t(
        'The parts named in this story are used by {0}, not by “{1}”. Check the part and the user.',
        formatList(users.map((user) => `“${user}”`)),
        name,
      );
      return { range: { start, end: start + name.length }, message };
    });
  },
};

function toKey(name: string): string {
  return foldToLetters(name).replace(/s$/u, '');
}

/** "Courier" and "courier of the night shift" may be the same person. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
