import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { Term } from '../../../term';
import type { MarkdownDocument } from '../readDocument';
import type { ReadTerm } from '../terms/assemble';
import type { FieldInsertion, FieldRemoval } from './fieldEdits';

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
  return l10n.t('“{0}” is no longer where it was in this file. Try again.', term.name);
}
