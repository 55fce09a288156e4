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

/** A line of a card, as plain text. Its kind is the class of its element. */
export interface CardLine {
  readonly kind: 'advice' | 'title' | 'text' | 'facts';
  readonly text: string;
}

/** A part of a card: its visible lines, and its text for screen readers. */
export interface CardPart {
  readonly lines: readonly CardLine[];
  readonly title: string;
  readonly accessibleText: string;
}

/** The element around a word: a link to the entry, or a definition that the keyboard can reach. */
export interface TermElement {
  readonly name: 'a' | 'dfn';
  /** Names as in HTML; the values are untrusted text. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * The lines of the card, the last child of the element. They are attributes that the style sheet shows: they are not
   * part of the document's text, so that they are not copied, found or printed, and disappear without the style sheet.
   */
  readonly card: readonly CardLine[];
}

/** The attributes of the card, and of one of its lines. */
export const cardAttributes = { class: 'architecture-glossary-card', 'aria-hidden': 'true' };
export function getLineAttributes({ kind, text }: CardLine): Readonly<Record<string, string>> {
  return { class: kind, 'data-text': text };
}

/** Returns the part of one term. */
export function createCardPart(term: Term): CardPart {
  const { title, text, facts } = createTermCard(term);
  const lines: readonly CardLine[] = [
    { kind: 'title', text: title },
    { kind: 'text', text },
    { kind: 'facts', text: facts },
  ];
  const shown = lines.filter((line) => line.text !== '');
  return { lines: shown, title, accessibleText: joinSentences([text, facts]) };
}

/** Returns the element around a word; `undefined` if the card adds nothing to the word. */
export function createTermElement(
  { terms, form }: TermMatch,
  written: string,
  href: string | undefined,
  partOf: (term: Term) => CardPart,
): TermElement | undefined {
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
  const adviceLines: readonly CardLine[] = advice === '' ? [] : [{ kind: 'advice', text: advice }];
  const card = [...adviceLines, ...parts.flatMap(({ lines }) => lines)];
  // The keyboard needs a focusable element, and a link is one already.
  return href === undefined
    ? { name: 'dfn', attributes: { ...described, tabindex: '0' }, card }
    : { name: 'a', attributes: { ...described, href, draggable: 'false' }, card };
}

/** Returns the start tag of the element, and its end tag after the card, as HTML. */
export function renderTermElement(element: TermElement): Tags {
  const word = createTags(element.name, element.attributes);
  return { start: word.start, end: renderCard(element) + word.end };
}

/** Returns the card of an element as HTML. */
export function renderCard({ card }: TermElement): string {
  const outer = createTags('span', cardAttributes);
  const lines = card.map((line) => {
    const { start, end } = createTags('span', getLineAttributes(line));
    return start + end;
  });
  return outer.start + lines.join('') + outer.end;
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

/** Start and end tag of an element. */
interface Tags {
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
