import type { Range } from '../../text/range';
import { BoxReader, type Box } from './boxReader';
import { trimQuotes } from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addListedIds } from './styledIds';

const header = /\s*(?:flowchart(?:-elk)?|graph|swimlane-beta)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?/y;
const space = /[\s;]+/y;
const subgraph = /subgraph(?=\s)[ \t]*([^\n]*)/dy;
const end = /end(?=[\s;]|$)/y;
const description = /accDescr\s*\{[^}]*\}/y;
const styled = /(?:class|style|click)[ \t]+([^\s;]+)[^\n;]*/dy;
const setting =
  /(?:accDescr|accTitle|classDef|default|direction|href|linkStyle|title)(?=[\s:])[^\n]*/y;
const restOfStatement = /[^\n;]+/y;

/** Scans flowcharts and swimlanes. */
export function scanFlowchart(code: string): DiagramSource {
  const reader = new BoxReader(code);
  const found = new SourceBuilder();
  const subgraphs = new SubgraphReader(found, code);
  reader.take(header);
  while (!reader.done) {
    if (reader.take(space)) continue;
    const opened = reader.take(subgraph);
    if (opened) {
      subgraphs.open(opened);
      continue;
    }
    if (reader.take(end)) {
      subgraphs.close();
      continue;
    }
    const uses = reader.take(styled);
    if (uses) addListedIds(found, uses[1] ?? '', uses.indices?.[1]?.[0] ?? uses.index);
    else if (!reader.take(description) && !reader.take(setting) && !readChain(reader, found)) {
      reader.take(restOfStatement);
    }
  }
  while (subgraphs.isOpen) subgraphs.close();
  return found.build();
}

/**
 * `A & B --> C -- words --> D`: reads boxes and the connections between them. Returns false if there is no box here.
 */
export function readChain(reader: BoxReader, found: SourceBuilder): boolean {
  let left = reader.readBoxes();
  if (left.length === 0) return false;
  addBoxes(found, left);
  for (let offset = reader.readEdge(); offset !== undefined; offset = reader.readEdge()) {
    reader.take(/\s+/y);
    const right = reader.readBoxes();
    addBoxes(found, right);
    for (const from of left) for (const to of right) found.addEdge(from.id, to.id, offset);
    left = right;
  }
  return true;
}

function addBoxes(found: SourceBuilder, boxes: readonly Box[]): void {
  for (const { id, start, label } of boxes) found.addMention(id, start, label);
}

interface OpenSubgraph {
  readonly id: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly label: Range;
}

/** Numbers subgraphs without an id like Mermaid, in the order in which they end. */
class SubgraphReader {
  readonly #open: OpenSubgraph[] = [];
  readonly #builder: SourceBuilder;
  readonly #code: string;
  #closed = 0;

  constructor(found: SourceBuilder, code: string) {
    this.#builder = found;
    this.#code = code;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(found: RegExpExecArray): void {
    const written = (found[1] ?? '').trimEnd().replace(/;$/, '');
    const start = found.indices?.[1]?.[0] ?? found.index;
    const bracket = written.startsWith('"') ? -1 : written.search(/[[({]/);
    if (bracket > 0 && /[\])}]$/.test(written)) {
      const id = written.slice(0, bracket).trim();
      const inside = { start: start + bracket + 1, end: start + written.length - 1 };
      const label = trimQuotes(this.#code, inside);
      this.#open.push({ id, start, end: start + id.length, label });
      return;
    }
    const title = trimQuotes(this.#code, { start, end: start + written.length });
    const text = this.#code.slice(title.start, title.end);
    this.#open.push({ id: /\s/.test(text) ? undefined : text, ...title, label: title });
  }

  close(): void {
    const group = this.#open.pop();
    if (!group) return;
    const id = group.id ?? `subGraph${this.#closed}`;
    this.#closed++;
    this.#builder.addGroup(id, group.start, group.label, group.end - group.start);
  }
}
