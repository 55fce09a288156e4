import assert from 'node:assert/strict';
import {
  describeBrokenFile,
  refuse,
  refuseChangedFile,
  refuseMissingName,
  refuseUnreadableFile,
} from '../../../src/core/glossary/refusals';

describe('the reason why an entry cannot be edited', () => {
  it('tells the user what to do', () => {
    for (const [refusal, reason] of [
      [refuse('Because.'), 'Because.'],
      [refuseMissingName(), 'Enter a name for the term.'],
      [refuseChangedFile(), 'The file has changed in the meantime. Try again.'],
    ] as const)
      assert.deepEqual(refusal, { kind: 'refused', reason });
  });

  it('names the file without its folders', () => {
    assert.deepEqual(refuseUnreadableFile('file:///repo/docs/a.md'), {
      kind: 'refused',
      reason: 'Cannot edit a.md: the file does not exist or cannot be read.',
    });
    assert.equal(
      describeBrokenFile('file:///repo/docs/a.yml', 'A colon is missing.'),
      'Correct this error in a.yml first: A colon is missing.',
    );
  });
});
