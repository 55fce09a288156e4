import { findLargest } from '../../text/collections';
import type { Range } from '../../text/range';
import { createInsertion, type TextEdit } from '../../text/textEdit';
import type { ParsedDiagram } from '../diagram';
import { readMermaidText } from '../source/mermaidText';
import { type C4Call, readC4Calls } from '../source/scanC4';
import { proposeIds } from './boxId';
import { escapeLabel } from './labelText';
import { refuseConnected, refuseLastBox, refuseUnsupported } from './refuseSketch';
import type { SketchChange, SketchChangeOf, SketchPlan, SketchPlans, SketchShape } from './sketch';
import {
  findIndentationUnit,
  findLineEnd,
  getIndentation,
  insertLinesBelow,
  removeStatements,
} from './statementEdits';

/** A call with the boundaries around it; a boundary's own braces. */
interface PlacedCall extends C4Call {
  readonly id: string;
  readonly group: string | undefined;
  readonly open?: number;
  readonly close?: number;
}

interface C4Source {
  readonly text: string;
  readonly code: string;
  readonly calls: readonly PlacedCall[];
}

/** Plans a change of a C4 diagram, in which each box and each connection is one call. */
export function sketchC4(text: string, before: ParsedDiagram, change: SketchChange): SketchPlans {
  const source = readC4Source(text);
  switch (change.kind) {
    case 'add':
      return planAddedBox(source, before, change);
    case 'connect':
      return planAddedRelation(source, before, change);
    case 'rename':
      return planLabel(source, source.calls.filter(isBoxOf(change.id)), 1, change.label);
    case 'move':
      return planMove(source, change);
    case 'remove':
      if (isLastBox(source, change.id)) return refuseLastBox();
      return [{ edits: removeStatements(text, listRangesOf(source, change.id)) }];
    case 'disconnect':
      return [{ edits: removeStatements(text, listRelations(source, change.edge)) }];
    case 'relabel': {
      const relations = source.calls.filter((call) => isRelationOf(source, call, change.edge));
      return planLabel(source, relations, 2, change.label);
    }
  }
}

function readC4Source(text: string): C4Source {
  const { code } = readMermaidText(text);
  const calls: { -readonly [K in keyof PlacedCall]: PlacedCall[K] }[] = [];
  const open: (typeof calls)[number][] = [];
  let from = 0;
  const readBraces = (end: number): void => {
    for (const { 0: brace, index } of code.slice(from, end).matchAll(/[{}]/g)) {
      const last = calls.at(-1);
      const at = from + index;
      if (brace === '}') {
        const closed = open.pop();
        if (closed) closed.close = at;
      } else if (last) {
        last.open = at;
        open.push(last);
      }
    }
  };
  for (const call of readC4Calls(code)) {
    readBraces(call.range.start);
    from = Math.max(from, call.range.end);
    const [first] = call.parts;
    const id = first ? code.slice(first.start, first.end) : '';
    calls.push({ ...call, id, group: open.at(-1)?.id });
  }
  readBraces(code.length);
  return { text, code, calls };
}

function isBoxOf(id: string): (call: PlacedCall) => boolean {
  return (call) => call.id === id && isDrawn(call);
}

function isDrawn({ kind }: PlacedCall): boolean {
  return kind === 'element' || kind === 'boundary';
}

/** Returns whether nothing else is where the box is. */
function isLastBox({ calls }: C4Source, id: string): boolean {
  const box = calls.find(isBoxOf(id));
  return calls.filter((call) => isDrawn(call) && call.group === box?.group).length === 1;
}

function getPart({ code }: C4Source, { parts }: PlacedCall, number: number): string | undefined {
  const range = parts[number];
  return range && code.slice(range.start, range.end);
}

function isRelationOf(
  source: C4Source,
  call: PlacedCall,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  const ends = [call.id, getPart(source, call, 1)];
  if (call.name === 'Rel_Back') ends.reverse();
  return call.kind === 'relation' && ends[0] === from && ends[1] === to;
}

/** Returns the calls that draw a relation, and those that style it; Mermaid shows the last of several. */
function listRelations(
  source: C4Source,
  edge: { readonly from: string; readonly to: string },
): readonly Range[] {
  const relations = source.calls.filter((call) => isRelationOf(source, call, edge));
  const isStyle = (call: PlacedCall): boolean =>
    call.name === 'UpdateRelStyle' &&
    relations.some(
      (one) => one.id === call.id && getPart(source, one, 1) === getPart(source, call, 1),
    );
  return [...relations, ...source.calls.filter(isStyle)].map(({ range }) => range);
}

/** Returns the calls that name a box. */
function listRangesOf(source: C4Source, id: string): readonly Range[] {
  const named = source.calls.filter((call) => {
    const isPair = call.kind === 'relation' || call.name === 'UpdateRelStyle';
    if (call.kind === 'setting') return false;
    return call.id === id || (isPair && getPart(source, call, 1) === id);
  });
  return named.map(({ range }) => range);
}

/** Suffixes of the macros of databases and queues. */
const suffixes: Readonly<Record<SketchShape, string>> = {
  database: 'Db',
  person: '',
  queue: 'Queue',
};
const plainMacro = /^(?:System|Container|Component)$/;

