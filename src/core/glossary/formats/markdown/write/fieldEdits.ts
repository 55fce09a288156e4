import { skipSpaceBackwards } from '../../../../text/trim';
import type { Range } from '../../../../text/range';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import type { FieldPlace } from '../syntax/blockCache';
import {
  findFieldStyle,
  findLabelFor,
  getListStyle,
  type FieldStyle,
  type ListFieldStyle,
} from './fieldStyle';
import { getIndentAt, findContentStart, toEmptyRange } from './formatText';
import type { EditTarget } from './findValidPlan';

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

/** Returns ways to write a new field of an entry, best first; none if the shape has no place for fields. */
export function listFieldInsertions(
  document: MarkdownDocument,
  entry: Entry,
  field: FieldName | undefined,
  written: { readonly label?: string; readonly value: string },
): readonly FieldInsertion[] {
  const { shape } = entry;
  const { label, value } = written;
  if (getListStyle(document, entry))
    return [{ kind: 'insert', field, label, value, paragraph: false }];
  if (shape === 'row' || shape === 'abbreviation' || shape === 'definition-list') return [];
  return [false, true].map((paragraph) => ({ kind: 'insert', field, label, value, paragraph }));
}

/**
 * Combines the steps of one entry into edits that do not overlap. A new field takes the lines of a removed one, so
 * that the layout stays; further new fields follow the last one. Fields that are removed together are removed with
 * one gap.
 */
export function planFieldEdits(
  target: EditTarget,
  steps: readonly FieldStep[],
): readonly TextEdit[] {
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
  const replaced = reusable.map((place, i) => layout.planReplacement(place, inserted[i]));
  const further = inserted.slice(reusable.length);
  const added = further.length === 0 ? [] : layout.planAdditions(further, reusable.at(-1));
  const gone = removed.filter((place) => !reusable.includes(place));
  return [...edits, ...replaced, ...layout.planRemovals(gone), ...added];
}

class FieldLayout {
  readonly #document: MarkdownDocument;
  readonly #entry: Entry;
  readonly #isInFrontMatter: boolean;
  readonly #listStyle: ListFieldStyle | undefined;
  readonly #style: FieldStyle;

  constructor(document: MarkdownDocument, entry: Entry) {
    this.#document = document;
    this.#entry = entry;
    this.#isInFrontMatter = entry.shape === 'file' && document.front.endLine > 0;
    this.#listStyle = getListStyle(document, entry);
    this.#style = this.#listStyle ?? findFieldStyle(document, entry);
  }

