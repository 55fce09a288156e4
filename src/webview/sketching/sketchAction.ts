import type { PanelTarget } from '../../protocol/messages';
import { getWord } from '../panelWords';
import type { Graph } from '../picture/graph';

/** What a reader can do with a diagram while editing. */
export type SketchAction = 'add' | 'connect' | 'rename' | 'move' | 'remove';

/** Returns why an action is not possible with what is selected. */
export function findObstacle(
  action: SketchAction,
  { diagram }: Graph,
  target: PanelTarget | undefined,
): string | undefined {
  if (action === 'add' || action === 'connect') return undefined;
  const obstacle = getWord(action === 'move' ? 'selectBox' : 'selectBoxOrEdge');
  if (target === undefined) return obstacle;
  const isNode = diagram.nodes.some(({ id }) => target.kind === 'box' && id === target.id);
  if (action === 'move' && diagram.groups.length === 0) return getWord('noGroups');
  const isPossible =
    action === 'rename' || isNode || (action === 'remove' && target.kind === 'edge');
  return isPossible ? undefined : obstacle;
}
