import assert from 'node:assert/strict';
import type { Candidate } from '../../../../src/core/features/discover/candidates';
import {
  createDraftRequest,
  readDraftAnswer,
} from '../../../../src/core/features/discover/draftPrompt';

const place = { uri: 'file:///repo/secret/notes.md', range: { start: 0, end: 3 } };
const candidate: Candidate = {
  word: 'OKR',
  kind: 'acronym',
  expansion: 'objectives and key results',
  definition: undefined,
  source: undefined,
  sentence: { text: 'Each team has OKRs for the quarter.', place },
  places: [place],
  files: 1,
};

describe('createDraftRequest', () => {
  it('sends only the texts that the question names, and no path', () => {
    const { sent, prompt } = createDraftRequest(candidate);
    assert.deepEqual(sent, [
      'OKR',
      'objectives and key results',
      'Each team has OKRs for the quarter.',
    ]);
    for (const text of sent) assert.ok(prompt.includes(text), text);
    assert.ok(!prompt.includes('secret'));
  });

  it('names a text only once', () => {
    const text = 'OKRs are goals.';
    const { sent } = createDraftRequest({
      ...candidate,
      definition: text,
      sentence: { text, place },
    });
    assert.equal(sent.filter((one) => one === text).length, 1);
  });
});

describe('readDraftAnswer', () => {
  it('takes the first paragraph as plain text', () => {
    assert.equal(readDraftAnswer('“A **goal** of a team.”\n\nMore.'), 'A goal of a team.');
  });

  it('refuses an answer that is unknown, empty or too long', () => {
    assert.equal(readDraftAnswer('UNKNOWN'), undefined);
    assert.equal(readDraftAnswer('  \n'), undefined);
    assert.equal(readDraftAnswer('word '.repeat(200)), undefined);
  });
});
