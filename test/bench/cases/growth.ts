import { performance } from 'node:perf_hooks';
import { type Subject, subjects } from '../adversarial';
import type { BenchCase, Figure } from '../harness';
import { slowTexts } from '../slowTexts';

/** Doubling a text may cost this much: the double, and what measuring leaves uncertain. */
const mostGrowth = 2.3;

/** In milliseconds: shorter runs are not told from chance. */
const shortest = 8;
const longest = 400;

/** In UTF-16 units. */
const firstLength = 4000;
const lastLength = 2_000_000;

/** How the time of every reader, matcher and checker grows with texts that are made to slow it down. */
export const growth: BenchCase = {
  name: 'growth',
  run: () => [...subjects(), ...slowTexts()].map(figureFor),
};

function figureFor(subject: Subject): Figure {
  let worst = 0;
  let where = '';
  for (const beginning of subject.beginnings) {
    for (const piece of subject.pieces) {
      const found = growthOf(subject, beginning, piece);
      if (found <= worst) continue;
      worst = found;
      where = JSON.stringify(piece.length > 16 ? `${piece.slice(0, 16)}…` : piece);
    }
  }
  return {
    name: `growth, ${subject.name}, ${where}`,
    value: worst,
    unit: 'x',
    budget: { atMost: mostGrowth },
  };
}

/** Doubles the text until its time can be measured, then once more; 0 where it never takes long. */
function growthOf(subject: Subject, beginning: string, piece: string): number {
  const timeOf = (length: number): number => {
    const text = beginning + piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    subject.run(text);
    return performance.now() - start;
  };
  for (let length = firstLength; length <= lastLength; length *= 2) {
    if (timeOf(length) < shortest) continue;
    // A neighbour's work on the machine only makes a run longer, so that the fastest of several counts.
    let ratio = Number.POSITIVE_INFINITY;
    let single = Number.POSITIVE_INFINITY;
    let double = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 6 && ratio > mostGrowth; i++) {
      single = Math.min(single, timeOf(length));
      double = Math.min(double, timeOf(2 * length));
      ratio = double / single;
      if (double > longest) break;
    }
    if (single >= shortest) return ratio;
  }
  return 0;
}
