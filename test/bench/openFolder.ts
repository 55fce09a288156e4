import { resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { outlineDiagram } from '../../src/core/diagram/diagramOutline';
import type { DiagramParser } from '../../src/core/diagram/diagram';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import type { Term } from '../../src/core/glossary/term';
import { GlossaryService } from '../../src/core/service/glossaryService';
import { noCancellation } from '../../src/core/workspace/cancellation';
import { defaultSettings } from '../../src/core/workspace/settings';
import type { Workspace } from '../../src/core/workspace/workspace';
import { TimeSliceScheduler } from '../../src/extension/host/timeSliceScheduler';
import { loadMermaidParser } from '../../src/node/folderService';
import { NodeWorkspace } from '../../src/node/nodeWorkspace';
import { makeDocument } from './data';

/** What happened when a folder was opened. */
export interface Opened {
  /** From the start to the first answer, in milliseconds. */
  readonly first: number;
  /** From the start until all files are examined and all boxes are linked, in milliseconds. */
  readonly everything: number;
  /** The longest time for which the thread was blocked, in milliseconds. */
  readonly longestBlock: number;
  readonly terms: readonly Term[];
  readonly diagrams: number;
}

/** How a folder is opened. */
export interface Opening {
  readonly workspace: Workspace;
  readonly loadParser: () => Promise<DiagramParser>;
}

/** Fails, because a first answer about a word without a box must not parse a diagram. */
const noParser = (): Promise<DiagramParser> => Promise.reject(new Error('A diagram was parsed.'));

/**
 * Opens a folder without a diagram about its words. Lists the files before the measurement: in the editor this is done
 * in slices, or by another process.
 */
export async function listDocuments(folder: string): Promise<Opening> {
  const workspace = new NodeWorkspace([folder]);
  const listed = await workspace.findFiles(['**/*.{md,yml,yaml,json,csv,mmd}']);
  return {
    workspace: {
      folders: workspace.folders,
      findFiles: () => Promise.resolve(listed),
      readFile: (uri) => workspace.readFile(uri),
      onDidChangeFiles: workspace.onDidChangeFiles,
    },
    loadParser: noParser,
  };
}

/** Opens any folder, with the parser of the build. Lists the files before the measurement, too. */
async function listFiles(folder: string): Promise<Opening> {
  const workspace = new NodeWorkspace([folder]);
  await workspace.findFiles(['**/*']);
  return {
    workspace,
    loadParser: () => loadMermaidParser(resolve('dist/cli.js'), './mermaidParser.js'),
  };
}

/** The ways to open a folder. */
export const openings = { documents: listDocuments, files: listFiles };

/** Opens a folder and explains a word, like the editor when the reader points at a word. */
export async function openFolder({ workspace, loadParser }: Opening): Promise<Opened> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const start = performance.now();
  delay.enable();
  const service = new GlossaryService({
    workspace,
    settings: () => defaultSettings,
    scheduler: new TimeSliceScheduler(),
    loadParser,
    loadOutline: () => Promise.resolve(outlineDiagram),
    loadReaders: () => Promise.resolve(getReaderFor),
    answersEarly: true,
  });
  const [term] = (await service.glossary()).terms;
  const document = makeDocument(
    'markdown',
    `About the ${term?.expansion ?? term?.name ?? 'word'}.`,
  );
  await service.explainAt(document, { line: 0, character: 12 }, noCancellation);
  const first = performance.now() - start;
  await service.whenFound();
  const outlines = await service.diagramOutlines();
  const everything = performance.now() - start;
  delay.disable();
  const { terms } = await service.glossary();
  service.dispose();
  return { first, everything, longestBlock: delay.max / 1e6, terms, diagrams: outlines.length };
}