function findMacro(
  { code, calls }: C4Source,
  group: string | undefined,
  shape?: SketchShape,
): string {
  if (shape === 'person') return 'Person';
  const plain = calls.filter(({ name }) => plainMacro.test(name));
  const near = plain.findLast((call) => call.group === group) ?? plain.at(-1);
  const level = /^\s*C4(Context|Component)/.exec(code)?.[1];
  const usual = level === 'Context' ? 'System' : level === 'Component' ? 'Component' : 'Container';
  return (near?.name ?? usual) + (shape ? suffixes[shape] : '');
}

function* planAddedBox(
  source: C4Source,
  before: ParsedDiagram,
  { label, group, calls = [], calledBy = [], edgeLabel = '', shape }: SketchChangeOf<'add'>,
): Generator<SketchPlan> {
  const ids = before.nodes.map(({ id }) => id);
  const macro = findMacro(source, group, shape);
  for (const id of proposeIds(
    label,
    ids,
    before.groups.map((one) => one.id),
  )) {
    const box = `${macro}(${id}, "${escapeLabel(label)}")`;
    const relations = [
      ...calledBy.map((from) => writeRelation(from, id, edgeLabel)),
      ...calls.map((to) => writeRelation(id, to, edgeLabel)),
    ];
    yield { id, edits: [...insertBox(source, group, box), ...insertRelations(source, relations)] };
  }
}

function writeRelation(from: string, to: string, label: string): string {
  return `Rel(${from}, ${to}, "${escapeLabel(label)}")`;
}

function planAddedRelation(
  source: C4Source,
  { edges }: ParsedDiagram,
  { from, to, label = '' }: SketchChangeOf<'connect'>,
): SketchPlans {
  if (edges.some((edge) => edge.from === from && edge.to === to)) return refuseConnected();
  return [{ edits: insertRelations(source, [writeRelation(from, to, label)]) }];
}

/** Adds relations after the others, or at the end. */
function insertRelations(source: C4Source, lines: readonly string[]): readonly TextEdit[] {
  if (lines.length === 0) return [];
  const { text, calls } = source;
  const last = calls.findLast(({ kind, group }) => kind === 'relation' && group === undefined);
  const at = last ? last.range.end : findEnd(source, undefined);
  const indentation =
    getIndentation(text, last ? last.range.start : at) || findOuterIndentation(source);
  return [
    insertLinesBelow(
      text,
      at,
      lines.map((line) => indentation + line),
    ),
  ];
}

/** Adds a box at the end of a boundary, or after the boxes outside of all boundaries. */
function insertBox(source: C4Source, group: string | undefined, line: string): readonly TextEdit[] {
  const { text, calls } = source;
  const boundary = calls.find(({ id, kind }) => kind === 'boundary' && id === group);
  const inside = calls.findLast((call) => call.kind === 'element' && call.group === group);
  const at = findEnd(source, group);
  const inner =
    boundary &&
    getIndentation(text, boundary.range.start) + (findIndentationUnit(source.code) || '  ');
  const sibling = inside && getIndentation(text, inside.range.start);
  const indentation = sibling ?? inner ?? findOuterIndentation(source);
  if (boundary?.close !== undefined && findLineEnd(text, at) > boundary.close) {
    return [createInsertion(boundary.close, `\n${indentation}${line}\n`)];
  }
  return [insertLinesBelow(text, at, [indentation + line])];
}

/** Returns the end of the last box in a group, or of the line that opens it. */
function findEnd({ code, calls }: C4Source, group: string | undefined): number {
  const boundary = calls.find(({ id, kind }) => kind === 'boundary' && id === group);
  const ends = calls
    .filter((call) => call.group === group)
    .flatMap((call) =>
      call.kind === 'element' ? [call.range.end] : call.close === undefined ? [] : [call.close],
    );
  const header = findLineEnd(code, Math.max(0, code.search(/\S/)));
  const title = /^[ \t]*(?:title|accTitle|accDescr)\b/m.exec(code.slice(header + 1));
  const first = title ? findLineEnd(code, header + 1 + title.index) : header;
  return findLargest([...ends, boundary ? (boundary.open ?? boundary.range.end) : first]);
}

function findOuterIndentation({ text, code, calls }: C4Source): string {
  const first = calls.find(({ group }) => group === undefined);
  return first ? getIndentation(text, first.range.start) : findIndentationUnit(code) || '  ';
}

function planLabel(
  { text }: C4Source,
  calls: readonly PlacedCall[],
  number: number,
  label: string,
): SketchPlans {
  const words = `"${escapeLabel(label)}"`;
  const edits = calls.map(({ parts, range }) => {
    const part = parts[number];
    if (!part) return createInsertion(range.end - 1, `, ${words}`);
    const isQuoted = text.charAt(part.start - 1) === '"';
    const old = isQuoted ? { start: part.start - 1, end: part.end + 1 } : part;
    return { range: old, newText: words };
  });
  return edits.length === 0 ? refuseUnsupported() : [{ edits }];
}

function planMove(source: C4Source, { id, group }: SketchChangeOf<'move'>): SketchPlans {
  const { text, calls } = source;
  const box = calls.find((call) => call.kind === 'element' && call.id === id);
  if (!box) return refuseUnsupported();
  if (box.group !== undefined && isLastBox(source, id)) return refuseLastBox();
  const call = text.slice(box.range.start, box.range.end);
  const edits = [...removeStatements(text, [box.range]), ...insertBox(source, group, call)];
  return [{ edits }];
}
