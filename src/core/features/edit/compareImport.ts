import { isAcronym } from '../../language/acronyms';
import type { Term, TermChange, TermFields } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import {
  fieldOrder,
  getWrittenValue,
  isSameWrittenValue,
  normalizeText,
} from '../../glossary/formats/writtenFields';
import type { ImportedTerm } from './readImport';

/** What to do with a row: add an entry, change the existing one, or leave the glossary as it is. */
export type ImportChoice = 'add' | 'change' | 'keep';

/**
 * The relation of a row to the glossary: a new term; a term that gets more fields; a term that has another text for a
 * field; a term that another file or an alias explains; a term that the glossary has like this.
 */
type ImportKind = 'new' | 'more' | 'conflict' | 'explained' | 'same';

/** A field with its text before and after an import; an absent text is empty. */
export interface FieldChange {
  readonly field: (typeof fieldOrder)[number] | 'meta';
  readonly before: string;
  readonly after: string;
}

/** A row of an import, compared with the glossary. */
export interface ImportRow {
  readonly imported: ImportedTerm;
  readonly kind: ImportKind;
  /** The entry with the same meaning or name; `undefined` for a new term. */
  readonly existing: Term | undefined;
  /** The fields that differ. */
  readonly differences: readonly FieldChange[];
  /** Makes the existing entry say what the row says. */
  readonly change: TermChange;
  /** The default comes first. */
  readonly choices: readonly ImportChoice[];
}

/**
 * Compares the rows of a table with the glossary. Fields that the row does not have stay as they are, and lists are
 * joined, so that an import never removes anything.
 *
 * @param uri The file that the rows are imported to: only its entries can be changed.
 */
export function compareImport(
  rows: readonly ImportedTerm[],
  glossary: readonly Term[],
  uri: DocumentUri,
): readonly ImportRow[] {
  const byName = groupByName(glossary, ({ name }) => [name]);
  const byAlias = groupByName(glossary, ({ aliases, expansion }) => [
    ...aliases,
    ...(expansion === undefined ? [] : [expansion]),
  ]);
  const added = new Map<string, Term[]>();
  const changed = new Set<Term>();
  return rows.map((imported) => {
    const { term } = imported;
    const key = fold(term.name);
    const namesakes = (byName.get(key) ?? []).filter((one) => haveSameName(one, term));
    const earlier = added.get(key) ?? [];
    const best = findBest(
      term,
      namesakes.filter(({ source }) => source.uri === uri),
    );
    const twin = [...namesakes, ...earlier].find(
      (one) => compareFields(one, term).differences.length === 0,
    );
    if (twin) return createRow(imported, 'same', twin, ['keep']);
    if (best) {
      const isFirst = !changed.has(best);
      changed.add(best);
      const { isConflict } = compareFields(best, term);
      if (!isConflict && isFirst) return createRow(imported, 'more', best, ['change', 'keep']);
      return createRow(
        imported,
        'conflict',
        best,
        isFirst ? ['keep', 'change', 'add'] : ['keep', 'add'],
      );
    }
    const other = namesakes[0] ?? byAlias.get(key)?.[0];
    if (other) return createRow(imported, 'explained', other, ['keep', 'add']);
    added.set(key, [...earlier, term]);
    return createRow(imported, 'new', undefined, ['add', 'keep']);
  });
}

function createRow(
  imported: ImportedTerm,
  kind: ImportKind,
  existing: Term | undefined,
  choices: readonly ImportChoice[],
): ImportRow {
  const { differences, change } = existing
    ? compareFields(existing, imported.term)
    : { differences: [], change: {} };
  return { imported, kind, existing, differences, change, choices };
}

/** The entry of which the row changes the least, the first of several. */
function findBest(term: Term, namesakes: readonly Term[]): Term | undefined {
  const rate = (one: Term): number =>
    (one.context === term.context ? 0 : 100) +
    (compareFields(one, term).isConflict ? 10 : 0) +
    (normalizeText(one.definition) === normalizeText(term.definition) ? 0 : 1);
  return namesakes.reduce<Term | undefined>(
    (best, one) => (best && rate(best) <= rate(one) ? best : one),
    undefined,
  );
}

interface Comparison {
  readonly differences: readonly FieldChange[];
  readonly change: TermChange;
  /** Whether the entry has another text for a field. */
  readonly isConflict: boolean;
}

/** Compares the fields that a row has with those of an entry. */
function compareFields(existing: TermFields, row: TermFields): Comparison {
  const differences: FieldChange[] = [];
  let change: TermChange = {};
  let isConflict = false;
  for (const field of fieldOrder) {
    const after = getWrittenValue(row, field);
    const before = getWrittenValue(existing, field);
    if (field === 'name' || after === undefined || isSameWrittenValue(before, after)) continue;
    const isList = typeof after === 'object';
    const joined = isList ? joinLists(typeof before === 'object' ? before : [], after) : after;
    if (isSameWrittenValue(before, joined)) continue;
    if (!isList && before !== undefined) isConflict = true;
    differences.push({ field, before: formatValue(before), after: formatValue(joined) });
    change = { ...change, [field]: joined };
  }
  const meta = compareMeta(existing.meta, row.meta);
  return {
    differences: [...differences, ...meta],
    change: meta.length === 0 ? change : { ...change, meta: { ...existing.meta, ...row.meta } },
    isConflict: isConflict || meta.some(({ before }) => before !== ''),
  };
}

function compareMeta(
  existing: TermFields['meta'],
  row: TermFields['meta'],
): readonly FieldChange[] {
  const own = new Map(Object.entries(existing));
  return Object.entries(row).flatMap(([label, value]) => {
    const before = normalizeText(own.get(label) ?? '');
    const after = normalizeText(value);
    if (before === after) return [];
    const written = before === '' ? '' : `${label}: ${before}`;
    return { field: 'meta' as const, before: written, after: `${label}: ${after}` };
  });
}

function joinLists(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  return [...before, ...after.filter((item) => !known.has(item))];
}

function formatValue(value: ReturnType<typeof getWrittenValue>): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : value.toString();
}

function groupByName(
  terms: readonly Term[],
  namesOf: (term: Term) => readonly string[],
): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    for (const name of new Set(namesOf(term).map(fold))) {
      const group = groups.get(name);
      if (group) group.push(term);
      else groups.set(name, [term]);
    }
  }
  return groups;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** `IT` and `it` are two words; otherwise capitals make no difference. */
function haveSameName(one: TermFields, other: TermFields): boolean {
  if (one.name === other.name) return true;
  return !isAcronym(one.name) && !isAcronym(other.name) && fold(one.name) === fold(other.name);
}
