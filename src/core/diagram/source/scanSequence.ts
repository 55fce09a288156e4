import { splitSourceLines } from './sourceLines';
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

/** Scans participants as boxes and messages as connections. */
export function scanSequence(code: string, ids: BoxIds): DiagramSource {
  const found = new SourceBuilder();
  const boxes = [...ids.groups];
  for (const { text, offset } of splitStatements(code)) {
    const named = participant.exec(text);
    const boxed = box.exec(text);
    const used = usingStatement.exec(text);
    if (named) addParticipant(found, text, offset, named[0].length);
    else if (boxed)
      addBox(found, boxes.shift(), offset + boxed[0].length, text.length - boxed[0].length);
    else if (used) addUses(found, text, offset, used[0].length);
    else if (!structure.test(text)) addMessage(found, text, offset);
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
function addParticipant(found: SourceBuilder, text: string, offset: number, start: number): void {
  const participant = text.slice(start);
  const as = alias.exec(participant);
  const config = participant.indexOf('@{');
  const end = Math.min(as?.index ?? participant.length, config < 0 ? participant.length : config);
  const id = participant.slice(0, end).trim();
  const aliased = as ? participant.slice(as.index + as[0].length) : '';
  const from = offset + text.length - aliased.trimStart().length;
  const label = as && { start: from, end: from + aliased.trim().length };
  if (id !== '') found.addDefinition(id, offset + start, label ?? undefined);
}

function addBox(found: SourceBuilder, id: string | undefined, start: number, length: number): void {
  if (id !== undefined) found.addGroup(id, start, { start, end: start + length }, length);
}

/** `Note over A,B: words` */
function addUses(found: SourceBuilder, text: string, offset: number, start: number): void {
  const colon = text.indexOf(':', start);
  let from = start;
  for (const part of text.slice(start, colon < 0 ? text.length : colon).split(',')) {
    const id = part.trim();
    if (id !== '') found.addUse(id, offset + from + part.indexOf(id));
    from += part.length + 1;
  }
}

/** `A->>+B: words` */
function addMessage(found: SourceBuilder, text: string, offset: number): void {
  const line = arrow.exec(text);
  if (!line) return;
  const before = text.slice(0, line.index).replace(/\(\)\s*$/, '');
  const from = before.trim();
  const after = line.index + line[0].length;
  const marks = /^[\s+\-()]*/.exec(text.slice(after))?.[0].length ?? 0;
  const colon = text.indexOf(':', after + marks);
  const to = text.slice(after + marks, colon < 0 ? text.length : colon).trim();
  if (from === '' || to === '') return;
  found.addUse(from, offset + before.indexOf(from));
  found.addUse(to, offset + after + marks);
  found.addEdge(from, to, offset + line.index);
}
