import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MatchReader, packMatches } from '../../../../src/core/features/usages/packedMatches';
import { LineMap } from '../../../../src/core/text/lineMap';
import { runs } from '../../propertyRuns';

/** Packs matches and reads them again. */
function repack(matches: Parameters<typeof packMatches>[0], text: string): readonly unknown[] {
  const packed = packMatches(matches, new LineMap(text));
  const read: unknown[] = [];
  const match = new MatchReader(packed);
  while (match.next()) {
    const { start, end, meaning, form, startPosition, endPosition } = match;
    read.push({ start, end, meaning, form, startPosition, endPosition });
  }
  assert.equal(match.next(), false, 'stays at the end');
  return read;
}

describe('Packed matches', () => {
  it('are read as they were, with their positions', () => {
    const piece = fc.tuple(
      fc.constantFrom('', ' ', '\n', '\r\n', 'x'.repeat(127), 'x'.repeat(128), 'x'.repeat(17_000)),
      fc.constantFrom('a', 'a\nb', 'a\r\nb\nc', 'y'.repeat(200)),
      fc.oneof(fc.nat({ max: 300 }), fc.constantFrom(31, 32, 4095, 4096, 2 ** 24)),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let text = '';
        const matches = pieces.map(([before, word, meaning, form]) => {
          const start = text.length + before.length;
          text += before + word;
          return { start, end: text.length, meaning, form };
        });
        const lines = new LineMap(text);
        assert.deepEqual(
          repack(matches, text),
          matches.map((match) => ({
            ...match,
            startPosition: lines.positionAt(match.start),
            endPosition: lines.positionAt(match.end),
          })),
        );
      }),
      runs(100),
    );
  });

  it('of a long text are read to the last one', () => {
    const text = 'word '.repeat(20_000);
    const matches = Array.from({ length: 20_000 }, (_, i) => ({
      ...{ start: i * 5, end: i * 5 + 4 },
      ...{ meaning: i, form: i % 4 },
    }));
    const read = repack(matches, text);
    assert.equal(read.length, matches.length);
    assert.deepEqual(read.at(-1), {
      ...matches.at(-1),
      startPosition: { line: 0, character: 99_995 },
      endPosition: { line: 0, character: 99_999 },
    });
  });

  it('take eight bytes or so for each match, and nothing without one', () => {
    assert.equal(packMatches([], new LineMap('')), '');
    const text = 'the order of a customer\n'.repeat(100);
    const matches = Array.from({ length: 100 }, (_, i) => ({
      ...{ start: i * 24 + 4, end: i * 24 + 9 },
      ...{ meaning: 500, form: 0 },
    }));
    const packed = packMatches(matches, new LineMap(text));
    assert.ok(packed.length <= 800, `${packed.length}`);
    // One byte each: a unit above would double the memory of all.
    assert.match(packed, /^[\0-\xff]*$/u);
  });
});
