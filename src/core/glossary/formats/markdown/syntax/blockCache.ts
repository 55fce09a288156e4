import type { Range } from '../../../../text/range';
import type { FieldName } from '../../../fieldNames';
import type { InlineSpan } from './inline';

/**
 * The separator between a label and its text; `line` if the text begins on the next line, `weak` if there is only a
 * space.
 */
type Separator = ':' | '-' | 'line' | 'weak';

/** The beginning of a line or bullet that names something: `**BGP:** ...`, `- arm - one`, `[BGP](url): ...`. */
export interface Label {
  readonly style: InlineSpan['kind'] | 'plain';
  /** The names with their markup and parentheses, without the separator that follows. */
  readonly range: Range;
  readonly separator: Separator;
  /** Where the text begins. */
  readonly textStart: number;
}

/** A labeled range that may be a field. */
export interface LabeledLine {
  readonly field: FieldName | undefined;
  readonly label: string;
  /** The label as folded by `foldLabel`. */
  readonly folded: string;
  readonly labelRange: Range;
  readonly value: Range;
  readonly isMarked: boolean;
  /** False if the label is a field's but the text cannot be its value: the line is prose. */
  readonly isPlausible: boolean;
}

/** A field in a bullet, a line, a cell or front matter. */
export interface FieldPlace {
  /** `undefined` for a custom label. */
  readonly field: FieldName | undefined;
  readonly label: string;
  readonly labelRange: Range;
  readonly value: Range;
  readonly text: string;
  /** The range removed with the field: whole lines if the field has separate lines. */
  readonly whole: Range;
  readonly form: 'bullet' | 'line' | 'cell' | 'front-matter' | 'heading';
}

/** The fields at the end of a paragraph. */
export interface TrailingLines {
  readonly fields: readonly FieldPlace[];
  /** Where the preceding text ends; `undefined` if there are no fields. */
  readonly end: number | undefined;
}

/** Folded labels that are repeated in most sections of a file: custom fields, not terms. */
export type CustomLabels = ReadonlySet<string>;

/** The fields of a list; `undefined` if one of its bullets is not a field. */
interface ListFields {
  readonly customLabels: CustomLabels;
  readonly fields: readonly FieldPlace[] | undefined;
}

/**
 * Results that later steps look up repeatedly for one block; `undefined` before the search, `null` if there is no
 * result. Each block has its own, because a map lookup takes longer than computing some of them.
 */
export interface BlockCache {
  label: Label | null | undefined;
  labeledLine: LabeledLine | null | undefined;
  trailingLines: TrailingLines | undefined;
  listFields: ListFields | undefined;
}

export function createBlockCache(): BlockCache {
  return {
    label: undefined,
    labeledLine: undefined,
    trailingLines: undefined,
    listFields: undefined,
  };
}
