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
    const names =
      '英文 中文 日文 韩文 德文 法文 俄文 西文 和文 英 한국어 русский Türkçe Tiếng-Việt עברית हिन्दी ไทย';
    for (const label of names.split(' ')) assert.ok(isLanguageName(label), label);
    const codes =
      'en de fr es pt it nl pl cs sk sv da nb no fi hu ro tr ru uk bg el ja zh ko vi id ca hr sl he ar fa th hi';
    for (const code of codes.split(' ')) assert.ok(isLanguageName(code), code);
    const words =
      'term terms name word translation Begriff terme termine termo label equivalent 名称 名 术语 術語 表記 翻译 翻訳 訳 用語 용어 명칭 термин';
    for (const word of words.split(' ')) {
      assert.ok(isLanguageName(`English ${word}`), word);
      assert.ok(isLanguageName(`${word} (German)`), word);
      assert.ok(!isLanguageName(word), word);
    }
    for (const label of ['Notes', 'Team', 'Example', 'Origin', 'Englishmen', 'English order'])
      assert.ok(!isLanguageName(label), label);
  });
});
