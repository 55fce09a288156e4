import type { Range } from '../../text/range';
import { trimQuotes } from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';

const macro = /^[ \t{}]*([A-Za-z_]\w*)[ \t]*\(/gm;
const boundary = /Boundary$|^(?:Deployment_)?Node(?:_[LR])?$/;
const style = /^Update\w+Style$/;
const setting = /^(?:Add\w+Tag|UpdateLayoutConfig)$/;
const relation = /^(?:Bi)?Rel(?:_|Index|$)/;
/** Limits the length of a call, so that an open bracket does not cause a search of the whole text. */
const maxCallLength = 4000;

/** A call such as `Container(api, "Orders")`. */
export interface C4Call {
  readonly name: string;
  /** From its name to its closing bracket. */
  readonly range: Range;
  /** The arguments without spaces and quotes. */
  readonly parts: readonly Range[];
  readonly kind: 'setting' | 'style' | 'relation' | 'boundary' | 'element';
}

/** Yields the calls in the order of the text. */
export function* readC4Calls(code: string): Generator<C4Call> {
  macro.lastIndex = 0;
  for (let call = macro.exec(code); call; call = macro.exec(code)) {
    const name = call[1] ?? '';
    const { parts, end } = readArguments(code, macro.lastIndex);
    const range = { start: call.index + call[0].indexOf(name), end };
    // RelIndex(1, from, to, ...) begins with its number.
    yield { name, range, parts: name === 'RelIndex' ? parts.slice(1) : parts, kind: getKind(name) };
    // A caller may read another text between two calls.
    macro.lastIndex = end;
  }
}

function getKind(name: string): C4Call['kind'] {
  if (setting.test(name)) return 'setting';
  if (style.test(name)) return 'style';
  if (relation.test(name)) return 'relation';
  return boundary.test(name) ? 'boundary' : 'element';
}

/** `Container(api, "Orders", "Java", "Takes orders")`, `Rel(web, api, "Uses")` */
export function scanC4(code: string): DiagramSource {
  const found = new SourceBuilder();
  for (const { name, kind, parts } of readC4Calls(code)) {
    if (kind === 'setting') continue;
    if (kind === 'style') {
      addUses(found, code, name === 'UpdateRelStyle' ? parts.slice(0, 2) : parts.slice(0, 1));
      continue;
    }
    const [first, second, third] = parts;
    if (!first) continue;
    const id = code.slice(first.start, first.end);
    if (kind === 'relation') {
      if (second) addRelation(found, code, first, second, third, name === 'Rel_Back');
    } else if (kind === 'boundary') found.addGroup(id, first.start, second);
    else found.addDefinition(id, first.start, second);
  }
  return found.build();
}

/** `UpdateRelStyle(web, api, $textColor="red")` */
function addUses(found: SourceBuilder, code: string, ids: readonly Range[]): void {
  for (const { start, end } of ids) if (start < end) found.addUse(code.slice(start, end), start);
}

function addRelation(
  found: SourceBuilder,
  code: string,
  first: Range,
  second: Range,
  label: Range | undefined,
  back: boolean,
): void {
  const from = code.slice(first.start, first.end);
  const to = code.slice(second.start, second.end);
  if (from === '' || to === '' || label === undefined) return;
  found.addUse(from, first.start);
  found.addUse(to, second.start);
  if (back) found.addEdge(to, from, first.start);
  else found.addEdge(from, to, first.start);
}

/** Returns the arguments up to the closing bracket, without spaces and quotes. */
function readArguments(
  code: string,
  start: number,
): { readonly parts: readonly Range[]; readonly end: number } {
  const parts: Range[] = [];
  const limit = Math.min(code.length, start + maxCallLength);
  let from = start;
  for (let i = start; i < limit; i++) {
    const character = code.charAt(i);
    if (character === '"') {
      const close = code.indexOf('"', i + 1);
      if (close < 0 || close > limit) break;
      i = close;
    } else if (character === ',' || character === ')') {
      parts.push(trimQuotes(code, { start: from, end: i }));
      from = i + 1;
      if (character === ')') return { parts, end: i + 1 };
    }
  }
  return { parts, end: start };
}
