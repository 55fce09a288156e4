import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { Term } from '../../../term';
import type { MarkdownDocument } from '../readDocument';
import type { FieldPlace } from '../syntax/findings';
import type { ReadTerm } from '../terms/assemble';

/** A field of an entry that has no place for it yet. */
export interface FieldInsertion {
  readonly kind: 'insert';
  /** `undefined` for a field of the writer's own, which has a label. */
  readonly field: FieldName | undefined;
  readonly label: string | undefined;
  readonly value: string;
  /** As a paragraph: a bullet below a definition that ends with a list would join that list. */
  readonly paragraph: boolean;
}

/** Takes a field away. */
interface FieldRemoval {
  readonly kind: 'remove';
  readonly place: FieldPlace;
}

/** What is done for a field: an edit, or lines that come and go, which are planned for the whole entry. */
export type Step = TextEdit | FieldInsertion | FieldRemoval;

/** One field's steps, several ways of making them, best first; `undefined` where the shape has no place for it. */
export type FieldPlans = readonly (readonly Step[])[] | undefined;

/** What a change works on. */
export interface Target {
  readonly document: MarkdownDocument;
  readonly read: ReadTerm;
}

/** The entry of a term in its file; several meanings of a name differ in where their definitions stand. */
export function findTerm(document: MarkdownDocument, term: Term): ReadTerm | undefined {
  const { name, definition } = term.source;
  return document.terms.find(
    (read) =>
      read.term.source.name.start === name.start &&
      read.term.name === term.name &&
      read.term.source.definition?.start === definition?.start,
  );
}

export function notThere(term: Term): string {
  return l10n.t('“{0}” has moved in this file. Try again.', term.name);
}
