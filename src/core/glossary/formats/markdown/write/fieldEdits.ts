import type { Range } from '../../../../text/range';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import type { FieldPlace } from '../syntax/findings';
import { fieldStyle, labelFor, listFields, type FieldStyle, type ListFields } from './fieldStyle';
import { indentAt } from './lines';
import type { FieldInsertion, Step, Target } from './target';

/** Returns ways to write a new field of an entry, best first; none if the shape has no place for fields. */
export function insertField(
  document: MarkdownDocument,
  entry: Entry,
  field: FieldName | undefined,
  written: { readonly label?: string; readonly value: string },
): readonly FieldInsertion[] {
  const { shape } = entry;
  const { label, value } = written;
  if (listFields(document, entry))
    return [{ kind: 'insert', field, label, value, paragraph: false }];
  if (shape === 'row' || shape === 'abbreviation' || shape === 'definition-list') return [];
  return [false, true].map((paragraph) => ({ kind: 'insert', field, label, value, paragraph }));
}

/**
 * Combines the steps of one entry into edits that do not overlap. A new field takes the lines of a removed one, so
 * that the layout stays; further new fields follow the last one. Fields that are removed together are removed with
 * one gap.
 */
export function editsOf(target: Target, steps: readonly Step[]): readonly TextEdit[] {
  const { entry } = target.read;
  const edits: TextEdit[] = [];
  const removed: FieldPlace[] = [];
  const inserted: FieldInsertion[] = [];
  for (const step of steps) {
    if (!('kind' in step)) edits.push(step);
    else if (step.kind === 'insert') inserted.push(step);
    else removed.push(step.place);
  }
  removed.sort((a, b) => a.whole.start - b.whole.start);
  const layout = new FieldLayout(target.document, entry);
  const reusable = removed.filter((place) => layout.isReusable(place)).slice(0, inserted.length);
  const replaced = reusable.map((place, i) => layout.replacement(place, inserted[i]));
  const further = inserted.slice(reusable.length);
  const added = further.length === 0 ? [] : layout.additions(further, reusable.at(-1));
  const gone = removed.filter((place) => !reusable.includes(place));
  return [...edits, ...replaced, ...layout.removals(gone), ...added];
}

class FieldLayout {
  readonly #document: MarkdownDocument;
  readonly #entry: Entry;
  readonly #inFront: boolean;
  readonly #listed: ListFields | undefined;
  readonly #style: FieldStyle;

  constructor(document: MarkdownDocument, entry: Entry) {
    this.#document = document;
    this.#entry = entry;
    this.#inFront = entry.shape === 'file' && document.front.endLine > 0;
    this.#listed = listFields(document, entry);
    this.#style = this.#listed ?? fieldStyle(document, entry);
  }

