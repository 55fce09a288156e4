import type { DatabaseReader } from '../unplacedParts';
import { readArchitecture } from './architecture';
import { readBlock } from './block';
import { readC4 } from './c4';
import { readFlowchart } from './flowchart';
import { readLayout } from './layout';
import { readMindmap } from './mindmap';
import { readSequence } from './sequence';

/** Mermaid's names for its newer implementations mean nothing to a reader. */
const shortNames: Readonly<Record<string, string>> = {
  'flowchart-v2': 'flowchart',
  'flowchart-elk': 'flowchart',
  classDiagram: 'class',
  stateDiagram: 'state',
};

const readers: Readonly<Record<string, DatabaseReader>> = {
  agentflow: readLayout,
  architecture: readArchitecture,
  block: readBlock,
  c4: readC4,
  class: readLayout,
  er: readLayout,
  flowchart: readFlowchart,
  kanban: readLayout,
  mindmap: readMindmap,
  requirement: readLayout,
  sequence: readSequence,
  state: readLayout,
  swimlane: readFlowchart,
  usecase: readLayout,
};

export function toTypeName(mermaidType: string): string {
  return shortNames[mermaidType] ?? mermaidType;
}

/** Charts and calendars have neither boxes nor connections: a pie, a timeline. */
export function getDatabaseReader(mermaidType: string): DatabaseReader {
  return (
    readers[toTypeName(mermaidType)] ??
    ((): ReturnType<DatabaseReader> => ({ nodes: [], edges: [], groups: [] }))
  );
}
