import * as l10n from '@vscode/l10n';
import { isAlternative } from '../../../glossary/plainName';
import { toTermReference } from '../../../glossary/termReference';
import { containsMarkup } from '../../../matching/inlineMarkup';
import type { DocumentFacts } from '../documentFacts';
import { fitWords } from '../fitWords';
import { isInMachineName, isTalkedAbout } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

/** Reports a technical term in a user story. */
export const technicalWordInStory: Rule = {
  code: 'technical-word-in-story',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.isStory) return [];
    return document.matches.flatMap((match) => {
      const [term] = match.terms;
      if (!term || !match.terms.every(({ technical }) => technical)) return [];
      if (!document.isReadable(match) || isInMachineName(document.text, match)) return [];
      if (isTalkedAbout(document.text, match)) return [];
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
      const replacement = { ...wording, ...fitWords(document.text, range, plain) };
      return { range, message, replacement };
    });
  },
};
