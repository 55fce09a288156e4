import { subjects, type Subject } from '../adversarial';
import { crowds } from '../crowds';
import { type BenchCase, type Figure, median } from '../harness';
import { hostileText, type Piece } from '../pieces';
import { slowTexts } from '../slowTexts';

/** Maximum growth when a text doubles: the factor 2, plus measurement uncertainty. */
const mostGrowth = 2.3;

/** In UTF-16 units: long enough for the square of the length to be seen. */
const lookedAt = { short: 6_000, long: 24_000 };

const looks = 3;

/** In milliseconds of the processor: what grows from less takes no time that matters. */
const worthALook = 0.4;

/** How many pieces of a subject are looked at again, and how many of those are measured: those that look the worst. */
const lookedAtAgain = 12;
const measured = 3;

/** In milliseconds of the processor: shorter runs are not told from chance. */
const shortest = 5;
const longest = 300;

/** An input is doubled twice, and once more in each further attempt, so that what happens once weighs less. */
const doublings = 2;
const attempts = 3;
const runs = 5;

/** In UTF-16 units. */
const longestText = 128_000;

/** Runs something on an input of this size, made before the clock starts. */
type Sized = (size: number) => () => void | Promise<void>;

/** How the time of every reader, matcher and checker grows with inputs that are made to slow it down. */
export const growth: BenchCase = {
  name: 'growth',
  run: figures,
};

async function* figures(): AsyncGenerator<Figure> {
  for (const subject of [...subjects(), ...slowTexts()]) yield await figureOf(subject);
  for (const crowd of crowds) {
    const sized: Sized = (count) => crowd.prepare(count);
    yield figure(crowd.name, await growthOf(sized, crowd.first, Number.POSITIVE_INFINITY));
  }
}

function figure(name: string, value: number): Figure {
  return { name: `growth, ${name}`, value, unit: 'x', budget: { atMost: mostGrowth } };
}

async function figureOf(subject: Subject): Promise<Figure> {
  let worst = { value: 0, words: '' };
  for (const { sized, words } of await suspicious(subject)) {
    const value = await growthOf(sized, lookedAt.short, longestText);
    if (value > worst.value) worst = { value, words };
  }
  return figure(`${subject.name}, ${worst.words}`, worst.value);
}

interface Suspect {
  readonly sized: Sized;
  readonly words: string;
  readonly look: number;
}

/** The pieces whose time grows most, by one look at each and several at the worst. */
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
      const long = await timeOf(sized(lookedAt.long));
      if (long < worthALook) continue;
      const short = await timeOf(sized(lookedAt.short));
      found.push({ sized, look: long / short, words: wordsFor(piece) });
    }
  }
  // A single look may be spoiled by a collection of garbage, which repeats itself in no other.
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
  for (let i = 0; i < looks; i++) least = Math.min(least, await timeOf(run));
  return least;
}

function wordsFor(piece: Piece): string {
  const text = typeof piece === 'string' ? piece : `${piece.open} … ${piece.close}`;
  return JSON.stringify(text.length > 20 ? `${text.slice(0, 20)}…` : text);
}

/**
 * The factor by which a doubled input takes longer, by the medians of several runs; 0 where no input takes long. What
 * is over the budget is measured again, since other work only ever adds time.
 */
async function growthOf(sized: Sized, first: number, last: number): Promise<number> {
  let size = first;
  let once = await timeOf(sized(size));
  while (once < shortest && size < last) {
    size *= 2;
    once = await timeOf(sized(size));
  }
  if (once < shortest) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && least > mostGrowth; attempt++) {
    const short: number[] = [];
    const long: number[] = [];
    for (let i = 0; i < runs; i++) {
      // What earlier runs left behind is collected in no run, once that may have been the reason.
      if (attempt > 0) globalThis.gc?.();
      short.push(await timeOf(sized(size)));
      if (attempt > 0) globalThis.gc?.();
      long.push(await timeOf(sized(size * 2 ** (doublings + attempt))));
      if ((long.at(-1) ?? 0) > longest) break;
    }
    least = Math.min(least, (median(long) / median(short)) ** (1 / (doublings + attempt)));
  }
  return least;
}

/** Milliseconds of the processor: other programs do not count. */
async function timeOf(run: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  const done = run();
  if (done !== undefined) await done;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
