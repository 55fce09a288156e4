import assert from 'node:assert/strict';
import { listOtherNames, listTermFacts, plainWriter } from '../../../src/core/glossary/termFacts';
import { completeFields } from '../../../src/core/glossary/term';

function scopeOf(...paths: readonly string[]): string | undefined {
  const empty = { start: 0, end: 0 };
  const source = { uri: 'file:///GLOSSARY.md', entry: empty, name: empty, definition: undefined };
  const facts = listTermFacts({ ...completeFields({ name: 'Slot', paths }), source }, plainWriter);
  return facts.find(({ label }) => label === 'Applies only in')?.value;
}

describe('the facts of a term', () => {
  it('name the folders that it applies to, unless these are all', () => {
    assert.equal(scopeOf('shop/**', 'docs/*.md'), 'shop/**, docs/*.md');
    assert.equal(scopeOf(), undefined);
    assert.equal(scopeOf('**'), undefined);
    assert.equal(scopeOf('shop/**', '**/*'), undefined);
    assert.equal(scopeOf('**/*.md'), '**/*.md');
  });

  it('name an alias only where it differs from the name', () => {
    const otherNames = (...aliases: readonly string[]): readonly string[] =>
      listOtherNames({ name: 'Slot', aliases });
    assert.deepEqual(otherNames('Slot', 'slot', 'Slots', 'Window'), ['Slots', 'Window']);
    assert.deepEqual(otherNames(), []);
  });
});
