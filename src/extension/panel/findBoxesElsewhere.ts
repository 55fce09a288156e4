import type { DiagramLinks } from '../../core/diagram/diagramLinks';
import type { KnownDiagram, KnownDiagrams } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { Term } from '../../core/glossary/term';
import {
  type OtherBox,
  createBoxSearch,
  listBoxesOfTerm,
  takePlaces,
} from '../../core/service/searching';
import type { FoundBox, FromPanel, ToPanel } from '../../protocol/messages';
import { toChoice } from './panelContent';

/** A question of the panel about boxes of other diagrams. */
export type BoxQuestion = Extract<FromPanel, { readonly type: 'search' | 'findElsewhere' }>;

/** Returns the answer of the extension. @param shown The diagram in the panel, with the terms of its boxes. */
export async function findBoxesElsewhere(
  question: BoxQuestion,
  known: KnownDiagrams,
  { id, links }: { readonly id: string | undefined; readonly links: DiagramLinks | undefined },
): Promise<ToPanel> {
  if (question.type === 'search') {
    const { query } = question;
    return { type: 'found', query, boxes: await findBoxesByName(known, query, id) };
  }
  const { node } = question;
  const term = links?.termOf(node);
  return { type: 'elsewhere', node, boxes: term ? await findBoxesOfTerm(known, term, id) : [] };
}

/** Returns the boxes of other diagrams whose names match a query, the best match first. */
async function findBoxesByName(
  known: KnownDiagrams,
  query: string,
  shown: string | undefined,
): Promise<readonly FoundBox[]> {
  const boxes = await listOtherBoxes(known, shown);
  return takePlaces(createBoxSearch(boxes).find(query));
}

/** Returns a box for the term from each other diagram that has one, preferably one with its name. */
async function findBoxesOfTerm(
  known: KnownDiagrams,
  { name, source }: Term,
  shown: string | undefined,
): Promise<readonly FoundBox[]> {
  const boxes = await listOtherBoxes(known, shown);
  // The outlines may be of a newer glossary than the term.
  return listBoxesOfTerm(boxes, name, (one) => one.name === name && one.source.uri === source.uri);
}

async function listOtherBoxes(
  known: KnownDiagrams,
  shown: string | undefined,
): Promise<readonly OtherBox<Term>[]> {
  const byPlace = new Map(known.all.map((one) => [getKey(one), one]));
  const outlines = await known.outlines();
  return outlines.flatMap((outline) => {
    const one = byPlace.get(getKey(outline.diagram));
    return one === undefined || one.id === shown ? [] : listBoxes(one, outline);
  });
}

function listBoxes(
  known: KnownDiagram,
  { diagram, links }: LinkedDiagram,
): readonly OtherBox<Term>[] {
  const { id, title } = toChoice(known);
  return [...diagram.nodes, ...diagram.groups].map((box) => ({
    diagram: id,
    title,
    node: box.id,
    label: box.label,
    term: links.termOf(box.id),
  }));
}

function getKey({ uri, line }: { readonly uri: string; readonly line: number }): string {
  return `${uri}#${String(line)}`;
}
