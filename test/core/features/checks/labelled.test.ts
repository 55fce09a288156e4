import assert from 'node:assert/strict';
import { wordsOf } from './checked';
import { furtherDocuments } from './furtherDocuments';
import { type LabelledDocument, labelledDocuments } from './labelledDocuments';

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly words: string;
}

async function figuresOf(documents: readonly LabelledDocument[]): Promise<Figures> {
  let right = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { path, text, unexplained } of documents) {
    const found = await wordsOf('unexplained-acronym', path, { files: { [path]: text } });
    right += found.filter((word) => unexplained.includes(word)).length;
    missed.push(...unexplained.filter((word) => !found.includes(word)));
    wrong.push(...found.filter((word) => !unexplained.includes(word)));
  }
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    words: `missed: ${missed.join(', ')}; wrong: ${wrong.join(', ')}`,
  };
}

describe('unexplained acronyms in documents labelled by hand', () => {
  it('are found nine times in ten, and nine findings in ten are right', async () => {
    const documents = [...labelledDocuments, ...furtherDocuments];
    const { precision, recall, words } = await figuresOf(documents);
    assert.ok(precision >= 0.9 && recall >= 0.9, words);
  });
});
