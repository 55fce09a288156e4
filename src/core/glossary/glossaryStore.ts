import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import { createReaderFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from '../workspace/event';
import { getDisplayPath } from '../workspace/paths';
import type { FileCatalog } from '../workspace/fileCatalog';
import type { Scheduler } from '../workspace/scheduler';
import { runInSlices } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import { WatchedFiles } from '../workspace/watchedFiles';
import type { FileText, Unreadable, Workspace } from '../workspace/workspace';
import type { DiscoverySource, GlossaryRole, SkipReason } from './discovery/glossaryFileClassifier';
import { summarizeDuplicates } from './acronymListProblems';
import { findCopies } from './glossaryCopies';
import { GlossaryFileClassifier } from './discovery/glossaryFileClassifier';
import { type FileContent, type Import, type FindReader, dataExtensions } from './glossaryFormat';
import { resolveImport, findImportProblem } from './glossaryImports';
import type { Term } from './term';
import type { WrittenWalk } from './writtenWalk';

/** The last result of reading one glossary file. */
export interface GlossaryFile {
  readonly uri: DocumentUri;
  /** False for a missing file that an import might refer to. */
  readonly exists: boolean;
  /** Why the file is read; `undefined` if another one imports it. */
  readonly foundBy: DiscoverySource | undefined;
  readonly terms: readonly Term[];
  readonly imports: readonly Import[];
  readonly walks: readonly WrittenWalk[];
  readonly problems: readonly Problem[];
  /** Lines of the text that the terms refer to. */
  readonly termLines: LineMap;
  /** Lines of the text that the problems refer to: an invalid file keeps the terms of its last valid text. */
  readonly problemLines: LineMap;
}

/** All glossary files of the workspace combined. */
export interface Glossary {
  readonly files: ReadonlyMap<DocumentUri, GlossaryFile>;
  readonly terms: readonly Term[];
  /** Files with a glossary name that provide no terms. */
  readonly unused: readonly UnusedFile[];
}

export interface UnusedFile {
  readonly uri: DocumentUri;
  /**
   * `no-terms`: the file was read, but contains no terms with definitions. `copy`: another file has the same content,
   * such as a link or a copied page.
   */
  readonly reason: SkipReason | 'no-terms' | 'copy';
}

/** The facts remembered of a document's text. */
export interface DocumentFacts {
  /** Whether it has a glossary heading. */
  readonly hasGlossary: boolean;
  /** Whether it may explain words although it has no such heading. */
  readonly looksLikeGlossary: boolean;
  readonly hasDiagram: boolean;
}

/** A section with a glossary title and fewer terms is not a glossary. */
const minTermsOfSection = 2;

/** Paths that are looked at between two looks at the clock. */
const filesAtOnce = 200;

/** Finds, reads and watches the glossary files. */
export class GlossaryStore implements Disposable {
  readonly #files: WatchedFiles<GlossaryFile>;
  readonly #catalog: FileCatalog<DocumentFacts>;
  readonly #workspace: Workspace;
  readonly #settings: () => Settings;
  readonly #scheduler: Scheduler;
  readonly #loadReaders: () => Promise<FindReader>;
  #roles: { readonly settings: Settings; readonly files: GlossaryFileClassifier } | undefined;
  #skippedFiles: readonly UnusedFile[] = [];
  #readFiles: ReadonlyMap<DocumentUri, GlossaryFile> = new Map();
  #glossary: Glossary = { files: new Map(), terms: [], unused: [] };

  readonly onDidChange;

  /** @param loadReaders Loads the readers of all formats when the first file is read. */
  constructor(
    workspace: Workspace,
    catalog: FileCatalog<DocumentFacts>,
    settings: () => Settings,
    scheduler: Scheduler,
    loadReaders: () => Promise<FindReader>,
  ) {
    this.#workspace = workspace;
    this.#catalog = catalog;
    this.#settings = settings;
    this.#scheduler = scheduler;
    this.#loadReaders = loadReaders;
    this.#files = new WatchedFiles(workspace, scheduler, {
      list: () => this.#listFiles(),
      onDidChangeList: catalog.onDidChange,
      read: async (uri, text, previous) => {
        const facts = (await catalog.current()).facts.get(uri);
        const role = this.#getRoleOf(uri, facts);
        const findReader = await loadReaders();
        const path = this.#getPath(uri);
        return readGlossaryFile(uri, text, previous, { path, scheduler, findReader, role });
      },
      createFailedContent: createFailedFile,
      imports: (uri, { imports }) =>
        imports.flatMap((one) => resolveImport(uri, one, workspace.folders)),
    });
    this.onDidChange = this.#files.onDidChange;
  }

  /** Returns the same object as before if nothing has changed. */
  async current(): Promise<Glossary> {
    const read = await this.#files.current();
    if (read !== this.#readFiles) {
      this.#readFiles = read;
      const existing = [...read.values()].filter(({ exists }) => exists);
      const copies = findCopies(existing);
      const used = existing.filter((file) => isUsed(file) && !copies.has(file));
      const files = used.map((file) => addImportProblems(file, read, this.#workspace.folders));
      const unused = existing
        .filter((file) => !isUsed(file) && file.foundBy !== 'section' && file.foundBy !== 'folder')
        .map(({ uri }) => ({ uri, reason: 'no-terms' as const }));
      this.#glossary = {
        files: new Map(files.map((file) => [file.uri, file])),
        terms: files.flatMap(({ terms }) => terms),
        unused: [
          ...unused,
          ...Array.from(copies, ({ uri }) => ({ uri, reason: 'copy' as const })),
          ...this.#skippedFiles,
        ],
      };
    }
    return this.#glossary;
  }

  /** Returns the terms of another text of a file, such as an earlier one; none if it is no glossary. */
  async readText(uri: DocumentUri, text: string): Promise<readonly Term[]> {
    const facts = (await this.#catalog.current()).facts.get(uri);
    const role = this.#getRoleOf(uri, facts);
    if (role?.kind !== 'glossary') return [];
    const file = await readGlossaryFile(uri, { kind: 'text', text }, undefined, {
      ...{ path: this.#getPath(uri), scheduler: this.#scheduler, role },
      findReader: await this.#loadReaders(),
    });
    return isUsed(file) ? file.terms : [];
  }

  dispose(): void {
    this.#files.dispose();
  }

  /** Files found by name come first: if two files have the same content, the actual glossary counts. */
  async #listFiles(): Promise<readonly DocumentUri[]> {
    const { files, facts } = await this.#catalog.current();
    const glossaryFiles: { readonly uri: DocumentUri; readonly role: GlossaryRole }[] = [];
    for (const [i, uri] of files.entries()) {
      const role = this.#getRoleOf(uri, facts.get(uri));
      if (role) glossaryFiles.push({ uri, role });
      if (i % filesAtOnce === 0) await this.#scheduler.yieldIfDue();
    }
    this.#skippedFiles = glossaryFiles.flatMap(({ uri, role }) =>
      role.kind === 'passed-over' ? [{ uri, reason: role.reason }] : [],
    );
    const rank = ({ role }: (typeof glossaryFiles)[number]): number =>
      role.kind === 'glossary' && role.foundBy === 'section' ? 1 : 0;
    return glossaryFiles
      .filter(({ role }) => role.kind === 'glossary')
      .sort((a, b) => rank(a) - rank(b))
      .map(({ uri }) => uri);
  }

  #getRoleOf(uri: DocumentUri, facts: DocumentFacts | undefined): GlossaryRole | undefined {
    const settings = this.#settings();
    if (this.#roles?.settings !== settings)
      this.#roles = { settings, files: new GlossaryFileClassifier(settings) };
    return this.#roles.files.getRoleOf(this.#getPath(uri), facts?.hasGlossary === true);
  }

  #getPath(uri: DocumentUri): string {
    return getDisplayPath(uri, this.#workspace.folders);
  }
}

