import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, type Language, languages, makeTerms, makeText, termCounts } from '../data';
import { type BenchCase, type Figure, figureOf, interleave, timeOf } from '../harness';
import { splitWords, wordSplit } from '../yardsticks';

/** The length of a large source file. */
const characters = 250_000;
const rounds = 40;

/** For 10,000 terms, in MB/s; on the machine of docs/performance.md, the ratios are the same speed. */
const budget = { atLeast: 50 };
const ratioBudgets: Readonly<Record<Language, number>> = {
  typescript: 3.4,
  python: 2.5,
  java: 3.4,
  markdown: 2.3,
};

/** Measures finding every term in whole documents. */
export const scan: BenchCase = {
  name: 'scan',
  async *run() {
    for (const count of termCounts) {
      const terms = makeTerms(count);
      const index = runToEnd(TermIndex.build(terms, [folder]));
      for (const language of languages)
        yield await figureFor(index, language, count, makeText(language, characters, terms));
    }
  },
};

async function figureFor(
  index: TermIndex,
  languageId: Language,
  count: number,
  text: string,
): Promise<Figure> {
  const document = { uri: `${folder}/src/document`, languageId, text };
  const pairs = await interleave(
    rounds,
    () => timeOf(() => index.findMatches(document)),
    () => timeOf(() => splitWords(text)),
    rounds / 2,
  );
  return figureOf(pairs, {
    name: `scan, ${count.toLocaleString('en')} terms, ${languageId}`,
    unit: 'MB/s',
    convert: (time) => text.length / 1e6 / (time / 1000),
    yardstick: wordSplit,
    ...(count === 10_000 && { budget, ratioBudget: { atMost: ratioBudgets[languageId] } }),
  });
}
