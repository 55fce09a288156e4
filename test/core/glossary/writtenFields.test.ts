import assert from 'node:assert/strict';
import { getWrittenValue, hasSameFields } from '../../../src/core/glossary/formats/writtenFields';
import type { TermDraft } from '../../../src/core/glossary/term';

describe('the value that is written for a field', () => {
  it('is trimmed, has plain line breaks, and is nothing where it is empty', () => {
    const definitionOf = (definition: string) => getWrittenValue({ definition }, 'definition');
    assert.equal(definitionOf(' One.\r\nTwo.\rThree. '), 'One.\nTwo.\nThree.');
    assert.equal(definitionOf(' \r\n '), undefined);
    assert.deepEqual(getWrittenValue({ aliases: [' a ', '', ' '] }, 'aliases'), ['a']);
    assert.equal(getWrittenValue({ aliases: [' '] }, 'aliases'), undefined);
    assert.equal(getWrittenValue({ technical: true }, 'technical'), true);
    assert.equal(getWrittenValue({ technical: false }, 'technical'), undefined);
    assert.equal(getWrittenValue({}, 'owner'), undefined);
  });
});

describe('two sets of fields', () => {
  const base: TermDraft = { name: 'SLA', definition: 'Service level agreement: a promise.' };
  const isSame = (one: Partial<TermDraft>, other: Partial<TermDraft>): boolean =>
    hasSameFields({ ...base, ...one }, { ...base, ...other });

  it('are the same where only blanks, empty values or the order of own labels differ', () => {
    assert.ok(isSame({ owner: '' }, {}));
    assert.ok(isSame({ aliases: [] }, {}));
    assert.ok(isSame({ owner: 'Me ' }, { owner: 'Me' }));
    assert.ok(isSame({ meta: { a: '1', b: '2 ' } }, { meta: { b: '2', a: '1' } }));
  });

  it('are the same where the definition begins with the expansion', () => {
    assert.ok(isSame({ expansion: 'Service level agreement' }, {}));
    assert.ok(!isSame({ expansion: 'Second-level analyst' }, {}));
    assert.ok(
      !hasSameFields({ name: 'SLA', expansion: 'Service level' }, { name: 'SLA', definition: '' }),
    );
  });

  it('differ in any field, also of their own', () => {
    assert.ok(!isSame({ owner: 'Me' }, { owner: 'You' }));
    assert.ok(!isSame({ aliases: ['a', 'b'] }, { aliases: ['b', 'a'] }));
    assert.ok(!isSame({ meta: { a: '1' } }, { meta: { a: '2' } }));
    assert.ok(!isSame({ meta: { a: '1' } }, { meta: { b: '1' } }));
    assert.ok(!isSame({ meta: { a: '1' } }, {}));
    assert.ok(!isSame({ technical: true }, {}));
  });
});
