import { join } from 'node:path';
import { measureBesideCspell, measureCheck, plainCheck, ripgrepFor } from '../checkFigures';
import { makeTerms } from '../data';
import type { BenchCase, Figure } from '../harness';
import { copyRealFiles, findRealTerms, writeGlossary } from '../realFiles';
import { fileCount, writeDocumentation, writeRepository } from '../repository';
import { inTemporaryFolder } from '../temporaryFolder';

const files = `${fileCount.toLocaleString('en')} files`;

/** Numbers of terms, and the maximum ratio of the time of `check` to ripgrep's. */
const sizes = [
  { count: 200, rounds: 5, atMost: 2 },
  { count: 10_000, rounds: 3, atMost: 1 },
] as const;

/** Measures `check` on generated and on real files, compared with programs that read the same files. */
export const check: BenchCase = {
  name: 'check',
  run: () =>
    inTemporaryFolder(async function* (folder) {
      yield* measureGenerated(folder);
      yield* measureReal(folder);
      yield* measureDocumentation(folder);
    }),
};

async function* measureGenerated(folder: string): AsyncGenerator<Figure> {
  for (const { count, rounds, atMost } of sizes) {
    const repository = join(folder, `repository${count}`);
    const terms = makeTerms(count);
    writeRepository(repository, terms);
    yield await measureCheck({
      ...{ folder: repository, rounds, ratioBudget: { atMost } },
      name: `${files}, ${count.toLocaleString('en')} terms`,
      yardstick: await ripgrepFor(terms, join(folder, 'words'), repository),
    });
  }
}

async function* measureReal(folder: string): AsyncGenerator<Figure> {
  for (const { count, rounds, atMost } of sizes) {
    const repository = join(folder, `real${count}`);
    const terms = findRealTerms(copyRealFiles(repository, fileCount), count);
    writeGlossary(repository, terms);
    const name = `${files}, real, ${count.toLocaleString('en')} terms`;
    yield await measureCheck({
      ...{ folder: repository, name, rounds, ratioBudget: { atMost } },
      yardstick: await ripgrepFor(terms, join(folder, 'words'), repository),
    });
    if (count === sizes[0].count) yield* measureBesideCspell(repository, name);
  }
}

async function* measureDocumentation(folder: string): AsyncGenerator<Figure> {
  const repository = join(folder, 'documentation');
  writeDocumentation(repository, makeTerms(300));
  yield await measureCheck({
    ...{ folder: repository, name: 'documentation, 14,000 files', rounds: 5 },
    yardstick: plainCheck(repository),
    budget: { atMost: 3 },
    ratioBudget: { atMost: 2 },
  });
}
