import * as l10n from '@vscode/l10n';
import type { Neighbour } from '../../diagram/neighbourhood';
import type { Term } from '../../glossary/term';
import type { Whereabouts } from './explanation';
import { escapeMarkdown, firstSentence } from '../words/plainText';
import { boxName, meansCalls } from './whereaboutsInWords';

const mostSentences = 6;

/** Each line of a box as a sentence with what its other end is, for a reader who does not know the notation. Markdown. */
export function readArrows({ diagram, neighbourhood }: Whereabouts): readonly string[] {
  const { incoming, outgoing, connected } = neighbourhood;
  const me = `**${escapeMarkdown(boxName(neighbourhood))}**`;
  const calls = meansCalls(diagram.type)
    ? (from: string, to: string) => l10n.t('{0} calls {1}', from, to)
    : (from: string, to: string) => l10n.t('{0} leads to {1}', from, to);
  const all = [
    ...incoming.map((one) => sentence(one, (name) => calls(name, me))),
    ...outgoing.map((one) => sentence(one, (name) => calls(me, name))),
    ...connected.map((one) => sentence(one, (name) => l10n.t('{0} is linked with {1}', me, name))),
  ];
  const hidden = all.length - mostSentences;
  return hidden > 1
    ? [...all.slice(0, mostSentences), l10n.t('{0} more lines are on the diagram.', hidden)]
    : all;
}

function sentence(neighbour: Neighbour, lead: (name: string) => string): string {
  const line = lead(`**${escapeMarkdown(boxName(neighbour))}**`);
  const words = neighbour.labels.map((label) => `“${escapeMarkdown(label)}”`).join(', ');
  const told = words === '' ? `${line}.` : `${line}: ${words}.`;
  const what = neighbour.term ? summary(neighbour.term) : '';
  return what === '' ? told : `${told} ${boxNote(neighbour, what)}`;
}

function boxNote(neighbour: Neighbour, what: string): string {
  return `_${escapeMarkdown(boxName(neighbour))}: ${escapeMarkdown(what)}_`;
}

function summary({ plain, definition }: Term): string {
  return firstSentence(plain ?? definition);
}
