import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { type Tags, tags } from './html';
import { betterWord, termCard } from './termCard';

const mostMeanings = 3;
const card = tags('span', { class: 'architecture-glossary-card', 'aria-hidden': 'true' });

/** A part of a card: its visible content as HTML, and its text for screen readers. */
export interface CardPart {
  readonly html: string;
  readonly title: string;
  readonly spoken: string;
}

/** Returns the part of one term. */
export function cardPart(term: Term): CardPart {
  const { title, text, facts } = termCard(term);
  const html = line('title', title) + line('text', text) + line('facts', facts);
  return { html, title, spoken: sentences([text, facts]) };
}

/**
 * Returns a word with a card; `undefined` if the card adds nothing to the word. The card's texts are attributes that
 * the style sheet shows: they are not part of the document's text, so that they are not copied, found or printed, and
 * disappear without the style sheet.
 */
export function termElement(
  { terms, form }: TermMatch,
  written: string,
  href: string | undefined,
  partOf: (term: Term) => CardPart,
): Tags | undefined {
  const advice = form === 'avoid' && terms[0] ? betterWord(terms[0], written) : '';
  const parts = terms.slice(0, advice === '' ? mostMeanings : 1).map(partOf);
  if (
    advice === '' &&
    parts.every(({ title, spoken }) => spoken === '' && title === terms[0]?.name)
  )
    return undefined;
  const described = {
    class: 'architecture-glossary-term',
    'aria-description': [advice, ...parts.map((part) => spokenPart(part, written))]
      .filter(Boolean)
      .join(' '),
  };
  // The keyboard needs a focusable element, and a link is one already.
  const word =
    href === undefined
      ? tags('dfn', { ...described, tabindex: '0' })
      : tags('a', { ...described, href, draggable: 'false' });
  const inside = line('advice', advice) + parts.map(({ html }) => html).join('');
  return { start: word.start, end: card.start + inside + card.end + word.end };
}

/** Omits a name that has just been read. */
function spokenPart({ title, spoken }: CardPart, written: string): string {
  return title.toLowerCase() === written.toLowerCase() ? spoken : sentences([title, spoken]);
}

function sentences(texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

function line(kind: string, text: string): string {
  if (text === '') return '';
  const { start, end } = tags('span', { class: kind, 'data-text': text });
  return start + end;
}
