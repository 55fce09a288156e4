import type { Range } from '../../text/range';
import { createInsertion, type TextEdit } from '../../text/textEdit';
import type { ParsedDiagram } from '../diagram';
import { readMermaidText } from '../source/mermaidText';
import { readSequence, type SequenceStatement } from '../source/scanSequence';
import { findLineStart } from '../source/sourceLines';
import { proposeIds } from './boxId';
import { findEdgeIndex } from './expectedDiagram';
import { escapeLabel, isPlainLabel } from './labelText';
import { refuseMissingEdge, refuseUnsupported } from './refuseSketch';
import type { SketchChange, SketchChangeOf, SketchPlan, SketchPlans, SketchShape } from './sketch';
import {
  findIndentationUnit,
  findLast,
  getIndentation,
  insertLinesBelow,
  removeStatements,
} from './statementEdits';

type Statement<K extends SequenceStatement['kind']> = Extract<
  SequenceStatement,
  { readonly kind: K }
>;
type Participant = Statement<'participant'>;
type Message = Statement<'message'>;

/** A frame around participants. */
interface SequenceBox {
  readonly range: Range;
  /** The line that ends it. */
  readonly end: Range;
  readonly participants: readonly Participant[];
}

interface SequenceSource {
  readonly text: string;
  readonly code: string;
  readonly statements: readonly SequenceStatement[];
  readonly participants: readonly Participant[];
  readonly messages: readonly Message[];
  /** In the order of the groups of the diagram. */
  readonly boxes: readonly SequenceBox[];
}

/** Plans a change of a sequence diagram: participants are boxes, messages are connections. */
export function sketchSequence(
  text: string,
  before: ParsedDiagram,
  change: SketchChange,
): SketchPlans {
  const source = readSource(text);
  switch (change.kind) {
    case 'add':
      return planAddedParticipant(source, before, change);
    case 'connect':
      return planMessage(source, change);
    case 'rename':
      return planLabel(source, change);
    case 'move':
      return planMove(source, before, change);
    case 'remove':
      return planRemoval(source, change.id);
    case 'disconnect':
    case 'relabel': {
      const message = source.messages[findEdgeIndex(before, change.edge) ?? -1];
      if (!message) return refuseMissingEdge();
      return change.kind === 'disconnect'
        ? planRemovedMessage(source, message)
        : [{ edits: [replaceWords(message, change.label)] }];
    }
  }
}

function readSource(text: string): SequenceSource {
  const { code } = readMermaidText(text);
  const statements = [...readSequence(code)];
  const boxes: SequenceBox[] = [];
  let open: { readonly range: Range; readonly participants: Participant[] } | undefined;
  for (const statement of statements) {
    if (statement.kind === 'box') open = { range: statement, participants: [] };
    else if (open && statement.kind === 'participant') open.participants.push(statement);
    else if (open && /^end\b/i.test(code.slice(statement.start))) {
      boxes.push({ ...open, end: statement });
      open = undefined;
    }
  }
  const participants = statements.filter((one) => one.kind === 'participant');
  const messages = statements.filter((one) => one.kind === 'message');
  return { text, code, statements, participants, messages, boxes };
}

function findBox(
  { boxes }: SequenceSource,
  { groups }: ParsedDiagram,
  id: string | undefined,
): SequenceBox | undefined {
  const ordered = [...groups].sort((a, b) => a.line - b.line);
  return boxes[ordered.findIndex((group) => group.id === id)];
}

function writeParticipant(id: string, label: string, shape?: SketchShape): string {
  const keyword = shape === 'person' ? 'actor' : 'participant';
  return id === label ? `${keyword} ${id}` : `${keyword} ${id} as ${escapeText(label)}`;
}

