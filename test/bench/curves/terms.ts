import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, makeDocument, makeTerms, makeText, seeded } from '../data';
import { type Figure, figureOf, interleave, retainedMegabytes, timeOf } from '../harness';
import { markdown, measureLoading, yaml } from '../loading';
import { mapNames, nameMap, splitWords, wordSplit } from '../yardsticks';
import { type Chart, measureSeries } from './chart';

const sizes = [100, 1000, 10_000, 50_000];
const rounds = 5;
const hoversPerRound = 500;

/** Measures how time and memory grow with the number of terms. */
export async function chartTerms(): Promise<readonly Chart[]> {
  const size = 'terms';
  const series = [
    await measureSeries('load Markdown', sizes.slice(0, 3), (count) =>
      measureLoading(markdown, count, rounds),
    ),
    await measureSeries('load YAML', sizes, (count) => measureLoading(yaml, count, rounds)),
    await measureSeries('build the index', sizes, measureIndex),
    await measureSeries('scan a document', sizes, measureScan),
    await measureSeries('hover', sizes, measureHover),
  ];
  const memory = [await measureSeries('index of the terms', sizes, measureMemory)];
  return [
    { file: 'terms-time', title: 'Time by number of terms', size, shows: 'ratios', series },
    {
      ...{ file: 'terms-memory', title: 'Memory by number of terms', size },
      ...{ shows: 'megabytes', series: memory },
    },
  ];
}

function createIndex(count: number): TermIndex {
  return runToEnd(TermIndex.build(makeTerms(count), [folder]));
}

async function measureIndex(count: number): Promise<Figure> {
  const terms = makeTerms(count);
  // Few terms take too little time for one measurement, and for the compiler to notice the code.
  const times = Math.max(1, Math.round(10_000 / count));
  const repeat = (call: () => unknown) => (): number =>
    timeOf(() => {
      for (let i = 0; i < times; i++) call();
    });
  const pairs = await interleave(
    rounds,
    repeat(() => runToEnd(TermIndex.build(terms, [folder]))),
    repeat(() => mapNames(terms)),
  );
  return figureOf(pairs, {
    ...{ name: `index, ${count} terms`, unit: 'ms', yardstick: nameMap },
    convert: (time) => time / times,
  });
}

async function measureScan(count: number): Promise<Figure> {
  const text = makeText('markdown', 250_000, makeTerms(count));
  const index = createIndex(count);
  const document = { uri: `${folder}/document`, languageId: 'markdown', text };
  const pairs = await interleave(
    rounds * 3,
    () => timeOf(() => index.findMatches(document)),
    () => timeOf(() => splitWords(text)),
    rounds,
  );
  return figureOf(pairs, { name: `scan, ${count} terms`, unit: 'ms', yardstick: wordSplit });
}

async function measureHover(count: number): Promise<Figure> {
  const index = createIndex(count);
  const text = makeText('markdown', 250_000, makeTerms(count));
  const document = makeDocument('markdown', text);
  const random = seeded(3);
  const pairs = await interleave(
    rounds * 3,
    () =>
      timeOf(() => {
        for (let i = 0; i < hoversPerRound; i++) {
          const line = Math.floor(random() * document.lineCount);
          const character = Math.floor(random() * document.lineAt(line).length);
          index.findMatchesAt(document, { line, character });
        }
      }),
    () =>
      timeOf(() => {
        for (let i = 0; i < hoversPerRound; i++) {
          const start = Math.floor(random() * (text.length - 5000));
          splitWords(text.slice(start, start + 5000));
        }
      }),
    rounds,
  );
  return figureOf(pairs, {
    ...{ name: `${hoversPerRound} hovers, ${count} terms`, unit: 'ms' },
    yardstick: 'word split of 5,000 characters for each',
  });
}

async function measureMemory(count: number): Promise<Figure> {
  const terms = makeTerms(count);
  const pairs = await interleave(
    3,
    () => retainedMegabytes(() => runToEnd(TermIndex.build(terms, [folder]))),
    () => retainedMegabytes(() => mapNames(terms)),
  );
  return figureOf(pairs, { name: `index memory, ${count} terms`, unit: 'MB', yardstick: nameMap });
}
