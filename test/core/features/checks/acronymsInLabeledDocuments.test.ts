import assert from 'node:assert/strict';
import type { Audience } from '../../../../src/core/language/knownAcronyms';
import { wordsOf } from './checked';
import { unseenLabeledDocuments } from './unseenLabeledDocuments';
import { labeledDocuments } from './labeledDocuments';
import { type LabeledPage, labeledPages } from './labeledPages';

interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** The errors, by page. */
  readonly words: string;
}

async function figuresOf(pages: readonly LabeledPage[]): Promise<Figures> {
  let right = 0;
  let missed = 0;
  let wrong = 0;
  const words: string[] = [];
  for (const { path, text, readers, unexplained, either } of pages) {
    const page = { files: { [path]: text }, settings: { readers } };
    const found = (await wordsOf('unexplained-acronym', path, page)).map(singular);
    const wanted = unexplained.map(singular);
    const missedHere = wanted.filter((word) => !found.includes(word));
    const wrongHere = found.filter((word) => !wanted.includes(word) && !either.includes(word));
    right += wanted.length - missedHere.length;
    missed += missedHere.length;
    wrong += wrongHere.length;
    if (missedHere.length + wrongHere.length > 0)
      words.push(`${path}: missed ${missedHere.join(', ')}; wrong ${wrongHere.join(', ')}`);
  }
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    words: words.join('\n'),
  };
}

function singular(word: string): string {
  return word.replace(/s$/u, '');
}

describe('unexplained acronyms in documents labeled by hand', () => {
  const documents = [...labeledDocuments, ...unseenLabeledDocuments].map((document) => ({
    ...document,
    readers: 'developers' as const,
    either: [],
  }));
  const pagesFor = (readers: Audience) => labeledPages().filter((page) => page.readers === readers);
  for (const [title, pages] of [
    ['short documents', documents],
    ['pages for developers', pagesFor('developers')],
    ['pages for everyone', pagesFor('everyone')],
  ] as const) {
    it(`are found nine times in ten, and nine findings in ten are right: ${title}`, async () => {
      const { precision, recall, words } = await figuresOf(pages);
      assert.ok(
        precision >= 0.9 && recall >= 0.9,
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${words}`,
      );
    });
  }
});
