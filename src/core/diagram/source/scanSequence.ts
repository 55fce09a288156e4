import { splitSourceLines } from './sourceLines';
import type { Range } from '../../text/range';
import type { BoxIds, DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';

const participant = /^\s*(?:create\s+)?(?:participant|actor)\s+(?=\S)/i;
const alias = /\sas\s/i;
const box = /^\s*box(?:\s+|$)/i;
const usingStatement =
  /^\s*(?:note\s+(?:right\s+of|left\s+of|over)|activate|deactivate|destroy|links?|properties|details)\s+/i;
const structure =
  /^\s*(?:loop|alt|else|opt|par(?:_over)?|and|rect|critical|option|break|title|accTitle|accDescr|autonumber|end)(?:[\s:]|$)|^\s*#/i;
const arrow = /(?:<<)?--?(?:>>|[>x)]|\|[\\/]|\\\\|\/\/)|(?:[\\/]\||\\\\|\/\/)--?/;

/** A statement of a sequence diagram; `start` and `end` are its first character and its end. */
export type SequenceStatement = Range &
  (
    | {
        readonly kind: 'participant';
        readonly id: string;
        readonly idStart: number;
        readonly label: Range | undefined;
      }
    | { readonly kind: 'box'; readonly label: Range }
    | {
        readonly kind: 'use';
        readonly ids: readonly { readonly id: string; readonly start: number }[];
      }
    | {
        readonly kind: 'message';
        readonly from: string;
        readonly fromStart: number;
        readonly to: string;
        readonly toStart: number;
        readonly arrow: Range;
        /** The words after the colon. */
        readonly label: Range | undefined;
      }
    /** The start or the end of a block, or a setting; also what is still being typed. */
    | { readonly kind: 'other' }
  );

/** Yields the statements in the order of the text. */
export function* readSequence(code: string): Generator<SequenceStatement> {
  for (const { text, offset } of splitStatements(code)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const start = offset + text.indexOf(trimmed);
    yield { start, end: start + trimmed.length, ...readStatement(text, offset) };
  }
}

type StatementPart<S> = S extends unknown ? Omit<S, 'start' | 'end'> : never;

function readStatement(text: string, offset: number): StatementPart<SequenceStatement> {
  const named = participant.exec(text);
  if (named) return readParticipant(text, offset, named[0].length);
  const boxed = box.exec(text);
  if (boxed) {
    const start = offset + boxed[0].length;
    return { kind: 'box', label: { start, end: offset + text.length } };
  }
  const used = usingStatement.exec(text);
  if (used) return { kind: 'use', ids: readUses(text, offset, used[0].length) };
  const message = structure.test(text) ? undefined : readMessage(text, offset);
  return message ?? { kind: 'other' };
}

/** Scans participants as boxes and messages as connections. */
export function scanSequence(code: string, ids: BoxIds): DiagramSource {
  const found = new SourceBuilder();
  const boxes = [...ids.groups];
  for (const statement of readSequence(code)) {
    if (statement.kind === 'participant') {
      if (statement.id !== '')
        found.addDefinition(statement.id, statement.idStart, statement.label);
    } else if (statement.kind === 'box') {
      const { label } = statement;
      const id = boxes.shift();
      if (id !== undefined) found.addGroup(id, label.start, label, label.end - label.start);
    } else if (statement.kind === 'use') {
      for (const { id, start } of statement.ids) found.addUse(id, start);
    } else if (statement.kind === 'message') {
      const { from, fromStart, to, toStart, arrow } = statement;
      found.addUse(from, fromStart);
      found.addUse(to, toStart);
      found.addEdge(from, to, arrow.start);
    }
  }
  return found.build();
}

/** Yields lines, split at semicolons that do not end an entity such as `#quot;`. */
function* splitStatements(code: string): Generator<{ text: string; offset: number }> {
  for (const line of splitSourceLines(code)) {
    let start = 0;
    for (const { index } of line.text.matchAll(/(?<!#\w{1,12});|$/g)) {
      yield { text: line.text.slice(start, index), offset: line.offset + start };
      start = index + 1;
    }
  }
}

/** `participant A as Alice`, `participant A@{ "type": "database" } as Orders` */
function readParticipant(
  text: string,
  offset: number,
  start: number,
): StatementPart<Extract<SequenceStatement, { readonly kind: 'participant' }>> {
  const participant = text.slice(start);
  const as = alias.exec(participant);
  const config = participant.indexOf('@{');
  const end = Math.min(as?.index ?? participant.length, config < 0 ? participant.length : config);
  const id = participant.slice(0, end).trim();
  const aliased = as ? participant.slice(as.index + as[0].length) : '';
  const from = offset + text.length - aliased.trimStart().length;
  const label = as ? { start: from, end: from + aliased.trim().length } : undefined;
  return { kind: 'participant', id, idStart: offset + start, label };
}

/** `Note over A,B: words` */
function readUses(
  text: string,
  offset: number,
  start: number,
): readonly { readonly id: string; readonly start: number }[] {
  const colon = text.indexOf(':', start);
  const ids: { readonly id: string; readonly start: number }[] = [];
  let from = start;
  for (const part of text.slice(start, colon < 0 ? text.length : colon).split(',')) {
    const id = part.trim();
    if (id !== '') ids.push({ id, start: offset + from + part.indexOf(id) });
    from += part.length + 1;
  }
  return ids;
}

/** `A->>+B: words` */
function readMessage(
  text: string,
  offset: number,
): StatementPart<Extract<SequenceStatement, { readonly kind: 'message' }>> | undefined {
  const line = arrow.exec(text);
  if (!line) return undefined;
  const before = text.slice(0, line.index).replace(/\(\)\s*$/, '');
  const from = before.trim();
  const after = line.index + line[0].length;
  const marks = /^[\s+\-()]*/.exec(text.slice(after))?.[0].length ?? 0;
  const colon = text.indexOf(':', after + marks);
  const to = text.slice(after + marks, colon < 0 ? text.length : colon).trim();
  if (from === '' || to === '') return undefined;
  return {
    kind: 'message',
    from,
    fromStart: offset + before.indexOf(from),
    to,
    toStart: offset + after + marks,
    arrow: { start: offset + line.index, end: offset + after + marks },
    label:
      colon < 0 ? undefined : { start: offset + colon + 1, end: offset + text.trimEnd().length },
  };
}
