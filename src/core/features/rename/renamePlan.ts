import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';

/** Kinds of places that contain a name, in the order of review. */
export const renameParts = ['entries', 'diagrams', 'docs', 'code'] as const;
export type RenamePart = (typeof renameParts)[number];

/** What happens to the old name: it becomes an alias, a word to avoid, or is removed. */
export type OldName = 'alias' | 'avoid' | 'gone';

/** Edits of one part of one file. Edits of different parts of a file never overlap. */
export interface FileRename {
  readonly uri: DocumentUri;
  /** The text that the edits refer to: if the file has changed, they are invalid. */
  readonly text: string;
  readonly part: RenamePart;
  /** Never empty. */
  readonly edits: readonly TextEdit[];
}

/** A place that names the term but stays unchanged, and the reason, for the user. */
export interface LeftOut {
  readonly uri: DocumentUri;
  readonly part: RenamePart;
  readonly reason: string;
}

/** All changes of a new name. Refused if the entry itself cannot be renamed. */
export type RenamePlan =
  | {
      readonly kind: 'changes';
      /** The file of the entry first. */
      readonly changes: readonly FileRename[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
