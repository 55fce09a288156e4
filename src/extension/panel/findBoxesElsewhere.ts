import type { DiagramLinks } from '../../core/diagram/diagramLinks';
import type { KnownDiagram, KnownDiagrams } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { Term } from '../../core/glossary/term';
import { NameSearch } from '../../core/service/searching';
import type { FoundBox, FromPanel, ToPanel } from '../../protocol/messages';
import { toChoice } from './panelContent';

const maxBoxes = 20;

interface OtherBox extends FoundBox {
  readonly term: Term | undefined;
}

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
  const search = new NameSearch(boxes, ({ label, term }) => [
    label,
    ...(term ? [term.name, term.expansion ?? '', ...term.aliases] : []),
  ]);
  return search.find(query).slice(0, maxBoxes).map(toFoundBox);
}

/** Returns a box for the term from each other diagram that has one, preferably one with its name. */
async function findBoxesOfTerm(
  known: KnownDiagrams,
  { name, source }: Term,
  shown: string | undefined,
): Promise<readonly FoundBox[]> {
  const boxes = await listOtherBoxes(known, shown);
  const found = new Map<string, FoundBox>();
  // The outlines may be of a newer glossary than the term.
  const same = boxes.filter(({ term }) => term?.name === name && term.source.uri === source.uri);
  const exact = same.filter(({ label }) => label === name);
  for (const box of [...exact, ...same]) {
    if (!found.has(box.diagram)) found.set(box.diagram, toFoundBox(box));
  }
  return [...found.values()].slice(0, maxBoxes);
}

async function listOtherBoxes(
  known: KnownDiagrams,
  shown: string | undefined,
): Promise<readonly OtherBox[]> {
  const byPlace = new Map(known.all.map((one) => [getKey(one), one]));
  const outlines = await known.outlines();
  return outlines.flatMap((outline) => {
    const one = byPlace.get(getKey(outline.diagram));
    return one === undefined || one.id === shown ? [] : listBoxes(one, outline);
  });
}

function listBoxes(known: KnownDiagram, { diagram, links }: LinkedDiagram): readonly OtherBox[] {
  const { id, title } = toChoice(known);
  return [...diagram.nodes, ...diagram.groups].map((box) => ({
    diagram: id,
    title,
    node: box.id,
    label: box.label,
    term: links.termOf(box.id),
  }));
}

function toFoundBox({ diagram, title, node, label }: OtherBox): FoundBox {
  return { diagram, title, node, label };
}

function getKey({ uri, line }: { readonly uri: string; readonly line: number }): string {
  return `${uri}#${String(line)}`;
}