/** Words up to the end of a line, in which a semicolon would end the statement. */
function escapeText(label: string): string {
  return isPlainLabel(label)
    ? label
    : escapeLabel(label)
        .replace(/;(?<!#\w{1,12};)|#(?!\w{1,12};)/g, (one) => `#${String(one.charCodeAt(0))};`)
        .replace(/^:?(?:no)?wrap:/, (one) => one.replaceAll(':', '#58;'));
}

function* planAddedParticipant(
  source: SequenceSource,
  before: ParsedDiagram,
  { label, group, calls = [], calledBy = [], edgeLabel = '', shape }: SketchChangeOf<'add'>,
): Generator<SketchPlan> {
  const ids = before.nodes.map((one) => one.id);
  for (const id of proposeIds(label, ids, [])) {
    const line = writeParticipant(id, label, shape);
    const messages = [
      ...calledBy.map((from) => writeMessage(source, from, id, edgeLabel)),
      ...calls.map((to) => writeMessage(source, id, to, edgeLabel)),
    ];
    const box = findBox(source, before, group);
    const last = findLastTopParticipant(source);
    if (box) {
      yield { id, edits: [...insertInBox(source, box, line), ...insertAtEnd(source, messages)] };
    } else if (last) {
      yield { id, edits: [...insertAfter(source, last, [line]), ...insertAtEnd(source, messages)] };
    } else yield { id, edits: insertAtEnd(source, [line, ...messages]) };
  }
}

/** Returns the last declaration outside of boxes, or the last box, if it comes before all messages. */
function findLastTopParticipant({
  boxes,
  participants,
  messages,
}: SequenceSource): Range | undefined {
  const inBoxes = new Set(boxes.flatMap((one) => one.participants));
  const first = messages[0]?.start ?? Infinity;
  const places = [
    ...participants.filter((one) => !inBoxes.has(one)),
    ...boxes.map(({ end }) => end),
  ];
  return findLast(places.filter(({ start }) => start < first));
}

function writeMessage(
  { code, messages }: SequenceSource,
  from: string,
  to: string,
  label: string,
): string {
  const arrows = messages.map(({ arrow }) => code.slice(arrow.start, arrow.end).trim());
  const count = (wanted: string): number => arrows.filter((arrow) => arrow === wanted).length;
  const usual = ['->>', '->', '-)'].reduce((best, one) => (count(one) > count(best) ? one : best));
  return `${from}${usual}${to}:${label === '' ? '' : ` ${escapeText(label)}`}`;
}

function planMessage(
  source: SequenceSource,
  { from, to, label = '' }: SketchChangeOf<'connect'>,
): SketchPlans {
  return [{ edits: insertAtEnd(source, [writeMessage(source, from, to, label)]) }];
}

function replaceWords({ label, end }: Message, words: string): TextEdit {
  const written = words === '' ? '' : ` ${escapeText(words)}`;
  if (!label) return createInsertion(end, `:${written}`);
  return { range: label, newText: written };
}

/** Adds statements after all others. */
function insertAtEnd(source: SequenceSource, lines: readonly string[]): readonly TextEdit[] {
  const last = source.statements.at(-1);
  return last ? insertAfter(source, last, lines) : [];
}

function insertAfter(
  { text, code, statements }: SequenceSource,
  { start, end }: Range,
  lines: readonly string[],
): readonly TextEdit[] {
  if (lines.length === 0) return [];
  const isHeader = start === statements[0]?.start;
  const indentation = getIndentation(text, start) + (isHeader ? findIndentationUnit(code) : '');
  return [
    insertLinesBelow(
      text,
      end,
      lines.map((line) => indentation + line),
    ),
  ];
}

function insertInBox(source: SequenceSource, box: SequenceBox, line: string): readonly TextEdit[] {
  const { text } = source;
  const last = box.participants.at(-1);
  if (last) return insertAfter(source, last, [line]);
  const indentation =
    getIndentation(text, box.range.start) + (findIndentationUnit(source.code) || '  ');
  return [insertLinesBelow(text, box.range.end, [indentation + line])];
}

function planLabel(source: SequenceSource, { id, label }: SketchChangeOf<'rename'>): SketchPlans {
  // Mermaid reads `as` after a name with spaces as part of the name.
  if (/\s/.test(id)) return refuseUnsupported();
  const declared = source.participants.filter((one) => one.id === id);
  if (declared.length > 0) {
    const edits = declared.map(({ label: old, end }) =>
      old
        ? { range: old, newText: escapeText(label) }
        : createInsertion(end, ` as ${escapeText(label)}`),
    );
    return [{ edits }];
  }
  const first = source.statements.find((one) => namesOf(one).includes(id));
  return first ? [{ edits: [declareBefore(source, first, id, label)] }] : refuseUnsupported();
}

function namesOf(statement: SequenceStatement): readonly string[] {
  if (statement.kind === 'message') return [statement.from, statement.to];
  if (statement.kind === 'use') return statement.ids.map(({ id }) => id);
  return statement.kind === 'participant' ? [statement.id] : [];
}

/** Declares a participant above the statement that first names it; those to the left of it stay there. */
function declareBefore(
  { text, statements }: SequenceSource,
  first: SequenceStatement,
  id: string,
  label: string,
): TextEdit {
  const earlier = new Set(statements.slice(0, statements.indexOf(first)).flatMap(namesOf));
  const names = namesOf(first);
  const before = names.slice(0, names.indexOf(id)).filter((one) => !earlier.has(one));
  const lines = [...before.map((one) => writeParticipant(one, one)), writeParticipant(id, label)];
  const indentation = getIndentation(text, first.start);
  const start = findLineStart(text, first.start);
  return createInsertion(start, lines.map((line) => `${indentation}${line}\n`).join(''));
}

function planMove(
  source: SequenceSource,
  before: ParsedDiagram,
  { id, group }: SketchChangeOf<'move'>,
): SketchPlans {
  const { text } = source;
  const declared = source.participants.find((one) => one.id === id);
  const label = before.nodes.find((one) => one.id === id)?.label ?? id;
  const line = declared ? text.slice(declared.start, declared.end) : writeParticipant(id, label);
  const removed = declared ? removeStatements(text, [declared]) : [];
  const box = findBox(source, before, group);
  if (box) return [{ edits: [...removed, ...insertInBox(source, box, line)] }];
  const own = source.boxes.find(({ participants }) => participants.some((one) => one === declared));
  return own
    ? [{ edits: [...removed, ...insertAfter(source, own.end, [line])] }]
    : refuseUnsupported();
}

function planRemoval(source: SequenceSource, id: string): SketchPlans {
  const { text, statements } = source;
  const removed = statements.filter((one) => namesOf(one).includes(id));
  const shared = removed.filter((one) => one.kind === 'use' && one.ids.length > 1);
  const gone = removed.filter((one) => !shared.includes(one));
  const edits = shared.flatMap((one) => (one.kind === 'use' ? leaveOut(one.ids, id) : []));
  const others = gone.flatMap((one) => (one.kind === 'message' ? namesOf(one) : []));
  const named = new Set(statements.filter((one) => !gone.includes(one)).flatMap(namesOf));
  const lost = [...new Set(others)].filter((one) => one !== id && !named.has(one));
  const replacing = declareIn(source, gone, lost);
  const rest = gone.filter((one) => !replacing.some(({ range }) => range.start === one.start));
  return [{ edits: [...edits, ...replacing, ...removeStatements(text, rest)] }];
}

/** Returns the edits that leave a name out of a list. */
function leaveOut(
  ids: readonly { readonly id: string; readonly start: number }[],
  id: string,
): readonly TextEdit[] {
  const first = ids[0]?.start ?? 0;
  const last = ids.at(-1);
  const end = last ? last.start + last.id.length : first;
  const newText = ids.flatMap((one) => (one.id === id ? [] : [one.id])).join(',');
  return [{ range: { start: first, end }, newText }];
}

/** Declares participants that only the removed statements name, in place of them. */
function declareIn(
  { text }: SequenceSource,
  removed: readonly SequenceStatement[],
  ids: readonly string[],
): readonly TextEdit[] {
  const open = new Set(ids);
  return removed.flatMap((one) => {
    const lines = [...new Set(namesOf(one))].filter((name) => open.delete(name));
    if (lines.length === 0) return [];
    const separator = `\n${getIndentation(text, one.start)}`;
    const newText = lines.map((name) => writeParticipant(name, name)).join(separator);
    return [{ range: { start: one.start, end: one.end }, newText }];
  });
}

function* planRemovedMessage(source: SequenceSource, message: Message): Generator<SketchPlan> {
  const { text, code, statements } = source;
  const others = new Set(statements.filter((one) => one !== message).flatMap(namesOf));
  const lost = namesOf(message).filter((name) => !others.has(name));
  if (lost.length > 0) yield { edits: declareIn(source, [message], lost) };
  else yield { edits: removeStatements(text, [message]) };
  // Its activation is the pair of another message.
  const marks = code.slice(message.arrow.start, message.arrow.end);
  const replaced = marks.trimEnd().endsWith('+')
    ? `activate ${message.to}`
    : `deactivate ${message.from}`;
  yield { edits: [{ range: { start: message.start, end: message.end }, newText: replaced }] };
}
