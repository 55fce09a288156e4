import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, languages, makeDocument, makeTerms, makeText, seeded, termCounts } from '../data';
import { type BenchCase, type Figure, median, percentile, timeEach } from '../harness';

const megabyte = 1_000_000;
const hovers = 4000;

/** Measures hovers throughout documents of a megabyte, one of them a single line. */
export const hover: BenchCase = {
  name: 'hover',
  run: () => termCounts.flatMap(figuresFor),
};

function figuresFor(count: number): readonly Figure[] {
  const terms = makeTerms(count);
  const index = runToEnd(TermIndex.build(terms, [folder]));
  const texts = languages.map(
    (language) => [language, makeText(language, megabyte, terms)] as const,
  );
  const minified = makeText('typescript', megabyte, terms).replace(/\n\s*/g, '');
  const documents = [...texts, ['javascript', minified] as const].map(([language, text]) =>
    makeDocument(language, text),
  );
  const random = seeded(3);
  const times = documents.flatMap((document) =>
    timeEach(hovers, hovers / 4, () => {
      const line = Math.floor(random() * document.lineCount);
      const character = Math.floor(random() * document.lineAt(line).length);
      index.findMatchesAt(document, { line, character });
    }),
  );
  const name = `hover, ${count.toLocaleString('en')} terms, 1 MB`;
  return [
    { name: `${name}, median`, value: median(times), unit: 'ms' },
    { name: `${name}, p99`, value: percentile(times, 0.99), unit: 'ms', budget: { atMost: 1 } },
    { name: `${name}, slowest`, value: percentile(times, 1), unit: 'ms' },
  ];
}
