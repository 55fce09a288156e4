import assert from 'node:assert/strict';
import { isLanguageName } from '../../../src/core/language/languageNames';

describe('names of languages', () => {
  it('are known in many languages, with the word for "term" next to them, and as codes', () => {
    for (const label of [
      'English',
      'Englisch',
      '英文',
      '英語',
      'anglais',
      'English term',
      'EN',
      'Deutsch',
      '日本語',
    ])
      assert.ok(isLanguageName(label), label);
    for (const label of ['Notes', 'Team', 'Example', 'Origin'])
      assert.ok(!isLanguageName(label), label);
  });
});
