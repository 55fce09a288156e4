import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import { readerFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from '../workspace/event';
import { displayPath } from '../workspace/paths';
import type { FileCatalog } from '../workspace/fileCatalog';
import type { Scheduler } from '../workspace/scheduler';
import { runInSlices } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import { WatchedFiles } from '../workspace/watchedFiles';
import type { FileText, Unreadable, Workspace } from '../workspace/workspace';
import type { FoundBy, GlossaryRole, PassedOver } from './discovery/glossaryFiles';
import { countsBelowOnly, GlossaryFiles } from './discovery/glossaryFiles';
import type { FileContent, Import } from './format';
import { readerFor } from './formats/readers';
import { filesOfImport, importProblem } from './imports';
import type { Term } from './term';

/** One glossary file as it was last understood. */
export interface GlossaryFile {
  readonly uri: DocumentUri;
  /** False for a file that an import might have meant and that is not there. */
  readonly exists: boolean;
  /** Why the file is read; `undefined` where another one imports it. */
  readonly foundBy: FoundBy | undefined;
  readonly terms: readonly Term[];
  readonly imports: readonly Import[];
  readonly problems: readonly Problem[];
  /** Places of the text that gave the terms. */
  readonly termLines: LineMap;
  /** Places of the text that gave the problems: a broken file keeps the terms of its last good text. */
  readonly problemLines: LineMap;
}

/** All glossary files of the workspace as one. */
export interface Glossary {
  readonly files: ReadonlyMap<DocumentUri, GlossaryFile>;
  readonly terms: readonly Term[];
  /** Files that call themselves a glossary and give no terms here. */
  readonly unused: readonly UnusedFile[];
}

export interface UnusedFile {
  readonly uri: DocumentUri;
  /**
   * `no-terms`: it was read, and nothing in it is written like a term with its definition. `copy`: another file says the
   * same, as a link or a copied page does.
   */
  readonly reason: PassedOver | 'no-terms' | 'copy';
}

/** What the text of a document is remembered by. */
export interface DocumentFacts {
  /** A heading promises a glossary. */
  readonly hasGlossary: boolean;
  /** No heading does, and yet it may explain words. */
  readonly looksLikeGlossary: boolean;
  readonly hasDiagram: boolean;
}

/** Fewer terms make a section that is called a glossary another kind of section. */
const fewestTermsOfSection = 2;

/** Paths that are looked at between two looks at the clock. */
const filesAtOnce = 200;

/** Finds, reads and watches the glossary files. */
export class GlossaryStore implements Disposable {
  readonly #files: WatchedFiles<GlossaryFile>;
  readonly #catalog: FileCatalog<DocumentFacts>;
  readonly #workspace: Workspace;
  readonly #settings: () => Settings;
  readonly #scheduler: Scheduler;
  #roles: { readonly settings: Settings; readonly files: GlossaryFiles } | undefined;
  #passedOver: readonly UnusedFile[] = [];
  #read: ReadonlyMap<DocumentUri, GlossaryFile> = new Map();
  #glossary: Glossary = { files: new Map(), terms: [], unused: [] };

  readonly onDidChange;

  /** @param readerOf Who reads a file of this name. */
  constructor(
    workspace: Workspace,
    catalog: FileCatalog<DocumentFacts>,
    settings: () => Settings,
    scheduler: Scheduler,
    readerOf: typeof readerFor = readerFor,
  ) {
    this.#workspace = workspace;
    this.#catalog = catalog;
    this.#settings = settings;
    this.#scheduler = scheduler;
    this.#files = new WatchedFiles(workspace, {
      list: () => this.#list(),
      onDidChangeList: catalog.onDidChange,
      read: async (uri, text, previous) => {
        const facts = (await catalog.current()).facts.get(uri);
        const role = this.#roleOf(uri, facts);
        return readGlossaryFile(uri, text, previous, { scheduler, readerOf, role });
      },
      failed: failedFile,
      imports: (uri, { imports }) =>
        imports.flatMap((one) => filesOfImport(uri, one, workspace.folders)),
    });
    this.onDidChange = this.#files.onDidChange;
  }

  /** The same object as before when nothing has changed. */
  async current(): Promise<Glossary> {
    const read = await this.#files.current();
    if (read !== this.#read) {
      this.#read = read;
      const existing = [...read.values()].filter(({ exists }) => exists);
      const copies = findCopies(existing);
      const used = existing.filter((file) => isUsed(file) && !copies.has(file));
      const files = used.map((file) => withImportProblems(file, read, this.#workspace.folders));
      const unused = existing
        .filter((file) => !isUsed(file) && file.foundBy !== 'section' && file.foundBy !== 'folder')
        .map(({ uri }) => ({ uri, reason: 'no-terms' as const }));
      this.#glossary = {
        files: new Map(files.map((file) => [file.uri, file])),
        terms: files.flatMap(({ terms }) => terms),
        unused: [
          ...unused,
          ...Array.from(copies, ({ uri }) => ({ uri, reason: 'copy' as const })),
          ...this.#passedOver,
        ],
      };
    }
    return this.#glossary;
  }

  dispose(): void {
    this.#files.dispose();
  }

  /** Named files come first: where two files say the same, the glossary proper counts. */
  async #list(): Promise<readonly DocumentUri[]> {
    const { files, facts } = await this.#catalog.current();
    const found: { readonly uri: DocumentUri; readonly role: GlossaryRole }[] = [];
    for (const [i, uri] of files.entries()) {
      const role = this.#roleOf(uri, facts.get(uri));
      if (role) found.push({ uri, role });
      if (i % filesAtOnce === 0) await this.#scheduler.yieldIfDue();
    }
    this.#passedOver = found.flatMap(({ uri, role }) =>
      role.kind === 'passed-over' ? [{ uri, reason: role.reason }] : [],
    );
    const rank = ({ role }: (typeof found)[number]): number =>
      role.kind === 'glossary' && role.foundBy === 'section' ? 1 : 0;
    return found
      .filter(({ role }) => role.kind === 'glossary')
      .sort((a, b) => rank(a) - rank(b))
      .map(({ uri }) => uri);
  }

  #roleOf(uri: DocumentUri, facts: DocumentFacts | undefined): GlossaryRole | undefined {
    const settings = this.#settings();
    if (this.#roles?.settings !== settings)
      this.#roles = { settings, files: new GlossaryFiles(settings) };
    const path = displayPath(uri, this.#workspace.folders);
    return this.#roles.files.roleOf(path, facts?.hasGlossary === true);
  }
}

