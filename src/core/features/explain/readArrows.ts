import * as l10n from '@vscode/l10n';
import type { Neighbour } from '../../diagram/neighbourhood';
import type { Term } from '../../glossary/term';
import type { Whereabouts } from './explanation';
import { escapeMarkdown } from '../../markdown/escape';
import { firstSentence } from '../words/plainText';
import { boxName, meansCalls } from './whereaboutsInWords';

const mostSentences = 6;

/** A connection of a box as a sentence, with the box at its other end. */
export interface ToldArrow {
  readonly neighbour: Neighbour;
  readonly sentence: string;
}

/** The markup of names and labels in a sentence. */
interface SentenceStyle {
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
}

const inMarkdown: SentenceStyle = {
  name: (text) => `**${escapeMarkdown(text)}**`,
  words: escapeMarkdown,
};

/**
 * Describes each connection of a box as a sentence, with the meaning of the box at its other end, for readers who do
 * not know the notation. Markdown.
 */
export function readArrows(whereabouts: Whereabouts): readonly string[] {
  const all = tellArrows(whereabouts, inMarkdown).map(withNote);
  const hidden = all.length - mostSentences;
  return hidden > 1
    ? [...all.slice(0, mostSentences), l10n.t('{0} more connections are in the diagram.', hidden)]
    : all;
}

/** Describes each connection of a box as a sentence: incoming ones first, those without an arrowhead last. */
export function tellArrows(
  { diagram, neighbourhood }: Whereabouts,
  style: SentenceStyle,
): readonly ToldArrow[] {
  const { incoming, outgoing, connected } = neighbourhood;
  const me = style.name(boxName(neighbourhood));
  const calls = meansCalls(diagram.type)
    ? (from: string, to: string) => l10n.t('{0} calls {1}', from, to)
    : (from: string, to: string) => l10n.t('{0} leads to {1}', from, to);
  const tell = (neighbour: Neighbour, lead: (name: string) => string): ToldArrow => ({
    neighbour,
    sentence: sentence(neighbour, lead, style),
  });
  return [
    ...incoming.map((one) => tell(one, (name) => calls(name, me))),
    ...outgoing.map((one) => tell(one, (name) => calls(me, name))),
    ...connected.map((one) => tell(one, (name) => l10n.t('{0} is connected to {1}', me, name))),
  ];
}

function sentence(
  neighbour: Neighbour,
  lead: (name: string) => string,
  style: SentenceStyle,
): string {
  const line = lead(style.name(boxName(neighbour)));
  const words = neighbour.labels.map((label) => `“${style.words(label)}”`).join(', ');
  return words === '' ? `${line}.` : `${line}: ${words}.`;
}

function withNote({ neighbour, sentence: told }: ToldArrow): string {
  const what = neighbour.term ? summary(neighbour.term) : '';
  if (what === '') return told;
  return `${told} _${escapeMarkdown(boxName(neighbour))}: ${escapeMarkdown(what)}_`;
}

function summary({ plain, definition }: Term): string {
  return firstSentence(plain ?? definition);
}
