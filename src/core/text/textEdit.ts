import type { Range } from './range';
import type { DocumentUri } from './textDocument';

/** Replaces a range of a text. Edits of one batch refer to the same text and do not overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits of one file, and the text that they refer to. */
export interface FileEdits {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

export function createInsertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

export function createRemoval(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}

/** Thrown for a batch of edits that the editor would refuse: an error in the code that planned it. */
export class InvalidEditsError extends Error {
  constructor() {
    super('The edits overlap, split a line break or are outside the text.');
  }
}

/**
 * Sorts a batch as the editor does: by the end of the range, then by its start, otherwise in the given order. Ranges
 * may touch: an insertion at the start of a replaced range comes before it, one at its end after it.
 *
 * @returns `undefined` if the editor would refuse the batch: ranges overlap, an insertion is inside a replaced range,
 * or a range is outside the text. A range that begins or ends between `\r` and `\n` has no position in the editor.
 */
export function orderEdits(
  text: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const ordered = [...edits].sort(
    (a, b) => a.range.end - b.range.end || a.range.start - b.range.start,
  );
  let from = 0;
  for (const { range } of ordered) {
    if (range.start < from || range.end < range.start || range.end > text.length) return undefined;
    if (splitsBreak(text, range.start) || splitsBreak(text, range.end)) return undefined;
    from = range.end;
  }
  return ordered;
}

function splitsBreak(text: string, at: number): boolean {
  return text[at] === '\n' && text[at - 1] === '\r';
}

/** Returns the text after a batch of edits, or `undefined` if the editor would refuse it; see `orderEdits`. */
export function tryEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const ordered = orderEdits(text, edits);
  if (ordered === undefined) return undefined;
  let result = '';
  let from = 0;
  for (const { range, newText } of ordered) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}

/**
 * Returns the text after a batch of edits; insertions at the same offset keep the given order.
 *
 * @throws InvalidEdits
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const result = tryEdits(text, edits);
  if (result === undefined) throw new InvalidEditsError();
  return result;
}

/**
 * Returns the edits that undo a batch: they refer to the text after it, and change no more of it than the batch has
 * changed.
 *
 * @throws InvalidEdits
 */
export function invertEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = orderEdits(text, edits);
  if (ordered === undefined) throw new InvalidEditsError();
  let shift = 0;
  return ordered.map(({ range, newText }) => {
    const start = range.start + shift;
    shift += newText.length - (range.end - range.start);
    return {
      range: { start, end: start + newText.length },
      newText: text.slice(range.start, range.end),
    };
  });
}

/**
 * Returns the edits that undo those of a file, for use while it is as they left it.
 *
 * @throws InvalidEdits
 */
export function invertFileEdits<Edits extends FileEdits>(one: Edits): Edits {
  const { text, edits } = one;
  return { ...one, text: applyEdits(text, edits), edits: invertEdits(text, edits) };
}

/** A range of the original text that is unchanged, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Combines consecutive batches of edits to one batch of edits of the original text. */
export class ComposedEdits {
  #pieces: readonly Piece[];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#pieces = [{ start: 0, end: length }];
  }

  /** Adds edits, which refer to the text after all previous batches and do not overlap. */
  add(edits: readonly TextEdit[]): void {
    // From the end, so that earlier offsets stay valid; insertions at the same offset keep their order.
    const ordered = [...edits]
      .sort((a, b) => a.range.end - b.range.end || a.range.start - b.range.start)
      .reverse();
    for (const { range, newText } of ordered) {
      const before = cutPieces(this.#pieces, 0, range.start);
      const after = cutPieces(this.#pieces, range.end, Infinity);
      this.#pieces = [...before, ...(newText === '' ? [] : [{ text: newText }]), ...after];
    }
  }

  /** Returns one edit for each gap between ranges of the original text. */
  edits(): readonly TextEdit[] {
    const result: TextEdit[] = [];
    let from = 0;
    let newText = '';
    for (const piece of [...this.#pieces, { start: this.#length, end: this.#length }]) {
      if ('text' in piece) newText += piece.text;
      else {
        if (newText !== '' || piece.start > from) {
          result.push({ range: { start: from, end: piece.start }, newText });
        }
        newText = '';
        from = piece.end;
      }
    }
    return result;
  }
}

function getPieceLength(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

/** Returns the pieces between two offsets of the resulting text. */
function cutPieces(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, getPieceLength(piece));
    if (from < to) {
      kept.push(
        'text' in piece
          ? { text: piece.text.slice(from, to) }
          : { start: piece.start + from, end: piece.start + to },
      );
    }
    at += getPieceLength(piece);
  }
  return kept;
}
