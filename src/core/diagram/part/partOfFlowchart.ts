import type { Box } from '../source/boxReader';
import { renumberLinkStyle } from '../source/linkStyle';
import { type Chain, readFlowchart, type Subgraph } from '../source/readFlowchart';
import { type DiagramPart, filterIds, isInPart } from './diagramPart';

/** The statements of a subgraph, or of the whole flowchart. */
interface Level {
  readonly group: Subgraph | undefined;
  readonly lines: string[];
  readonly directions: string[];
}

/** Returns the statements of a part of a flowchart, without its header, and where the header ends in the code. */
export function extractFlowchart(
  code: string,
  part: DiagramPart,
): { readonly lines: readonly string[]; readonly headerEnd: number } {
  const writer = new PartWriter(code, part);
  const headerEnd = readFlowchart(code, {
    chain: (chain) => {
      writer.addChain(chain);
    },
    openGroup: (group) => {
      writer.openGroup(group);
    },
    closeGroup: (group) => {
      writer.closeGroup(group);
    },
    style: ({ start, end }, ids) => {
      const kept = filterIds(part, code.slice(ids.start, ids.end));
      if (kept === '') return;
      writer.add(code.slice(start, ids.start) + kept + code.slice(ids.end, end));
    },
    setting: ({ start, end }) => {
      writer.addSetting(code.slice(start, end));
    },
  });
  return { lines: writer.finish(), headerEnd };
}

class PartWriter {
  readonly #code: string;
  readonly #part: DiagramPart;
  readonly #levels: Level[] = [{ group: undefined, lines: [], directions: [] }];
  /** Styles of connections by number, which are known after all connections have been read. */
  readonly #linkStyles: string[] = [];
  readonly #edgeIds = new Set<string>();
  /** The new number of each connection, by its old number; `undefined` for those that are left out. */
  readonly #numbers: (number | undefined)[] = [];
  #edgeCount = 0;

  constructor(code: string, part: DiagramPart) {
    this.#code = code;
    this.#part = part;
  }

  add(line: string): void {
    this.#levels.at(-1)?.lines.push(line);
  }

  openGroup(group: Subgraph): void {
    this.#levels.push({ group, lines: [], directions: [] });
  }

  /** Writes a subgraph with its number, which changes when others are left out. */
  closeGroup({ id, label }: Subgraph & { readonly id: string }): void {
    const level = this.#levels.pop();
    if (level === undefined) return;
    const title = `${id}["${this.#code.slice(label.start, label.end)}"]`;
    if (this.#part.closed.has(id)) this.add(title);
    if (!this.#part.kept.has(id))
      level.lines.forEach((line) => {
        this.add(line);
      });
    else {
      const inside = [...level.directions, ...level.lines].map((line) => `  ${line}`);
      [`subgraph ${title}`, ...inside, 'end'].forEach((line) => {
        this.add(line);
      });
    }
  }

  addSetting(statement: string): void {
    if (/^linkStyle\s+\d/.test(statement)) this.#linkStyles.push(statement);
    else if (statement.startsWith('direction')) this.#levels.at(-1)?.directions.push(statement);
    else this.add(statement);
  }

  /** Writes the boxes and connections that are in the part; a chain breaks where others are left out. */
  addChain({ lists, links }: Chain): void {
    const kept = lists.map((boxes) => boxes.filter((box) => this.#isKept(box)));
    let text = this.#joinBoxes(kept[0]);
    for (const [i, link] of links.entries()) {
      this.#countEdges(lists[i] ?? [], lists[i + 1] ?? []);
      const next = this.#joinBoxes(kept[i + 1]);
      if (text === '' || next === '') {
        this.#addUnlessEmpty(text);
        text = next;
        continue;
      }
      const written = this.#code.slice(link.start, link.end);
      const edgeId = /^([\w-]+)@/.exec(written)?.[1];
      if (edgeId !== undefined) this.#edgeIds.add(edgeId);
      text += ` ${written} ${next}`;
    }
    this.#addUnlessEmpty(text);
  }

  finish(): readonly string[] {
    const [whole] = this.#levels;
    return [
      ...(whole?.directions ?? []),
      ...(whole?.lines ?? []),
      ...this.#linkStyles.flatMap((statement) => this.#renumber(statement)),
    ];
  }

  /** `e1@{ animate: true }` describes a connection by its id. */
  #isKept({ id }: Box): boolean {
    return isInPart(this.#part, id) || this.#edgeIds.has(id);
  }

  #joinBoxes(boxes: readonly Box[] = []): string {
    return boxes.map(({ start, end }) => this.#code.slice(start, end)).join(' & ');
  }

  #addUnlessEmpty(text: string): void {
    if (text !== '') this.add(text);
  }

  #countEdges(from: readonly Box[], to: readonly Box[]): void {
    for (const start of from) {
      for (const end of to) {
        const isKept = isInPart(this.#part, start.id) && isInPart(this.#part, end.id);
        this.#numbers.push(isKept ? this.#edgeCount++ : undefined);
      }
    }
  }

  #renumber(statement: string): readonly string[] {
    const renumbered = renumberLinkStyle(statement, (number) => this.#numbers[number]);
    return renumbered === undefined ? [] : [renumbered];
  }
}
