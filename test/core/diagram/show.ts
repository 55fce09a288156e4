import type { ParsedDiagram } from '../../../src/core/diagram/diagram';
import { parser } from './builtParser';

/**
 * Formats a diagram as lines of text, each with the number of its source line, so that a test resembles the diagram.
 */
function show(diagram: ParsedDiagram): readonly string[] {
  const inside = (group: string | undefined): string => (group === undefined ? '' : ` in ${group}`);
  return [
    ...diagram.groups.map((one) => `${one.line} [${one.id}] ${one.label}${inside(one.parent)}`),
    ...diagram.nodes.map((one) => `${one.line} (${one.id}) ${one.label}${inside(one.group)}`),
    ...diagram.edges.map(({ line, from, to, label, arrows }) => {
      const arrow = arrows === 'both' ? '<->' : arrows === 'none' ? '---' : '-->';
      return `${line} ${from} ${arrow} ${to}${label === '' ? '' : `: ${label}`}`;
    }),
  ];
}

/** Parses a diagram that is indented in a test. */
export async function parsed(text: string): Promise<ParsedDiagram> {
  const result = await parser.parse(dedented(text));
  if (result.kind === 'error') throw new Error(JSON.stringify(result.error));
  return result.diagram;
}

export async function shown(text: string): Promise<readonly string[]> {
  return show(await parsed(text));
}

/** Removes the first, empty line and the indentation of the second. */
export function dedented(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indentation = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(Math.min(indentation, line.search(/\S|$/)))).join('\n');
}
