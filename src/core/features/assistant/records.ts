// Plain data about terms and boxes, for programs that receive data instead of Markdown.

import type { Diagram, DiagramEdge } from '../../diagram/diagram';
import { describeArrows } from '../../diagram/connectionSentences';
import {
  type DiagramContext,
  describeDiagramContextAsText,
  findDiagramContext,
  getBoxName,
} from '../../diagram/diagramContext';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { Delivery, Status, Term } from '../../glossary/term';
import { getFirstSentence } from '../../markdown/plainText';
import { getDisplayPath } from '../../workspace/paths';
import type { Knowledge } from './knowledge';
import { truncate } from './termText';

const maxSummaryLength = 240;
const maxDefinitionLength = 2000;
/** Of other texts, each. */
const maxTextLength = 300;
/** Of a list of texts. */
const maxListLength = 30;

/** What a list shows of a term. Absent texts are left out. */
export interface TermSummary {
  readonly name: string;
  readonly expansion?: string;
  /** One sentence; empty without a definition. */
  readonly summary: string;
  readonly status?: Status;
  readonly delivery?: Delivery;
  readonly owner?: string;
  /** Path of the entry's file, relative to the folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Everything about a term. Empty lists and texts are left out, long ones are cut. */
export interface TermRecord extends TermSummary {
  readonly plain?: string;
  /** Markdown. */
  readonly definition?: string;
  readonly context?: string;
  readonly aliases?: readonly string[];
  readonly avoid?: readonly string[];
  readonly examples?: readonly string[];
  readonly users?: readonly string[];
  readonly related?: readonly string[];
  readonly links?: readonly string[];
  readonly technical?: boolean;
  /** The place of its box, as a sentence. */
  readonly inDiagram?: string;
}

export function toTermSummary(term: Term, { glossary, folders }: Knowledge): TermSummary {
  const { name, expansion, plain, definition, status, delivery, owner, source } = term;
  const lines = glossary.files.get(source.uri)?.termLines;
  return {
    name,
    ...(expansion !== undefined && { expansion }),
    summary: truncate(getFirstSentence(plain ?? definition), maxSummaryLength),
    ...(status && { status }),
    ...(delivery && { delivery }),
    ...(owner !== undefined && { owner }),
    file: getDisplayPath(source.uri, folders),
    line: (lines?.lineAt(source.name.start) ?? 0) + 1,
  };
}

const lists = ['aliases', 'avoid', 'examples', 'users', 'related', 'links'] as const;

export function toTermRecord(term: Term, knowledge: Knowledge): TermRecord {
  const { plain, context, technical } = term;
  const definition = truncate(term.definition.trim(), maxDefinitionLength);
  const diagramContext = findDiagramContext(term, knowledge.diagrams);
  return {
    ...toTermSummary(term, knowledge),
    ...(plain !== undefined && { plain: truncate(plain, maxTextLength) }),
    ...(definition !== '' && { definition }),
    ...(context !== undefined && { context }),
    ...Object.fromEntries(
      lists.flatMap((key) => (term[key].length > 0 ? [[key, limitTexts(term[key])]] : [])),
    ),
    ...(technical && { technical }),
    ...(diagramContext && { inDiagram: describeDiagramContextAsText(diagramContext) }),
  };
}

function limitTexts(texts: readonly string[]): readonly string[] {
  return texts.slice(0, maxListLength).map((text) => truncate(text, maxTextLength));
}

/** A diagram, as a list shows it. */
export interface DiagramSummary {
  readonly title?: string;
  readonly type: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly boxes: number;
  readonly connections: number;
}

export function toDiagramSummary(
  { title, type, uri, line, nodes, edges }: Diagram,
  { folders }: Pick<Knowledge, 'folders'>,
): DiagramSummary {
  return {
    ...(title !== undefined && { title }),
    ...{ type, file: getDisplayPath(uri, folders), line: line + 1 },
    ...{ boxes: nodes.length, connections: edges.length },
  };
}

/** A connection of a box. */
interface ConnectionRecord {
  readonly direction: 'incoming' | 'outgoing' | 'undirected';
  /** The name of the box at the other end. */
  readonly box: string;
  readonly labels: readonly string[];
  readonly delivery?: Delivery;
  readonly owner?: string;
  readonly sentence: string;
}

/** A box with its surroundings in one diagram. */
export interface BoxRecord {
  readonly name: string;
  readonly id: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly diagramType: string;
  /** The enclosing groups, the innermost first. */
  readonly groups: readonly string[];
  /** What is inside a group. */
  readonly contains: readonly string[];
  readonly term?: TermSummary;
  readonly connections: readonly ConnectionRecord[];
}

export function toBoxRecord(context: DiagramContext, knowledge: Knowledge): BoxRecord {
  const { diagram, neighborhood } = context;
  const { box, term, groups, incoming, outgoing } = neighborhood;
  const arrows = describeArrows(context, { name: (text) => text, words: (text) => text });
  const directions = ['incoming', 'outgoing', 'undirected'] as const;
  const starts = [0, incoming.length, incoming.length + outgoing.length];
  return {
    ...{ name: getBoxName(neighborhood), id: box.id },
    file: getDisplayPath(diagram.uri, knowledge.folders),
    ...{ line: box.line + 1, diagramType: diagram.type },
    groups: groups.map(({ id, label }) => label || id),
    contains: [
      ...diagram.groups.filter(({ parent }) => parent === box.id),
      ...diagram.nodes.filter(({ group }) => group === box.id),
    ].map(({ id, label }) => label || id),
    ...(term && { term: toTermSummary(term, knowledge) }),
    connections: arrows.map(({ neighbor, sentence }, i) => ({
      direction: directions[starts.findLastIndex((start) => start <= i)] ?? 'undirected',
      ...{ box: getBoxName(neighbor), labels: neighbor.labels, sentence },
      ...(neighbor.term?.delivery && { delivery: neighbor.term.delivery }),
      ...(neighbor.term?.owner !== undefined && { owner: neighbor.term.owner }),
    })),
  };
}

/** Returns the visible name of a box by its id. */
export function getNameOfBox({ diagram, links }: LinkedDiagram, id: string): string {
  const box = [...diagram.nodes, ...diagram.groups].find((one) => one.id === id);
  return box ? getBoxName({ box, term: links.termOf(id) }) : id;
}

/** A connection as an edge of a list. */
export function toEdgeRecord(
  linked: LinkedDiagram,
  { from, to, label, arrows }: DiagramEdge,
): {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly arrows?: string;
} {
  const ends = { from: getNameOfBox(linked, from), to: getNameOfBox(linked, to), label };
  return arrows === undefined ? ends : { ...ends, arrows };
}
