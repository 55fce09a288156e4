import type { Range } from '../../../../text/range';
import type { FieldName } from '../../../fieldNames';
import type { Unit } from './inline';

/** What stands between a label and its text; `line` where the text begins on the next line, `weak` where nothing but a space does. */
type Separator = ':' | '-' | 'line' | 'weak';

/** The beginning of a line or bullet that names something: `**BGP:** ...`, `- arm - one`, `[BGP](url): ...`. */
export interface Label {
  readonly style: Unit['kind'] | 'plain';
  /** The names with their markup and parentheses, without the separator that follows. */
  readonly range: Range;
  readonly separator: Separator;
  /** Where the text begins. */
  readonly rest: number;
}

/** A labelled stretch that may be a field. */
export interface LabelledLine {
  readonly field: FieldName | undefined;
  readonly label: string;
  /** The label as `foldLabel` folds it. */
  readonly folded: string;
  readonly labelRange: Range;
  readonly value: Range;
  readonly marked: boolean;
  /** False where the label is a field's but the text cannot be its value: the line is prose. */
  readonly plausible: boolean;
}

/** A field as it is written in a bullet, a line, a cell or front matter. */
export interface FieldPlace {
  /** `undefined` for a label of the writer's own. */
  readonly field: FieldName | undefined;
  readonly label: string;
  readonly labelRange: Range;
  readonly value: Range;
  readonly text: string;
  /** What goes when the field goes: whole lines where it has lines of its own. */
  readonly whole: Range;
  readonly form: 'bullet' | 'line' | 'cell' | 'front-matter' | 'heading';
}

/** The fields at the end of a paragraph. */
export interface TrailingLines {
  readonly fields: readonly FieldPlace[];
  /** Where the text before them ends; `undefined` where there are none. */
  readonly end: number | undefined;
}

/** Labels that return in most sections of a file (folded): a writer's own fields, not terms. */
export type OwnLabels = ReadonlySet<string>;

/** The fields of a list; `undefined` where one of its bullets is none. */
interface ListFields {
  readonly own: OwnLabels;
  readonly fields: readonly FieldPlace[] | undefined;
}

/**
 * What was found in a block, since judging a file asks for it again and again; `undefined` until it is looked for, `null`
 * where nothing is there. Kept in the block itself: looking it up in a map by the block takes longer than finding some of it.
 */
export interface Findings {
  label: Label | null | undefined;
  labelledLine: LabelledLine | null | undefined;
  trailing: TrailingLines | undefined;
  listFields: ListFields | undefined;
}
