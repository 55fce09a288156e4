import { getGroupRange, splitSourceLines } from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addStyledIds } from './styledIds';

const titledState = /^\s*state\s+"([^"]*)"\s+as\s+([^\s{:]+)\s*(\{)?/d;
const plainState = /^\s*state\s+([^\s{:<"]+)\s*(?:<<\w+>>|\[\[\w+\]\])?\s*(\{)?/d;
const arrow = /^\s*([^\s:{}]+?)(?::::[\w-]+)?\s*(-->)\s*([^\s:{}]+)(?::::[\w-]+)?/d;
const describedState = /^\s*([^\s:{}]+)\s*:(?!:)\s*(.*)/d;
const bareState = /^(?!stateDiagram|--)([^\s:{}[\]]+)(?::::[\w-]+)?[ \t]*(?=[}]|$)/;
const note = /^\s*note\s+(?:left|right)\s+of\s+([^\s:]+)\s*(:)?/di;
const setting = /^\s*(?:classDef|class|style|click|direction|title|accTitle|accDescr|scale|hide)\b/;

export function scanState(code: string): DiagramSource {
  const found = new SourceBuilder();
  let inNote = false;
  for (const line of splitSourceLines(code)) {
    const { text, offset } = line;
    if (inNote) {
      inNote = !/^\s*end\s+note\b/i.test(text);
      continue;
    }
    const remark = note.exec(text);
    if (remark) {
      found.addUse(remark[1] ?? '', getGroupRange(remark, 1, offset)?.start ?? offset);
      inNote = remark[2] === undefined;
    } else if (setting.test(text)) addStyledIds(found, line);
    else addStatements(found, text, offset);
  }
  return found.build();
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
  const titled = titledState.exec(text);
  if (titled) return addState(found, titled, offset, 2, 1);
  const stated = plainState.exec(text);
  if (stated) return addState(found, stated, offset, 1);
  const joined = arrow.exec(text);
  if (joined) {
    const [, from = '', , to = ''] = joined;
    found.addUse(from, getGroupRange(joined, 1, offset)?.start ?? offset);
    found.addUse(to, getGroupRange(joined, 3, offset)?.start ?? offset);
    found.addEdge(from, to, getGroupRange(joined, 2, offset)?.start ?? offset);
    const label = /^[ \t]*:.*/.exec(text.slice(joined[0].length))?.[0] ?? '';
    return joined[0].length + label.length;
  }
  const describedMatch = describedState.exec(text);
  if (!describedMatch) return addBareState(found, text, offset);
  const range = getGroupRange(describedMatch, 1, offset);
  if (range)
    found.addDefinition(
      describedMatch[1] ?? '',
      range.start,
      getGroupRange(describedMatch, 2, offset),
    );
  return text.length;
}

/** Adds a state that is only named: `Still`, `Still:::important` */
function addBareState(found: SourceBuilder, text: string, offset: number): number {
  const named = bareState.exec(text);
  if (!named) return 0;
  found.addUse(named[1] ?? '', offset);
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
  const start = getGroupRange(stated, idGroup, offset)?.start ?? offset;
  const label = labelGroup === undefined ? undefined : getGroupRange(stated, labelGroup, offset);
  if (stated.at(-1) === '{') found.addGroup(id, start, label);
  else found.addDefinition(id, start, label);
  return stated[0].length;
}
