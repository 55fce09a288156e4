import assert from 'node:assert/strict';
import type { Term, TermChange, TermFields } from '../../../../src/core/glossary/term';
import type { Range } from '../../../../src/core/text/range';
import type { TextEdit } from '../../../../src/core/text/textEdit';
import { said } from '../formatChecks';
import type { WrittenEntry } from './grammar';

/** The rule of the editor's own buffer, for each pair of edits: ranges may touch but not overlap. */
export function editorTakes(text: string, edits: readonly TextEdit[]): void {
  for (const [i, { range }] of edits.entries()) {
    assert.ok(
      0 <= range.start && range.start <= range.end && range.end <= text.length,
      'in the text',
    );
    for (const at of [range.start, range.end]) {
      assert.ok(text[at] !== '\n' || text[at - 1] !== '\r', 'no line break is split');
    }
    for (const { range: other } of edits.slice(i + 1)) {
      const apart = range.end <= other.start || other.end <= range.start;
      assert.ok(apart, `no overlap of ${JSON.stringify(range)} and ${JSON.stringify(other)}`);
    }
  }
}

/** Checks that no edit affects text that must not change. */
export function leavesAlone(edits: readonly TextEdit[], kept: readonly Range[]): void {
  for (const { range } of edits) {
    for (const other of kept) {
      const apart = range.end <= other.start || other.end <= range.start;
      assert.ok(apart, `${JSON.stringify(range)} reaches into ${JSON.stringify(other)}`);
    }
  }
}

export function keepsLineEnds(before: string, after: string): void {
  const kinds = (text: string): string =>
    [...new Set(text.match(/\r\n|\r|\n/gu) ?? [])].sort().join();
  if (kinds(before) !== '')
    assert.equal(
      JSON.stringify(kinds(after) || kinds(before)),
      JSON.stringify(kinds(before)),
      'line ends',
    );
}

/** Returns the length of the longest run of blank lines. */
export function blankLines(text: string): number {
  const runs = text.replace(/\r\n?/gu, '\n').match(/\n(?:[ \t]*\n)+/gu) ?? [];
  return Math.max(0, ...runs.map((run) => run.split('\n').length - 2));
}

export function readsBack(
  after: Term,
  wanted: Partial<TermFields>,
  before: Term | undefined,
): void {
  const fields = Object.keys(wanted).length > 0 ? wanted : {};
  const derived = 'definition' in fields || 'name' in fields;
  const expected: Record<string, unknown> = {
    ...(before === undefined ? {} : said(before)),
    ...fields,
  };
  const found = said(after);
  for (const field of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (field === 'context' && before === undefined) continue;
    if (field === 'expansion' && derived) continue;
    assert.deepEqual(
      comparable(field, found[field]),
      comparable(field, expected[field]),
      `${field} reads back`,
    );
  }
}

function comparable(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).sort();
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (isEmpty || value === false) return undefined;
  if (typeof value !== 'string') return value;
  const lines = value.replace(/\r\n?/gu, '\n').split('\n');
  const text =
    field === 'definition'
      ? lines
          .map((line) =>
            line
              .trim()
              .replace(/^\\(?=[#=-])/u, '')
              .replace(/\\(?=\^[\w-]+$)/u, ''),
          )
          .filter((line) => line !== '')
          .join('\n')
      : value.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** Checks that nothing changes between two adjacent unchanged fields. */
export function keepsFieldsTogether(
  text: string,
  entry: WrittenEntry,
  term: Term,
  change: TermChange,
  after: string,
): void {
  const touched = Object.keys(change).flatMap((key) => [key, ...(synonyms[key] ?? [])]);
  const isKept = ({ start, end }: Range): boolean => {
    const label = /[\p{L}]+/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '';
    return !touched.includes(label);
  };
  for (const [i, field] of entry.fields.entries()) {
    const next = entry.fields[i + 1];
    if (next === undefined || !isKept(field) || !isKept(next)) continue;
    const both = text.slice(field.start, next.end);
    assert.ok(after.includes(both), `kept together: ${both} in ${term.name}`);
  }
}

const synonyms: Readonly<Record<string, readonly string[]>> = {
  name: ['term'],
  definition: ['description', 'meaning'],
  meta: ['x'],
};

/** In a file that keeps letters without entries, a letter that was added with its first entry stays. */
export function withoutNewLetter(text: string, before: string, name: string): string {
  const first = name.normalize('NFD').charAt(0);
  const letter = /\d/u.test(first) ? '0-9' : first;
  const keepsEmpty = /^#+ \p{L}\s*(?=^#|(?![\s\S]))/mu.test(before);
  return text === before || !keepsEmpty
    ? text
    : text.replace(new RegExp(`\\s+#+ ${letter}(?=\\s|$)`, 'u'), '');
}
