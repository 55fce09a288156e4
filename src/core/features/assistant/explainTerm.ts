import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { TermSearch } from '../../glossary/termSearch';
import {
  limitAnswer,
  type FoundWords,
  lookUp,
  collectTerms,
  renderTermEntry,
  formatFullName,
  describeMissingGlossary,
  formatSummary,
} from './termText';
import type { Knowledge } from './knowledge';

const maxSuggestions = 8;

/** Returns everything known about a word, or the closest terms. */
export function createTermAnswer(word: string, knowledge: Knowledge): string {
  const { terms } = knowledge.glossary;
  if (terms.length === 0) return describeMissingGlossary();
  const answer = lookUp(word, knowledge.index);
  if (answer.matches.length === 0) return describeUnknownTerm(word, knowledge);
  const matchedTerms = collectTerms(answer.matches);
  return limitAnswer(
    createHeading(word, answer, matchedTerms.length),
    matchedTerms.map((term) => renderTermEntry(term, knowledge)),
    (count) => l10n.t('{0} more entries were left out. Ask for them by their full names.', count),
  );
}

function createHeading(word: string, { matches, isWhole }: FoundWords, count: number): string {
  const [first] = matches;
  const quotedWord = escapeMarkdown(word);
  if (!isWhole) {
    return l10n.t('The glossary has no entry “{0}”. Terms found in it:', quotedWord);
  }
  const better = first?.terms[0];
  if (first?.form === 'avoid' && better) {
    return l10n.t('Avoid “{0}”. Use “{1}” instead.', quotedWord, escapeMarkdown(better.name));
  }
  return count > 1 ? l10n.t('“{0}” has {1} meanings here:', quotedWord, count) : '';
}

function describeUnknownTerm(word: string, knowledge: Knowledge): string {
  const suggestions = new TermSearch(knowledge.glossary.terms).find(word, maxSuggestions);
  if (suggestions.length === 0) {
    return l10n.t('The glossary has no entry “{0}” and no similar term.', escapeMarkdown(word));
  }
  const lines = suggestions.map(
    (term) => `- ${formatFullName(term)}: ${formatSummary(term, knowledge)}`,
  );
  return `${l10n.t('The glossary has no entry “{0}”. Closest terms:', escapeMarkdown(word))}\n${lines.join('\n')}`;
}
