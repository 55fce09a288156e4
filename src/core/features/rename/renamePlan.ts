import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';

/** Kinds of places that contain a name, in the order of review. */
export const renameParts = ['entries', 'diagrams', 'docs', 'code'] as const;
export type RenamePart = (typeof renameParts)[number];

/** Renaming identifiers in code affects their users, so it requires a deliberate choice. */
export const defaultParts: ReadonlySet<RenamePart> = new Set(['entries', 'diagrams', 'docs']);

/** The name of a part, and what it contains. */
export interface PartDescription {
  readonly label: string;
  readonly detail: string;
}

export function describePart(part: RenamePart): PartDescription {
  switch (part) {
    case 'entries':
      return {
        label: l10n.t('Glossary'),
        detail: l10n.t('The entry and references to it in other entries'),
      };
    case 'diagrams':
      return { label: l10n.t('Diagrams'), detail: l10n.t('Labels of boxes and connections') };
    case 'docs':
      return { label: l10n.t('Documents'), detail: l10n.t('Text, without code samples') };
    case 'code':
      return {
        label: l10n.t('Code'),
        detail: l10n.t('Identifiers, comments and strings; file names stay unchanged'),
      };
  }
}

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

/** Edits of one file, with what an editor shows of them in a preview. */
export interface PreviewedRename extends FileRename {
  /** An editor shows its preview when an edit needs confirmation, with a check mark at the edits that need none. */
  readonly needsConfirmation: boolean;
}

/**
 * Adds a preview that has the chosen places checked and the other places unchecked. If there are no others, an edit
 * that changes nothing opens it.
 */
export function addPreview(
  changes: readonly FileRename[],
  chosen: ReadonlySet<RenamePart>,
): readonly PreviewedRename[] {
  const [first] = changes;
  const all = changes.map((one) => ({ ...one, needsConfirmation: !chosen.has(one.part) }));
  if (!first || all.some(({ needsConfirmation }) => needsConfirmation)) return all;
  const nothing = { range: { start: 0, end: 0 }, newText: '' };
  return [{ ...first, edits: [nothing], needsConfirmation: true }, ...all];
}