/** A file that was found by its name is kept even if it is empty or invalid, to show its problems. */
function isUsed({ uri, foundBy, terms, problems, imports, walks }: GlossaryFile): boolean {
  if (foundBy === undefined || foundBy === 'setting') return true;
  if (foundBy === 'section' || foundBy === 'folder') {
    return terms.length >= (foundBy === 'section' ? minTermsOfSection : 1);
  }
  const content = [terms, problems, imports, walks];
  return content.some(({ length }) => length > 0) || mayBecomeGlossary(uri);
}

const dataPath = new RegExp(`\\.(?:${dataExtensions.join('|')})$`, 'iu');

/** Data is a glossary by its content; a page with a glossary name may still be empty. */
function mayBecomeGlossary(uri: DocumentUri): boolean {
  return !dataPath.test(uri);
}

interface ReadOptions {
  /** The path in the workspace folder. */
  readonly path: string;
  readonly findReader: FindReader;
  readonly scheduler: Scheduler;
  readonly role: GlossaryRole | undefined;
}

async function readGlossaryFile(
  uri: DocumentUri,
  file: FileText,
  previous: GlossaryFile | undefined,
  options: ReadOptions,
): Promise<GlossaryFile> {
  const text = file.kind === 'text' ? file.text : '';
  const lines = new LineMap(text);
  const content = await readContent(uri, file, options);
  const { terms, imports, walks, problems } = content;
  const foundBy = options.role?.kind === 'glossary' ? options.role.foundBy : undefined;
  if (content.readable || !previous) {
    const exists = file.kind === 'text' || file.reason !== 'missing';
    return {
      uri,
      exists,
      foundBy,
      terms,
      imports,
      walks,
      problems:
        foundBy === 'section' || foundBy === 'folder' ? [] : summarizeDuplicates(terms, problems),
      termLines: lines,
      problemLines: lines,
    };
  }
  return { ...previous, foundBy, problems, problemLines: lines };
}

