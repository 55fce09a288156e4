import type { Range } from '../../text/range';
import { getGroupRange, splitSourceLines, trimQuotes, type SourceLine } from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addStyledIds } from './styledIds';

const token = /"([^"]*)"|[\p{L}\p{N}_*][\p{L}\p{N}_.*-]*/gu;
const crowsFoot = /(?:\|o|\}o|\}\||\|\||u)(?:--|\.\.|-\.|\.-)(?:o\||o\{|\|\{|\|\|)/;
const inWords = /\s(?:optionally\s+)?to\s/;
const alias = /^[^[:]*\[([^\]]*)\]/d;
const subgraph = /^\s*subgraph\s+(?:"([^"]*)"|([^\s["]+))\s*(?:\[([^\]]*)\])?/d;
const setting = /^\s*(?:erDiagram|direction|classDef|class|style|title|accTitle|accDescr|end)\b/;

/** Finds entities and their relationships; attributes between braces are not boxes. */
export function scanEr(code: string): DiagramSource {
  const found = new SourceBuilder();
  let inAttributes = false;
  for (const line of splitSourceLines(code)) {
    const framed = subgraph.exec(line.text);
    if (inAttributes) inAttributes = !line.text.includes('}');
    else if (framed) addSubgraph(found, framed, line.offset, code);
    else if (setting.test(line.text)) addStyledIds(found, line);
    else inAttributes = addEntities(found, line, code);
  }
  return found.build();
}

function addSubgraph(
  found: SourceBuilder,
  framed: RegExpExecArray,
  offset: number,
  code: string,
): void {
  const place = getGroupRange(framed, 1, offset) ?? getGroupRange(framed, 2, offset);
  const label = getLabelRange(framed, 3, offset, code);
  found.addGroup(framed[1] ?? framed[2] ?? '', place?.start ?? offset, label);
}

/** Returns true if a block of attributes begins here and continues on the next line. */
function addEntities(found: SourceBuilder, { text, offset }: SourceLine, code: string): boolean {
  const link = crowsFoot.exec(text) ?? inWords.exec(getTextBeforeLabel(text));
  if (!link) {
    const entity = findEntities(text, offset)[0];
    const label = alias.exec(text);
    if (entity)
      found.addDefinition(
        entity.id,
        entity.start,
        label ? getLabelRange(label, 1, offset, code) : undefined,
      );
    return text.includes('{') && !text.includes('}');
  }
  const from = findEntities(text.slice(0, link.index), offset)[0];
  const after = link.index + link[0].length;
  const to = findEntities(getTextBeforeLabel(text).slice(after), offset + after).at(-1);
  if (!from || !to) return false;
  found.addUse(from.id, from.start);
  found.addUse(to.id, to.start);
  found.addEdge(from.id, to.id, offset + link.index);
  return false;
}

function getLabelRange(
  found: RegExpExecArray,
  group: number,
  offset: number,
  code: string,
): Range | undefined {
  const range = getGroupRange(found, group, offset);
  return range && trimQuotes(code, range);
}

/** Returns the text before the colon, unless that is in quotes. */
function getTextBeforeLabel(text: string): string {
  return /^(?:[^:"]|"[^"]*")*/.exec(text)?.[0] ?? text;
}

function findEntities(
  text: string,
  offset: number,
): readonly { readonly id: string; readonly start: number }[] {
  return [...text.matchAll(token)].map((found) => ({
    id: found[1] ?? found[0],
    start: offset + found.index + (found[1] === undefined ? 0 : 1),
  }));
}
