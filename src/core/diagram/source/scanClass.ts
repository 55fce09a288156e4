import { groupRange, linesOf, type SourceLine } from './lines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addStyled } from './styledIds';

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
  for (const line of linesOf(code)) {
    if (inBody) {
      inBody = !line.text.includes('}');
      continue;
    }
    if (setting.test(line.text)) {
      addStyled(found, line);
      continue;
    }
    inBody = addDefinition(found, line) || inBody;
  }
  return found.source();
}

/** Returns true if the body of a class begins here and continues on the next line. */
function addDefinition(found: SourceBuilder, line: SourceLine): boolean {
  const { text, offset } = line;
  const framed = namespace.exec(text);
  if (framed) addNamespace(found, framed, offset);
  const defined = definition.exec(text);
  const id = defined && named(defined, 1, offset);
  if (id) {
    found.define(id.id, id.start, groupRange(defined, 3, offset));
    const body = text.slice(defined.index + defined[0].length);
    return body.includes('{') && !body.includes('}');
  }
  if (!framed) addStatement(found, line);
  return false;
}

/** `namespace Shop.Orders` creates nested groups. */
function addNamespace(found: SourceBuilder, framed: RegExpExecArray, offset: number): void {
  const name = framed[1] ?? '';
  const start = groupRange(framed, 1, offset)?.start ?? offset;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    found.group(name.slice(0, dot), start);
  }
  found.group(name, start, groupRange(framed, 2, offset));
}

function addStatement(found: SourceBuilder, { text, offset }: SourceLine): void {
  const joined = relation.exec(text);
  if (joined) {
    const from = named(joined, 1, offset);
    const to = named(joined, 4, offset);
    if (!from || !to) return;
    found.use(from.id, from.start);
    found.use(to.id, to.start);
    const place = groupRange(joined, 3, offset)?.start ?? offset;
    if (backward.test(joined[3] ?? '')) found.edge(to.id, from.id, place);
    else found.edge(from.id, to.id, place);
    return;
  }
  const other = note.exec(text) ?? member.exec(text);
  const used = other && named(other, 1, offset);
  if (used) found.use(used.id, used.start);
  const annotated = annotation.exec(text);
  const place = annotated && groupRange(annotated, 1, offset);
  if (place) found.use(annotated[1] ?? '', place.start);
}

/** Matches a name in backticks, or a plain name in the next group. */
function named(
  found: RegExpExecArray,
  group: number,
  offset: number,
): { readonly id: string; readonly start: number } | undefined {
  const range = groupRange(found, group, offset) ?? groupRange(found, group + 1, offset);
  const id = found[group] ?? found[group + 1];
  return range && id !== undefined ? { id, start: range.start } : undefined;
}
