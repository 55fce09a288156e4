import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GramIndex } from '../../../src/core/language/gramIndex';
import { runs } from '../propertyRuns';

/** Few letters, so that pairs repeat. */
const letters = fc.constantFrom('a', 'b', 'c', ' ', 'é');
const text = (minLength: number, maxLength: number) =>
  fc.array(letters, { minLength, maxLength }).map((all) => all.join(''));

/** An error at a place: a letter is removed, replaced by another text, or both. */
const error = fc.record({ at: fc.nat(31), removed: fc.nat(1), added: fc.constantFrom('', 'x') });

describe('GramIndex', () => {
  it('finds each text that contains the pattern with as many errors as are allowed', () => {
    fc.assert(
      fc.property(
        text(0, 20),
        text(4, 32),
        text(0, 20),
        fc.array(error, { maxLength: 9 }),
        fc.array(text(0, 30)),
        (before, pattern, after, errors, others) => {
          const allowed = Math.min(errors.length, Math.floor((pattern.length - 2) / 2));
          const written = errors
            .slice(0, allowed)
            .reduce(
              (one, { at, removed, added }) =>
                one.slice(0, at % one.length) + added + one.slice((at % one.length) + removed),
              pattern,
            );
          const index = new GramIndex([others, ['', `${before}${written}${after}`], others]);
          assert.ok(index.findCandidates(pattern, allowed).includes(1), written);
        },
      ),
      runs(1000),
    );
  });

  it('leaves out texts with fewer pairs of letters than the errors explain', () => {
    const index = new GramIndex([['ledger', 'book'], ['lodger'], ['lodgar'], ['lexdgxer']]);
    assert.deepEqual(index.findCandidates('ledger', 0), [0]);
    assert.deepEqual(index.findCandidates('ledger', 1), [0, 1, 3]);
    assert.deepEqual(index.findCandidates('ledger', 2), [0, 1, 2, 3]);
    assert.deepEqual(index.findCandidates('qzx', 0), []);
  });

  it('names each owner once, and counts a pair as often as the pattern has it', () => {
    const index = new GramIndex([['anna', 'hanna'], [], ['banana']]);
    assert.deepEqual(index.findCandidates('anna', 0), [0]);
    assert.deepEqual(index.findCandidates('anan', 0), [0, 2]);
    assert.deepEqual(index.findCandidates('nnnn', 0), [0]);
    assert.deepEqual(index.findCandidates('an', 0), [0, 2]);
  });
});
