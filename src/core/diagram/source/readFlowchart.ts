import type { Range } from '../../text/range';
import { BoxReader, type Box } from './boxReader';
import { trimQuotes } from './sourceLines';

/** `A & B --> C`: boxes, and the connections between each list and the next. */
export interface Chain {
  readonly lists: readonly (readonly Box[])[];
  /** One less than there are lists; with their labels. */
  readonly links: readonly Range[];
}

export interface Subgraph {
  readonly id: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly label: Range;
  /** The line that opens it. */
  readonly statement: Range;
}

/** Receives the statements of a flowchart in the order of the text. */
export interface FlowchartVisitor {
  readonly chain: (chain: Chain) => void;
  readonly openGroup: (group: Subgraph) => void;
  /**
   * The id of a subgraph without one is numbered like Mermaid's, in the order in which subgraphs end. `end` is the
   * word that closes it, empty where the text ends first.
   */
  readonly closeGroup: (group: Subgraph & { readonly id: string }, end: Range) => void;
  /** `class A,B important`, `style A fill:red`, `click A`; `ids` is the range of the list. */
  readonly style: (statement: Range, ids: Range) => void;
  /** A statement that names no box. */
  readonly setting: (statement: Range) => void;
}

const header = /\s*(?:flowchart(?:-elk)?|graph|swimlane-beta)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?/y;
const space = /[\s;]+/y;
const subgraph = /subgraph(?=\s)[ \t]*([^\n]*)/dy;
const end = /end(?=[\s;]|$)/y;
const description = /accDescr\s*\{[^}]*\}/y;
const styled = /(?:class|style|click)[ \t]+([^\s;]+)[^\n;]*/dy;
const setting =
  /(?:accDescr|accTitle|classDef|default|direction|href|linkStyle|title)(?=[\s:])[^\n]*/y;
const restOfStatement = /[^\n;]+/y;

/** Reads flowcharts and swimlanes; returns where the header ends. Skips what it cannot read. */
export function readFlowchart(code: string, visitor: FlowchartVisitor): number {
  const reader = new BoxReader(code);
  const subgraphs = new SubgraphReader(visitor, code);
  reader.take(header);
  const headerEnd = reader.at;
  while (!reader.done) {
    if (reader.take(space)) continue;
    const opened = reader.take(subgraph);
    if (opened) {
      subgraphs.open(opened);
      continue;
    }
    const closed = reader.take(end);
    if (closed) {
      subgraphs.close(toRange(closed));
      continue;
    }
    const uses = reader.take(styled);
    const ids = uses?.indices?.[1];
    if (uses && ids) {
      visitor.style(toRange(uses), { start: ids[0], end: ids[1] });
      continue;
    }
    const set = reader.take(description) ?? reader.take(setting);
    const chain = set ? undefined : readChain(reader);
    if (set) visitor.setting(toRange(set));
    else if (chain) visitor.chain(chain);
    else reader.take(restOfStatement);
  }
  while (subgraphs.isOpen) subgraphs.close({ start: code.length, end: code.length });
  return headerEnd;
}

function toRange(found: RegExpExecArray): Range {
  return { start: found.index, end: found.index + found[0].length };
}

/**
 * `A & B --> C -- words --> D`: reads boxes and the connections between them. Returns `undefined` if there is no box
 * here.
 */
export function readChain(reader: BoxReader): Chain | undefined {
  const first = reader.readBoxes();
  if (first.length === 0) return undefined;
  const lists = [first];
  const links: Range[] = [];
  for (let start = reader.readEdge(); start !== undefined; start = reader.readEdge()) {
    links.push({ start, end: reader.at });
    reader.take(/\s+/y);
    lists.push(reader.readBoxes());
  }
  return { lists, links };
}

class SubgraphReader {
  readonly #open: Subgraph[] = [];
  readonly #visitor: FlowchartVisitor;
  readonly #code: string;
  #closed = 0;

  constructor(visitor: FlowchartVisitor, code: string) {
    this.#visitor = visitor;
    this.#code = code;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  open(found: RegExpExecArray): void {
    const group = this.#read(found);
    this.#open.push(group);
    this.#visitor.openGroup(group);
  }

  close(end: Range): void {
    const group = this.#open.pop();
    if (!group) return;
    this.#visitor.closeGroup({ ...group, id: group.id ?? `subGraph${this.#closed}` }, end);
    this.#closed++;
  }

  #read(found: RegExpExecArray): Subgraph {
    const written = (found[1] ?? '').trimEnd().replace(/;$/, '');
    const start = found.indices?.[1]?.[0] ?? found.index;
    const statement = toRange(found);
    const bracket = written.startsWith('"') ? -1 : written.search(/[[({]/);
    if (bracket > 0 && /[\])}]$/.test(written)) {
      const id = written.slice(0, bracket).trim();
      const inside = { start: start + bracket + 1, end: start + written.length - 1 };
      const label = trimQuotes(this.#code, inside);
      return { id, start, end: start + id.length, label, statement };
    }
    const title = trimQuotes(this.#code, { start, end: start + written.length });
    const text = this.#code.slice(title.start, title.end);
    return { id: /\s/.test(text) ? undefined : text, ...title, label: title, statement };
  }
}
