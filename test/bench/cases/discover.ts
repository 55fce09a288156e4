import { collectAcronymsAndNames } from '../../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../../src/core/features/discover/wordCounts';
import { folder } from '../data';
import { type BenchCase, type Figure, figureOf, interleave, stepTimes, timeOf } from '../harness';
import { manyTexts, type Text, textsOfLength } from '../manyTexts';
import { splitWords, wordSplit } from '../yardsticks';

const files = 5000;
const charactersPerFile = 6500;
const rounds = 5;

/** Measures the search for unexplained words in a repository's texts, without reading from disk. */
export const discover: BenchCase = {
  name: 'discover',
  async *run() {
    const texts = manyTexts(files, charactersPerFile, 200);
    const megabytes = (files * charactersPerFile) / 1e6;
    const split = (): number =>
      timeOf(() => {
        for (const { text } of texts) splitWords(text);
      });
    const pairs = await interleave(rounds, () => timeOf(() => scan(texts)), split);
    yield figureOf(pairs, {
      ...{ name: `discover, ${files} files, ${megabytes} MB`, unit: 's' },
      ...{ budget: { atMost: 2 }, ratioBudget: { atMost: 11 }, yardstick: wordSplit },
      convert: (time) => time / 1000,
    });
    yield* longestStep(textsOfLength(990_000, 200));
  },
};

async function* longestStep(texts: readonly Text[]): AsyncGenerator<Figure> {
  const pairs = await interleave(
    rounds,
    () => Math.max(...scan(texts)),
    () => Math.max(...texts.map(({ text }) => timeOf(() => splitWords(text)))),
  );
  yield figureOf(pairs, {
    ...{ name: 'discover, longest step, 1 MB files', unit: 'ms', budget: { atMost: 50 } },
    yardstick: wordSplit,
  });
}

/** Returns the milliseconds of each step. */
function scan(texts: readonly Text[]): readonly number[] {
  const tally = new WordCounts();
  return texts.flatMap(({ extension, text }, i) =>
    stepTimes(collectAcronymsAndNames(tally, `${folder}/${i}.${extension}`, text)),
  );
}
