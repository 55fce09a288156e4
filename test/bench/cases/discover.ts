import { performance } from 'node:perf_hooks';
import { collectAcronymsAndNames } from '../../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../../src/core/features/discover/wordCounts';
import { folder, languages, makeTerms, makeText } from '../data';
import { type BenchCase, type Figure, percentile, timeEach } from '../harness';

const files = 5000;
const charactersPerFile = 6500;
const variants = 20;
const extensions = { typescript: 'ts', python: 'py', java: 'java', markdown: 'md' } as const;

interface Text {
  readonly extension: string;
  readonly text: string;
}

/** Measures the search for unexplained words in a repository's texts, without reading from disk. */
export const discover: BenchCase = { name: 'discover', run: measure };

/** Returns the best of several runs, since other processes only add time. */
function measure(): readonly Figure[] {
  const terms = makeTerms(200);
  const texts = languages.flatMap((language) =>
    Array.from({ length: variants }, (_, seed) => ({
      extension: extensions[language],
      text: makeText(language, charactersPerFile, terms, seed),
    })),
  );
  const large = languages.map((language) => ({
    extension: extensions[language],
    text: makeText(language, 990_000, terms),
  }));
  const seconds = Math.min(...timeEach(5, 1, () => scan(texts, files))) / 1000;
  const megabytes = (files * charactersPerFile) / 1e6;
  return [
    {
      name: `discover, ${files} files, ${megabytes} MB`,
      value: seconds,
      unit: 's',
      budget: { atMost: 2 },
    },
    { name: 'discover, speed', value: megabytes / seconds, unit: 'MB/s' },
    {
      name: 'discover, longest step, 1 MB files',
      value: longestStep(large),
      unit: 'ms',
      budget: { atMost: 50 },
    },
  ];
}

function longestStep(texts: readonly Text[]): number {
  const runs = Array.from({ length: 5 }, () => percentile(scan(texts, texts.length), 1));
  return Math.min(...runs);
}

/** Returns the milliseconds of each step. */
function scan(texts: readonly Text[], count: number): readonly number[] {
  const tally = new WordCounts();
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const { extension, text } = texts[i % texts.length] ?? { extension: 'md', text: '' };
    const steps = collectAcronymsAndNames(tally, `${folder}/${i}.${extension}`, text);
    for (let done: boolean | undefined = false; done !== true;) {
      const start = performance.now();
      ({ done } = steps.next());
      times.push(performance.now() - start);
    }
  }
  return times;
}
