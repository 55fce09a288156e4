import assert from 'node:assert/strict';
import { subjects } from '../bench/adversarial';

/** Pieces that once took quadratic time or worse. */
const pieces = [
  '👨\u200D',
  '[',
  '![a',
  '**a**: b\n',
  '\n',
  'www.',
  '(a) ',
  '|',
  'a_',
  '<',
  '`',
  '(',
  '*a ',
];

const short = 4000;
const factor = 8;

/** In milliseconds of processor time: allowance for start-up and garbage collection. */
const slack = 250;

/** Processor time, which other programs do not affect; in milliseconds. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('Reading hostile texts', () => {
  for (const subject of subjects()) {
    it(`takes time in proportion to their length: ${subject.name}`, function () {
      this.timeout(60_000);
      for (const beginning of subject.beginnings) {
        for (const piece of pieces) {
          const ofLength = (length: number): number => {
            const text = beginning + piece.repeat(Math.ceil(length / piece.length));
            return timeOf(() => {
              subject.run(text);
            });
          };
          ofLength(short);
          const once = ofLength(short);
          const longer = ofLength(factor * short);
          // Quadratic time would be 64 times as long.
          const most = 3 * factor * once + slack;
          assert.ok(longer < most, `${JSON.stringify(piece)}: ${once} ms, then ${longer} ms`);
        }
      }
    });
  }
});
