import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import { readerFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from '../workspace/event';
import { folderOf, relativePath } from '../workspace/paths';
import { compileGlobs } from '../workspace/patterns/globs';
import type { Scheduler } from '../workspace/scheduler';
import { runInSlices } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import { glossaryGlobs, namedGlossaryGlobs } from '../workspace/settings';
import { WatchedFiles } from '../workspace/watchedFiles';
import type { FileText, Unreadable, Workspace } from '../workspace/workspace';
import type { FileContent, Import } from './format';
import { readerFor } from './formats/readers';
import { filesOfImport, importProblem } from './imports';
import type { Term } from './term';

/** One glossary file as it was last understood. */
export interface GlossaryFile {
  readonly uri: DocumentUri;
  /** False for a file that an import might have meant and that is not there. */
  readonly exists: boolean;
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
}

type ReaderOf = typeof readerFor;

/** Finds, reads and watches the glossary files. */
export class GlossaryStore implements Disposable {
  readonly #files: WatchedFiles<GlossaryFile>;
  readonly #workspace: Workspace;
  #read: ReadonlyMap<DocumentUri, GlossaryFile> = new Map();
  #glossary: Glossary = { files: new Map(), terms: [] };

  readonly onDidChange;

  /** @param readerOf Who reads a file of this name. */
  constructor(
    workspace: Workspace,
    settings: () => Settings,
    scheduler: Scheduler,
    readerOf: ReaderOf = readerFor,
  ) {
    this.#workspace = workspace;
    this.#files = new WatchedFiles(workspace, {
      globs: () => glossaryGlobs(settings()),
      read: (uri, text, previous) =>
        readGlossaryFile(uri, text, previous, {
          scheduler,
          readerOf,
          named: isNamed(uri, workspace.folders, namedGlossaryGlobs(settings())),
        }),
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
      const files = [...read.values()]
        .filter(({ exists }) => exists)
        .map((file) => withImportProblems(file, read, this.#workspace.folders));
      this.#glossary = {
        files: new Map(files.map((file) => [file.uri, file])),
        terms: files.flatMap(({ terms }) => terms),
      };
    }
    return this.#glossary;
  }

  /** Looks for files anew: the settings or the folders have changed. */
  invalidate(): void {
    this.#files.invalidate();
  }

  dispose(): void {
    this.#files.dispose();
  }
}

interface Reading {
  readonly readerOf: ReaderOf;
  readonly scheduler: Scheduler;
  /** The settings write the file's name out. */
  readonly named: boolean;
}

function isNamed(
  uri: DocumentUri,
  folders: readonly DocumentUri[],
  globs: readonly string[],
): boolean {
  const folder = folderOf(uri, folders);
  const path = folder && relativePath(uri, folder);
  return path !== undefined && compileGlobs(globs)(path);
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
  if (content.readable || !previous) {
    const exists = file.kind === 'text' || file.reason !== 'missing';
    return { uri, exists, terms, imports, problems, termLines: lines, problemLines: lines };
  }
  return { ...previous, problems, problemLines: lines };
}

function failedFile(
  uri: DocumentUri,
  file: FileText,
  previous: GlossaryFile | undefined,
  error: unknown,
): GlossaryFile {
  const lines = new LineMap(file.kind === 'text' ? file.text : '');
  const known = previous ?? { uri, exists: true, terms: [], imports: [], termLines: lines };
  return { ...known, problems: [readerFailure(uri, error)], problemLines: lines };
}

async function contentOf(
  uri: DocumentUri,
  file: FileText,
  { scheduler, named, readerOf }: Reading,
): Promise<FileContent> {
  const reader = readerOf(uri);
  if (file.kind === 'unreadable') return unreadable(uri, file.reason);
  if (!reader) return nothingIn(true, []);
  return runInSlices(reader.read({ uri, text: file.text, named }), scheduler);
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
