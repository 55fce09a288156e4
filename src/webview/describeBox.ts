import type { PanelBox } from '../protocol/messages';
import type { Graph, Neighbor } from './graph';
import { getWord } from './panelWords';

/** A fact about a box, as a label and a text. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Returns the facts of a box besides its definition, in reading order. */
export function listFacts({ term }: PanelBox): readonly Fact[] {
  if (term === undefined) return [];
  const facts: readonly Fact[] = [
    { label: getWord('status'), text: term.status },
    { label: getWord('owner'), text: term.owner },
    { label: getWord('users'), text: term.users.join(', ') },
    { label: getWord('aliases'), text: term.aliases.join(', ') },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** Returns the label of the connections that lead to a box, with the same words as the hover. */
export function getIncomingLabel({ diagram }: Graph): string {
  return getWord(diagram.meansCalls ? 'incoming' : 'reachedFrom');
}

/** Returns the label of the connections that leave a box, with the same words as the hover. */
export function getOutgoingLabel({ diagram }: Graph): string {
  return getWord(diagram.meansCalls ? 'outgoing' : 'leadsTo');
}

export function formatNeighborName({ box, label }: Neighbor): string {
  return label === '' ? box.label : getWord('neighbor', box.label, label);
}

/** Returns the content of a box's card as one text for a screen reader. */
export function describeBox(box: PanelBox, graph: Graph): string {
  const { term } = box;
  const known =
    term === undefined
      ? [getWord('noTerm')]
      : [term.name === box.label ? '' : term.name, term.expansion, term.summary];
  const delivery =
    term?.delivery === undefined ? [] : [`${getWord('delivery')}: ${getWord(term.delivery)}`];
  const ends = [
    ...describeNeighbors(getIncomingLabel(graph), graph.incoming(box.id)),
    ...describeNeighbors(getOutgoingLabel(graph), graph.outgoing(box.id)),
    ...describeNeighbors(getWord('connectedTo'), graph.connected(box.id)),
  ];
  return [box.label, ...known, ...delivery, ...ends]
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function describeNeighbors(label: string, neighbors: readonly Neighbor[]): readonly string[] {
  return neighbors.length === 0
    ? []
    : [`${label}: ${neighbors.map(formatNeighborName).join(', ')}`];
}
