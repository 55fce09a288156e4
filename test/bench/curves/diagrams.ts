import { dense } from '../../webview/diagrams';
import { Pictures } from '../firstPicture';
import { type Figure, exactly, figureOf } from '../harness';
import { type Chart, measureSeries } from './chart';

const sizes = [10, 20, 40, 80, 120];
const rounds = 5;

/** Measures how the time and the memory of the panel grow with the size of a diagram. */
export async function chartDiagrams(): Promise<readonly Chart[]> {
  const own = new Map<number, number>();
  const bare = new Map<number, number>();
  const measure = async (boxes: number): Promise<Figure> => {
    const pictures = await Pictures.start(dense(boxes, boxes));
    try {
      const pairs = await pictures.measureFirst(rounds);
      const { panel } = await pictures.openPanel();
      own.set(boxes, await measureHeap(panel.page));
      const { page } = await pictures.openBare();
      bare.set(boxes, await measureHeap(page));
      return figureOf(pairs, {
        ...{ name: `panel, first picture of ${boxes} boxes`, unit: 'ms' },
        yardstick: 'bare Mermaid',
      });
    } finally {
      await pictures.stop();
    }
  };
  const size = 'boxes, and as many arrows';
  const series = [await measureSeries('first picture', sizes, measure)];
  const memory = (name: string, heap: ReadonlyMap<number, number>) =>
    measureSeries(name, sizes, (boxes) =>
      Promise.resolve({
        ...{ name: `${name}, ${boxes} boxes`, unit: 'MB' },
        ...exactly(heap.get(boxes) ?? NaN),
      }),
    );
  const held = [await memory('panel', own), await memory('bare Mermaid', bare)];
  return [
    {
      ...{ file: 'diagram-time', title: 'Time to the first picture by size of the diagram', size },
      ...{ shows: 'ratios', series },
    },
    {
      ...{ file: 'diagram-memory', title: 'Memory of the page by size of the diagram', size },
      ...{ shows: 'megabytes', series: held },
    },
  ];
}

type Page = Awaited<ReturnType<Pictures['openBare']>>['page'];

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
