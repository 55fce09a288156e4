import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { createMarkdownWriter, listTermFacts } from '../../glossary/termFacts';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { toSafeMarkdown } from '../../markdown/safeMarkdown';
import { describeDiagramContextAsText, findDiagramContext } from '../../diagram/diagramContext';
import { getFirstSentence } from '../../markdown/plainText';
import { describeDelivery } from '../../glossary/termLabels';
import { type Knowledge, formatFilePlace, formatTermPlace } from './knowledge';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';

const maxDefinitionLength = 3000;
const maxFactLength = 600;
const maxSummaryLength = 240;

/** Returns the message for a workspace without glossary entries. */
export function describeMissingGlossary(): string {
  return l10n.t('This workspace has no glossary entries.');
}

/** Returns a name such as `SLA (service level agreement)`, as Markdown. */
export function formatFullName({ name, expansion }: Term): string {
  return escapeMarkdown(expansion === undefined ? name : `${name} (${expansion})`);
}

/** Returns everything that the glossary and the diagrams contain about a term. */
export function renderTermEntry(term: Term, knowledge: Knowledge): string {
  const shorten = (text: string): string => truncate(text, maxFactLength);
  const facts = listTermFacts(term, createMarkdownWriter(shorten)).map(
    ({ label, value }) => `- ${label}: ${value}`,
  );
  const parts = [
    `## ${formatFullName(term)}`,
    toSafeMarkdown(truncate(term.definition.trim(), maxDefinitionLength)) ||
      l10n.t('No definition yet.'),
    facts.join('\n'),
    describeDiagram(term, knowledge),
    l10n.t('Entry: {0}', formatTermPlace(term, knowledge)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function describeDiagram(term: Term, knowledge: Knowledge): string {
  const diagramContext = findDiagramContext(term, knowledge.diagrams);
  if (!diagramContext) return '';
  const { diagram, neighborhood } = diagramContext;
  const place = formatFilePlace(diagram.uri, neighborhood.box.line, knowledge);
  return l10n.t(
    'In the diagram ({0}): {1}',
    place,
    escapeMarkdown(describeDiagramContextAsText(diagramContext)),
  );
}

/** Returns one line about a term: meaning, delivery status, owner and the place of its entry. */
export function formatSummary(term: Term, knowledge: Knowledge): string {
  const { plain, definition, delivery, owner } = term;
  const facts = [
    delivery && describeDelivery(delivery),
    owner && l10n.t('owner: {0}', escapeMarkdown(owner)),
    formatTermPlace(term, knowledge),
  ];
  const meaning = getFirstSentence(plain ?? definition) || l10n.t('No definition yet.');
  return `${escapeMarkdown(truncate(meaning, maxSummaryLength))} [${facts.filter(Boolean).join('; ')}]`;
}

/** In UTF-16 units. About two thousand words, so that an answer does not fill a model's context. */
const maxAnswerLength = 12_000;

/**
 * Joins as many whole blocks as fit, and always the first.
 *
 * @param leftOut Returns the text that says how many are missing, and how to request them.
 */
export function limitAnswer(
  head: string,
  blocks: readonly string[],
  leftOut: (count: number) => string,
  separator = '\n\n',
): string {
  let length = head.length;
  let shown = 0;
  for (const block of blocks) {
    length += block.length + separator.length;
    if (shown > 0 && length > maxAnswerLength) break;
    shown++;
  }
  const omitted = blocks.length - shown;
  const body = blocks.slice(0, shown).join(separator);
  return [head, body, omitted > 0 ? leftOut(omitted) : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Cuts a text to at most that many UTF-16 units, with an ellipsis. */
export function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** The terms that a glossary finds in a text. */
export interface FoundWords {
  /** In the order of the text, each range with all its meanings. */
  readonly matches: readonly TermMatch[];
  /** Whether one range covers the whole text. */
  readonly isWhole: boolean;
}

/** Looks up words in any scope; acronyms also match in lower case. */
export function lookUp(words: string, index: TermIndex): FoundWords {
  const asWritten = toFoundWords(words, index.findMatchesInLabel(words));
  if (asWritten.isWhole || words !== words.toLowerCase()) return asWritten;
  const upperCase = words.toUpperCase();
  const asAcronym = toFoundWords(upperCase, index.findMatchesInLabel(upperCase));
  return asAcronym.isWhole ? asAcronym : asWritten;
}

/** Returns the terms of all matches without duplicates. */
export function collectTerms(matches: readonly TermMatch[]): readonly Term[] {
  return [...new Set(matches.flatMap(({ terms }) => terms))];
}

function toFoundWords(words: string, matches: readonly TermMatch[]): FoundWords {
  const [only] = matches;
  const others = only ? words.slice(0, only.start) + words.slice(only.end) : words;
  return { matches, isWhole: matches.length === 1 && !/[\p{L}\p{N}]/u.test(others) };
}
