import type { PanelChange } from '../../protocol/sketchMessages';
import { getBoxLabel, type Graph, listEdges } from '../picture/graph';
import { getWord } from '../panelWords';

/**
 * Returns what a change did, as a sentence.
 *
 * @param graph The diagram before it.
 * @param withEntry Whether the entry of a renamed box has the new name, too.
 */
export function describeChange(change: PanelChange, graph: Graph, withEntry = false): string {
  const name = (id: string): string => getBoxLabel(graph, id);
  switch (change.kind) {
    case 'add':
      return getWord('addedBox', change.label);
    case 'connect':
      return getWord('connected', name(change.from), name(change.to));
    case 'rename':
      return getWord(withEntry ? 'renamedEntry' : 'renamedBox', name(change.id), change.label);
    case 'move':
      return change.group === undefined
        ? getWord('movedOut', name(change.id))
        : getWord('movedTo', name(change.id), name(change.group));
    case 'remove': {
      const count = listEdges(graph, change.id).length;
      return count === 0
        ? getWord('removedBox', name(change.id))
        : getWord('removedWith', name(change.id), count);
    }
    case 'disconnect':
      return getWord('disconnected', name(change.edge.from), name(change.edge.to));
    case 'relabel':
      return change.label === '' ? getWord('unlabeled') : getWord('relabeled', change.label);
  }
}
