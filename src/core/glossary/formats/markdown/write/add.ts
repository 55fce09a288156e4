import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../format';
import { completeFields, type TermDraft } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { addRow, emptyTable } from './addRow';
import { fieldsOf, sameValue } from './compare';
import { escapeHeadings } from './escape';
import { writtenEntries } from './writtenEntry';
import { entryStyles } from './entryStyle';
import { insertions } from './insertions';
import { placeFor, type Place } from './place';
import { startingPoint } from './startingPoint';
import { firstGood, refused } from './verify';

/** Adds an entry in the shape and order of the file; a file without entries gets a heading for each term. */
export function* addTerm(source: SourceText, draft: TermDraft): EditSteps {
  if (draft.name.trim() === '') return refused(l10n.t('Enter a name for the term.'));
  const document = yield* readDocument(source);
  const [only] = document.entries;
  if (only?.shape === 'file') {
    return refused(
      l10n.t('This file is the entry of one term. Create a new file for “{0}”.', draft.name),
    );
  }
  const given = givenFields(draft);
  const plans = plansFor(document, given);
  return yield* firstGood(source, plans, {
    unchanged: document.terms.map(({ term }) => term),
    changed: { name: given.name, fields: given, asked: fieldsOf(given) },
  });
}

/** Removes empty fields, which need no place. */
function givenFields(draft: TermDraft): TermDraft {
  const nothing = completeFields({ name: '' });
  const given = fieldsOf(draft).filter(
    (field: FieldName) => !sameValue(field, draft[field], nothing[field]),
  );
  const picked: Partial<TermDraft> = Object.fromEntries(
    given.map((field) => [field, draft[field]]),
  );
  const definition = escapeHeadings(draft.definition ?? '');
  return {
    ...picked,
    name: draft.name.replace(/\s+/gu, ' ').trim(),
    ...(definition === '' ? {} : { definition }),
  };
}

function* plansFor(document: MarkdownDocument, draft: TermDraft): Generator<readonly TextEdit[]> {
  const { context, ...others } = draft;
  const topical =
    context !== undefined && document.entries.some((entry) => entry.context === context);
  const place = placeFor(document, draft.name, context);
  const table = place === undefined ? emptyTable(document) : undefined;
  if (table !== undefined) yield* addRow(document, table, draft);
  else if (place === undefined) yield* startingPoint(document, draft);
  else {
    if (topical) yield* written(document, place, others);
    yield* written(document, place, draft);
  }
}

function* written(
  document: MarkdownDocument,
  place: Place,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const beside = 'neighbour' in place;
  const model = beside ? place.neighbour : place.like;
  const group = beside
    ? place.group
    : document.entries.filter(({ shape }) => shape === model.shape);
  if (model.shape === 'row') {
    yield* addRow(document, { model, place }, draft);
    return;
  }
  for (const style of entryStyles(document.own, model, group, document.dialect.writing.between)) {
    for (const text of writtenEntries(document, model, style, draft))
      yield insertions(document, place, text);
  }
}
