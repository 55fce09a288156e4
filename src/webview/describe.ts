import type { PanelBox } from '../protocol/messages';
import type { Graph, Neighbour } from './graph';
import { word } from './words';

/** A fact about a box, as a label and a text. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Returns the facts of a box besides its definition, in reading order. */
export function factsOf({ term }: PanelBox): readonly Fact[] {
  if (term === undefined) return [];
  const facts: readonly Fact[] = [
    { label: word('status'), text: term.status },
    { label: word('owner'), text: term.owner },
    { label: word('users'), text: term.users.join(', ') },
    { label: word('aliases'), text: term.aliases.join(', ') },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** Returns the label of the connections that lead to a box, with the same words as the hover. */
export function incomingLabel({ diagram }: Graph): string {
  return word(diagram.meansCalls ? 'incoming' : 'reachedFrom');
}

/** Returns the label of the connections that leave a box, with the same words as the hover. */
export function outgoingLabel({ diagram }: Graph): string {
  return word(diagram.meansCalls ? 'outgoing' : 'leadsTo');
}

export function neighbourName({ box, label }: Neighbour): string {
  return label === '' ? box.label : word('neighbour', box.label, label);
}

/** Returns the content of a box's card as one text for a screen reader. */
export function boxInWords(box: PanelBox, graph: Graph): string {
  const { term } = box;
  const known =
    term === undefined
      ? [word('noTerm')]
      : [term.name === box.label ? '' : term.name, term.expansion, term.summary];
  const delivery =
    term?.delivery === undefined ? [] : [`${word('delivery')}: ${word(term.delivery)}`];
  const ends = [
    ...inWords(incomingLabel(graph), graph.incoming(box.id)),
    ...inWords(outgoingLabel(graph), graph.outgoing(box.id)),
  ];
  return [box.label, ...known, ...delivery, ...ends]
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function inWords(label: string, neighbours: readonly Neighbour[]): readonly string[] {
  return neighbours.length === 0 ? [] : [`${label}: ${neighbours.map(neighbourName).join(', ')}`];
}
