import { noCancellation } from '../../../src/core/workspace/cancellation';
import { makeDocument, makeTerms } from '../data';
import { createEditedService } from '../editedService';
import { writeMarkdownGlossary } from '../glossaryTexts';
import { type Figure, figureOf, heldMegabytes, exactly, timeOf, timeUntil } from '../harness';
import { markdown } from '../loading';
import { type Chart, measureSeries } from './chart';

const sizes = [10, 30, 100, 300, 1000];
const termCount = 1000;

/** Measures how the time of an edit and memory change with the number of edits since the editor has started. */
export async function chartEdits(): Promise<readonly Chart[]> {
  const terms = makeTerms(termCount);
  const edited = createEditedService(writeMarkdownGlossary(terms));
  const document = makeDocument('markdown', `About the ${terms[0]?.name ?? ''}.`);
  let edits = 0;
  const edit = async (): Promise<void> => {
    edits += 1;
    const changed = terms.map((term, i) =>
      i === edits % termCount
        ? { ...term, definition: `Changed ${edits}. ${term.definition}` }
        : term,
    );
    edited.change(writeMarkdownGlossary(changed));
    await edited.service.explainAt(document, { line: 0, character: 12 }, noCancellation);
  };
  const memory = new Map<number, number>();
  const measure = async (count: number): Promise<Figure> => {
    const pairs = { own: [] as number[], yardstick: [] as number[] };
    while (edits < count) {
      const own = await timeUntil(edit);
      // The last edits before the size count.
      if (edits < count * 0.7) continue;
      pairs.own.push(own);
      pairs.yardstick.push(timeOf(() => markdown.parse(edited.text())));
    }
    memory.set(count, heldMegabytes());
    return figureOf(pairs, { name: `edit ${count}`, unit: 'ms', yardstick: markdown.yardstick });
  };
  const size = 'edits of a glossary of 1,000 terms';
  const series = [await measureSeries('an edit, and the next hover', sizes, measure)];
  edited.service.dispose();
  const held = await measureSeries('heap after a garbage collection', sizes, (count) =>
    Promise.resolve({
      name: `heap, ${count} edits`,
      unit: 'MB',
      ...exactly(memory.get(count) ?? NaN),
    }),
  );
  return [
    {
      file: 'edits-time',
      title: 'Time of an edit by number of edits',
      size,
      shows: 'ratios',
      series,
    },
    {
      ...{ file: 'edits-memory', title: 'Memory by number of edits', size },
      ...{ shows: 'megabytes', series: [held] },
    },
  ];
}
