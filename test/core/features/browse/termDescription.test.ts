import assert from 'node:assert/strict';
import {
  findNamesInSeveralFiles,
  formatTermDetail,
  formatTermLabel,
  describeGroupForScreenReader,
  describeTermForScreenReader,
} from '../../../../src/core/features/browse/termDescription';
import { looseTerm } from '../glossaryOf';

describe('an entry in a list', () => {
  it('shows the acronym of a name first, and what an acronym stands for', () => {
    const label = (fields: Parameters<typeof looseTerm>[0]) => formatTermLabel(looseTerm(fields));
    const promise = 'Service level agreement';
    assert.equal(label({ name: promise, aliases: ['promise', 'SLA'] }), `SLA · ${promise}`);
    assert.equal(label({ name: 'SLA', expansion: promise }), `SLA · ${promise}`);
    assert.equal(label({ name: 'p95', expansion: '95th percentile' }), 'p95 · 95th percentile');
    assert.equal(label({ name: 'SLA', aliases: ['SLO'] }), 'SLA');
    assert.equal(label({ name: 'Tour', aliases: ['route'] }), 'Tour');
  });

  it('says what it means in plain words, else how the definition begins', () => {
    const plain = { name: 'x', plain: 'a plain ex', definition: 'An **ex**. More.' };
    assert.equal(formatTermDetail(looseTerm({ ...plain, expansion: 'ex' })), 'a plain ex');
    assert.equal(
      formatTermDetail(looseTerm({ name: 'x', definition: plain.definition })),
      'An ex.',
    );
  });

  it('needs its file only if another file has an entry of the same name', () => {
    const entry = (name: string, uri: string) => {
      const term = looseTerm({ name });
      return { ...term, source: { ...term.source, uri } };
    };
    const terms = [
      entry('Case', 'file:///en.md'),
      entry('Client', 'file:///en.md'),
      entry('case', 'file:///de.md'),
      entry('Client', 'file:///en.md'),
    ];
    assert.deepEqual([...findNamesInSeveralFiles(terms)], ['case']);
  });

  it('says when nothing is written yet, even of an acronym', () => {
    assert.equal(formatTermDetail(looseTerm({ name: 'x', expansion: 'ex' })), 'No definition yet');
  });

  it('is read out with its state', () => {
    const term = looseTerm({
      name: 'SLA',
      definition: 'A promise.',
      status: 'draft',
      delivery: 'live',
    });
    assert.equal(describeTermForScreenReader(term), 'SLA, A promise., Draft: not agreed yet, Live');
    assert.equal(describeGroupForScreenReader('A', 1), 'A, 1 entry');
    assert.equal(describeGroupForScreenReader('A', 2), 'A, 2 entries');
  });
});
