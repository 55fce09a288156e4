import type { Range } from '../../../text/range';
import type { Block } from './syntax/block';
import type { FieldPlace } from './syntax/findings';
import type { WrittenName } from '../names/readNames';

/** How an entry is written down. */
export type Shape =
  'heading' | 'bullet' | 'paragraph' | 'row' | 'abbreviation' | 'definition-list' | 'file';

/** One entry with all its places, from which terms are made and edits are planned. */
export interface Entry {
  readonly shape: Shape;
  /** One, or several that share the entry. */
  readonly names: readonly WrittenName[];
  /** The whole entry. */
  readonly range: Range;
  /** The names with their markup. */
  readonly label: Range;
  readonly definition: Range | undefined;
  /** Where a definition would begin if there were one. */
  readonly definitionAt: number;
  readonly fields: readonly FieldPlace[];
  /** The column says that the names are values, keys or errors. */
  readonly isValue?: boolean;
  /** The topic under which it stands. */
  readonly context: string | undefined;
  /** Entries of one list, table or section have the same group: they are sorted together. */
  readonly group: Group;
  /** The lines of this meaning, where one name has several and each is an entry of its own. */
  readonly meaning: Meaning | undefined;
}

/** One of several meanings below one name. */
export interface Meaning {
  readonly lines: Range;
  /** Says which: `finance` in `(finance) ...`. */
  readonly qualifier: string | undefined;
}

/** Neighbours written in one shape below one heading. */
export interface Group {
  readonly shape: Shape;
  /** The list, table or heading that holds the entries. */
  readonly holder: Block | undefined;
}
