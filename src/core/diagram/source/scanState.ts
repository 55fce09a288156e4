import { groupRange, linesOf } from './lines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addStyled } from './styledIds';

const named = /^\s*state\s+"([^"]*)"\s+as\s+([^\s{:]+)\s*(\{)?/d;
const plain = /^\s*state\s+([^\s{:<"]+)\s*(?:<<\w+>>|\[\[\w+\]\])?\s*(\{)?/d;
const arrow = /^\s*([^\s:{}]+?)(?::::[\w-]+)?\s*(-->)\s*([^\s:{}]+)(?::::[\w-]+)?/d;
const described = /^\s*([^\s:{}]+)\s*:(?!:)\s*(.*)/d;
const alone = /^(?!stateDiagram|--)([^\s:{}[\]]+)(?::::[\w-]+)?[ \t]*(?=[}]|$)/;
const note = /^\s*note\s+(?:left|right)\s+of\s+([^\s:]+)\s*(:)?/di;
const setting = /^\s*(?:classDef|class|style|click|direction|title|accTitle|accDescr|scale|hide)\b/;

export function scanState(code: string): DiagramSource {
  const found = new SourceBuilder();
  let inNote = false;
  for (const line of linesOf(code)) {
    const { text, offset } = line;
    if (inNote) {
      inNote = !/^\s*end\s+note\b/i.test(text);
      continue;
    }
    const remark = note.exec(text);
    if (remark) {
      found.use(remark[1] ?? '', groupRange(remark, 1, offset)?.start ?? offset);
      inNote = remark[2] === undefined;
    } else if (setting.test(text)) addStyled(found, line);
    else addStatements(found, text, offset);
  }
  return found.source();
}

/** A line may contain several statements separated by braces: `state Open { Draft --> Sent }`. */
function addStatements(found: SourceBuilder, line: string, lineOffset: number): void {
  let text = line;
  let offset = lineOffset;
  for (;;) {
    const braces = /^[\s{}]*/.exec(text)?.[0].length ?? 0;
    text = text.slice(braces);
    offset += braces;
    const length = addStatement(found, text, offset);
    if (length === 0) return;
    text = text.slice(length);
    offset += length;
  }
}

/** Returns the length of the statement; `undefined` if none exists. */
function addStatement(found: SourceBuilder, text: string, offset: number): number {
  const titled = named.exec(text);
  if (titled) return addState(found, titled, offset, 2, 1);
  const stated = plain.exec(text);
  if (stated) return addState(found, stated, offset, 1);
  const joined = arrow.exec(text);
  if (joined) {
    const [, from = '', , to = ''] = joined;
    found.use(from, groupRange(joined, 1, offset)?.start ?? offset);
    found.use(to, groupRange(joined, 3, offset)?.start ?? offset);
    found.edge(from, to, groupRange(joined, 2, offset)?.start ?? offset);
    const label = /^[ \t]*:.*/.exec(text.slice(joined[0].length))?.[0] ?? '';
    return joined[0].length + label.length;
  }
  const said = described.exec(text);
  if (!said) return addAlone(found, text, offset);
  const range = groupRange(said, 1, offset);
  if (range) found.define(said[1] ?? '', range.start, groupRange(said, 2, offset));
  return text.length;
}

/** Adds a state that is only named: `Still`, `Still:::important` */
function addAlone(found: SourceBuilder, text: string, offset: number): number {
  const named = alone.exec(text);
  if (!named) return 0;
  found.use(named[1] ?? '', offset);
  return named[0].length;
}

function addState(
  found: SourceBuilder,
  stated: RegExpExecArray,
  offset: number,
  idGroup: number,
  labelGroup?: number,
): number {
  const id = stated[idGroup] ?? '';
  const start = groupRange(stated, idGroup, offset)?.start ?? offset;
  const label = labelGroup === undefined ? undefined : groupRange(stated, labelGroup, offset);
  if (stated.at(-1) === '{') found.group(id, start, label);
  else found.define(id, start, label);
  return stated[0].length;
}
