import { TermIndex } from '../../../src/core/matching/termIndex';
import { LineMap } from '../../../src/core/text/lineMap';
import type { TextDocument } from '../../../src/core/text/textDocument';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, languages, makeDocument, makeTerms, makeText, seeded, termCounts } from '../data';
import { type BenchCase, type Figure, figureOf, interleave, percentile, timeOf } from '../harness';
import { splitWords } from '../yardsticks';

const megabyte = 1_000_000;
const rounds = 20;
const hoversPerRound = 1000;

/** In UTF-16 units: the yardstick splits the text at the pointer, to both sides. */
const around = 2500;
const yardstick = `word split of 5,000 characters`;

/** Measures hovers throughout documents of a megabyte, one of them a single line. */
export const hover: BenchCase = {
  name: 'hover',
  async *run() {
    for (const count of termCounts) yield* figuresFor(count);
  },
};

async function* figuresFor(count: number): AsyncGenerator<Figure> {
  const terms = makeTerms(count);
  const index = runToEnd(TermIndex.build(terms, [folder]));
  const texts = languages.map(
    (language) => [language, makeText(language, megabyte, terms)] as const,
  );
  const minified = makeText('typescript', megabyte, terms).replace(/\n\s*/g, '');
  const documents = [...texts, ['javascript', minified] as const].map(([language, text]) => ({
    document: makeDocument(language, text),
    map: new LineMap(text),
  }));
  const name = `hover, ${count.toLocaleString('en')} terms, 1 MB`;
  for (const [words, share] of [
    ['median', 0.5],
    ['p99', 0.99],
  ] as const) {
    const own = createRound(documents, share, ({ document }, line, character) => {
      index.findMatchesAt(document, { line, character });
    });
    const split = createRound(documents, share, ({ document, map }, line, character) => {
      const offset = map.lineStart(line) + character;
      splitWords(document.getText().slice(Math.max(0, offset - around), offset + around));
    });
    yield figureOf(await interleave(rounds, own, split, 5), {
      ...{ name: `${name}, ${words}`, unit: 'ms', yardstick },
      ...(share === 0.99 && { budget: { atMost: 1 }, ratioBudget: { atMost: 20 } }),
    });
  }
}

interface Opened {
  readonly document: TextDocument;
  readonly map: LineMap;
}

type PointAt = (opened: Opened, line: number, character: number) => void;

/** Returns a function that points at many places, and returns the time that this share of them does not exceed. */
function createRound(documents: readonly Opened[], share: number, pointAt: PointAt): () => number {
  const random = seeded(3);
  return () => {
    const times = Array.from({ length: hoversPerRound }, (_, i) => {
      const opened = documents[i % documents.length];
      if (!opened) return 0;
      const { document } = opened;
      const line = Math.floor(random() * document.lineCount);
      const character = Math.floor(random() * document.lineAt(line).length);
      return timeOf(() => {
        pointAt(opened, line, character);
      });
    });
    return percentile(times, share);
  };
}
