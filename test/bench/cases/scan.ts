import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, type Language, languages, makeTerms, makeText, termCounts } from '../data';
import { type BenchCase, type Figure, percentile, timeEach } from '../harness';

/** The length of a large source file. Takes the fastest of short calls, since other processes only add time. */
const characters = 250_000;
const calls = 60;

/** Measures finding every term in whole documents. */
export const scan: BenchCase = {
  name: 'scan',
  run: () => termCounts.flatMap(figuresFor),
};

function figuresFor(count: number): readonly Figure[] {
  const terms = makeTerms(count);
  const index = runToEnd(TermIndex.build(terms, [folder]));
  return languages.map((language) =>
    figureFor(index, language, count, makeText(language, characters, terms)),
  );
}

function figureFor(index: TermIndex, languageId: Language, count: number, text: string): Figure {
  const document = { uri: `${folder}/src/document`, languageId, text };
  const times = timeEach(calls, calls / 2, () => index.findMatches(document));
  return {
    name: `scan, ${count.toLocaleString('en')} terms, ${languageId}`,
    value: text.length / 1e6 / (percentile(times, 0) / 1000),
    unit: 'MB/s',
    ...(count === 10_000 && { budget: { atLeast: 50 } }),
  };
}
