import { subjects } from '../adversarial';
import { crowds } from '../crowds';
import { type BenchCase, exactly, type Figure, type Spread, spreadOf, timeUntil } from '../harness';
import { hostileText, type Piece, type Subject } from '../pieces';

/** Maximum growth when a text doubles: the factor 2, plus measurement uncertainty. */
const mostGrowth = 2.3;

/** Lengths of the first measurement, in UTF-16 units: enough to notice quadratic growth. */
const lookedAt = { short: 6_000, long: 24_000 };

const looks = 3;

/** Minimum processor time, in milliseconds, of a text that is measured again: growth from less does not matter. */
const worthALook = 0.4;

/**
 * Number of pieces of a subject that are measured a second time, and number of the worst ones that are measured in
 * full.
 */
const lookedAtAgain = 12;
const measured = 3;

/** Minimum processor time, in milliseconds: shorter runs are not significant. */
const shortest = 5;
const longest = 300;

/** Number of doublings of an input, and one more in each further attempt, so that single disturbances weigh less. */
const doublings = 2;
const attempts = 3;
const runs = 5;

/** Maximum length of a text, in UTF-16 units. */
const longestText = 128_000;

/** Prepares an input of a size before the measurement, and returns the function to measure. */
type Sized = (size: number) => () => void | Promise<void>;

/** Measures how the time of every reader, matcher and checker grows with hostile inputs. */
export const growth: BenchCase = {
  name: 'growth',
  run: figures,
};

async function* figures(): AsyncGenerator<Figure> {
  for (const subject of subjects()) yield await figureOf(subject);
  for (const crowd of crowds) {
    const sized: Sized = (count) => crowd.prepare(count);
    yield figure(crowd.name, await growthOf(sized, crowd.first, Number.POSITIVE_INFINITY));
  }
}

function figure(name: string, spread: Spread, note?: string): Figure {
  return { name: `growth, ${name}`, ...spread, unit: 'x', budget: { atMost: mostGrowth }, note };
}

async function figureOf(subject: Subject): Promise<Figure> {
  let worst = { growth: exactly(0), words: '' };
  for (const { sized, words } of await suspicious(subject)) {
    const growth = await growthOf(sized, lookedAt.short, longestText);
    if (growth.value > worst.growth.value) worst = { growth, words };
  }
  return figure(subject.name, worst.growth, worst.words === '' ? undefined : worst.words);
}

interface Suspect {
  readonly sized: Sized;
  readonly words: string;
  readonly look: number;
}

/** Returns the pieces whose time grows most: measures each once, and the worst several times. */
async function suspicious(subject: Subject): Promise<readonly Suspect[]> {
  const found: Suspect[] = [];
  for (const beginning of subject.beginnings) {
    for (const piece of subject.pieces) {
      const sized: Sized = (size) => {
        const text = hostileText(beginning, piece, size);
        return () => {
          subject.run(text);
        };
      };
      const long = await timeUntil(sized(lookedAt.long));
      if (long < worthALook) continue;
      const short = await timeUntil(sized(lookedAt.short));
      found.push({ sized, look: long / short, words: wordsFor(piece) });
    }
  }
  // A garbage collection may distort a single measurement.
  const again: Suspect[] = [];
  for (const one of found.sort(byLook).slice(0, lookedAtAgain)) {
    const short = await fastest(one.sized(lookedAt.short));
    const long = await fastest(one.sized(lookedAt.long));
    again.push({ ...one, look: long / short });
  }
  return again.sort(byLook).slice(0, measured);
}

function byLook(a: Suspect, b: Suspect): number {
  return b.look - a.look;
}

async function fastest(run: () => void | Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < looks; i++) least = Math.min(least, await timeUntil(run));
  return least;
}

function wordsFor(piece: Piece): string {
  const text = typeof piece === 'string' ? piece : `${piece.open} … ${piece.close}`;
  return JSON.stringify(text.length > 20 ? `${text.slice(0, 20)}…` : text);
}

/**
 * Returns the factor by which a doubled input takes longer, from several runs; 0 if no input takes long. Measures results
 * over the budget again, since other processes only add time.
 */
async function growthOf(sized: Sized, first: number, last: number): Promise<Spread> {
  let size = first;
  let once = await timeUntil(sized(size));
  while (once < shortest && size < last) {
    size *= 2;
    once = await timeUntil(sized(size));
  }
  if (once < shortest) return exactly(0);
  let least = exactly(Number.POSITIVE_INFINITY);
  for (let attempt = 0; attempt < attempts && least.value > mostGrowth; attempt++) {
    const factors: number[] = [];
    for (let i = 0; i < runs; i++) {
      // Collects the garbage of earlier runs first if it may have distorted the previous attempt.
      if (attempt > 0) globalThis.gc?.();
      const short = await timeUntil(sized(size));
      if (attempt > 0) globalThis.gc?.();
      const long = await timeUntil(sized(size * 2 ** (doublings + attempt)));
      factors.push((long / short) ** (1 / (doublings + attempt)));
      if (long > longest) break;
    }
    const growth = spreadOf(factors);
    if (growth.value < least.value) least = growth;
  }
  return least;
}
