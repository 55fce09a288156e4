import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectAcronymsAndNames } from '../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../src/core/features/discover/wordCounts';
import type { Term } from '../../src/core/glossary/term';
import { TermIndex } from '../../src/core/matching/termIndex';
import { getLanguageOfFile } from '../../src/core/sourceText/findLanguage';
import { runToEnd } from '../../src/core/workspace/scheduler';
import { NodeWorkspace } from '../../src/node/nodeWorkspace';
import { measureCheck, plainRead, ripgrepFor } from './checkFigures';
import { measureFinding } from './findFigures';
import { type BenchCase, type Figure, figureOf, interleave, stepTimes, timeOf } from './harness';
import { OptionError } from './options';
import { inTemporaryFolder } from './temporaryFolder';
import { splitWords, wordSplit } from './yardsticks';

const rounds = 5;
/** Texts that are kept in memory for the measurements, in UTF-16 units. */
const mostText = 64_000_000;

/** Measures the command line and core on the files of any folder, with the glossary that is in it. */
export function folderCase(path: string): BenchCase {
  return { name: 'folder', run: () => measureFolder(resolve(path)) };
}

async function* measureFolder(folder: string): AsyncGenerator<Figure> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new OptionError(`${folder} is no folder.`);
  let terms: readonly Term[] = [];
  yield* await measureFinding(folder, 'this folder', 'files', (opened) => ({ terms } = opened));
  const texts = await readTexts(folder);
  if (terms.length === 0) console.error('No glossary was found in the folder.');
  else yield await measureScan(texts, terms);
  yield await measureDiscovery(texts);
  yield* inTemporaryFolder(async function* (temporary) {
    const yardstick =
      terms.length === 0
        ? plainRead(folder)
        : await ripgrepFor(terms, join(temporary, 'words'), folder);
    yield await measureCheck({ folder, name: 'this folder', rounds, yardstick });
  });
}

interface FileText {
  readonly uri: string;
  readonly text: string;
}

async function readTexts(folder: string): Promise<readonly FileText[]> {
  const workspace = new NodeWorkspace([folder]);
  const texts: FileText[] = [];
  let length = 0;
  for (const uri of await workspace.findFiles(['**/*'])) {
    const file = await workspace.readFile(uri);
    if (file.kind !== 'text') continue;
    length += file.text.length;
    if (length > mostText) break;
    texts.push({ uri, text: file.text });
  }
  return texts;
}

function measureScan(texts: readonly FileText[], terms: readonly Term[]): Promise<Figure> {
  const index = runToEnd(TermIndex.build(terms, []));
  return measureTexts('scan', texts, ({ uri, text }) => {
    index.findMatches({ uri, languageId: getLanguageOfFile(uri).id, text });
  });
}

function measureDiscovery(texts: readonly FileText[]): Promise<Figure> {
  const tally = new WordCounts();
  return measureTexts('discover', texts, ({ uri, text }) => {
    stepTimes(collectAcronymsAndNames(tally, uri, text));
  });
}

async function measureTexts(
  words: string,
  texts: readonly FileText[],
  run: (file: FileText) => void,
): Promise<Figure> {
  const megabytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const pairs = await interleave(
    rounds,
    () =>
      timeOf(() => {
        texts.forEach(run);
      }),
    () =>
      timeOf(() => {
        texts.forEach(({ text }) => splitWords(text));
      }),
  );
  return figureOf(pairs, {
    ...{ name: `${words}, this folder`, unit: 'MB/s', yardstick: wordSplit },
    convert: (time) => megabytes / (time / 1000),
    note: `${texts.length} files, ${megabytes.toFixed(1)} MB`,
  });
}