  /** Returns true for a field with separate lines, in the form that new fields of the entry have. */
  isReusable({ form, whole }: FieldPlace): boolean {
    if (this.#isInFrontMatter) return form === 'front-matter';
    return form === this.#style.form && whole.start >= this.#entry.label.end;
  }

  planReplacement(place: FieldPlace, insertion: FieldInsertion | undefined): TextEdit {
    const newText = insertion === undefined ? '' : this.#formatField(insertion);
    return { range: this.#getFieldRange(place), newText };
  }

  /** Returns fields after the last field, otherwise after the definition or the name. */
  planAdditions(
    insertions: readonly FieldInsertion[],
    reused: FieldPlace | undefined,
  ): readonly TextEdit[] {
    if (this.#isInFrontMatter) return [this.#planInFrontMatter(insertions)];
    const { src } = this.#document;
    const last = this.#findLastField();
    if (this.#listStyle) return [this.#planInList(insertions, this.#listStyle, last)];
    const at =
      last !== undefined && last === reused
        ? this.#getFieldRange(last).end
        : this.#findEntryEnd(last);
    const indent = this.#getIndentation(last);
    const between = this.#getGap();
    const lead = last === undefined ? this.#getLeadIn() : between;
    const lines = insertions.map((insertion, i) =>
      insertion.paragraph
        ? `\n\n${getTextIndent(src, this.#entry)}${this.#formatField(insertion)}`
        : (i === 0 ? lead : between) + indent + this.#formatField(insertion),
    );
    return [{ range: toEmptyRange(at), newText: lines.join('') }];
  }

  /** On separate lines below the definition, with the same indentation. */
  #planInList(
    insertions: readonly FieldInsertion[],
    { indent: usual, lead }: ListFieldStyle,
    last: FieldPlace | undefined,
  ): TextEdit {
    const { original: own } = this.#document;
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
        `${i === 0 && last === undefined ? lead : '\n'}${indent}${this.#formatField(insertion)}`,
    );
    const at = Math.max(last?.value.end ?? 0, definition?.end ?? label.end);
    return { range: toEmptyRange(at), newText: lines.join('') };
  }

  /** Removes fields with their lines; adjacent fields are removed together. */
  planRemovals(places: readonly FieldPlace[]): readonly TextEdit[] {
    const { src } = this.#document;
    const runs: Range[] = [];
    for (const { whole } of places) {
      const last = runs.at(-1);
      if (last !== undefined && src.slice(last.end, whole.start).trim() === '') {
        runs[runs.length - 1] = { start: last.start, end: whole.end };
      } else runs.push(whole);
    }
    const lead = this.#listStyle?.lead.trim() ?? '';
    return runs.map((run) => planLineRemoval(src, includeLead(src, run, lead)));
  }

  #formatField({ field, label, value, paragraph }: FieldInsertion): string {
    const own = label ?? (field === undefined ? '' : findLabelFor(this.#document, field));
    if (this.#isInFrontMatter) return `${field ?? own}: ${value}`;
    if (paragraph) return `**${own}**: ${value}`;
    return `${this.#style.before}${own}${this.#style.between}${value}`;
  }

  #getFieldRange({ whole }: FieldPlace): Range {
    const { src } = this.#document;
    const indent = /^[ \t>]*/u.exec(src.slice(whole.start, whole.end))?.[0].length ?? 0;
    return { start: whole.start + indent, end: skipSpaceBackwards(src, 0, whole.end) };
  }

  #findLastField(): FieldPlace | undefined {
    const { fields, definition } = this.#entry;
    const last = fields.findLast(({ form }) => form === 'bullet' || form === 'line');
    return last !== undefined && last.value.end >= (definition?.end ?? 0) ? last : undefined;
  }

  #findEntryEnd(last: FieldPlace | undefined): number {
    const { definition, definitionAt, shape, label } = this.#entry;
    if (last !== undefined) return last.value.end;
    if (definition !== undefined) return definition.end;
    return shape === 'heading'
      ? definitionAt
      : findLineEnd(this.#document.src, Math.max(definitionAt, label.end));
  }

  #getIndentation(last: FieldPlace | undefined): string {
    const { src } = this.#document;
    if (last === undefined) return getTextIndent(src, this.#entry);
    const lineStart = src.lastIndexOf('\n', last.labelRange.start - 1) + 1;
    return /^[ \t]*/u.exec(src.slice(lineStart))?.[0] ?? '';
  }

  /** Returns the line breaks between fields. */
  #getGap(): string {
    return this.#style.areSeparate ? '\n\n' : '\n';
  }

  /** Returns the line breaks before the first field. */
  #getLeadIn(): string {
    const { shape, definition } = this.#entry;
    if (shape === 'bullet') return '\n';
    const { form, isApart } = this.#style;
    return form === 'line' && definition !== undefined && !isApart ? '\n' : '\n\n';
  }

  #planInFrontMatter(insertions: readonly FieldInsertion[]): TextEdit {
    const { src, front } = this.#document;
    const lines = insertions.map((insertion) => this.#formatField(insertion));
    const { start, end } = front.yaml;
    if (end <= start) return { range: toEmptyRange(start), newText: `${lines.join('\n')}\n` };
    return {
      range: toEmptyRange(Math.max(start, skipSpaceBackwards(src, 0, end))),
      newText: lines.map((line) => `\n${line}`).join(''),
    };
  }
}

/** Includes a line that only joins the field to the text above it: `+` in AsciiDoc. */
function includeLead(src: string, { start, end }: Range, lead: string): Range {
  const line = `\n${lead}\n`;
  return lead !== '' && src.endsWith(line, start)
    ? { start: start - line.length + 1, end }
    : { start, end };
}

/** Removes whole lines with one of the gaps around them. */
function planLineRemoval(src: string, { start, end }: Range): TextEdit {
  const toFileEnd = src[end - 1] !== '\n' && start > 0;
  if (toFileEnd) return { range: { start: skipSpaceBackwards(src, 0, start), end }, newText: '' };
  return hasBlankLinesAround(src, start, end) || separatesHeading(src, start, end)
    ? { range: { start: skipSpaceBackwards(src, 0, start), end: end - 1 }, newText: '' }
    : { range: { start, end }, newText: '' };
}

/** A heading right below the lines: the blank line above them was inserted with them. */
function separatesHeading(src: string, start: number, end: number): boolean {
  return (
    /\n[ \t]*\n$/u.test(src.slice(Math.max(0, start - 3), start)) &&
    /^#{1,6} /u.test(src.slice(end, end + 7))
  );
}

function hasBlankLinesAround(src: string, start: number, end: number): boolean {
  const before = src.slice(Math.max(0, start - 3), start);
  return (
    /\n[ \t]*\n$/u.test(before) && (end >= src.length || /^[ \t]*\n/u.test(src.slice(end, end + 3)))
  );
}

function findLineEnd(src: string, at: number): number {
  const lineBreak = src.indexOf('\n', at);
  return skipSpaceBackwards(src, at, lineBreak < 0 ? src.length : lineBreak);
}

function getTextIndent(src: string, entry: Entry): string {
  return entry.shape === 'bullet' ? getIndentAt(src, findContentStart(src, entry)) : '';
}
