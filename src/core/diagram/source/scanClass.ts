import type { Range } from '../../text/range';
import {
  countClosingBraces,
  getGroupRange,
  splitSourceLines,
  type SourceLine,
} from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addStyledIds } from './styledIds';

const namespace = /^\s*namespace\s+([^\s{["]+)\s*(?:\["([^"]*)"\])?/d;
const definition = /\bclass\s+(?:`([^`]+)`|([^\s{~["<:`]+))(?:~[^~\s]*~)?\s*(?:\["([^"]*)"\])?/d;
const relation =
  /^\s*(?:`([^`]+)`|([^\s~:"`]+?))(?:~\S*~)?\s*(?:"[^"]*"\s*)?((?:<\||[<*]|\bo|\(\))?(?:--|\.\.)(?:\|>|[>*]|o\b|\(\))?)\s*(?:"[^"]*"\s*)?(?:`([^`]+)`|([^\s~:"`]+))/d;
/** An arrowhead only at the first class, which the connection then points at. */
const backward = /^(?:<|\(\)).*[-.*o]$/;
const member = /^\s*(?:`([^`]+)`|([^\s~:"`]+))(?:~\S*~)?\s*:(?!:)/d;
const annotation = /^\s*<<[^>]*>>\s*([^\s~]+)/d;
const note = /^\s*note\s+for\s+(?:`([^`]+)`|([^\s"`]+))/d;
const setting =
  /^\s*(?:classDef|cssClass|style|click|link|callback|direction|title|accTitle|accDescr)\b/;

export function scanClass(code: string): DiagramSource {
  const found = new SourceBuilder();
  /** The names of the namespaces around a line. */
  const around: string[] = [];
  let inBody = false;
  for (const line of splitSourceLines(code)) {
    if (inBody) {
      inBody = !line.text.includes('}');
      continue;
    }
    if (setting.test(line.text)) {
      addStyledIds(found, line);
      continue;
    }
    for (let i = countClosingBraces(line.text); i > 0; i--) around.pop();
    inBody = addDefinition(found, line, around) || inBody;
  }
  return found.build();
}

/** Returns true if the body of a class begins here and continues on the next line. */
function addDefinition(found: SourceBuilder, line: SourceLine, around: string[]): boolean {
  const { text, offset } = line;
  const framed = namespace.exec(text);
  if (framed) {
    const name = addNamespace(found, framed, offset, around.at(-1));
    if (!text.includes('}')) around.push(name);
  }
  const defined = definition.exec(text);
  const id = defined && readName(defined, 1, offset);
  if (id) {
    found.addDefinition(id.id, id.start, getGroupRange(defined, 3, offset));
    const body = text.slice(defined.index + defined[0].length);
    return body.includes('{') && !body.includes('}');
  }
  if (!framed) addStatement(found, line);
  return false;
}

/** `namespace Shop.Orders` creates nested groups, as a namespace in another one does; returns its full name. */
function addNamespace(
  found: SourceBuilder,
  framed: RegExpExecArray,
  offset: number,
  outer: string | undefined,
): string {
  const written = framed[1] ?? '';
  const start = getGroupRange(framed, 1, offset)?.start ?? offset;
  const toFullName = (name: string): string => (outer === undefined ? name : `${outer}.${name}`);
  const add = (end: number, label?: Range): void => {
    found.addGroup(toFullName(written.slice(0, end)), start, label, end);
  };
  for (let dot = written.indexOf('.'); dot >= 0; dot = written.indexOf('.', dot + 1)) add(dot);
  add(written.length, getGroupRange(framed, 2, offset));
  return toFullName(written);
}

function addStatement(found: SourceBuilder, { text, offset }: SourceLine): void {
  const joined = relation.exec(text);
  if (joined) {
    const from = readName(joined, 1, offset);
    const to = readName(joined, 4, offset);
    if (!from || !to) return;
    found.addUse(from.id, from.start);
    found.addUse(to.id, to.start);
    const place = getGroupRange(joined, 3, offset)?.start ?? offset;
    if (backward.test(joined[3] ?? '')) found.addEdge(to.id, from.id, place);
    else found.addEdge(from.id, to.id, place);
    return;
  }
  const other = note.exec(text) ?? member.exec(text);
  const used = other && readName(other, 1, offset);
  if (used) found.addUse(used.id, used.start);
  const annotated = annotation.exec(text);
  const place = annotated && getGroupRange(annotated, 1, offset);
  if (place) found.addUse(annotated[1] ?? '', place.start);
}

/** Matches a name in backticks, or a plain name in the next group. */
function readName(
  found: RegExpExecArray,
  group: number,
  offset: number,
): { readonly id: string; readonly start: number } | undefined {
  const range = getGroupRange(found, group, offset) ?? getGroupRange(found, group + 1, offset);
  const id = found[group] ?? found[group + 1];
  return range && id !== undefined ? { id, start: range.start } : undefined;
}
