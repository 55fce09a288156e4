import type { Diagram } from '../../diagram/diagram';
import { toFileRange } from '../../diagram/diagramBlocks';
import { createDiagramText } from '../../diagram/diagramText';
import { findBoxLabel, findEdgeLabels } from '../../diagram/labelRanges';
import type { TermMatch } from '../../matching/termMatch';
import type { Range } from '../../text/range';
import type { DocumentFacts } from './documentFacts';

/** A label of a diagram with its range in the file. */
interface LabelPlace extends Range {
  readonly label: string;
}

/** The labels of one diagram that its lines contain undivided. */
interface LabelPlaces {
  readonly boxes: ReadonlyMap<string, LabelPlace>;
  readonly edges: readonly LabelPlace[];
}

/** Returns the terms in the labels of all boxes and connections, with their ranges in the file. */
export function findMatchesInLabels(document: DocumentFacts): readonly TermMatch[] {
  const { index } = document.project;
  const places = new Map<number, LabelPlace>();
  for (const { diagram } of document.diagrams) {
    const { boxes, edges } = findLabelPlaces(document, diagram);
    for (const place of [...boxes.values(), ...edges]) places.set(place.start, place);
  }
  return [...places.values()].flatMap(({ label, start }) =>
    index.findMatchesInLabel(label, document.uri).map((match) => ({
      ...match,
      start: start + match.start,
      end: start + match.end,
    })),
  );
}

/** Returns the places of a diagram's labels; none if the text has changed since the diagram was read. */
export function findLabelPlaces({ diagramBlocks }: DocumentFacts, diagram: Diagram): LabelPlaces {
  const block = diagramBlocks.find(({ line }) => line === diagram.line);
  const boxes = new Map<string, LabelPlace>();
  if (block?.text !== diagram.text) return { boxes, edges: [] };
  const source = createDiagramText(block, diagram);
  const toPlace = (label: string, range: Range): LabelPlace => ({
    label,
    ...toFileRange(range, block),
  });
  for (const box of [...diagram.nodes, ...diagram.groups]) {
    const range = box.label === '' ? undefined : findBoxLabel(source, box, box.line - diagram.line);
    if (range) boxes.set(box.id, toPlace(box.label, range));
  }
  const edgeRanges = findEdgeLabels(source, diagram.edges, diagram.line);
  const edges = diagram.edges.flatMap(({ label }, i) => {
    const range = edgeRanges[i];
    return range ? [toPlace(label, range)] : [];
  });
  return { boxes, edges };
}
