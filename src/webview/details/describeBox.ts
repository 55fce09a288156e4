import type { PanelBox } from '../../protocol/messages';
import type { Graph, Neighbor } from '../picture/graph';
import { getWord } from '../panelWords';

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

/** Returns the content of a box's card as one text for a screen reader, with all that is drawn in the box. */
export function describeBox(box: PanelBox, graph: Graph, drawn = ''): string {
  // Voice control finds a box by the words that are shown in it.
  const isMore = drawn.length > box.label.length && drawn.includes(box.label);
  const name = isMore ? drawn : box.label;
  return joinSentences([name, ...listNames(box), getMeaning(box), ...listRelations(box, graph)]);
}

/** Returns what a screen reader says about a box after its label and its summary, which can be seen. */
export function describeRest(box: PanelBox, graph: Graph): string {
  return joinSentences([...listNames(box), ...listRelations(box, graph)]);
}

/** Returns one sentence in plain words. */
export function getMeaning({ term }: PanelBox): string {
  return term === undefined ? getWord('noTerm') : term.summary;
}

function listNames({ label, term }: PanelBox): readonly string[] {
  return term === undefined ? [] : [term.name === label ? '' : term.name, term.expansion];
}

function listRelations({ id, term }: PanelBox, graph: Graph): readonly string[] {
  const delivery =
    term?.delivery === undefined ? [] : [`${getWord('delivery')}: ${getWord(term.delivery)}`];
  return [
    ...delivery,
    ...describeNeighbors(getIncomingLabel(graph), graph.incoming(id)),
    ...describeNeighbors(getOutgoingLabel(graph), graph.outgoing(id)),
    ...describeNeighbors(getWord('connectedTo'), graph.connected(id)),
  ];
}

/** Joins texts, of which some are sentences. */
export function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function describeNeighbors(label: string, neighbors: readonly Neighbor[]): readonly string[] {
  return neighbors.length === 0
    ? []
    : [`${label}: ${neighbors.map(formatNeighborName).join(', ')}`];
}
