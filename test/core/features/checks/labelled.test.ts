import assert from 'node:assert/strict';
import { wordsOf } from './checked';
import { labelledDocuments } from './labelledDocuments';

describe('unexplained acronyms in documents labelled by hand', () => {
  it('finds nine in ten, and nine in ten findings are right', async () => {
    let right = 0;
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const { path, text, unexplained } of labelledDocuments) {
      const found = await wordsOf('unexplained-acronym', path, { files: { [path]: text } });
      right += found.filter((word) => unexplained.includes(word)).length;
      missed.push(...unexplained.filter((word) => !found.includes(word)));
      wrong.push(...found.filter((word) => !unexplained.includes(word)));
    }
    const figures = `missed: ${missed.join(', ')}; wrong: ${wrong.join(', ')}`;
    assert.ok(right / (right + wrong.length) >= 0.9, figures);
    assert.ok(right / (right + missed.length) >= 0.9, figures);
  });
});
