import { join, resolve } from 'node:path';
import { makeTerms } from '../data';
import { type Figure, elapsedOf, exactly, figureOf, interleave } from '../harness';
import { runNode } from '../measuredProgram';
import { listDocuments, type Opened, openFolder } from '../openFolder';
import { readAll, writeDocumentation } from '../repository';
import { type Chart, measureSeries } from './chart';

const sizes = [500, 1000, 2000, 4000, 8000];
const termCount = 300;
const rounds = 3;
const yardstick = 'reading the same files';

/** Measures how time and memory grow with the number of files. @param folder For the files. */
export async function chartFiles(folder: string): Promise<readonly Chart[]> {
  const repositoryOf = (count: number): string => join(folder, `files${count}`);
  for (const count of sizes) writeDocumentation(repositoryOf(count), makeTerms(termCount), count);
  const memory = new Map<number, number>();
  const check = async (count: number): Promise<Figure> => {
    const args = [resolve('dist/cli.js'), 'check', '--cwd', repositoryOf(count)];
    const pairs = await interleave(
      rounds,
      () => {
        const { milliseconds, megabytes } = runNode(folder, args);
        memory.set(count, Math.max(megabytes, memory.get(count) ?? 0));
        return milliseconds;
      },
      () =>
        elapsedOf(() => {
          readAll(repositoryOf(count));
        }),
    );
    return figureOf(pairs, { name: `check, ${count} files`, unit: 'ms', yardstick });
  };
  const open = (words: string, value: (opened: Opened) => number) => async (count: number) => {
    const opened: Opened[] = [];
    const { yardstick: reading } = await interleave(
      rounds,
      async () => opened.push(await openFolder(await listDocuments(repositoryOf(count)))),
      () =>
        elapsedOf(() => {
          readAll(repositoryOf(count));
        }),
    );
    return figureOf(
      { own: opened.slice(-rounds).map(value), yardstick: reading },
      { name: `${words}, ${count} files`, unit: 'ms', yardstick },
    );
  };
  const size = 'files';
  const series = [
    await measureSeries('check on the command line', sizes, check),
    await measureSeries(
      'everything found and linked',
      sizes,
      open('everything found', ({ everything }) => everything),
    ),
    await measureSeries(
      'first answer',
      sizes,
      open('first answer', ({ first }) => first),
    ),
  ];
  const peak = await measureSeries('the process at its largest', sizes, (count) =>
    Promise.resolve({
      name: `memory, ${count} files`,
      unit: 'MB',
      ...exactly(memory.get(count) ?? NaN),
    }),
  );
  return [
    { file: 'files-time', title: 'Time by number of files', size, shows: 'ratios', series },
    {
      ...{ file: 'files-memory', title: 'Memory of the command line by number of files', size },
      ...{ shows: 'megabytes', series: [peak] },
    },
  ];
}
