import * as l10n from '@vscode/l10n';
import { applyEdits, type TextEdit } from '../../../../text/textEdit';
import { runToEnd } from '../../../../workspace/scheduler';
import type { FieldName } from '../../../fieldNames';
import type { EditResult, SourceText } from '../../../format';
import { completeFields, type Term, type TermFields } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { unlike } from './compare';
import { namesOf } from './fieldText';
import { withLineEnds } from './lines';

interface Changed {
  readonly name: string;
  readonly fields: Partial<TermFields>;
  /** A field that may be read in any way. */
  readonly free?: FieldName;
}

/** What must be read from a text after it was edited. */
export interface Expectation {
  /** The terms of the file in their order, with the wanted fields of those that are new or changed. */
  readonly unchanged: readonly Term[];
  readonly changed: Changed | undefined;
}

export function readNow(source: SourceText): MarkdownDocument {
  return runToEnd(readDocument(source));
}

export type Checked =
  | { readonly kind: 'good'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'bad'; readonly reason: string };

/** Reads the text as it would be: an edit that would be read as anything else than was wanted is not made. */
export function checked(
  source: SourceText,
  planned: readonly TextEdit[],
  expected: Expectation,
): Checked {
  const edits = withLineEnds(planned, source.text);
  const after = readNow({ uri: source.uri, text: applyEdits(source.text, edits) });
  const terms = after.terms.map(({ term }) => term);
  const wrong = difference(terms, expected);
  return wrong === undefined ? { kind: 'good', edits } : { kind: 'bad', reason: wrong };
}

function difference(
  terms: readonly Term[],
  { unchanged, changed }: Expectation,
): string | undefined {
  const rest = [...terms];
  if (changed !== undefined) {
    const candidates = terms.filter(({ name }) => name === changed.name);
    if (candidates.length === 0)
      return l10n.t('The name “{0}” would be read as something else in this file.', changed.name);
    const misread = candidates.map((term) =>
      unlike(term, changed.fields).filter((field) => field !== changed.free),
    );
    const at = misread.findIndex((fields) => fields.length === 0);
    const found = candidates[at];
    if (found === undefined) {
      return l10n.t(
        'The way this file is written has no place for: {0}.',
        namesOf(misread[0] ?? []),
      );
    }
    rest.splice(rest.indexOf(found), 1);
  }
  if (rest.length === unchanged.length && rest.every((term, i) => isSame(term, unchanged[i])))
    return undefined;
  return l10n.t('Other entries of this file would be read differently afterwards.');
}

function isSame(a: Term, b: Term | undefined): boolean {
  if (b === undefined) return false;
  return unlike(a, completeFields(b)).length === 0;
}

/** The first plan that is read back as wanted, or why none is. */
export function firstGood(
  source: SourceText,
  plans: Iterable<readonly TextEdit[]>,
  expected: Expectation,
): EditResult {
  let reason: string | undefined;
  for (const plan of plans) {
    const result = checked(source, plan, expected);
    if (result.kind === 'good') return { kind: 'edits', edits: result.edits };
    reason ??= result.reason;
  }
  return refused(reason ?? l10n.t('This cannot be written in the way this file is written.'));
}

export function refused(reason: string): EditResult {
  return { kind: 'refused', reason };
}
