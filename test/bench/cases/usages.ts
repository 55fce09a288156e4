import { UsageIndex } from '../../../src/core/features/usages/usageIndex';
import { toTermReference } from '../../../src/core/glossary/termReference';
import type { Term } from '../../../src/core/glossary/term';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { Emitter } from '../../../src/core/workspace/event';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import type { FileChange, Workspace } from '../../../src/core/workspace/workspace';
import { folder, makeTerms } from '../data';
import { type BenchCase, figureOf, interleave, timeOf, timeUntil } from '../harness';
import { manyTexts } from '../manyTexts';
import { splitWords, wordSplit } from '../yardsticks';

const files = 5000;
const charactersPerFile = 6500;
const termCount = 1000;
const changedFiles = 100;
const rounds = 5;
const atOnce = { yieldIfDue: () => Promise.resolve() };

/**
 * Measures finding usages: for the first time, again, and after some files have changed. Excludes reading from disk.
 */
export const usages: BenchCase = {
  name: 'usages',
  async *run() {
    const terms = makeTerms(termCount);
    const texts = new Map(
      manyTexts(files, charactersPerFile, termCount).map(({ extension, text }, i) => [
        `${folder}/src/${i}.${extension}`,
        text,
      ]),
    );
    const changes = new Emitter<readonly FileChange[]>();
    const workspace: Workspace = {
      folders: [folder],
      findFiles: () => Promise.resolve([...texts.keys()]),
      readFile: (uri) => Promise.resolve({ kind: 'text', text: texts.get(uri) ?? '' }),
      onDidChangeFiles: changes.event,
    };
    const termIndex = runToEnd(TermIndex.build(terms, [folder]));
    // Texts contain the first terms most often.
    const reference = terms[0] && toTermReference(terms[0]);
    const ask = (index: UsageIndex): Promise<number> =>
      timeUntil(async () => {
        const found = await index.current(noCancellation);
        if (reference && found?.of(reference).length === 0) throw new Error('Nothing was found');
      });
    const all = [...texts.values()];
    const split = (some: readonly string[]) => (): number =>
      timeOf(() => {
        some.forEach(splitWords);
      });
    const options = { unit: 's', yardstick: wordSplit, convert: toSeconds } as const;
    const name = `references, ${files} files`;
    const first = (): Promise<number> => ask(createUsageIndex(terms, termIndex, workspace));
    yield figureOf(await interleave(rounds, first, split(all)), {
      ...{ ...options, name: `${name}, first time` },
    });
    const index = createUsageIndex(terms, termIndex, workspace);
    await ask(index);
    yield figureOf(await interleave(rounds, () => ask(index), split(all)), {
      ...{ ...options, name: `${name}, warm`, budget: { atMost: 1 }, ratioBudget: { atMost: 0.1 } },
    });
    const some = [...texts.keys()].slice(0, changedFiles);
    const afterChanges = (): Promise<number> => {
      changes.fire(some.map((uri) => ({ uri, kind: 'changed' })));
      return ask(index);
    };
    yield figureOf(await interleave(rounds, afterChanges, split(all.slice(0, changedFiles))), {
      ...{
        ...options,
        name: `${name}, ${changedFiles} changed`,
        yardstick: `${wordSplit} of these`,
      },
    });
  },
};

const toSeconds = (milliseconds: number): number => milliseconds / 1000;

function createUsageIndex(
  terms: readonly Term[],
  index: TermIndex,
  workspace: Workspace,
): UsageIndex {
  const words = { glossary: { files: new Map(), unused: [], terms }, index };
  return new UsageIndex({ workspace, scheduler: atOnce, words: () => Promise.resolve(words) });
}
