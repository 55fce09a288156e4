import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../markdown/escape';
import { TermSearch } from '../browse/search';
import { boundedAnswer } from './answer';
import type { Knowledge } from './knowledge';
import { type FoundWords, lookUp, termsOf } from './lookUp';
import { entryText, fullName, noGlossary, summaryText } from './termText';

const mostSuggestions = 8;

/** Returns everything known about a word, or the closest terms. */
export function explainTermAnswer(word: string, knowledge: Knowledge): string {
  const { terms } = knowledge.glossary;
  if (terms.length === 0) return noGlossary();
  const found = lookUp(word, knowledge.index);
  if (found.matches.length === 0) return unknown(word, knowledge);
  const meant = termsOf(found.matches);
  return boundedAnswer(
    heading(word, found, meant.length),
    meant.map((term) => entryText(term, knowledge)),
    (count) => l10n.t('{0} more entries were left out. Ask for them by their full names.', count),
  );
}

function heading(word: string, { matches, isWhole }: FoundWords, count: number): string {
  const [first] = matches;
  const said = escapeMarkdown(word);
  if (!isWhole) {
    return l10n.t('The glossary has no entry “{0}”. Terms found in it:', said);
  }
  const better = first?.terms[0];
  if (first?.form === 'avoid' && better) {
    return l10n.t('Avoid “{0}”. Use “{1}” instead.', said, escapeMarkdown(better.name));
  }
  return count > 1 ? l10n.t('“{0}” has {1} meanings here:', said, count) : '';
}

function unknown(word: string, knowledge: Knowledge): string {
  const near = new TermSearch(knowledge.glossary.terms).find(word, mostSuggestions);
  if (near.length === 0) {
    return l10n.t('The glossary has no entry “{0}” and no similar term.', escapeMarkdown(word));
  }
  const lines = near.map((term) => `- ${fullName(term)}: ${summaryText(term, knowledge)}`);
  return `${l10n.t('The glossary has no entry “{0}”. Closest terms:', escapeMarkdown(word))}\n${lines.join('\n')}`;
}
