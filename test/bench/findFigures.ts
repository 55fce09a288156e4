import { type Figure, figureOf, interleave, elapsedOf } from './harness';
import { measureLongestBlock } from './measuredProgram';
import { type Opened, openFolder, openings } from './openFolder';
import { readAll } from './repository';

const rounds = 5;

/** The budgets of the longest wait, in milliseconds; the ratios are those to a plain read of the same files. */
export interface FindBudgets {
  readonly first: { readonly atMost: number };
  readonly everything: { readonly atMost: number };
  readonly firstRatio: { readonly atMost: number };
  readonly everythingRatio: { readonly atMost: number };
}

/**
 * Measures finding the glossary and the diagrams of a folder, compared with a plain read of the same files.
 *
 * @param kind The way to open the folder.
 * @param check Is called after each time that the folder was opened.
 */
export async function measureFinding(
  folder: string,
  name: string,
  kind: keyof typeof openings,
  check: (opened: Opened) => void,
  budgets?: FindBudgets,
): Promise<readonly Figure[]> {
  const all: Opened[] = [];
  const { yardstick } = await interleave(
    rounds,
    async () => {
      const opened = await openFolder(await openings[kind](folder));
      check(opened);
      return all.push(opened);
    },
    () =>
      elapsedOf(() => {
        readAll(folder);
      }),
  );
  const measured = all.slice(-rounds);
  const blocks = Array.from({ length: rounds }, () => measureLongestBlock(kind, folder));
  const figure = (
    words: string,
    value: (opened: Opened) => number,
    more: Pick<Parameters<typeof figureOf>[1], 'budget' | 'ratioBudget'>,
  ): Figure =>
    figureOf(
      { own: measured.map(value), yardstick },
      { name: `${words}, ${name}`, unit: 'ms', yardstick: 'reading all files', ...more },
    );
  return [
    figure('first answer', ({ first }) => first, {
      ...(budgets && { budget: budgets.first, ratioBudget: budgets.firstRatio }),
    }),
    figure('everything found', ({ everything }) => everything, {
      ...(budgets && { budget: budgets.everything, ratioBudget: budgets.everythingRatio }),
    }),
    figureOf(
      { own: blocks, yardstick },
      {
        ...{ name: `longest block, ${name}`, unit: 'ms', budget: { atMost: 50 } },
        yardstick: 'reading all files',
      },
    ),
  ];
}
