import * as l10n from '@vscode/l10n';
import { referenceTo } from '../../edit/termReference';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** A `plain` text longer than this is an explanation, not a word to put in another's place. */
const longestAlternative = 60;

/** A word that the glossary marks as technical, in a user story. */
export const technicalWordInStory: Rule = {
  code: 'technical-word-in-story',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.isStory) return [];
    return document.matches.flatMap((match) => {
      const [term] = match.terms;
      if (!term || !match.terms.every(({ technical }) => technical)) return [];
      if (!document.isReadable(match)) return [];
      const range = { start: match.start, end: match.end };
      const word = document.text.slice(match.start, match.end);
      const { plain } = term;
      if (plain === undefined) {
        const message = l10n.t('“{0}” is a technical word. Say what the user sees instead.', word);
        return { range, message };
      }
      const message = l10n.t('“{0}” is a technical word. In plain words: {1}', word, plain);
      if (!isAlternative(plain)) return { range, message };
      const written = inPlaceOf(document.text, match.start, plain);
      const replacement = {
        text: written,
        term: referenceTo(term),
        from: term.name,
        to: plain,
      };
      return { range, message, replacement };
    });
  },
};

function isAlternative(plain: string): boolean {
  return plain.length <= longestAlternative && !/[.!?\n]/u.test(plain);
}

function inPlaceOf(text: string, start: number, plain: string): string {
  const startsSentence = /(?:^|[.!?]\s+|\n[ \t>*-]*)$/u.test(
    text.slice(Math.max(0, start - 20), start),
  );
  return startsSentence ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
