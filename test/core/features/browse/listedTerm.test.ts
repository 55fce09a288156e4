import assert from 'node:assert/strict';
import { remarkOn, spokenGroup, spokenTerm } from '../../../../src/core/features/browse/listedTerm';
import { looseTerm } from '../glossaryOf';

describe('an entry in a list', () => {
  it('says what the name stands for, else what it means in plain words, else how the definition begins', () => {
    const plain = { name: 'x', plain: 'a plain ex', definition: 'An **ex**. More.' };
    assert.equal(remarkOn(looseTerm({ ...plain, expansion: 'ex' })), 'ex');
    assert.equal(remarkOn(looseTerm(plain)), 'a plain ex');
    assert.equal(remarkOn(looseTerm({ name: 'x', definition: plain.definition })), 'An ex.');
  });

  it('says when nothing is written yet, even of an acronym', () => {
    assert.equal(remarkOn(looseTerm({ name: 'x', expansion: 'ex' })), 'No definition yet');
  });

  it('is read out with its state', () => {
    const term = looseTerm({
      name: 'SLA',
      definition: 'A promise.',
      status: 'draft',
      delivery: 'live',
    });
    assert.equal(spokenTerm(term), 'SLA, A promise., Draft: not agreed yet, Live');
    assert.equal(spokenGroup('A', 1), 'A, 1 entry');
    assert.equal(spokenGroup('A', 2), 'A, 2 entries');
  });
});
