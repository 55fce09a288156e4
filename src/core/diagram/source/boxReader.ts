import type { Range } from '../../text/range';
import { trimQuotes } from './sourceLines';

export interface Box {
  readonly id: string;
  readonly start: number;
  /** Where its shape and class end. */
  readonly end: number;
  readonly label: Range | undefined;
}

/** Limits the length of a label, so that an open bracket does not cause a search of the whole text. */
const maxLabelLength = 1000;
const maxLabelLines = 10;

const identifier = /(?:[^\s"`&[\](){}<>@:;|,=~-]|-(?=[^>\-.\s])|=(?!=))+/uy;
const blanks = /[ \t]*/y;
const styleClass = /[ \t]*:::[\w-]+/y;
const and = /[ \t]*&\s*/y;
const edgeId = /\s*[\w-]+@(?=[xo<]?(?:--|==|-\.|~~~))/y;
const link = /\s*[xo<]?(?:--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?|~~~+)/y;
const linkStart = /\s*[xo<]?(?:--|==|-\.)/y;
const linkEnd = /--+[-xo>]|==+[=xo>]|\.{1,50}-[xo>]?/g;
const linkLabel = /[ \t]*\|[^|\n]*\|/y;
const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/** Reads the boxes and connections of flowcharts and block diagrams: `A["Orders"] -->|asks| B & C`. */
export class BoxReader {
  at = 0;

  constructor(readonly code: string) {}

  get done(): boolean {
    return this.at >= this.code.length;
  }

  /** Moves past a sticky pattern; `undefined` if it does not match here. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.code);
    if (found) this.at = pattern.lastIndex;
    return found ?? undefined;
  }

  /** Reads a box, or several joined by `&`. */
  readBoxes(): readonly Box[] {
    const boxes: Box[] = [];
    do {
      const box = this.readBox();
      if (!box) break;
      boxes.push(box);
    } while (this.take(and));
    return boxes;
  }

  readBox(): Box | undefined {
    const found = this.take(identifier);
    if (!found) return undefined;
    const start = found.index;
    let label: Range | undefined;
    for (let before = -1; before !== this.at;) {
      before = this.at;
      label ??= this.readShape();
      label ??= this.readAttributes();
      this.take(styleClass);
    }
    return { id: found[0], start, end: this.at, label };
  }

  /** Reads a label in brackets of any shape: `[Orders]`, `[("Orders")]`, `>Orders]`, `<["Orders"]>(right)`. */
  readShape(): Range | undefined {
    const before = this.at;
    this.take(blanks);
    const opener = this.code.charAt(this.at);
    // Spaces may precede a bracket only in a subgraph's line, which is read elsewhere.
    const end = before === this.at && /[[({<>]/.test(opener) ? this.findBracketEnd() : undefined;
    if (end === undefined) {
      this.at = before;
      return undefined;
    }
    const inside = trimShape(this.code, { start: this.at, end });
    this.at = end;
    if (opener === '<' && this.code.charAt(end) === '(') this.at = this.findBracketEnd() ?? end;
    return inside;
  }

  /** Returns the offset of a connection, which may begin with an id, and moves past its label. */
  readEdge(): number | undefined {
    const before = this.at;
    const named = this.take(edgeId);
    const whole = this.take(link);
    if (whole) this.take(linkLabel);
    const found = whole ?? this.take(linkStart);
    if (!found || (!whole && !this.#takeLinkEnd())) {
      this.at = before;
      return undefined;
    }
    const first = named ?? found;
    return first.index + first[0].length - first[0].trimStart().length;
  }

  /** Returns where the bracket that opens here is closed; ignores brackets in quotes. */
  findBracketEnd(): number | undefined {
    const open: string[] = [];
    const limit = Math.min(this.code.length, this.at + maxLabelLength);
    let lines = 0;
    for (let i = this.at; i < limit; i++) {
      const character = this.code.charAt(i);
      if (character === '\n' && ++lines === maxLabelLines) return undefined;
      if (character === '"') {
        const close = this.code.indexOf('"', i + 1);
        if (close < 0 || close > limit) return undefined;
        i = close;
      } else if (i === this.at && character === '>') open.push(']');
      else if (character in closers && (character !== '<' || i === this.at)) {
        open.push(closers[character] ?? '');
      } else if (character === open.at(-1)) {
        open.pop();
        if (open.length === 0) return i + 1;
      }
    }
    return undefined;
  }

  /** `@{ shape: cyl, label: "Orders" }` */
  readAttributes(): Range | undefined {
    if (!this.code.startsWith('@{', this.at)) return undefined;
    const start = ++this.at;
    this.at = this.findBracketEnd() ?? this.code.length;
    const label = /\blabel:\s*"([^"]*)"/d.exec(this.code.slice(start, this.at));
    const indices = label?.indices?.[1];
    return indices && { start: start + indices[0], end: start + indices[1] };
  }

  #takeLinkEnd(): boolean {
    linkEnd.lastIndex = 0;
    const found = linkEnd.exec(this.code.slice(this.at, this.at + maxLabelLength));
    if (found) this.at += linkEnd.lastIndex;
    return found !== null;
  }
}

/** Removes the outer brackets and slashes, which determine the shape. */
function trimShape(code: string, { start, end }: Range): Range {
  let first = start;
  let last = end;
  while (first < last && /[[({</\\>]/.test(code.charAt(first))) first++;
  while (last > first && /[\])}>/\\]/.test(code.charAt(last - 1))) last--;
  return trimQuotes(code, { start: first, end: last });
}
