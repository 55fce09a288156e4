import type { FileContent, GlossaryFormat, SourceText } from '../../glossary/glossaryFormat';
import { completeFields, type Term, type TermChange } from '../../glossary/term';
import { applyEdits, ComposedEdits, tryEdits, type TextEdit } from '../../text/textEdit';
import { runInSlices, type Scheduler } from '../../workspace/scheduler';

/** A glossary file that is changed step by step, and read again after each step. */
export class EditedFile {
  readonly #format: GlossaryFormat;
  readonly #scheduler: Scheduler;
  readonly #composedEdits: ComposedEdits;
  source: SourceText;
  terms: readonly Term[] = [];
  readable = true;
  error: string | undefined;

  private constructor(format: GlossaryFormat, source: SourceText, scheduler: Scheduler) {
    this.#format = format;
    this.#scheduler = scheduler;
    this.#composedEdits = new ComposedEdits(source.text.length);
    this.source = source;
  }

  static async open(
    format: GlossaryFormat,
    source: SourceText,
    scheduler: Scheduler,
  ): Promise<EditedFile> {
    const file = new EditedFile(format, source, scheduler);
    await file.#load(source);
    return file;
  }

  /** Returns all edits so far, in offsets of the original text. */
  edits(): readonly TextEdit[] {
    return this.#composedEdits.edits();
  }

  /** @returns Why the entry cannot be changed; `undefined` after a change. */
  async change(number: number, change: TermChange): Promise<string | undefined> {
    const term = this.terms[number];
    if (!term) return undefined;
    const result = await runInSlices(
      this.#format.change(this.source, term, change),
      this.#scheduler,
    );
    if (result.kind === 'refused') return result.reason;
    await this.#apply(result.edits);
    return undefined;
  }

  /** @returns False, without a change, if the file would not be read as expected. */
  async tryEdits(
    edits: readonly TextEdit[],
    wanted: ReadonlyMap<number, TermChange>,
  ): Promise<boolean> {
    const text = tryEdits(this.source.text, edits);
    if (text === undefined) return false;
    const after = await this.#read({ ...this.source, text });
    const expected = this.terms.map((term, number) =>
      toComparable({ ...term, ...wanted.get(number) }),
    );
    const isRight =
      after.readable &&
      after.terms.length === expected.length &&
      after.terms.every((term, number) => toComparable(term) === expected[number]);
    if (isRight) await this.#apply(edits);
    return isRight;
  }

  async #apply(edits: readonly TextEdit[]): Promise<void> {
    this.#composedEdits.add(edits);
    await this.#load({ ...this.source, text: applyEdits(this.source.text, edits) });
  }

  async #load(source: SourceText): Promise<void> {
    const { terms, readable, problems } = await this.#read(source);
    this.source = source;
    this.terms = terms;
    this.readable = readable;
    this.error = readable ? undefined : problems[0]?.message;
  }

  #read(source: SourceText): Promise<FileContent> {
    return runInSlices(this.#format.read(source), this.#scheduler);
  }
}

/** Normalizes line breaks within a definition, which are up to the file. */
function toComparable(term: Term): string {
  const fields = completeFields(term);
  return JSON.stringify({ ...fields, definition: fields.definition.replace(/\s+/gu, ' ') });
}
