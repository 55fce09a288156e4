import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import { createReaderFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from '../workspace/event';
import type { FileCatalog } from '../workspace/fileCatalog';
import { getDisplayPath } from '../workspace/paths';
import type { Scheduler } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import { WatchedFiles } from '../workspace/watchedFiles';
import type { FileText, Workspace } from '../workspace/workspace';
import type { Diagram, DiagramParser } from './diagram';
import type { DiagramBlock } from './diagramBlocks';
import { findDiagramBlocks, isMermaidFile } from './diagramBlocks';
import { DiagramFileFilter } from './diagramFileFilter';
import { readDiagramBlocks } from './diagramReader';
import { findHeadingsAbove } from './headingsAbove';

/** Number of paths that are examined before the scheduler checks the time. */
const filesAtOnce = 200;

/** A file with its Mermaid texts, which are not parsed. */
export interface DiagramTexts {
  readonly uri: DocumentUri;
  readonly blocks: readonly DiagramBlock[];
  /** The heading above each block, or `undefined`. */
  readonly headings: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
  /** Lines of the text that the blocks and problems refer to. */
  readonly lines: LineMap;
}

/** The last result of reading the diagrams of one file. */
export interface DiagramFile {
  readonly uri: DocumentUri;
  readonly diagrams: readonly Diagram[];
  readonly problems: readonly Problem[];
  /** Lines of the text that the problems refer to. */
  readonly lines: LineMap;
}

/** Finds and watches the files with diagrams, and parses a diagram on first use. */
export class DiagramStore implements Disposable {
  readonly #workspace: Workspace;
  readonly #catalog: FileCatalog<{ readonly hasDiagram: boolean }>;
  readonly #settings: () => Settings;
  readonly #loadParser: () => Promise<DiagramParser>;
  readonly #scheduler: Scheduler;
  readonly #files: WatchedFiles<DiagramTexts>;
  readonly #parsing = new WeakMap<DiagramTexts, Promise<DiagramFile>>();
  /** The diagrams of the last version of a file in which all were valid; kept while the text is invalid. */
  readonly #lastValid = new Map<DocumentUri, readonly Diagram[]>();
  #parsed: {
    readonly of: ReadonlyMap<DocumentUri, DiagramTexts>;
    readonly files: Promise<ReadonlyMap<DocumentUri, DiagramFile>>;
  } = { of: new Map(), files: Promise.resolve(new Map()) };

  readonly onDidChange;

  constructor(
    workspace: Workspace,
    catalog: FileCatalog<{ readonly hasDiagram: boolean }>,
    settings: () => Settings,
    loadParser: () => Promise<DiagramParser>,
    scheduler: Scheduler,
  ) {
    this.#scheduler = scheduler;
    this.#workspace = workspace;
    this.#catalog = catalog;
    this.#settings = settings;
    this.#loadParser = loadParser;
    this.#files = new WatchedFiles(workspace, scheduler, {
      list: () => this.#list(),
      onDidChangeList: catalog.onDidChange,
      read: (uri, text) => Promise.resolve(findDiagramTexts(uri, text)),
      createFailedContent: (uri, file, _previous, error) => ({
        uri,
        blocks: [],
        headings: [],
        problems: [createReaderFailure(uri, error)],
        lines: new LineMap(file.kind === 'text' ? file.text : ''),
      }),
    });
    this.onDidChange = this.#files.onDidChange;
  }

  /** Returns the texts of all diagrams that are known so far; the same map as before if nothing has changed. */
  texts(): Promise<ReadonlyMap<DocumentUri, DiagramTexts>> {
    return this.#files.current();
  }

  /** Returns all diagrams, parsed; waits until every file has been examined. */
  async current(): Promise<ReadonlyMap<DocumentUri, DiagramFile>> {
    await this.#catalog.complete();
    const texts = await this.texts();
    if (this.#parsed.of !== texts) this.#parsed = { of: texts, files: this.#parseAll(texts) };
    return this.#parsed.files;
  }

  /** Returns the diagrams of some files, parsed, without the files that have no diagram. */
  async filesOf(uris: readonly DocumentUri[]): Promise<ReadonlyMap<DocumentUri, DiagramFile>> {
    const texts = await this.texts();
    const wanted = new Set(uris);
    return this.#parseAll(new Map([...texts].filter(([uri]) => wanted.has(uri))));
  }

  dispose(): void {
    this.#files.dispose();
  }

  async #list(): Promise<readonly DocumentUri[]> {
    const { files, facts } = await this.#catalog.current();
    const wanted = new DiagramFileFilter(this.#settings());
    const { folders } = this.#workspace;
    // The path decides for files without a block: a document is included only if a setting names it.
    const listed: DocumentUri[] = [];
    for (const [i, uri] of files.entries()) {
      if (i % filesAtOnce === 0) await this.#scheduler.yieldIfDue();
      const hasDiagram = facts.get(uri)?.hasDiagram === true;
      if (wanted.isWanted(getDisplayPath(uri, folders), hasDiagram)) listed.push(uri);
    }
    return listed;
  }

  async #parseAll(
    texts: ReadonlyMap<DocumentUri, DiagramTexts>,
  ): Promise<ReadonlyMap<DocumentUri, DiagramFile>> {
    const files = new Map<DocumentUri, DiagramFile>();
    for (const [uri, file] of texts) files.set(uri, await this.#parse(file));
    return files;
  }

  #parse(file: DiagramTexts): Promise<DiagramFile> {
    let parsing = this.#parsing.get(file);
    if (!parsing) {
      parsing = this.#read(file);
      this.#parsing.set(file, parsing);
      parsing.catch(() => this.#parsing.delete(file));
    }
    return parsing;
  }

  async #read({ uri, blocks, problems: unreadable, lines }: DiagramTexts): Promise<DiagramFile> {
    const read = await readDiagramBlocks(uri, blocks, this.#loadParser);
    const problems = [...unreadable, ...read.problems];
    const isBroken = read.diagrams.length === 0 && problems.length > 0;
    if (!isBroken) this.#lastValid.set(uri, read.diagrams);
    const diagrams = isBroken ? (this.#lastValid.get(uri) ?? []) : read.diagrams;
    return { uri, diagrams, problems, lines };
  }
}

function findDiagramTexts(uri: DocumentUri, file: FileText): DiagramTexts {
  const text = file.kind === 'text' ? file.text : '';
  const lines = new LineMap(text);
  if (file.kind === 'unreadable' && file.reason !== 'missing') {
    return { uri, blocks: [], headings: [], problems: [createUnreadableProblem(uri)], lines };
  }
  const blocks = findDiagramBlocks(uri, text);
  const headings = isMermaidFile(uri)
    ? blocks.map(() => undefined)
    : findHeadingsAbove(
        text,
        blocks.map(({ line }) => line),
      );
  return { uri, blocks, headings, problems: [], lines };
}

function createUnreadableProblem(uri: DocumentUri): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: l10n.t('Cannot read this diagram. Save it as UTF-8 text smaller than 48 MB.'),
    uri,
    range: { start: 0, end: 0 },
  };
}
