import { flowchart } from '../../webview/diagrams';
import { elapsedUntil, Pictures } from '../firstPicture';
import { type BenchCase, type Figure, figureOf, interleave, spreadOf } from '../harness';

const rounds = 15;

/** Measures the first picture, and that after an edit, compared with a page that contains only Mermaid. */
export const panel: BenchCase = {
  name: 'panel',
  run: async (): Promise<readonly Figure[]> => {
    const pictures = await Pictures.start(flowchart);
    try {
      const first = figureOf(await pictures.measureFirst(rounds), {
        ...{ name: 'panel, first picture', unit: 'ms', ratioBudget: { atMost: 1.1 } },
        yardstick: 'bare Mermaid',
      });
      return [first, ...(await measureEdits(pictures))];
    } finally {
      await pictures.stop();
    }
  },
};

/** Measures the picture after an edit, next to the same edit in an open page that contains only Mermaid. */
async function measureEdits(pictures: Pictures): Promise<readonly Figure[]> {
  const { panel } = await pictures.openPanel();
  const { page } = await pictures.openBare();
  let edits = 0;
  const edit = (): string => `${flowchart.text}\n  edited[Edited ${'a'.repeat(edits++ % 9)}]\n`;
  const pairs = await interleave(
    rounds,
    () => elapsedUntil(() => panel.show({ ...flowchart, text: edit() })),
    () => elapsedUntil(() => page.evaluate((text) => window.draw(text), edit())),
  );
  await panel.close();
  await page.close();
  const name = 'panel, after an edit';
  return [
    figureOf(pairs, { name, unit: 'ms', yardstick: 'bare Mermaid' }),
    {
      name: `${name}, more than bare Mermaid`,
      ...spreadOf(pairs.own.map((own, i) => own - (pairs.yardstick[i] ?? NaN))),
      ...{ unit: 'ms', budget: { atMost: 300 } },
    },
  ];
}
