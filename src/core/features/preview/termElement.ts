import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { markdownIt } from '../../glossary/formats/markdown/syntax/markdownIt';
import * as l10n from '@vscode/l10n';
import {
  hasOnlyTitle,
  getShownAcronym,
  describeDelivery,
  describeStatus,
} from '../../glossary/termLabels';
import { getFirstSentence } from '../../markdown/plainText';

const maxMeanings = 3;
const card = createTags('span', { class: 'architecture-glossary-card', 'aria-hidden': 'true' });

/** A part of a card: its visible content as HTML, and its text for screen readers. */
export interface CardPart {
  readonly html: string;
  readonly title: string;
  readonly accessibleText: string;
}

/** Returns the part of one term. */
export function createCardPart(term: Term): CardPart {
  const { title, text, facts } = createTermCard(term);
  const html = createLine('title', title) + createLine('text', text) + createLine('facts', facts);
  return { html, title, accessibleText: joinSentences([text, facts]) };
}

/**
 * Returns a word with a card; `undefined` if the card adds nothing to the word. The card's texts are attributes that
 * the style sheet shows: they are not part of the document's text, so that they are not copied, found or printed, and
 * disappear without the style sheet.
 */
export function createTermElement(
  { terms, form }: TermMatch,
  written: string,
  href: string | undefined,
  partOf: (term: Term) => CardPart,
): Tags | undefined {
  const advice = form === 'avoid' && terms[0] ? formatBetterWord(terms[0], written) : '';
  const parts = terms.slice(0, advice === '' ? maxMeanings : 1).map(partOf);
  if (
    advice === '' &&
    parts.every(({ title, accessibleText }) => accessibleText === '' && title === terms[0]?.name)
  )
    return undefined;
  const described = {
    class: 'architecture-glossary-term',
    'aria-description': [advice, ...parts.map((part) => formatAccessibleText(part, written))]
      .filter(Boolean)
      .join(' '),
  };
  // The keyboard needs a focusable element, and a link is one already.
  const word =
    href === undefined
      ? createTags('dfn', { ...described, tabindex: '0' })
      : createTags('a', { ...described, href, draggable: 'false' });
  const inside = createLine('advice', advice) + parts.map(({ html }) => html).join('');
  return { start: word.start, end: card.start + inside + card.end + word.end };
}

/** Omits a name that has just been read. */
function formatAccessibleText({ title, accessibleText }: CardPart, written: string): string {
  return title.toLowerCase() === written.toLowerCase()
    ? accessibleText
    : joinSentences([title, accessibleText]);
}

function joinSentences(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

function createLine(kind: string, text: string): string {
  if (text === '') return '';
  const { start, end } = createTags('span', { class: kind, 'data-text': text });
  return start + end;
}

/** Start and end tag of an element. */
export interface Tags {
  readonly start: string;
  readonly end: string;
}

/** Escapes the values, which are untrusted text. */
function createTags(name: string, attributes: Readonly<Record<string, string>>): Tags {
  const written = markdownIt.renderer.renderAttrs({ attrs: Object.entries(attributes) });
  return { start: `<${name}${written}>`, end: `</${name}>` };
}

/** A tooltip is read at a glance; the entry contains more. */
const maxTextLength = 280;

/** The content of a term's tooltip, as plain text; empty if none exists. */
interface TermCard {
  readonly title: string;
  readonly text: string;
  readonly facts: string;
}

function createTermCard(term: Term): TermCard {
  const acronym = getShownAcronym(term);
  const name = acronym ? `${term.name} (${acronym})` : term.name;
  return {
    title: [name, term.expansion].filter(Boolean).join(' — '),
    text: getMeaningText(term),
    facts: formatFacts(term),
  };
}

/** Returns the advice for a discouraged word. */
function formatBetterWord({ name }: Term, written: string): string {
  return l10n.t('Use “{0}” instead of “{1}”.', name, written);
}

function getMeaningText(term: Term): string {
  const text = term.plain ?? (hasOnlyTitle(term) ? '' : getFirstSentence(term.definition));
  if (text.length <= maxTextLength) return text;
  const end = text.lastIndexOf(' ', maxTextLength);
  return `${text.slice(0, end > 0 ? end : maxTextLength)} …`;
}

function formatFacts({ context, status, delivery, owner }: Term): string {
  const facts = [
    context,
    status && describeStatus(status),
    delivery && describeDelivery(delivery),
    owner,
  ];
  return facts.filter(Boolean).join(' · ');
}
