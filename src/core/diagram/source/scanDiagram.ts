import type { BoxIds, DiagramSource } from './occurrence';
import { scanArchitecture } from './scanArchitecture';
import { scanBlock } from './scanBlock';
import { scanC4 } from './scanC4';
import { scanClass } from './scanClass';
import { scanEr } from './scanEr';
import { scanFlowchart } from './scanFlowchart';
import { scanMentions } from './scanMentions';
import { scanOutline } from './scanOutline';
import { scanSequence } from './scanSequence';
import { scanState } from './scanState';

type Scanner = (code: string, ids: BoxIds) => DiagramSource;

const scanners: Readonly<Record<string, Scanner>> = {
  architecture: scanArchitecture,
  block: scanBlock,
  c4: scanC4,
  class: scanClass,
  er: scanEr,
  flowchart: scanFlowchart,
  kanban: scanOutline,
  mindmap: scanOutline,
  sequence: scanSequence,
  state: scanState,
  swimlane: scanFlowchart,
};

/**
 * Returns where a diagram's source names its boxes and draws its connections. `code` is without comments and front
 * matter, `type` as in `ParsedDiagram`. Never throws; skips anything else.
 */
export function scanDiagram(type: string, code: string, ids: BoxIds): DiagramSource {
  const scan = scanners[type] ?? scanMentions;
  return scan(code, ids);
}
