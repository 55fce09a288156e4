import type { PanelEdge } from '../../protocol/messages';
import { getBoxLabel, type Graph } from '../picture/graph';
import { getWord } from '../panelWords';

/** Returns what an edge without a label says, with the same words as the hover. */
function getSentence(
  { diagram }: Graph,
  edge: PanelEdge,
): 'callsSentence' | 'leadsToSentence' | 'connectedSentence' {
  if (edge.arrows === 'none') return 'connectedSentence';
  return diagram.meansCalls ? 'callsSentence' : 'leadsToSentence';
}

/** Returns an edge as a sentence: “Booking calls Payments: “asks for payment””. */
export function describeEdge(edge: PanelEdge, graph: Graph): string {
  const [from, to] = [getBoxLabel(graph, edge.from), getBoxLabel(graph, edge.to)];
  const sentence = getWord(getSentence(graph, edge), from, to);
  return edge.label === '' ? sentence : getWord('labeledSentence', sentence, edge.label);
}
