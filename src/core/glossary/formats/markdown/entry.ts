import type { Range } from '../../../text/range';
import type { Block } from './syntax/markdownBlock';
import type { FieldPlace } from './syntax/blockCache';
import type { WrittenName } from '../names/readNames';

/** The syntax of an entry. */
export type EntryShape =
  'heading' | 'bullet' | 'paragraph' | 'row' | 'abbreviation' | 'definition-list' | 'file';

/** An entry with all its ranges, from which terms are created and edits are planned. */
export interface Entry {
  readonly shape: EntryShape;
  /** One, or several that share the entry. */
  readonly names: readonly WrittenName[];
  /** The whole entry. */
  readonly range: Range;
  /** The names with their markup. */
  readonly label: Range;
  readonly definition: Range | undefined;
  /** Where a missing definition would begin. */
  readonly definitionAt: number;
  readonly fields: readonly FieldPlace[];
  /** Whether the column contains values, keys or errors. */
  readonly isValue?: boolean;
  /** Whether the entry only gives words to avoid for a term: a row of `Don't say | Say`. */
  readonly isPreference?: boolean;
  /** The topic of the section. */
  readonly context: string | undefined;
  /** Entries of one list, table or section have the same group: they are sorted together. */
  readonly group: EntryGroup;
  /** The lines of this meaning, if one name has several and each is a separate entry. */
  readonly meaning: Meaning | undefined;
}

/** One of several meanings of one name. */
export interface Meaning {
  readonly lines: Range;
  /** Distinguishes the meaning: `finance` in `(finance) ...`. */
  readonly qualifier: string | undefined;
}

/** Adjacent entries of one shape below one heading. */
export interface EntryGroup {
  readonly shape: EntryShape;
  /** The list, table or heading that contains the entries. */
  readonly container: Block | undefined;
}