/**
 * Files with the same entries at the same places as another one: links, copies of a page, work trees. The one nearest to
 * the top stays. A file that counts for its own folder is no copy, whatever it says.
 */
function findCopies(files: readonly GlossaryFile[]): ReadonlySet<GlossaryFile> {
  const copies = new Set<GlossaryFile>();
  const known = new Set<string>();
  const depth = ({ uri }: GlossaryFile): number => uri.split('/').length;
  const candidates = files.filter(
    ({ uri, foundBy, terms }) =>
      terms.length > 0 &&
      foundBy !== undefined &&
      foundBy !== 'setting' &&
      !countsBelowOnly(uri) &&
      terms.every(({ paths }) => paths.length === 0),
  );
  for (const file of [...candidates].sort((a, b) => depth(a) - depth(b))) {
    const content = file.terms
      .map(({ name, expansion, definition, aliases, source }) =>
        [source.entry.start, name, expansion, definition, ...aliases].join('\u0001'),
      )
      .join('\u0002');
    if (known.has(content)) copies.add(file);
    known.add(content);
  }
  return copies;
}

/** A file that was found by its name is kept where it is empty or broken: its problems are shown. */
function isUsed({ uri, foundBy, terms, problems, imports }: GlossaryFile): boolean {
  if (foundBy === undefined || foundBy === 'setting') return true;
  if (foundBy === 'section' || foundBy === 'folder') {
    return terms.length >= (foundBy === 'section' ? fewestTermsOfSection : 1);
  }
  return terms.length > 0 || problems.length > 0 || imports.length > 0 || mayBecomeGlossary(uri);
}