  /** Returns true for a field with separate lines, in the form that new fields of the entry have. */
  isReusable({ form, whole }: FieldPlace): boolean {
    if (this.#inFront) return form === 'front-matter';
    return form === this.#style.form && whole.start >= this.#entry.label.end;
  }

  replacement(place: FieldPlace, insertion: FieldInsertion | undefined): TextEdit {
    const newText = insertion === undefined ? '' : this.#line(insertion);
    return { range: this.#lineOf(place), newText };
  }

  /** Returns fields after the last field, otherwise after the definition or the name. */
  additions(
    insertions: readonly FieldInsertion[],
    reused: FieldPlace | undefined,
  ): readonly TextEdit[] {
    if (this.#inFront) return [this.#inFrontMatter(insertions)];
    const { src } = this.#document;
    const last = this.#lastField();
    if (this.#listed) return [this.#inList(insertions, this.#listed, last)];
    const at =
      last !== undefined && last === reused ? this.#lineOf(last).end : this.#endOfEntry(last);
    const indent = this.#indentation(last);
    const between = this.#between();
    const lead = last === undefined ? this.#leadIn() : between;
    const lines = insertions.map((insertion, i) =>
      insertion.paragraph
        ? `\n\n${indentOfText(src, this.#entry)}${this.#line(insertion)}`
        : (i === 0 ? lead : between) + indent + this.#line(insertion),
    );
    return [{ range: pointAt(at), newText: lines.join('') }];
  }

  /** On separate lines below the definition, with the same indentation. */
  #inList(
    insertions: readonly FieldInsertion[],
    { indent: usual, lead }: ListFields,
    last: FieldPlace | undefined,
  ): TextEdit {
    const { own } = this.#document;
    const { definition, label } = this.#entry;
    const start = last?.whole.start ?? definition?.start ?? 0;
    const lineStart = own.lastIndexOf('\n', start - 1) + 1;
    const before =
      last === undefined
        ? own.slice(lineStart, start)
        : (/^[ \t]*/u.exec(own.slice(lineStart))?.[0] ?? '');
    const indent = /^[ \t]+$/u.test(before) ? before : usual;
    const lines = insertions.map(
      (insertion, i) =>
        `${i === 0 && last === undefined ? lead : '\n'}${indent}${this.#line(insertion)}`,
    );
    const at = Math.max(last?.value.end ?? 0, definition?.end ?? label.end);
    return { range: pointAt(at), newText: lines.join('') };
  }

  /** Removes fields with their lines; adjacent fields are removed together. */
  removals(places: readonly FieldPlace[]): readonly TextEdit[] {
    const { src } = this.#document;
    const runs: Range[] = [];
    for (const { whole } of places) {
      const last = runs.at(-1);
      if (last !== undefined && src.slice(last.end, whole.start).trim() === '') {
        runs[runs.length - 1] = { start: last.start, end: whole.end };
      } else runs.push(whole);
    }
    return runs.map((run) => withoutLines(src, run));
  }

  #line({ field, label, value, paragraph }: FieldInsertion): string {
    const own = label ?? (field === undefined ? '' : labelFor(this.#document, field));
    if (this.#inFront) return `${field ?? own}: ${value}`;
    if (paragraph) return `**${own}**: ${value}`;
    return `${this.#style.before}${own}${this.#style.between}${value}`;
  }

  #lineOf({ whole }: FieldPlace): Range {
    const { src } = this.#document;
    const indent = /^[ \t>]*/u.exec(src.slice(whole.start, whole.end))?.[0].length ?? 0;
    return { start: whole.start + indent, end: trimBack(src, whole.end) };
  }

  #lastField(): FieldPlace | undefined {
    const { fields, definition } = this.#entry;
    const last = fields.findLast(({ form }) => form === 'bullet' || form === 'line');
    return last !== undefined && last.value.end >= (definition?.end ?? 0) ? last : undefined;
  }

  #endOfEntry(last: FieldPlace | undefined): number {
    const { definition, definitionAt, shape, label } = this.#entry;
    if (last !== undefined) return last.value.end;
    if (definition !== undefined) return definition.end;
    return shape === 'heading'
      ? definitionAt
      : lineEnd(this.#document.src, Math.max(definitionAt, label.end));
  }

  #indentation(last: FieldPlace | undefined): string {
    const { src } = this.#document;
    if (last === undefined) return indentOfText(src, this.#entry);
    const lineStart = src.lastIndexOf('\n', last.labelRange.start - 1) + 1;
    return /^[ \t]*/u.exec(src.slice(lineStart))?.[0] ?? '';
  }

  /** Returns the line breaks between the last two fields: a list with blank lines keeps them. */
  #between(): string {
    const [last, before] = this.#entry.fields
      .filter(({ form }) => form === this.#style.form)
      .reverse();
    if (last === undefined || before === undefined) return '\n';
    const gap = this.#document.src.slice(this.#lineOf(before).end, this.#lineOf(last).start);
    return /^[ \t]*\n[ \t]*\n[ \t]*$/u.test(gap) ? '\n\n' : '\n';
  }

  /** Returns the line breaks before the first field. */
  #leadIn(): string {
    const { shape, definition } = this.#entry;
    if (shape === 'bullet') return '\n';
    return this.#style.form === 'line' && definition !== undefined ? '\n' : '\n\n';
  }

  #inFrontMatter(insertions: readonly FieldInsertion[]): TextEdit {
    const { src, front } = this.#document;
    const lines = insertions.map((insertion) => this.#line(insertion));
    const { start, end } = front.yaml;
    if (end <= start) return { range: pointAt(start), newText: `${lines.join('\n')}\n` };
    return {
      range: pointAt(Math.max(start, trimBack(src, end))),
      newText: lines.map((line) => `\n${line}`).join(''),
    };
  }
}

/** Removes whole lines with one of the gaps around them. */
function withoutLines(src: string, { start, end }: Range): TextEdit {
  const toFileEnd = src[end - 1] !== '\n' && start > 0;
  if (toFileEnd) return { range: { start: trimBack(src, start), end }, newText: '' };
  return onlyBlankAround(src, start, end)
    ? { range: { start: trimBack(src, start), end: end - 1 }, newText: '' }
    : { range: { start, end }, newText: '' };
}

function onlyBlankAround(src: string, start: number, end: number): boolean {
  const before = src.slice(Math.max(0, start - 3), start);
  return (
    /\n[ \t]*\n$/u.test(before) && (end >= src.length || /^[ \t]*\n/u.test(src.slice(end, end + 3)))
  );
}

export function trimBack(src: string, from: number): number {
  let at = from;
  while (at > 0 && src.charCodeAt(at - 1) <= 32) at--;
  return at;
}

function lineEnd(src: string, at: number): number {
  const found = src.indexOf('\n', at);
  let end = found < 0 ? src.length : found;
  while (end > at && src.charCodeAt(end - 1) <= 32) end--;
  return end;
}

function indentOfText(src: string, entry: Entry): string {
  return entry.shape === 'bullet' ? indentAt(src, contentStart(src, entry)) : '';
}

/** Returns the column in which a bullet's text begins. */
export function contentStart(src: string, { range }: Entry): number {
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+/u.exec(src.slice(range.start, range.start + 16));
  return range.start + (marker?.[0].length ?? 2);
}

export function pointAt(offset: number): Range {
  return { start: offset, end: offset };
}
