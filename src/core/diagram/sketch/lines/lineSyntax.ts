import type { TextEdit } from '../../../text/textEdit';
import type { Occurrence } from '../../source/occurrence';
import { writeClass, writeEr, writeState } from '../../relabel/relabelDiagram';
import { escapeLabel, isPlainLabel } from '../labelText';

/** How a type of diagram, in which a statement is a line, writes boxes and connections. */
export interface LineSyntax {
  /** The statement of a box; one whose label is its id needs no label. */
  readonly declare: (id: string, label: string) => string;
  readonly connect: (from: string, to: string, label: string) => string;
  /** Whether a group may have no lines. */
  readonly canBeEmpty: boolean;
  /** What is after the boxes of a connection, with a space or colon first; empty for no words. */
  readonly writeWords: (label: string) => string;
  /** The edits that give a box an escaped label; none where it has no place for one. */
  readonly relabel: (
    source: { readonly code: string; readonly occurrences: readonly Occurrence[] },
    id: string,
    label: string,
  ) => readonly TextEdit[];
}

const simpleName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function writeClassName(id: string): string {
  return simpleName.test(id) ? id : `\`${id}\``;
}

function writeEntity(id: string): string {
  return simpleName.test(id) ? id : `"${id}"`;
}

/** Words up to the end of the line, where a semicolon or a colon would end or split them. */
function writeWords(label: string): string {
  if (label === '') return '';
  return ` : ${escapeLabel(label).replace(/;(?<!#\d{1,7};)|:/g, (one) => `#${String(one.charCodeAt(0))};`)}`;
}

/** Quoted words in a diagram of entities, which have no percent sign. */
function quote(label: string): string {
  return `"${escapeLabel(label).replaceAll('%', '#37;')}"`;
}

/** A relationship of entities always has words. */
function writeRole(label: string): string {
  const isPlain = simpleName.test(label) && isPlainLabel(label);
  return ` : ${isPlain ? label : quote(label)}`;
}

export const lineSyntaxes = {
  class: {
    declare: (id, label) =>
      `class ${writeClassName(id)}${id === label ? '' : `["${escapeLabel(label)}"]`}`,
    connect: (from, to, label) =>
      `${writeClassName(from)} --> ${writeClassName(to)}${writeWords(label)}`,
    canBeEmpty: false,
    writeWords,
    relabel: writeClass,
  },
  er: {
    declare: (id, label) => `${writeEntity(id)}${id === label ? '' : `[${quote(label)}]`}`,
    connect: (from, to, label) =>
      `${writeEntity(from)} ||--o{ ${writeEntity(to)}${writeRole(label)}`,
    canBeEmpty: true,
    writeWords: writeRole,
    relabel: (source, id, label) => writeEr(source, id, label.replaceAll('%', '#37;')),
  },
  state: {
    declare: (id, label) => (id === label ? id : `state "${escapeLabel(label)}" as ${id}`),
    connect: (from, to, label) => `${from} --> ${to}${writeWords(label)}`,
    canBeEmpty: true,
    writeWords,
    relabel: writeState,
  },
} as const satisfies Readonly<Record<string, LineSyntax>>;
