import type { DiagramEdge, DiagramGroup, DiagramNode } from '../../diagram/diagram';
import { escapeDrawnText } from '../../diagram/relabel/drawnText';
import type { ChangedBox } from './changes';

/** How a type of diagram writes removed boxes and connections again. */
export interface RemovedStatements {
  /** Can be several lines. `group` is the id of a group that is still there. */
  readonly box: (id: string, label: string, group: string | undefined) => string;
  /** `undefined` for types without statements for connections. */
  readonly edge: ((edge: DiagramEdge) => string) | undefined;
  /** The line that opens a group; boxes below it are in the group. By default, boxes are outside of groups. */
  readonly opensGroup?: RegExp;
  /** Whether the indentation of a line tells what it is in, or the order of the lines when it happens. */
  readonly order?: 'outline' | 'sequence';
  /** By default, whether its id cannot be read as another construct. */
  readonly canWrite?: (box: DiagramNode) => boolean;
}

const writeWords = ({ label }: DiagramEdge): string =>
  label === '' ? '' : ` : ${escapeDrawnText(label)}`;

const flowchart: RemovedStatements = {
  box: (id, label) => `${id}["${label}"]`,
  edge: ({ from, to, label }) =>
    `${from} -.->${label === '' ? '' : `|"${escapeDrawnText(label)}"|`} ${to}`,
  opensGroup: /^\s*subgraph\b[^;]*$/,
};
const brace = /\{\s*$/;
const requirementRelation = /^<<(contains|copies|derives|satisfies|verifies|refines|traces)>>$/;

const statements: Readonly<Record<string, RemovedStatements>> = {
  flowchart,
  swimlane: flowchart,
  // A connection would change the places of the other services.
  architecture: {
    box: (id, label, group) =>
      `service ${id}(server)["${label}"]${group === undefined ? '' : ` in ${group}`}`,
    edge: undefined,
  },
  block: {
    box: flowchart.box,
    edge: ({ from, to, label }) =>
      `${from} ${label === '' ? '' : `-- "${escapeDrawnText(label)}" `}--> ${to}`,
    opensGroup: /^\s*block:[^;]*$/,
  },
  c4: {
    box: (id, label) => `System(${id}, "${label}")`,
    edge: ({ from, to, label }) => `Rel(${from}, ${to}, "${escapeDrawnText(label)}")`,
    opensGroup: brace,
  },
  class: {
    box: (id, label) => `class ${id}["${label}"]`,
    edge: (edge) => `${edge.from} ..> ${edge.to}${writeWords(edge)}`,
    opensGroup: brace,
  },
  er: {
    box: flowchart.box,
    edge: ({ from, to, label }) => `${from} ||..|| ${to} : "${escapeDrawnText(label)}"`,
    opensGroup: /^\s*subgraph\b/,
  },
  kanban: { box: flowchart.box, edge: undefined, order: 'outline' },
  mindmap: {
    box: (id, label) => (id === label ? id : `${id}["${label}"]`),
    edge: undefined,
    order: 'outline',
    // Most boxes have no id.
    canWrite: ({ id, label }) =>
      id === label ? /^\p{L}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+)*$/u.test(id) : isSafeId(id),
  },
  requirement: {
    box: (id) => `element ${id} {\n}`,
    edge: ({ from, to, label }) =>
      `${from} - ${requirementRelation.exec(label)?.[1] ?? 'traces'} -> ${to}`,
  },
  sequence: {
    box: (id, label) => `participant ${id} as ${label}`,
    edge: ({ from, to, label }) => `${from}-->>${to}: ${escapeDrawnText(label)}`,
    opensGroup: /^\s*box\b/,
    order: 'sequence',
  },
  state: {
    box: (id, label) => `state "${label}" as ${id}`,
    edge: (edge) => `${edge.from} --> ${edge.to}${writeWords(edge)}`,
    opensGroup: brace,
  },
};

/** Returns how a type of diagram writes what was removed; `undefined` for types that have no place for it. */
export function getRemovedStatements(type: string): RemovedStatements | undefined {
  return Object.hasOwn(statements, type) ? statements[type] : undefined;
}

export function isGroup(box: ChangedBox): box is DiagramGroup {
  return 'parent' in box;
}

/** Returns whether an id cannot be read as another construct. */
export function isSafeId(id: string): boolean {
  return /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*$/u.test(id);
}
