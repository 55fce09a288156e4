import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  ComposedEdits,
  InvalidEditsError,
  invertEdits,
  orderEdits,
  tryEdits,
  type TextEdit,
} from '../../../src/core/text/textEdit';

function edit(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

/** Edits of one text that may overlap, as ranges clamped to it. */
const batch = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\r\n'), maxLength: 20 }),
    fc.array(fc.tuple(fc.nat(24), fc.nat(3), fc.constantFrom('', 'x', 'yz')), { maxLength: 5 }),
  )
  .map(([text, all]) => ({
    text,
    edits: all.map(([at, length, newText]) => {
      const start = Math.min(at, text.length);
      return edit(start, Math.min(start + length, text.length), newText);
    }),
  }));

describe('batches of edits', () => {
  it('may touch: insertions go before what they touch from the left, after what they touch from the right', () => {
    const edits = [edit(3, 3, '|'), edit(1, 3, 'X'), edit(1, 1, '<')];
    assert.equal(applyEdits('abcd', edits), 'a<X|d');
    assert.equal(applyEdits('abcd', [edit(2, 2, '1'), edit(2, 2, '2')]), 'ab12cd');
    assert.equal(applyEdits('abcd', [edit(2, 4, ''), edit(0, 2, 'x')]), 'x');
  });

  it('are refused as the editor refuses them', () => {
    const refused: readonly (readonly TextEdit[])[] = [
      [edit(0, 2, ''), edit(1, 3, '')],
      [edit(0, 3, 'x'), edit(1, 1, 'inside')],
      [edit(1, 2, 'x'), edit(1, 2, 'y')],
      [edit(2, 1, 'backwards')],
      [edit(3, 5, 'past the end')],
      [edit(-1, 0, 'before the start')],
    ];
    for (const edits of refused) {
      assert.equal(orderEdits('abcd', edits), undefined, JSON.stringify(edits));
      assert.equal(tryEdits('abcd', edits), undefined);
      assert.throws(() => applyEdits('abcd', edits), InvalidEditsError);
      assert.throws(() => invertEdits('abcd', edits), InvalidEditsError);
    }
  });

  it('have no position between the two characters of a line break', () => {
    assert.equal(tryEdits('a\r\nb', [edit(2, 2, 'x')]), undefined);
    assert.equal(tryEdits('a\r\nb', [edit(0, 2, '')]), undefined);
    assert.equal(tryEdits('a\r\nb', [edit(1, 3, ' ')]), 'a b');
  });

  it('are taken back by their inverse, which changes no more than they did', () => {
    fc.assert(
      fc.property(batch, ({ text, edits }) => {
        const after = tryEdits(text, edits);
        if (after === undefined) return;
        const inverse = invertEdits(text, edits);
        assert.equal(inverse.length, edits.length);
        // A deletion may join a carriage return to a line feed: then the inverse has no position in the editor.
        if (tryEdits(after, inverse) === undefined) assert.ok(after.includes('\r\n'));
        else assert.equal(applyEdits(after, inverse), text);
      }),
    );
  });
});

const place = fc.nat(40);
const anyEdit = fc.tuple(place, fc.nat(5), fc.string({ maxLength: 6 }));

describe('ComposedEdits', () => {
  it('combines successive edits into one batch with the same effect, limited to the changes', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(anyEdit, { maxLength: 8 }),
        (first, all) => {
          const composed = new ComposedEdits(first.length);
          let text = first;
          for (const [at, length, newText] of all) {
            const start = Math.min(at, text.length);
            const edits = [edit(start, Math.min(start + length, text.length), newText)];
            composed.add(edits);
            text = applyEdits(text, edits);
          }
          const result = composed.edits();
          assert.equal(applyEdits(first, result), text);
          for (const [i, { range }] of result.entries()) {
            assert.ok(range.start <= range.end && range.start >= (result[i - 1]?.range.end ?? 0));
          }
        },
      ),
    );
  });

  it('composes a batch that touches as it is applied', () => {
    const edits = [edit(2, 2, '|'), edit(0, 2, 'X'), edit(2, 2, '!')];
    const composed = new ComposedEdits(4);
    composed.add(edits);
    assert.equal(applyEdits('abcd', composed.edits()), applyEdits('abcd', edits));
  });

  it('keeps the order of insertions at one place', () => {
    const composed = new ComposedEdits(2);
    composed.add([edit(1, 1, 'x'), edit(1, 1, 'y')]);
    assert.equal(applyEdits('ab', composed.edits()), 'axyb');
  });
});
