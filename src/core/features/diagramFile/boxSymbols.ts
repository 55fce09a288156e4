import type { DiagramGroup, DiagramNode } from '../../diagram/diagram';
import { rangeInFile } from '../../diagram/diagramBlocks';
import type { DiagramText } from '../../diagram/diagramText';
import type { Range } from '../../text/range';
import { usesOf } from './boxAt';

/** A box in the outline of its diagram. Offsets are of the file. */
export interface BoxSymbol {
  readonly kind: 'group' | 'node';
  /** As a reader sees it. */
  readonly name: string;
  readonly id: string;
  /** The declaration, with those of all that is inside. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly BoxSymbol[];
}

/** The boxes of a diagram, those of a group inside it, in the order of the text. */
export function boxSymbols(text: DiagramText): readonly BoxSymbol[] {
  const { diagram } = text;
  if (!diagram) return [];
  const inside = (group: string | undefined): readonly BoxSymbol[] =>
    [
      ...diagram.groups
        .filter(({ id, parent }) => parent === group && id !== group)
        .flatMap((one) => symbolOf(text, one, 'group', inside(one.id))),
      // Where lines merely meet there is nothing to find.
      ...diagram.nodes
        .filter((one) => one.group === group && one.label !== '')
        .flatMap((one) => symbolOf(text, one, 'node', [])),
    ].sort((a, b) => a.selection.start - b.selection.start);
  return inside(undefined);
}

function symbolOf(
  text: DiagramText,
  { id, label }: DiagramNode | DiagramGroup,
  kind: BoxSymbol['kind'],
  children: readonly BoxSymbol[],
): readonly BoxSymbol[] {
  const [declared] = usesOf(text, id);
  if (!declared) return children;
  const selection = rangeInFile(declared.range, text.block);
  const own = declared.label
    ? hull([selection, rangeInFile(declared.label, text.block)])
    : selection;
  const range = hull([own, ...children.map((child) => child.range)]);
  return [{ kind, name: label || id, id, range, selection, children }];
}

function hull(ranges: readonly Range[]): Range {
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
