import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import { completeFields, type TermDraft } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { planRow, findEmptyTable } from './planRow';
import { getNamedFields, isSameValue } from './compareFields';
import { escapeBlockMarks } from './escapeEntryText';
import { formatEntries } from './formatEntries';
import { findEntryStyles } from './entryStyle';
import { planInsertion } from './planInsertion';
import { findInsertionPoint, type InsertionPoint } from './insertionPoint';
import { planFirstEntry } from './planFirstEntry';
import { findValidPlan, refuse } from './findValidPlan';

/** Adds an entry in the shape and order of the file; a file without entries gets a heading for each term. */
export function* addMarkdownTerm(source: SourceText, draft: TermDraft): EditSteps {
  if (draft.name.trim() === '') return refuse(l10n.t('Enter a name for the term.'));
  const document = yield* readDocument(source);
  const [only] = document.entries;
  if (only?.shape === 'file') {
    return refuse(
      l10n.t('This file is the entry of one term. Create a new file for “{0}”.', draft.name),
    );
  }
  const given = pickGivenFields(draft);
  const plans = planAddition(document, given);
  return yield* findValidPlan(source, plans, {
    unchanged: document.terms.map(({ term }) => term),
    changed: { name: given.name, fields: given, asked: getNamedFields(given) },
  });
}

/** Removes empty fields, which need no place. */
function pickGivenFields(draft: TermDraft): TermDraft {
  const emptyFields = completeFields({ name: '' });
  const given = getNamedFields(draft).filter(
    (field: FieldName) => !isSameValue(field, draft[field], emptyFields[field]),
  );
  const picked: Partial<TermDraft> = Object.fromEntries(
    given.map((field) => [field, draft[field]]),
  );
  const definition = escapeBlockMarks(draft.definition ?? '');
  return {
    ...picked,
    name: draft.name.replace(/\s+/gu, ' ').trim(),
    ...(definition === '' ? {} : { definition }),
  };
}

function* planAddition(
  document: MarkdownDocument,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { context, ...others } = draft;
  const topical =
    context !== undefined && document.entries.some((entry) => entry.context === context);
  const place = findInsertionPoint(document, draft.name, context);
  const table = place === undefined ? findEmptyTable(document) : undefined;
  if (table !== undefined) yield* planRow(document, table, draft);
  else if (place === undefined) yield* planFirstEntry(document, draft);
  else {
    if (topical) yield* planEntryAt(document, place, others);
    yield* planEntryAt(document, place, draft);
  }
}

function* planEntryAt(
  document: MarkdownDocument,
  place: InsertionPoint,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const beside = 'neighbor' in place;
  const model = beside ? place.neighbor : place.example;
  const group = beside
    ? place.group
    : document.entries.filter(({ shape }) => shape === model.shape);
  if (model.shape === 'row') {
    yield* planRow(document, { model, place }, draft);
    return;
  }
  for (const style of findEntryStyles(
    document.original,
    model,
    group,
    document.dialect.writing.between,
  )) {
    for (const text of formatEntries(document, model, style, draft))
      yield planInsertion(document, place, text);
  }
}