function createFailedFile(
  uri: DocumentUri,
  file: FileText,
  previous: GlossaryFile | undefined,
  error: unknown,
): GlossaryFile {
  const lines = new LineMap(file.kind === 'text' ? file.text : '');
  const none = {
    uri,
    exists: true,
    foundBy: undefined,
    terms: [],
    imports: [],
    walks: [],
    termLines: lines,
  };
  const known = previous ?? none;
  return { ...known, problems: [createReaderFailure(uri, error)], problemLines: lines };
}

async function readContent(
  uri: DocumentUri,
  file: FileText,
  { path, scheduler, findReader, role }: ReadOptions,
): Promise<FileContent> {
  const reader = findReader(uri);
  if (file.kind === 'unreadable') return createUnreadableContent(uri, file.reason);
  if (!reader) return createEmptyContent(true, []);
  const named = role?.kind === 'glossary' && role.isNamed;
  const sectionsOnly = role?.kind === 'glossary' && role.foundBy === 'section';
  return runInSlices(reader.read({ uri, path, text: file.text, named, sectionsOnly }), scheduler);
}

function createEmptyContent(readable: boolean, problems: readonly Problem[]): FileContent {
  return { terms: [], imports: [], walks: [], problems, readable };
}

function createUnreadableContent(uri: DocumentUri, reason: Unreadable): FileContent {
  if (reason === 'missing') return createEmptyContent(true, []);
  const range = { start: 0, end: 0 };
  const message = describeUnreadable(reason);
  return createEmptyContent(false, [
    { code: 'unreadable-file', severity: 'error', message, uri, range },
  ]);
}

function describeUnreadable(reason: Exclude<Unreadable, 'missing'>): string {
  switch (reason) {
    case 'too-large':
      return l10n.t(
        'This glossary is too large to read (over 48 MB). Split it into several files.',
      );
    case 'not-text':
      return l10n.t(
        'This file is not UTF-8 text. Save it with UTF-8 encoding to use it as a glossary.',
      );
    case 'not-a-file':
      return l10n.t('This glossary is not a regular file. Replace it with a regular file.');
    case 'outside':
      return l10n.t(
        'This link points outside the workspace and is not followed. Copy the glossary into the workspace.',
      );
    case 'denied':
      return l10n.t('Cannot open this glossary. Check that you have permission to read the file.');
  }
}

function addImportProblems(
  file: GlossaryFile,
  read: ReadonlyMap<DocumentUri, GlossaryFile>,
  folders: readonly DocumentUri[],
): GlossaryFile {
  const problems = file.imports.flatMap(
    (one) =>
      findImportProblem(file.uri, one, folders, (uri) => read.get(uri)?.exists ?? false) ?? [],
  );
  return problems.length === 0 ? file : { ...file, problems: [...file.problems, ...problems] };
}
