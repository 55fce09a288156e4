import { proposeIds } from './boxId';
import { collapseSpaces, escapeLabel } from './labelText';

/** A flowchart from typed lines. */
export interface StarterDiagram {
  readonly text: string;
  /** 0-based numbers of the lines that are neither a connection nor a box. */
  readonly unreadLines: readonly number[];
}

interface Connection {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** `->`, `-->`, `=>`, `→` */
const arrow = /[-=]{1,3}>|→|⟶|⇒/u;
const bullet = /^(?:[-*+•]|\d+[.)])\s+/u;

/**
 * Writes a flowchart: `Checkout -> Ledger: books` becomes two boxes and a connection with words, `Checkout` one box. A
 * line may have several arrows. Names that differ only in letter case are the same box. Other lines, such as an arrow
 * without an end, are reported.
 */
export function writeStarterDiagram(typed: string): StarterDiagram {
  const names = new Map<string, { readonly id: string; readonly label: string }>();
  const connections: Connection[] = [];
  const unreadLines: number[] = [];
  const addBox = (label: string): string => {
    const key = label.toLowerCase();
    const known = names.get(key);
    if (known) return known.id;
    const ids = [...names.values()].map(({ id }) => id);
    const [id = 'box'] = proposeIds(label, [], ids);
    names.set(key, { id, label });
    return id;
  };
  for (const [number, line] of typed.split(/\r\n?|\n/u).entries()) {
    const text = line.trim().replace(bullet, '');
    if (text === '') continue;
    const parts = readLine(text);
    if (parts === undefined) unreadLines.push(number);
    else {
      const boxes = parts.boxes.map(addBox);
      boxes.slice(1).forEach((to, i) => {
        const label = i === boxes.length - 2 ? parts.label : '';
        connections.push({ from: boxes[i] ?? '', to, label });
      });
    }
  }
  return { text: writeFlowchart([...names.values()], connections), unreadLines };
}

/** Returns the boxes of a line, and the words after the colon; `undefined` if an end is missing. */
function readLine(
  text: string,
): { readonly boxes: readonly string[]; readonly label: string } | undefined {
  const isConnection = arrow.test(text);
  const colon = isConnection ? text.search(/:(?=\s|$)/u) : -1;
  const ends = colon < 0 ? text : text.slice(0, colon);
  const boxes = ends.split(arrow).map(collapseSpaces);
  if (boxes.includes('') || (isConnection && boxes.length < 2)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(boxes.join(''))) return undefined;
  return { boxes, label: colon < 0 ? '' : collapseSpaces(text.slice(colon + 1)) };
}

function writeFlowchart(
  boxes: readonly { readonly id: string; readonly label: string }[],
  connections: readonly Connection[],
): string {
  return [
    'flowchart LR',
    ...boxes.map(({ id, label }) => `  ${id}["${escapeLabel(label)}"]`),
    ...connections.map(({ from, to, label }) =>
      label === '' ? `  ${from} --> ${to}` : `  ${from} -->|"${escapeLabel(label)}"| ${to}`,
    ),
    '',
  ].join('\n');
}
