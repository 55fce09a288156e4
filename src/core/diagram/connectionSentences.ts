import * as l10n from '@vscode/l10n';
import type { Neighbor } from './neighborhood';
import type { Term } from '../glossary/term';
import { escapeMarkdown } from '../markdown/escapeMarkdown';
import { getFirstSentence } from '../markdown/plainText';
import { getBoxName, isCallDiagram, type DiagramContext } from './diagramContext';

const maxSentences = 6;

/** A connection of a box as a sentence, with the box at its other end. */
export interface ArrowSentence {
  readonly neighbor: Neighbor;
  readonly sentence: string;
}

/** The markup of names and labels in a sentence. */
interface SentenceStyle {
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
}

const markdownStyle: SentenceStyle = {
  name: (text) => `**${escapeMarkdown(text)}**`,
  words: escapeMarkdown,
};

/**
 * Describes each connection of a box as a sentence, with the meaning of the box at its other end, for readers who do
 * not know the notation. Markdown.
 */
export function explainArrows(diagramContext: DiagramContext): readonly string[] {
  const all = describeArrows(diagramContext, markdownStyle).map(addNote);
  const hidden = all.length - maxSentences;
  return hidden > 1
    ? [...all.slice(0, maxSentences), l10n.t('{0} more connections are in the diagram.', hidden)]
    : all;
}

/** Describes each connection of a box as a sentence: incoming ones first, those without an arrowhead last. */
export function describeArrows(
  { diagram, neighborhood }: DiagramContext,
  style: SentenceStyle,
): readonly ArrowSentence[] {
  const { incoming, outgoing, connected } = neighborhood;
  const me = style.name(getBoxName(neighborhood));
  const calls = isCallDiagram(diagram)
    ? (from: string, to: string) => l10n.t('{0} calls {1}', from, to)
    : (from: string, to: string) => l10n.t('{0} leads to {1}', from, to);
  const describe = (neighbor: Neighbor, lead: (name: string) => string): ArrowSentence => ({
    neighbor,
    sentence: formatSentence(neighbor, lead, style),
  });
  return [
    ...incoming.map((one) => describe(one, (name) => calls(name, me))),
    ...outgoing.map((one) => describe(one, (name) => calls(me, name))),
    ...connected.map((one) => describe(one, (name) => l10n.t('{0} is connected to {1}', me, name))),
  ];
}

function formatSentence(
  neighbor: Neighbor,
  lead: (name: string) => string,
  style: SentenceStyle,
): string {
  const line = lead(style.name(getBoxName(neighbor)));
  const words = neighbor.labels.map((label) => `“${style.words(label)}”`).join(', ');
  return words === '' ? `${line}.` : `${line}: ${words}.`;
}

function addNote({ neighbor, sentence: sentenceText }: ArrowSentence): string {
  const what = neighbor.term ? getSummary(neighbor.term) : '';
  if (what === '') return sentenceText;
  return `${sentenceText} _${escapeMarkdown(getBoxName(neighbor))}: ${escapeMarkdown(what)}_`;
}

function getSummary({ plain, definition }: Term): string {
  return getFirstSentence(plain ?? definition);
}
