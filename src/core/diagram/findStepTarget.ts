import { trimEndCharacters, whiteSpace } from '../text/trim';
import type { Diagram, DiagramEdge } from './diagram';
import { findBoxNamed } from './diagramLinks';
import type { LinkedDiagram } from './linkedDiagrams';

/** What the step of a walk shows: a box or a connection of the diagram. */
export type WalkTarget =
  | { readonly kind: 'box'; readonly id: string }
  | { readonly kind: 'edge'; readonly edge: DiagramEdge };

/** Returns the box or connection of a diagram that a step names; `undefined` if the diagram has none. */
export function findStepTarget(written: string, linked: LinkedDiagram): WalkTarget | undefined {
  const box = findBox(written, linked);
  if (box !== undefined) return { kind: 'box', id: box };
  const { from, to, label } = readConnection(written) ?? { from: '', to: '' };
  const [start, end] = [findBox(from, linked), findBox(to, linked)];
  if (start === undefined || end === undefined) return undefined;
  const edge = findEdge(linked.diagram, start, end, label);
  return edge && { kind: 'edge', edge };
}

/** Reads `Checkout -> Ledger`, also with the label of one of several connections, as in Mermaid: `A -->|asks| B`. */
function readConnection(
  written: string,
): { readonly from: string; readonly to: string; readonly label?: string } | undefined {
  const arrow = /->|→/u.exec(written);
  if (arrow === null) return undefined;
  const from = trimEndCharacters(written.slice(0, arrow.index), `-${whiteSpace}`);
  const rest = written.slice(arrow.index + arrow[0].length).trim();
  const end = rest.startsWith('|') ? rest.indexOf('|', 1) : -1;
  return end < 0
    ? { from, to: rest }
    : { from, to: rest.slice(end + 1), label: rest.slice(1, end).trim() };
}

/** Returns the id of a box by its id, its label, or a name of its term. */
function findBox(written: string, { diagram, links }: LinkedDiagram): string | undefined {
  if (written.trim() === '') return undefined;
  const named = findBoxNamed(written, diagram);
  if (named !== undefined) return named.id;
  const wanted = written.trim().toLowerCase();
  return [...diagram.nodes, ...diagram.groups].find(({ id }) => {
    const term = links.termOf(id);
    return term && [term.name, ...term.aliases].some((name) => name.toLowerCase() === wanted);
  })?.id;
}

/** An author may also name a connection against its arrow. */
function findEdge(
  { edges }: Diagram,
  from: string,
  to: string,
  label: string | undefined,
): DiagramEdge | undefined {
  const find = (start: string, end: string): DiagramEdge | undefined => {
    const between = edges.filter((edge) => edge.from === start && edge.to === end);
    return label === undefined ? between[0] : between.find((edge) => edge.label === label);
  };
  return find(from, to) ?? find(to, from);
}

/** Writes a step so that `findStepTarget` finds the same box or connection; with labels where they are enough. */
export function writeStep(target: WalkTarget, linked: LinkedDiagram): string {
  if (target.kind === 'box') return writeBox(target.id, linked);
  const { edge } = target;
  const [from, to] = [writeBox(edge.from, linked), writeBox(edge.to, linked)];
  const short = `${from} -> ${to}`;
  const found = findStepTarget(short, linked);
  return (found?.kind === 'edge' && found.edge === edge) || edge.label === ''
    ? short
    : `${from} -->|${edge.label.replaceAll('|', ' ')}| ${to}`;
}

function writeBox(id: string, linked: LinkedDiagram): string {
  const { nodes, groups } = linked.diagram;
  const label = [...nodes, ...groups].find((box) => box.id === id)?.label ?? '';
  const isPlain = label !== '' && !/->|→|\|/u.test(label);
  return isPlain && findBox(label, linked) === id ? label : id;
}
