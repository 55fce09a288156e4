import { join, resolve } from 'node:path';
import { writeExports } from '../exportedGlossaries';
import { type BenchCase, figureOf, interleave } from '../harness';
import { type Cost, runNode } from '../measuredProgram';
import { inTemporaryFolder } from '../temporaryFolder';

const files = 1000;
const termsPerFile = 500;
const rounds = 3;

/** Reads the same files, and writes them as one, one at a time. Arguments: the folder, and the file. */
const copy = `
const { appendFileSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const [, folder, file] = process.argv;
writeFileSync(file, '');
for (const name of readdirSync(folder))
  appendFileSync(file, JSON.stringify(JSON.parse(readFileSync(folder + '/' + name, 'utf8'))));
`;

/** Measures merging the exported glossaries of a company into one page. */
export const merge: BenchCase = {
  name: 'merge',
  run: () =>
    inTemporaryFolder(async function* (folder) {
      const exports = join(folder, 'exports');
      writeExports(exports, files, termsPerFile);
      const own: Cost[] = [];
      const plain: Cost[] = [];
      const cli = [resolve('dist/cli.js'), 'export', '--merge', exports];
      const pairs = await interleave(
        rounds,
        () => {
          const cost = runNode(folder, [...cli, '--html', join(folder, 'page.html')]);
          own.push(cost);
          return cost.milliseconds;
        },
        () => {
          const cost = runNode(folder, ['-e', copy, exports, join(folder, 'copy.json')]);
          plain.push(cost);
          return cost.milliseconds;
        },
        0,
      );
      const name = `merge of ${files.toLocaleString('en')} exports of ${termsPerFile} terms`;
      const yardstick = 'JSON.parse and JSON.stringify of the same files';
      yield figureOf(pairs, {
        ...{ name, unit: 's', yardstick, convert: (time) => time / 1000 },
        ...{ budget: { atMost: 10 }, ratioBudget: { atMost: 4.9 } },
      });
      const megabytes = (costs: readonly Cost[]) => costs.map((cost) => cost.megabytes);
      yield figureOf(
        { own: megabytes(own), yardstick: megabytes(plain) },
        { name: `${name}, memory`, unit: 'MB', yardstick, budget: { atMost: 500 } },
      );
    }),
};
