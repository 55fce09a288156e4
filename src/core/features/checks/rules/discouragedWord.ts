import * as l10n from '@vscode/l10n';
import { findAvoidedWord } from '../../../glossary/avoidedWord';
import { containsMarkup } from '../../../matching/inlineMarkup';
import type { TermMatch } from '../../../matching/termMatch';
import { toTermReference } from '../../../glossary/termReference';
import { respell } from '../../../language/spelling';
import { scoreDiscouragedWord } from '../discouragedEvidence';
import { findMatchesInLabels } from '../labelPlaces';
import { isInMachineName, isTalkedAbout } from '../machineNames';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** Reports a word of an entry's `avoid` list in prose, with the word to use instead. */
export const discouragedWord: Rule = {
  code: 'discouraged-word',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.project.hasUnwantedWords) return [];
    return [...(document.mayHoldUnwanted ? findInText(document) : []), ...findInLabels(document)];
  },
};

function findInText(document: DocumentFacts): readonly RuleFinding[] {
  const { checkIdentifiers } = document.project.settings;
  return document.matches.flatMap((match) => {
    if (match.form !== 'avoid' || document.isInEntryOf(match.terms, match)) return [];
    const isSentence = document.isReadable(match);
    if (!isSentence && !(document.checkedAs === 'code' && checkIdentifiers)) return [];
    const { start, end } = match;
    if (isSentence && (isMention(document.text, match) || document.isBetweenEntries(match)))
      return [];
    return createFinding(document.text, { start, end }, match, isSentence) ?? [];
  });
}

/** Technical names cannot change, and a text about a word must contain it. */
function isMention(text: string, range: RuleFinding['range']): boolean {
  return isInMachineName(text, range) || isTalkedAbout(text, range);
}

function findInLabels(document: DocumentFacts): readonly RuleFinding[] {
  return findMatchesInLabels(document)
    .filter(({ form }) => form === 'avoid')
    .flatMap((match) => {
      const { start, end } = match;
      return createFinding(document.text, { start, end }, match, true) ?? [];
    });
}

function createFinding(
  text: string,
  range: RuleFinding['range'],
  { terms }: TermMatch,
  isSentence: boolean,
): RuleFinding | undefined {
  const [term] = terms;
  if (!term) return undefined;
  const word = text.slice(range.start, range.end);
  const from = findAvoidedWord(term, word);
  const claim = { word: from, score: scoreDiscouragedWord(from, terms) };
  const place = isSentence
    ? ({ kind: 'prose' } as const)
    : ({ kind: 'identifier', separator: '' } as const);
  if (containsMarkup(word)) {
    const whole = { text: from, start: 0, end: from.length };
    const better = respell(whole, capitalize(from), term.name, place);
    const message = l10n.t('Use “{0}” instead of “{1}”.', better, from);
    return { range, message, claim };
  }
  const better = respell({ text, ...range }, capitalize(from), term.name, place);
  return {
    range,
    claim,
    message: l10n.t('Use “{0}” instead of “{1}”.', better, word),
    replacement: {
      range,
      text: better,
      term: toTermReference(term),
      from,
      to: term.name,
    },
  };
}

/** Capitalizes like an entry's name, so that lower case in a sentence results in lower case. */
function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
