import { getGroupRange, splitSourceLines, type SourceLine } from './sourceLines';
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
    inBody = addDefinition(found, line) || inBody;
  }
  return found.build();
}

/** Returns true if the body of a class begins here and continues on the next line. */
function addDefinition(found: SourceBuilder, line: SourceLine): boolean {
  const { text, offset } = line;
  const framed = namespace.exec(text);
  if (framed) addNamespace(found, framed, offset);
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

/** `namespace Shop.Orders` creates nested groups. */
function addNamespace(found: SourceBuilder, framed: RegExpExecArray, offset: number): void {
  const name = framed[1] ?? '';
  const start = getGroupRange(framed, 1, offset)?.start ?? offset;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    found.addGroup(name.slice(0, dot), start);
  }
  found.addGroup(name, start, getGroupRange(framed, 2, offset));
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
