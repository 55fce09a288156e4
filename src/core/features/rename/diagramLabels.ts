import * as l10n from '@vscode/l10n';
import type { Diagram } from '../../diagram/diagram';
import { findEdgeLabels } from '../../diagram/labelRanges';
import type { DiagramSource, Occurrence } from '../../diagram/source/occurrence';
import { isInStyling } from '../../diagram/source/styledIds';
import { isOverlapping, type Range } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import { createRenameEdit, isMeant, type Renaming } from './renaming';

/**
 * A diagram with the ranges of its boxes. Offsets are of its own text; `code` is the text with comments and front
 * matter masked.
 */
export interface PlacedDiagram {
  readonly diagram: Diagram;
  readonly code: string;
  readonly source: DiagramSource;
}

interface LabelEdits {
  readonly edits: readonly TextEdit[];
  /** Boxes that show the name and cannot be given a label. */
  readonly leftOut: readonly string[];
}

/** Returns edits of the labels of boxes and connections that name the term. */
export function createLabelEdits(renaming: Renaming, diagram: PlacedDiagram): LabelEdits {
  const labels = diagram.source.occurrences.flatMap((one) => getOwnLabel(one) ?? []);
  const bare = findUnlabeledBoxes(renaming, diagram);
  const inserted = bare.map((box) => insertLabel(renaming, diagram, box));
  const ranges = removeOverlapping([
    ...labels,
    ...findEdgeLabels(diagram, diagram.diagram.edges, diagram.diagram.line).flatMap(
      (range) => range ?? [],
    ),
    ...findOtherTexts(diagram),
  ]);
  return {
    edits: [
      ...ranges.flatMap((range) => createEditsWithin(renaming, diagram, range)),
      ...inserted.flatMap(({ edit }) => edit ?? []),
    ],
    leftOut: inserted.flatMap(({ leftOut }) => leftOut ?? []),
  };
}

/** Returns the label, unless it is the id itself. */
function getOwnLabel({ label, range }: Occurrence): Range | undefined {
  return label && (label.end <= range.start || label.start >= range.end) ? label : undefined;
}

function createEditsWithin(
  renaming: Renaming,
  { diagram }: PlacedDiagram,
  range: Range,
): readonly TextEdit[] {
  const text = diagram.text.slice(range.start, range.end);
  return renaming.index
    .findMatchesInLabel(text, diagram.uri)
    .filter((match) => isMeant(renaming, match))
    .flatMap((match) => createRenameEdit(renaming, text, match, { kind: 'prose' }) ?? [])
    .map(({ range: { start, end }, newText }) => ({
      range: { start: range.start + start, end: range.start + end },
      newText,
    }));
}

const title = /^[ \t]*title:?[ \t]+(\S.*)$/dmu;
/** Other visible texts: descriptions in C4, except `$link="..."` and similar, and notes between messages. */
const drawnTexts: Readonly<Record<string, RegExp>> = {
  c4: /(?<!\w=)"([^"\n]+)"/dgu,
  sequence: /^[ \t]*note[ \t][^:\n]*:(.*)$/dgimu,
};

function findOtherTexts({ diagram, code, source }: PlacedDiagram): readonly Range[] {
  const drawn = drawnTexts[diagram.type];
  const textMatches = [
    ...(diagram.title === undefined ? [] : [title.exec(diagram.text)]),
    ...(drawn ? code.matchAll(drawn) : []),
  ];
  return textMatches
    .flatMap((one) => {
      const indices = one?.indices?.[1];
      return indices ? { start: indices[0], end: indices[1] } : [];
    })
    .filter((range) => !source.occurrences.some((one) => isOverlapping(one.range, range)));
}

/** Returns the boxes that show their id, if the id is the name. */
function findUnlabeledBoxes(renaming: Renaming, { diagram }: PlacedDiagram): readonly string[] {
  return [...diagram.nodes, ...diagram.groups]
    .filter(({ id, label }) => id === label)
    .filter(({ id }) =>
      renaming.index
        .findMatchesInLabel(id, diagram.uri)
        .some((match) => match.start === 0 && match.end === id.length && isMeant(renaming, match)),
    )
    .map(({ id }) => id);
}

const typesWithLabels = new Set(['flowchart', 'swimlane', 'block']);

function insertLabel(
  renaming: Renaming,
  { diagram, code, source }: PlacedDiagram,
  id: string,
): { readonly edit?: TextEdit; readonly leftOut?: string } {
  const first = source.occurrences.find(
    (one) => one.id === id && !isInStyling(code, one.range.start),
  );
  const end = first?.range.end;
  const isBare =
    first && code.slice(first.range.start, end) === id && code.charAt(end ?? 0) !== '"';
  if (!typesWithLabels.has(diagram.type) || end === undefined || isBare !== true) {
    return { leftOut: l10n.t('The box “{0}” has no label. Add one in the diagram.', id) };
  }
  const newText = `["${renaming.newName.replace(/"/gu, '#quot;')}"]`;
  return { edit: { range: { start: end, end }, newText } };
}

function removeOverlapping(ranges: readonly Range[]): readonly Range[] {
  const separateRanges: Range[] = [];
  for (const range of ranges) {
    if (!separateRanges.some((other) => isOverlapping(other, range))) separateRanges.push(range);
  }
  return separateRanges;
}
