import type { TextEdit } from '../../text/textEdit';

/** A stretch of the first text that still stands, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Edits made one batch after the other, as one batch of edits of the first text. */
export class ComposedEdits {
  #pieces: readonly Piece[];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#pieces = [{ start: 0, end: length }];
  }

  /** The edits refer to the text as all batches before have left it. */
  add(edits: readonly TextEdit[]): void {
    // From the end on, so that offsets before an edit stay true; insertions at one place keep their order.
    const ordered = [...edits].sort((a, b) => a.range.start - b.range.start).reverse();
    for (const { range, newText } of ordered) {
      const before = cut(this.#pieces, 0, range.start);
      const after = cut(this.#pieces, range.end, Infinity);
      this.#pieces = [...before, ...(newText === '' ? [] : [{ text: newText }]), ...after];
    }
  }

  /** One edit for each gap between stretches of the first text. */
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

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

/** The pieces between two offsets of the text they make up. */
function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, lengthOf(piece));
    if (from < to) {
      kept.push(
        'text' in piece
          ? { text: piece.text.slice(from, to) }
          : { start: piece.start + from, end: piece.start + to },
      );
    }
    at += lengthOf(piece);
  }
  return kept;
}
