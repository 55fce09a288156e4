import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { markdownWriter, termFacts } from '../browse/termFacts';
import { whereaboutsOf } from '../explain/explain';
import { escapeMarkdown } from '../../markdown/escape';
import { safeMarkdown } from '../../markdown/safeMarkdown';
import { plainWhereabouts } from '../explain/whereaboutsInWords';
import { firstSentence } from '../words/plainText';
import { deliveryInWords } from '../words/words';
import { cut } from './answer';
import { type Knowledge, placeInFile, placeOfTerm } from './knowledge';

const longestDefinition = 3000;
const longestFact = 600;
const longestSummary = 240;

/** Returns the message for a workspace without glossary entries. */
export function noGlossary(): string {
  return l10n.t('This workspace has no glossary entries.');
}

/** Returns a name such as `SLA (service level agreement)`, as Markdown. */
export function fullName({ name, expansion }: Term): string {
  return escapeMarkdown(expansion === undefined ? name : `${name} (${expansion})`);
}

/** Returns everything that the glossary and the diagrams contain about a term. */
export function entryText(term: Term, knowledge: Knowledge): string {
  const shorten = (text: string): string => cut(text, longestFact);
  const facts = termFacts(term, markdownWriter(shorten)).map(
    ({ label, value }) => `- ${label}: ${value}`,
  );
  const parts = [
    `## ${fullName(term)}`,
    safeMarkdown(cut(term.definition.trim(), longestDefinition)) || l10n.t('No definition yet.'),
    facts.join('\n'),
    diagramText(term, knowledge),
    l10n.t('Entry: {0}', placeOfTerm(term, knowledge)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function diagramText(term: Term, knowledge: Knowledge): string {
  const whereabouts = whereaboutsOf(term, knowledge.diagrams);
  if (!whereabouts) return '';
  const { diagram, neighbourhood } = whereabouts;
  const place = placeInFile(diagram.uri, neighbourhood.box.line, knowledge);
  return l10n.t('In the diagram ({0}): {1}', place, escapeMarkdown(plainWhereabouts(whereabouts)));
}

/** Returns one line about a term: meaning, delivery status, owner and the place of its entry. */
export function summaryText(term: Term, knowledge: Knowledge): string {
  const { plain, definition, delivery, owner } = term;
  const facts = [
    delivery && deliveryInWords(delivery),
    owner && l10n.t('owner: {0}', escapeMarkdown(owner)),
    placeOfTerm(term, knowledge),
  ];
  const meaning = firstSentence(plain ?? definition) || l10n.t('No definition yet.');
  return `${escapeMarkdown(cut(meaning, longestSummary))} [${facts.filter(Boolean).join('; ')}]`;
}
