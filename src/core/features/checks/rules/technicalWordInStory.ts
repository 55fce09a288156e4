import * as l10n from '@vscode/l10n';
import { isAlternative } from '../../../glossary/plainName';
import { toTermReference } from '../../../glossary/termReference';
import { containsMarkup } from '../../../matching/inlineMarkup';
import type { Range } from '../../../text/range';
import type { DocumentFacts } from '../documentFacts';
import type { Replacement } from '../finding';
import { isInMachineName } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

const startsWithArticle = /^(?:an?|the)\s/iu;
const endsWithArticle = /(?<![\p{L}\p{N}])(?:an?|the)[ \t]+$/iu;
const startsSentence = /(?:^|[.!?]\s+|\n[ \t>*-]*)$/u;

/** Reports a technical term in a user story. */
export const technicalWordInStory: Rule = {
  code: 'technical-word-in-story',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.isStory) return [];
    return document.matches.flatMap((match) => {
      const [term] = match.terms;
      if (!term || !match.terms.every(({ technical }) => technical)) return [];
      if (!document.isReadable(match) || isInMachineName(document.text, match)) return [];
      const range = { start: match.start, end: match.end };
      const word = document.text.slice(match.start, match.end);
      const { plain } = term;
      if (plain === undefined) {
        const message = l10n.t(
          '“{0}” is a technical term. Describe what the user sees instead.',
          word,
        );
        return { range, message };
      }
      const message = l10n.t('“{0}” is a technical term. In plain words: {1}', word, plain);
      if (!isAlternative(plain) || containsMarkup(word)) return { range, message };
      const wording = { term: toTermReference(term), from: term.name, to: plain };
      const replacement = { ...wording, ...createReplacement(document.text, range, plain) };
      return { range, message, replacement };
    });
  },
};

/** "The DLQ" becomes "The list of ...": if the plain text has an article, the article in the story is replaced. */
function createReplacement(
  text: string,
  range: Range,
  plain: string,
): Pick<Replacement, 'text' | 'range'> {
  const before = text.slice(Math.max(0, range.start - 20), range.start);
  const article = startsWithArticle.test(plain) ? (endsWithArticle.exec(before)?.[0] ?? '') : '';
  const textBefore = before.slice(0, before.length - article.length);
  const isStart = startsSentence.test(textBefore);
  return {
    text: isStart ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain,
    range: { start: range.start - article.length, end: range.end },
  };
}
