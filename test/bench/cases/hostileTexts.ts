import { filterOutsideLinks } from '../../../src/core/matching/mentions';
import { renderExplanation } from '../../../src/core/features/explain/explanationMarkdown';
import { escapeMarkdown } from '../../../src/core/markdown/escapeMarkdown';
import { toSafeMarkdown } from '../../../src/core/markdown/safeMarkdown';
import { looseTerm } from '../../core/features/glossaryOf';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import type { BenchCase, Figure } from '../harness';

/** Repeated, these make Markdown readers examine the same text again and again. */
const pieces = [
  '[',
  '![',
  '[a](',
  '[a][',
  '[[a]',
  '](',
  '<',
  '<a ',
  '<!--',
  '`',
  '` ',
  '*a ',
  '**a',
  '_a',
  'a_',
  '~~',
  '|',
  '|a|\n',
  '> ',
  '- ',
  '- a\n',
  '[a]: b\n',
  '&',
  '&a',
  '\\',
  '$(',
  '!',
  'http://',
  'www.',
  ':',
  'a\n',
  '#',
  '\n',
  '[a ',
  '<!A ',
  '<?',
  'a@',
  '[](<',
  '[](a "',
  '*_',
  'a **b** ',
];
const length = 50_000;
const attempts = 4;
const measurements = 4;
const budget = { atMost: 2.3 };

const index = runToEnd(TermIndex.build([looseTerm({ name: 'a' })], []));
const style = {
  icon: () => '',
  openTerm: () => 'open:term',
  editTerm: () => undefined,
  showInDiagram: () => undefined,
};

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['safe Markdown', toSafeMarkdown],
  ['escaped text', escapeMarkdown],
  [
    'links of entries',
    (text) => filterOutsideLinks(text, [{ start: 0, end: 1, terms: [], form: 'name' }]),
  ],
  [
    'hover',
    (text) => {
      const term = looseTerm({ name: 'b', definition: text, plain: text, examples: [text] });
      return renderExplanation(
        { term, form: 'name', written: 'b', diagramContext: undefined },
        index,
        style,
      );
    },
  ],
];

/** Measures the growth of time when a text doubles; reports the worst of all pieces. */
export const hostileTexts: BenchCase = {
  name: 'hostileTexts',
  run: () =>
    readers.map(([name, read]): Figure => {
      const worst = Math.max(...pieces.map((piece) => growthOf(piece, read)));
      return { name: `${name}, text twice as long`, value: worst, unit: 'x', budget };
    }),
};

/** Measures over two doublings; measures results over the budget again, since other processes only add time. */
function growthOf(piece: string, read: (text: string) => unknown): number {
  const timeOf = (size: number): number => {
    const text = piece.repeat(size / piece.length);
    return fastest(() => read(text));
  };
  let growth = Infinity;
  for (let i = 0; i < measurements && growth > budget.atMost; i++) {
    const long = timeOf(4 * length);
    // Too short to be significant.
    growth = long < 5 ? 0 : Math.min(growth, Math.sqrt(long / timeOf(length)));
  }
  return growth;
}

/** Processor time in milliseconds, which excludes other programs. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < attempts; i++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}
