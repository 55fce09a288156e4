import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComposedEdits } from '../../../src/core/text/textEdit';
import { applyEdits } from '../../../src/core/text/textEdit';

const place = fc.nat(40);
const edit = fc.tuple(place, fc.nat(5), fc.string({ maxLength: 6 }));

describe('ComposedEdits', () => {
  it('makes of edits after edits one batch with the same effect, on what changes alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (first, all) => {
        const composed = new ComposedEdits(first.length);
        let text = first;
        for (const [at, length, newText] of all) {
          const start = Math.min(at, text.length);
          const edits = [{ range: { start, end: Math.min(start + length, text.length) }, newText }];
          composed.add(edits);
          text = applyEdits(text, edits);
        }
        const result = composed.edits();
        assert.equal(applyEdits(first, result), text);
        for (const [i, { range }] of result.entries()) {
          assert.ok(range.start <= range.end && range.start >= (result[i - 1]?.range.end ?? 0));
        }
      }),
    );
  });

  it('keeps the order of insertions at one place', () => {
    const composed = new ComposedEdits(2);
    const at = { start: 1, end: 1 };
    composed.add([
      { range: at, newText: 'x' },
      { range: at, newText: 'y' },
    ]);
    assert.equal(applyEdits('ab', composed.edits()), 'axyb');
  });
});