/** Data is a glossary by its content; a page that is called a glossary may be about to be written. */
function mayBecomeGlossary(uri: DocumentUri): boolean {
  return !/\.(?:ya?ml|json|csv|tsv)$/iu.test(uri);
}

interface Reading {
  readonly readerOf: typeof readerFor;
  readonly scheduler: Scheduler;
  readonly role: GlossaryRole | undefined;
}

async function readGlossaryFile(
  uri: DocumentUri,
  file: FileText,
  previous: GlossaryFile | undefined,
  how: Reading,
): Promise<GlossaryFile> {
  const text = file.kind === 'text' ? file.text : '';
  const lines = new LineMap(text);
  const content = await contentOf(uri, file, how);
  const { terms, imports, problems } = content;
  const foundBy = how.role?.kind === 'glossary' ? how.role.foundBy : undefined;
  if (content.readable || !previous) {
    const exists = file.kind === 'text' || file.reason !== 'missing';
    return {
      uri,
      exists,
      foundBy,
      terms,
      imports,
      problems: foundBy === 'section' || foundBy === 'folder' ? [] : problems,
      termLines: lines,
      problemLines: lines,
    };
  }
  return { ...previous, foundBy, problems, problemLines: lines };
}

function failedFile(
  uri: DocumentUri,
  file: FileText,
  previous: GlossaryFile | undefined,
  error: unknown,
): GlossaryFile {
  const lines = new LineMap(file.kind === 'text' ? file.text : '');
  const none = { uri, exists: true, foundBy: undefined, terms: [], imports: [], termLines: lines };
  const known = previous ?? none;
  return { ...known, problems: [readerFailure(uri, error)], problemLines: lines };
}

async function contentOf(
  uri: DocumentUri,
  file: FileText,
  { scheduler, readerOf, role }: Reading,
): Promise<FileContent> {
  const reader = readerOf(uri);
  if (file.kind === 'unreadable') return unreadable(uri, file.reason);
  if (!reader) return nothingIn(true, []);
  const named = role?.kind === 'glossary' && role.isNamed;
  const sectionsOnly = role?.kind === 'glossary' && role.foundBy === 'section';
  return runInSlices(reader.read({ uri, text: file.text, named, sectionsOnly }), scheduler);
}

function nothingIn(readable: boolean, problems: readonly Problem[]): FileContent {
  return { terms: [], imports: [], problems, readable };
}

function unreadable(uri: DocumentUri, reason: Unreadable): FileContent {
  if (reason === 'missing') return nothingIn(true, []);
  const range = { start: 0, end: 0 };
  const message = unreadableMessage(reason);
  return nothingIn(false, [{ code: 'unreadable-file', severity: 'error', message, uri, range }]);
}

function unreadableMessage(reason: Exclude<Unreadable, 'missing'>): string {
  switch (reason) {
    case 'too-large':
      return l10n.t(
        'This glossary is too large to read (over 48 MB). Split it into several files.',
      );
    case 'not-text':
      return l10n.t(
        'This file is not UTF-8 text. Save it with the encoding UTF-8 to use it as a glossary.',
      );
    case 'not-a-file':
      return l10n.t('This glossary is not a regular file. Replace it with one.');
    case 'outside':
      return l10n.t(
        'This link leads out of the workspace and is not followed. Copy the glossary into the workspace.',
      );
    case 'denied':
      return l10n.t('This glossary cannot be opened. Check that you may read the file.');
  }
}

function withImportProblems(
  file: GlossaryFile,
  read: ReadonlyMap<DocumentUri, GlossaryFile>,
  folders: readonly DocumentUri[],
): GlossaryFile {
  const problems = file.imports.flatMap(
    (one) => importProblem(file.uri, one, folders, (uri) => read.get(uri)?.exists ?? false) ?? [],
  );
  return problems.length === 0 ? file : { ...file, problems: [...file.problems, ...problems] };
}
