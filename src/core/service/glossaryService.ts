import type { DiagramParser, OutlineDiagram } from '../diagram/diagram';
import { createDocumentCatalog } from '../diagram/documentCatalog';
import { type DiagramFile, type DiagramTexts, DiagramStore } from '../diagram/diagramStore';
import { type GroupingOptions, type TermGroup, groupTerms } from '../features/browse/groupTerms';
import { type LookAlike, type LookAlikes, findLookAlikes } from '../features/sources/lookAlikes';
import { sortByName } from '../features/browse/sortByName';
import { explainMatches, explainText } from '../features/explain/explainMatches';
import type { Explanation, Meaning } from '../features/explain/explanation';
import { type LinkedDiagram, linkDiagrams } from '../diagram/linkedDiagrams';
import { KnownDiagrams } from '../diagram/knownDiagrams';
import type { FindReader } from '../glossary/glossaryFormat';
import { type DocumentFacts, type Glossary, GlossaryStore } from '../glossary/glossaryStore';
import type { Term } from '../glossary/term';
import { TermIndex } from '../matching/termIndex';
import type { PlacedProblem } from '../problem/problem';
import { createReaderFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { Position } from '../text/range';
import type { DocumentUri, TextDocument } from '../text/textDocument';
import { type CancellationToken, isCanceled } from '../workspace/cancellation';
import { type Disposable, Emitter } from '../workspace/event';
import type { Catalog, FileCatalog, ProbeMany } from '../workspace/fileCatalog';
import { memoizeLatest } from '../workspace/memoizeLatest';
import { type Scheduler, runInSlices } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import type { Workspace } from '../workspace/workspace';
import { findDiagramContext } from '../diagram/diagramContext';

/** The dependencies that each user interface provides. */
export interface ServiceParts {
  readonly workspace: Workspace;
  readonly settings: () => Settings;
  readonly scheduler: Scheduler;
  /** Called when a diagram is first needed. */
  readonly loadParser: () => Promise<DiagramParser>;
  /** Starts loading the parser in the background, because a diagram is about to be parsed. */
  readonly prepareParser?: () => void;
  /** Loads the readers of glossary files. Called when the first file is read. */
  readonly loadReaders: () => Promise<FindReader>;
  /** Called when the boxes of all diagrams are first requested. */
  readonly loadOutline: () => Promise<OutlineDiagram>;
  /** See `CatalogOptions`; false by default. */
  readonly answersEarly?: boolean;
  /** See `CatalogOptions`. */
  readonly probeDocuments?: ProbeMany<DocumentFacts> | undefined;
}

/**
 * Answers questions about glossaries and diagrams for all user interfaces. Owns the stores and the index, and updates
 * them when files change.
 */
export class GlossaryService implements Disposable {
  readonly parts: ServiceParts;
  readonly #catalog: FileCatalog<DocumentFacts>;
  readonly #glossaries: GlossaryStore;
  readonly #diagrams: DiagramStore;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly #index;
  readonly #sortedTerms;
  readonly #linkedDiagrams;
  readonly #knownDiagrams;
  readonly #lookAlikes;

  /** Fires when the glossary or a diagram may have changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(parts: ServiceParts) {
    const { workspace, settings, scheduler, loadParser, loadReaders, loadOutline } = parts;
    this.parts = parts;
    this.#catalog = createDocumentCatalog(
      workspace,
      settings,
      scheduler,
      parts.answersEarly,
      parts.probeDocuments,
    );
    this.#glossaries = new GlossaryStore(
      workspace,
      this.#catalog,
      settings,
      scheduler,
      loadReaders,
    );
    this.#diagrams = new DiagramStore(workspace, this.#catalog, settings, loadParser, scheduler);
    const fireChange = (): void => {
      this.#onDidChange.fire();
    };
    this.#subscriptions = [
      this.#glossaries.onDidChange(fireChange),
      this.#diagrams.onDidChange(fireChange),
    ];
    this.#index = memoizeLatest((glossary: Glossary) =>
      runInSlices(TermIndex.build(glossary.terms, workspace.folders), scheduler),
    );
    this.#sortedTerms = memoizeLatest((glossary: Glossary) =>
      runInSlices(sortByName(glossary.terms), scheduler),
    );
    this.#linkedDiagrams = memoizeLatest(
      (
        files: ReadonlyMap<DocumentUri, DiagramFile>,
        glossary: Glossary,
        index: TermIndex,
        setting: string,
      ) => {
        const diagrams = [...files.values()].flatMap((file) => file.diagrams);
        const main = { setting, folders: workspace.folders };
        return linkDiagrams(diagrams, { glossary, index }, main);
      },
    );
    this.#lookAlikes = memoizeLatest(
      async ({ facts }: Catalog<DocumentFacts>, { files }: Glossary) => {
        const candidates = [...facts].flatMap(([uri, { looksLikeGlossary }]) =>
          looksLikeGlossary && !files.has(uri) ? [uri] : [],
        );
        return findLookAlikes(candidates, workspace, scheduler, await loadReaders());
      },
    );
    let earlier: KnownDiagrams | undefined;
    this.#knownDiagrams = memoizeLatest(
      async (
        texts: ReadonlyMap<DocumentUri, DiagramTexts>,
        glossary: Glossary,
        index: TermIndex,
        setting: string,
      ) => {
        const main = { setting, folders: workspace.folders };
        const words = { glossary, index };
        const known = { words, main, scheduler, loadParser, loadOutline };
        earlier = await KnownDiagrams.from(texts, known, earlier);
        return earlier;
      },
    );
  }

  get workspace(): Workspace {
    return this.parts.workspace;
  }

  glossary(): Promise<Glossary> {
    return this.#glossaries.current();
  }

  /** Returns the terms of another text of a file, such as an earlier one; none if it is no glossary. */
  readGlossaryText(uri: DocumentUri, text: string): Promise<readonly Term[]> {
    return this.#glossaries.readText(uri, text);
  }

  async index(): Promise<TermIndex> {
    return this.#index(await this.glossary());
  }

  /** Resolves when every document of the workspace has been examined. */
  async whenFound(): Promise<void> {
    await this.#catalog.complete();
  }

  /** Returns all diagrams, parsed, the main one first; waits until every document has been examined. */
  async diagrams(): Promise<readonly LinkedDiagram[]> {
    const files = await this.#diagrams.current();
    const { mainDiagram } = this.parts.settings();
    return this.#linkedDiagrams(files, await this.glossary(), await this.index(), mainDiagram);
  }

  /** Returns all diagrams that are known so far, the main one first, without parsing. */
  async knownDiagrams(): Promise<KnownDiagrams> {
    const texts = await this.#diagrams.texts();
    const { mainDiagram } = this.parts.settings();
    return this.#knownDiagrams(texts, await this.glossary(), await this.index(), mainDiagram);
  }

  /** Returns the outlines of all diagrams that are known so far, with the terms of their boxes, without parsing. */
  async diagramOutlines(): Promise<readonly LinkedDiagram[]> {
    return (await this.knownDiagrams()).outlines();
  }

  /** Returns the files that contain diagrams, as far as they are known, without parsing. */
  async filesWithDiagrams(): Promise<readonly DocumentUri[]> {
    const texts = await this.#diagrams.texts();
    return [...texts.values()].flatMap(({ uri, blocks }) => (blocks.length > 0 ? [uri] : []));
  }

  /** Returns the most important diagram of each term that has a box; parses only the diagrams that may show one. */
  async diagramsOf(terms: readonly Term[]): Promise<readonly LinkedDiagram[]> {
    await this.#prepareParser();
    const known = await this.knownDiagrams();
    const diagrams = new Set<LinkedDiagram>();
    for (const term of terms) {
      const linked = await known.showing(term);
      if (linked) diagrams.add(linked);
    }
    return [...diagrams];
  }

  /** Explains the word at a position; an unknown word gives an empty list. */
  async explainAt(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<readonly Explanation[]> {
    const index = await this.index();
    if (isCanceled(token)) return [];
    const matches = index.findMatchesAt(document, position);
    // Diagrams are parsed only if there is a term to find in them.
    if (matches.length === 0) {
      this.#prepareDiagrams().catch(() => undefined);
      return [];
    }
    const diagrams = await this.diagramsOf(matches.flatMap(({ terms }) => terms));
    return isCanceled(token) ? [] : explainMatches(matches, document, diagrams);
  }

  /** Prepares what the first explanation with a picture needs, while the reader points at other words. */
  async #prepareDiagrams(): Promise<void> {
    if (this.parts.prepareParser === undefined || (await this.glossary()).terms.length === 0)
      return;
    await this.#prepareParser();
    await this.knownDiagrams();
  }

  async #prepareParser(): Promise<void> {
    if ((await this.filesWithDiagrams()).length > 0) this.parts.prepareParser?.();
  }

  async explainText(text: string): Promise<readonly Explanation[]> {
    const index = await this.index();
    const terms = index.findMatchesInLabel(text).flatMap((match) => match.terms);
    return explainText(text, index, await this.diagramsOf(terms));
  }

  /** Explains a term without a document. */
  async explainTerm(term: Term): Promise<Meaning> {
    const diagramContext = findDiagramContext(term, await this.diagramsOf([term]));
    return { term, form: 'name', written: term.name, diagramContext };
  }

  /** Returns all terms by name, divided into groups. */
  async termGroups(choices: Omit<GroupingOptions, 'folders'>): Promise<readonly TermGroup[]> {
    const { workspace, scheduler } = this.parts;
    const terms = await this.#sortedTerms(await this.glossary());
    const { folders } = workspace;
    return runInSlices(groupTerms(terms, { ...choices, folders }), scheduler);
  }

  /** Returns the problems of glossaries, and of the ignore files and settings that select files. */
  async glossaryProblems(): Promise<readonly PlacedProblem[]> {
    const { files } = await this.glossary();
    const { failures } = await this.#catalog.current();
    const none = new LineMap('');
    return [
      ...[...files.values()].flatMap(({ problems, problemLines }) =>
        problems.map((problem) => ({ problem, lines: problemLines })),
      ),
      ...Array.from(failures, ([uri, error]) => ({
        problem: createReaderFailure(uri, error),
        lines: none,
      })),
      ...(this.workspace.ruleProblems?.() ?? []),
    ];
  }

  /** @param of The files to parse; without it, all files, after every document has been examined. */
  async diagramProblems(of?: readonly DocumentUri[]): Promise<readonly PlacedProblem[]> {
    const files = of ? await this.#diagrams.filesOf(of) : await this.#diagrams.current();
    return [...files.values()].flatMap(({ problems, lines }) =>
      problems.map((problem) => ({ problem, lines })),
    );
  }

  /** Returns pages that look like glossaries but are not used. */
  async lookAlikes(): Promise<readonly LookAlike[]> {
    return (await this.findLookAlikes()).pages;
  }

  /** Like `lookAlikes`, with the problems of pages that could not be read. */
  async findLookAlikes(): Promise<LookAlikes> {
    return this.#lookAlikes(await this.#catalog.complete(), await this.glossary());
  }

  /** Lists files again, because the settings or the workspace folders have changed. */
  invalidate(): void {
    this.#catalog.invalidate();
  }

  /** Notifies listeners of a changed setting that does not affect the list of files. */
  reconsider(): void {
    this.#onDidChange.fire();
  }

  dispose(): void {
    for (const one of [...this.#subscriptions, this.#glossaries, this.#diagrams, this.#catalog])
      one.dispose();
    this.#onDidChange.dispose();
  }
}
