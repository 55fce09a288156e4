import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { saysOnlyTheTitle, shownAcronym } from '../explain/titleOfTerm';
import { firstSentence } from '../words/plainText';
import { deliveryInWords, statusInWords } from '../words/words';

/** A tooltip is read at a glance; the entry contains more. */
const longestText = 280;

/** The content of a term's tooltip, as plain text; empty if none exists. */
export interface TermCard {
  readonly title: string;
  readonly text: string;
  readonly facts: string;
}

export function termCard(term: Term): TermCard {
  const acronym = shownAcronym(term);
  const name = acronym ? `${term.name} (${acronym})` : term.name;
  return {
    title: [name, term.expansion].filter(Boolean).join(' — '),
    text: meaningOf(term),
    facts: factsOf(term),
  };
}

/** Returns the advice for a discouraged word. */
export function betterWord({ name }: Term, written: string): string {
  return l10n.t('Use “{0}” instead of “{1}”.', name, written);
}

function meaningOf(term: Term): string {
  const text = term.plain ?? (saysOnlyTheTitle(term) ? '' : firstSentence(term.definition));
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf(' ', longestText);
  return `${text.slice(0, end > 0 ? end : longestText)} …`;
}

function factsOf({ context, status, delivery, owner }: Term): string {
  const facts = [
    context,
    status && statusInWords(status),
    delivery && deliveryInWords(delivery),
    owner,
  ];
  return facts.filter(Boolean).join(' · ');
}
