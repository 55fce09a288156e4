import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { mkdtempSync, rmSync } from 'node:fs';
import { outlineDiagram } from '../../../src/core/diagram/diagramOutline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { NodeWorkspace, toUri } from '../../../src/node/nodeWorkspace';
import type { DiagramParser } from '../../../src/core/diagram/diagram';
import { GlossaryService } from '../../../src/core/service/glossaryService';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { TimeSliceScheduler } from '../../../src/extension/host/timeSliceScheduler';
import { makeDocument, makeTerms } from '../data';
import type { BenchCase, Figure } from '../harness';
import { percentile, timeEach } from '../harness';
import { diagramCount, documentationFileCount, readAll, writeDocumentation } from '../repository';

const runs = 3;
const termCount = 300;

/** Fails, because the case must not parse a diagram. */
const noParser = (): Promise<DiagramParser> => Promise.reject(new Error('A diagram was parsed.'));

interface Measured {
  /** From the start to the first answer, in milliseconds. */
  readonly first: number;
  /** From the start until all files are examined and all boxes are linked, in milliseconds. */
  readonly everything: number;
  /** The longest time for which the thread was blocked, in milliseconds. */
  readonly longestBlock: number;
}

/**
 * Measures finding the glossary and the diagrams of a documentation repository, compared with a plain read of the same
 * files.
 */
export const find: BenchCase = {
  name: 'find',
  async run(): Promise<readonly Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
    try {
      writeDocumentation(folder, makeTerms(termCount));
      const reading = percentile(
        timeEach(runs, 1, () => {
          readAll(folder);
        }),
        0,
      );
      const measured: Measured[] = [];
      for (let i = 0; i < runs; i++) measured.push(await openFolder(folder));
      const least = (value: (one: Measured) => number): number => Math.min(...measured.map(value));
      const everything = least((one) => one.everything);
      const name = `${String(documentationFileCount)} files, ${String(diagramCount)} diagrams`;
      return [
        { name: 'reading all files, nothing else', value: reading, unit: 'ms' },
        { name: `everything found and linked, ${name}`, value: everything, unit: 'ms' },
        {
          name: 'everything found and linked / reading',
          value: everything / reading,
          unit: 'x',
          budget: { atMost: 6 },
        },
        {
          name: 'first answer / reading all files',
          value: least(({ first }) => first) / reading,
          unit: 'x',
          budget: { atMost: 2 },
        },
        {
          name: 'longest time without a turn for others',
          value: least(({ longestBlock }) => longestBlock),
          unit: 'ms',
          budget: { atMost: 50 },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Lists the files before the measurement: in the editor this is done in slices, or by another process. */
async function listedWorkspace(folder: string): Promise<Workspace> {
  const workspace = new NodeWorkspace([folder]);
  const listed = await workspace.findFiles(['**/*.{md,yml,yaml,json,csv,mmd}']);
  return {
    folders: workspace.folders,
    findFiles: () => Promise.resolve(listed),
    readFile: (uri) => workspace.readFile(uri),
    onDidChangeFiles: workspace.onDidChangeFiles,
  };
}

/** Opens a folder and explains a word, like the editor when the reader points at a word. */
async function openFolder(folder: string): Promise<Measured> {
  const workspace = await listedWorkspace(folder);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const start = performance.now();
  delay.enable();
  const service = new GlossaryService({
    workspace,
    settings: () => defaultSettings,
    scheduler: new TimeSliceScheduler(),
    loadParser: noParser,
    loadOutline: () => Promise.resolve(outlineDiagram),
    loadReaders: () => Promise.resolve(getReaderFor),
    answersEarly: true,
  });
  const [term] = (await service.glossary()).terms;
  if (!term) throw new Error(`No term was found in ${toUri(folder)}.`);
  const document = makeDocument('markdown', `About the ${term.expansion ?? term.name}.`);
  await service.explainAt(document, { line: 0, character: 12 }, noCancellation);
  const first = performance.now() - start;
  await service.whenFound();
  const outlines = await service.diagramOutlines();
  if (outlines.length !== diagramCount)
    throw new Error(`Found ${String(outlines.length)} diagrams.`);
  const everything = performance.now() - start;
  delay.disable();
  service.dispose();
  return { first, everything, longestBlock: delay.max / 1e6 };
}
