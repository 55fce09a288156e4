import { findLargest, findSmallest } from '../../text/collections';
import type { DiagramNode } from '../../diagram/diagram';
import { toFileRange } from '../../diagram/diagramBlocks';
import type { DiagramText } from '../../diagram/diagramText';
import type { Range } from '../../text/range';
import { listUses } from '../../diagram/boxAt';

/** A box in the outline of its diagram. Offsets are of the file. */
export interface BoxSymbol {
  readonly kind: 'group' | 'node';
  /** As a reader sees it. */
  readonly name: string;
  readonly id: string;
  /** The declaration, including the declarations of its content. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly BoxSymbol[];
}

/** Returns the boxes of a diagram, nested in their groups, in the order of the text. Names are never empty. */
export function createBoxSymbols(text: DiagramText): readonly BoxSymbol[] {
  const { diagram } = text;
  if (!diagram) return listDeclaredBoxes(text);
  const inside = (group: string | undefined): readonly BoxSymbol[] =>
    [
      ...diagram.groups
        .filter(({ id, parent }) => parent === group && id !== group)
        .flatMap((one) => createSymbol(text, one, 'group', inside(one.id))),
      // A junction has no name.
      ...diagram.nodes
        .filter((one) => one.group === group && one.label !== '')
        .flatMap((one) => createSymbol(text, one, 'node', [])),
    ].sort((a, b) => a.selection.start - b.selection.start);
  return inside(undefined);
}

/** Returns the boxes of an invalid text, whose groups cannot be determined. */
function listDeclaredBoxes(text: DiagramText): readonly BoxSymbol[] {
  const declared = text.source.occurrences.filter(({ kind }) => kind === 'definition');
  const kinds = new Map(declared.map(({ id, role }) => [id, role]));
  return [...kinds].flatMap(([id, kind]) => {
    const label = listUses(text, id)[0]?.label;
    return createSymbol(
      text,
      { id, label: label ? text.code.slice(label.start, label.end) : '' },
      kind,
      [],
    );
  });
}

function createSymbol(
  text: DiagramText,
  { id, label }: Pick<DiagramNode, 'id' | 'label'>,
  kind: BoxSymbol['kind'],
  children: readonly BoxSymbol[],
): readonly BoxSymbol[] {
  const [declared] = listUses(text, id);
  if (!declared) return children;
  const selection = toFileRange(declared.range, text.block);
  const ownRanges = declared.label
    ? mergeRanges([selection, toFileRange(declared.label, text.block)])
    : selection;
  const range = mergeRanges([ownRanges, ...children.map((child) => child.range)]);
  return [{ kind, name: label === '' ? id : label, id, range, selection, children }];
}

function mergeRanges(ranges: readonly Range[]): Range {
  return {
    start: findSmallest(ranges.map(({ start }) => start)),
    end: findLargest(ranges.map(({ end }) => end)),
  };
}
