import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { Term } from '../../../term';
import type { MarkdownDocument } from '../readDocument';
import type { FieldPlace } from '../syntax/blockCache';
import type { ReadTerm } from '../terms/assemble';

/** A field to insert into an entry. */
export interface FieldInsertion {
  readonly kind: 'insert';
  /** `undefined` for a custom field, which has a label. */
  readonly field: FieldName | undefined;
  readonly label: string | undefined;
  readonly value: string;
  /** As a paragraph: a bullet below a definition that ends with a list would join that list. */
  readonly paragraph: boolean;
}

/** A field to remove. */
interface FieldRemoval {
  readonly kind: 'remove';
  readonly place: FieldPlace;
}

/** The change of a field: an edit, or lines to insert or remove, which are planned for the whole entry. */
export type FieldStep = TextEdit | FieldInsertion | FieldRemoval;

/** The steps of one field in several alternatives, best first; `undefined` if the shape has no place for it. */
export type FieldPlans = readonly (readonly FieldStep[])[] | undefined;

/** The data that a change works on. */
export interface EditTarget {
  readonly document: MarkdownDocument;
  readonly read: ReadTerm;
}

/** Returns the entry of a term in its file; several meanings of a name differ in the ranges of their definitions. */
export function findReadTerm(document: MarkdownDocument, term: Term): ReadTerm | undefined {
  const { name, definition } = term.source;
  return document.terms.find(
    (read) =>
      read.term.source.name.start === name.start &&
      read.term.name === term.name &&
      read.term.source.definition?.start === definition?.start,
  );
}

export function describeMissingTerm(term: Term): string {
  return l10n.t('“{0}” has moved in this file. Try again.', term.name);
}
