import type { Range } from '../../../text/range';
import type { ParsedDiagram } from '../../diagram';
import { readMermaidText } from '../../source/mermaidText';
import type { EdgeSource, Occurrence } from '../../source/occurrence';
import { scanDiagram } from '../../source/scanDiagram';
import { splitSourceLines } from '../../source/sourceLines';

/** A line that is one statement, or the start of a block. */
export interface Line {
  /** 0-based. */
  readonly number: number;
  /** Without the spaces around it. */
  readonly range: Range;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
  readonly edges: readonly EdgeSource[];
}

export interface LineSource {
  readonly text: string;
  /** The text with comments and front matter masked. */
  readonly code: string;
  readonly occurrences: readonly Occurrence[];
  /** Lines with a statement; the first one is the header. */
  readonly lines: readonly Line[];
}

export function readLineSource(text: string, { type, nodes, groups }: ParsedDiagram): LineSource {
  const { code } = readMermaidText(text);
  const ids = { nodes: nodes.map(({ id }) => id), groups: groups.map(({ id }) => id) };
  const { occurrences, edges } = scanDiagram(type, code, ids);
  const lines = splitSourceLines(code).flatMap(
    ({ text: line, offset }, number): readonly Line[] => {
      const written = line.trim();
      if (written === '') return [];
      const start = offset + line.length - line.trimStart().length;
      const range = { start, end: start + written.length };
      const isInside = (at: number): boolean => at >= start && at <= range.end;
      return [
        {
          ...{ number, range, text: written },
          occurrences: occurrences.filter((one) => isInside(one.range.start)),
          edges: edges.filter((one) => isInside(one.offset)),
        },
      ];
    },
  );
  return { text, code, occurrences, lines };
}

/** `style A fill:red`, `class A,B important`: names boxes that other lines create. */
export function isStyleLine({ text, occurrences }: Line): boolean {
  const isStyle = /^(?:class|cssClass|style|click|link|callback)\s/.test(text);
  return isStyle && occurrences.every(({ kind }) => kind === 'use');
}

/** A note, a stereotype or a style, which does not create the box that it names. */
export function isAboutBoxes(line: Line): boolean {
  return isStyleLine(line) || /^(?:note\s|<<)/i.test(line.text);
}

/** Returns the statement that a line starts, up to the end of its block or note. */
export function findStatement({ lines }: LineSource, line: Line): Range {
  const later = lines.filter(({ number }) => number > line.number);
  const isNote = /^note\s/i.test(line.text) && !line.text.includes(':');
  const isBlock = line.text.endsWith('{');
  if (!isNote && !isBlock) return line.range;
  const last = later.find(({ text }) =>
    isNote ? /^end\s+note\b/i.test(text) : text.includes('}'),
  );
  return { start: line.range.start, end: last?.range.end ?? line.range.end };
}
