import { performance } from 'node:perf_hooks';
import { toTermReference } from '../../../src/core/glossary/termReference';
import { UsageIndex } from '../../../src/core/features/usages/usageIndex';
import type { Term } from '../../../src/core/glossary/term';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { Emitter } from '../../../src/core/workspace/event';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import type { FileChange, Workspace } from '../../../src/core/workspace/workspace';
import { folder, languages, makeTerms, makeText } from '../data';
import type { BenchCase, Figure } from '../harness';

const files = 5000;
const charactersPerFile = 6500;
const variants = 20;
const changedFiles = 100;
const extensions = { typescript: 'ts', python: 'py', java: 'java', markdown: 'md' } as const;
const atOnce = { yieldIfDue: () => Promise.resolve() };

/**
 * Measures finding usages: for the first time, again, and after some files have changed. Excludes reading from disk.
 */
export const usages: BenchCase = { name: 'usages', run: measure };

async function measure(): Promise<readonly Figure[]> {
  const terms = makeTerms(1000);
  const texts = textsOf(terms);
  const changes = new Emitter<readonly FileChange[]>();
  const index = usageIndex(terms, {
    folders: [folder],
    findFiles: () => Promise.resolve([...texts.keys()]),
    readFile: (uri) => Promise.resolve({ kind: 'text', text: texts.get(uri) ?? '' }),
    onDidChangeFiles: changes.event,
  });
  // Texts contain the first terms most often.
  const reference = terms[0] && toTermReference(terms[0]);
  const ask = async (): Promise<number> => {
    const start = performance.now();
    const found = await index.current(noCancellation);
    if (reference && found?.of(reference).length === 0) throw new Error('Nothing was found');
    return performance.now() - start;
  };
  const first = await ask();
  const warm = await best(ask);
  const changed = await best(() => {
    const some = [...texts.keys()].slice(0, changedFiles);
    changes.fire(some.map((uri) => ({ uri, kind: 'changed' })));
    return ask();
  });
  const name = `references, ${files} files`;
  return [
    { name: `${name}, first time`, value: first / 1000, unit: 's' },
    { name: `${name}, warm`, value: warm / 1000, unit: 's', budget: { atMost: 1 } },
    { name: `${name}, ${changedFiles} changed`, value: changed / 1000, unit: 's' },
  ];
}

function usageIndex(terms: readonly Term[], workspace: Workspace): UsageIndex {
  const index = runToEnd(TermIndex.build(terms, [folder]));
  const words = { glossary: { files: new Map(), unused: [], terms }, index };
  return new UsageIndex({ workspace, scheduler: atOnce, words: () => Promise.resolve(words) });
}

function textsOf(terms: readonly Term[]): ReadonlyMap<string, string> {
  const made = languages.flatMap((language) =>
    Array.from({ length: variants }, (_, seed) => ({
      extension: extensions[language],
      text: makeText(language, charactersPerFile, terms, seed),
    })),
  );
  const texts = new Map<string, string>();
  for (let i = 0; i < files; i++) {
    const { extension, text } = made[i % made.length] ?? { extension: 'md', text: '' };
    texts.set(`${folder}/src/${i}.${extension}`, text);
  }
  return texts;
}

/** Returns the best of several runs, since other processes only add time. */
async function best(ask: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await ask());
  return Math.min(...times);
}
