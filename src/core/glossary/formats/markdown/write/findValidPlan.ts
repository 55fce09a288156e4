import { compareStrings, isSameList } from '../../../../text/collections';
import * as l10n from '@vscode/l10n';
import { refuse } from '../../../refusals';
import { tryEdits, type TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import { completeFields, type Term, type TermFields, type TermDraft } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { entriesPerStep } from '../shapes/scope';
import { formatFieldNames, toStrings } from './formatText';
import { detectLineBreak } from '../../../../text/lineMap';
import type { ReadTerm } from '../terms/assemble';
import { renderNote } from '../dialects/obsidianNotes';

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

export interface ChangedTerm {
  readonly name: string;
  readonly fields: Partial<TermFields>;
  /** The requested fields, for the message of a refusal. */
  readonly asked: readonly FieldName[];
  /** A field that may have any value. */
  readonly free?: FieldName;
}

/** The expected terms after an edit. */
export interface Expectation {
  /** Terms of the same entry, which change with it. */
  readonly companions?: ReadonlySet<Term>;
  /** The terms of the file in order, with the expected fields of new or changed ones. */
  readonly unchanged: readonly Term[];
  readonly changed: ChangedTerm | undefined;
}

type CheckResult =
  | { readonly kind: 'good'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'bad'; readonly reason: string };

/** Reads the resulting text: refuses an edit that would be read as anything else. */
function* checkPlan(
  source: SourceText,
  planned: readonly TextEdit[],
  expected: Expectation,
): Generator<undefined, CheckResult> {
  const edits = toFileLineEnds(planned, source.text);
  const text = tryEdits(source.text, edits);
  if (text === undefined) return { kind: 'bad', reason: describeUnwritable() };
  const after = yield* readDocument({ ...source, text });
  const terms = after.terms.map(({ term }) => term);
  yield undefined;
  const wrong = yield* findDifference(terms, expected);
  return wrong === undefined ? { kind: 'good', edits } : { kind: 'bad', reason: wrong };
}

function* findDifference(
  terms: readonly Term[],
  expected: Expectation,
): Generator<undefined, string | undefined> {
  const { unchanged, changed, companions } = expected;
  const others = [...terms];
  if (changed !== undefined) {
    const found = terms.find((term) => findWrongFields(term, changed).length === 0);
    if (found === undefined) return describeMisreading(terms, changed);
    others.splice(others.indexOf(found), 1);
  }
  const asked = changed?.asked ?? [];
  const same = (term: Term, i: number): boolean => {
    const before = unchanged[i];
    if (before === undefined) return false;
    const differing = findDifferences(term, completeFields(before));
    const mayDiffer =
      companions?.has(before) === true ? new Set<FieldName>([...asked, 'expansion']) : undefined;
    return differing.every((field) => mayDiffer?.has(field) === true);
  };
  let isSame = others.length === unchanged.length;
  for (let i = 0; isSame && i < others.length; i++) {
    const term = others[i];
    isSame = term !== undefined && same(term, i);
    if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
  }
  if (isSame) return undefined;
  return l10n.t('This change would affect other entries of this file. Edit the file directly.');
}

/** Returns the fields in which a term differs from the expected one. */
export function findWrongFields(
  term: Term,
  { name, fields, free }: ChangedTerm,
): readonly FieldName[] {
  return term.name === name
    ? findDifferences(term, fields).filter((field) => field !== free)
    : ['name'];
}

function describeMisreading(terms: readonly Term[], changed: ChangedTerm): string {
  const read = terms.find(({ name }) => name === changed.name);
  if (read === undefined) {
    return l10n.t(
      'The format of this file does not allow the name “{0}”. Choose another name, or edit the file directly.',
      changed.name,
    );
  }
  const wrong = findWrongFields(read, changed);
  const asked = wrong.filter((field) => changed.asked.includes(field));
  return l10n.t(
    'The format of this file has no place for: {0}. Edit the file directly.',
    formatFieldNames(asked.length > 0 ? asked : wrong),
  );
}

/** Returns the first plan that is read as expected, or why it cannot be read. */
export function* findValidPlan(
  source: SourceText,
  plans: Iterable<readonly TextEdit[]>,
  expected: Expectation,
): EditSteps {
  let reason: string | undefined;
  for (const plan of plans) {
    const result = yield* checkPlan(source, plan, expected);
    if (result.kind === 'good') return { kind: 'edits', edits: result.edits };
    reason ??= result.reason;
  }
  return refuse(reason ?? describeUnwritable());
}

function describeUnwritable(): string {
  return l10n.t('The format of this file does not allow this change. Edit the file directly.');
}

/** Converts edits planned with `\n` to the line ends of the file. */
function toFileLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const end = detectLineBreak(text);
  return edits.map(({ range, newText }) => ({
    range,
    newText: newText.replace(/\r\n?/gu, '\n').replaceAll('\n', end),
  }));
}

const listFields: ReadonlySet<FieldName> = new Set([
  ...(['aliases', 'avoid', 'examples', 'users', 'related', 'links'] as const),
  ...(['diagram', 'code', 'paths'] as const),
]);

/** Returns the given fields in which a term differs from the expected values. */
function findDifferences(term: TermFields, wanted: Partial<TermFields>): readonly FieldName[] {
  return getNamedFields(wanted).filter((field) => !isSameValue(field, term[field], wanted[field]));
}

/** Returns the fields named in a draft or change. */
export function getNamedFields(fields: Partial<TermFields> | TermDraft): readonly FieldName[] {
  return Object.keys(fields).filter((key): key is FieldName => key in fields);
}

export function isSameValue(field: FieldName, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (field === 'definition') return isSameDefinition(toText(a), toText(b));
  if (listFields.has(field)) {
    const left = [...toStrings(a)].sort();
    const right = [...new Set(toStrings(b).map((item) => item.trim()))]
      .filter((item) => item !== '')
      .sort();
    return isSameList(left, right);
  }
  if (field === 'meta')
    return JSON.stringify(toSortedEntries(a)) === JSON.stringify(toSortedEntries(b));
  if (typeof a === 'boolean' || typeof b === 'boolean') return (a === true) === (b === true);
  return toText(a).replace(/\s+/gu, ' ').trim() === toText(b).replace(/\s+/gu, ' ').trim();
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toSortedEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, item]) => item !== '')
    .sort(([a], [b]) => compareStrings(a, b));
}

/** Compares two definitions, ignoring differences of escaping and trimming. */
function isSameDefinition(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b) && (a.trim() === '') === (b.trim() === '');
}

/** `_a_` and `*a*`, `*` and `-` before a bullet are equivalent. */
function normalizeMarkup(line: string): string {
  return line
    .replace(/^[*+] /u, '- ')
    .replace(/(?<![\p{L}\p{N}_*])_([^_\n]{1,300})_(?![\p{L}\p{N}_])/gu, '*$1*');
}

function toComparable(definition: string): string {
  return renderNote(definition.replace(/\r\n?/gu, '\n'))
    .split('\n')
    .map((line) =>
      normalizeMarkup(
        line
          .trim()
          .replace(/^\\(?=[#=-])/u, '')
          .replace(/\\(?=\^[A-Za-z0-9-]+$)/u, ''),
      ),
    )
    .filter((line) => line !== '')
    .join('\n');
}
