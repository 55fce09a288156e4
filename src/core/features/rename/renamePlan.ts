import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';

/** Kinds of places that a name stands in, in the order in which a person should look at them. */
export const renameParts = ['entries', 'diagrams', 'docs', 'code'] as const;
export type RenamePart = (typeof renameParts)[number];

/** What becomes of the old name: another name of the term, a word to avoid, or nothing. */
export type OldName = 'alias' | 'avoid' | 'gone';

/** Edits of one part of one file. Edits of different parts of a file never overlap. */
export interface FileRename {
  readonly uri: DocumentUri;
  /** The text that the edits refer to: if the file differs by now, they are void. */
  readonly text: string;
  readonly part: RenamePart;
  /** Never empty. */
  readonly edits: readonly TextEdit[];
}

/** What stays as it is although it names the term, and why, in the user's words. */
export interface LeftOut {
  readonly uri: DocumentUri;
  readonly part: RenamePart;
  readonly reason: string;
}

/** Everything that a new name would change. Refused where the entry itself cannot be renamed. */
export type RenamePlan =
  | {
      readonly kind: 'changes';
      /** The file of the entry first. */
      readonly changes: readonly FileRename[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'refused'; readonly reason: string };
