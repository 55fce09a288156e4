import type { Term } from '../../glossary/term';
import { isInEntry } from '../../glossary/term';
import { detectLanguages } from '../../language/everydayWords';
import { LineMap } from '../../text/lineMap';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import type { TermMatch } from '../../matching/termMatch';
import { createBlockFinder } from '../../matching/textMatcher';
import { findExplainedAbbreviations } from '../../sourceText/abbreviations';
import { maskCharacter } from '../../sourceText/maskText';
import { isProse, getLanguage, getLanguageOfFile } from '../../sourceText/findLanguage';
import type { Language } from '../../sourceText/language';
import { type NotebookText, readNotebook } from '../../sourceText/notebook';
import { extractReadableText } from '../../sourceText/readableText';
import { type DiagramBlock, findDiagramBlocks } from '../../diagram/diagramBlocks';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { ProjectFacts } from './projectFacts';

/**
 * How a file is checked: as sentences, comments of code, labels of a diagram, or definitions of a structured
 * glossary.
 */
export type CheckedAs = 'prose' | 'code' | 'diagram' | 'definitions';

/** One file, with data that several rules share, computed on first use. */
export class DocumentFacts {
  readonly uri: DocumentUri;
  /** The checked text: the file's text, or for a notebook its Markdown cells as one document. */
  readonly text: string;
  readonly project: ProjectFacts;
  readonly checkedAs: CheckedAs;
  /** The entries in this file. */
  readonly entries: readonly Term[];
  readonly #language: Language;
  readonly #fileText: string;
  readonly #notebook: NotebookText | undefined;
  #readable: string | undefined;
  #abbreviations: ReadonlySet<string> | undefined;
  /** The blocks that may contain relevant terms; `undefined` if any may. */
  readonly #blocks: readonly Range[] | undefined;
  #relevantMatches: readonly TermMatch[] | undefined;
  #matches: readonly TermMatch[] | undefined;
  #findBlockAround: ((offset: number) => Range) | undefined;
  readonly #matchesByBlock = new Map<number, readonly TermMatch[]>();
  #lines: LineMap | undefined;
  #diagramBlocks: readonly DiagramBlock[] | undefined;
  #languages: ReadonlySet<string> | undefined;

  /** @param blocks The only blocks that may contain relevant terms, see `RelevantTerms`. */
  constructor(project: ProjectFacts, uri: DocumentUri, text: string, blocks?: readonly Range[]) {
    this.project = project;
    this.#blocks = blocks;
    this.uri = uri;
    this.#language = getLanguageOfFile(uri);
    this.#fileText = text;
    this.#notebook = this.#language.kind === 'notebook' ? readNotebook(text) : undefined;
    this.text = this.#notebook?.text ?? text;
    // The text may be shorter than the one from which the entries were read.
    this.entries = (project.glossary.files.get(uri)?.terms ?? []).filter(
      ({ source }) => source.entry.end <= text.length,
    );
    this.checkedAs = this.#determineKind();
  }

  get isStory(): boolean {
    return this.checkedAs === 'prose' && this.project.isStory(this.uri);
  }

  get isNotebook(): boolean {
    return this.#notebook !== undefined;
  }

  get diagrams(): readonly LinkedDiagram[] {
    return this.project.diagramsOf(this.uri);
  }

  /** The Mermaid texts of the file as it is now. */
  get diagramBlocks(): readonly DiagramBlock[] {
    return (this.#diagramBlocks ??= findDiagramBlocks(this.uri, this.text));
  }

  get lines(): LineMap {
    return (this.#lines ??= new LineMap(this.text));
  }

  /** The lines of the file, which findings refer to. */
  get fileLines(): LineMap {
    return this.#notebook === undefined ? this.lines : new LineMap(this.#fileText);
  }

  /** The text in which everything except sentences is masked, with unchanged offsets. */
  get readable(): string {
    return (this.#readable ??= this.#readSentences());
  }

  /** The languages of its sentences besides English. */
  get languages(): ReadonlySet<string> {
    return (this.#languages ??= detectLanguages(this.readable));
  }

  /** Every term in the text, in order. */
  get matches(): readonly TermMatch[] {
    return (this.#matches ??= this.#toTextMatches(
      this.project.matchesIn(this.uri, this.#fileText),
    ));
  }

  /** The terms in the blocks that may contain relevant ones. */
  get relevantMatches(): readonly TermMatch[] {
    return (this.#relevantMatches ??=
      this.#matches ?? (this.#blocks ? this.#findMatchesIn(this.#blocks) : this.matches));
  }

  /** False if the text contains no reported word, so that it need not be searched. */
  get mayHoldUnwanted(): boolean {
    if (!this.project.hasUnwantedWords) return false;
    return (
      this.#blocks === undefined ||
      this.relevantMatches.some(
        ({ form, terms }) =>
          form === 'avoid' || terms.some(({ status }) => status === 'deprecated'),
      )
    );
  }

  /**
   * Returns whether a term covers a whole word. If the whole text need not be searched, searches only the word, and then
   * the block around it.
   */
  isCoveredByTerm({ start, end }: Range): boolean {
    const covers = (matches: readonly TermMatch[]): boolean =>
      matches.some((match) => match.start <= start && end <= match.end);
    const isWhole =
      this.#matches !== undefined || this.#notebook !== undefined || this.#blocks === undefined;
    if (isWhole) return covers(this.matches);
    return covers(this.#findMatchesIn([{ start, end }])) || covers(this.#findMatchesAround(start));
  }

  #findMatchesAround(offset: number): readonly TermMatch[] {
    this.#findBlockAround ??= createBlockFinder(this.text);
    const block = this.#findBlockAround(offset);
    let matches = this.#matchesByBlock.get(block.start);
    if (matches === undefined) {
      matches = this.#findMatchesIn([block]);
      this.#matchesByBlock.set(block.start, matches);
    }
    return matches;
  }

  #findMatchesIn(blocks: readonly Range[]): readonly TermMatch[] {
    if (blocks.length === 0) return [];
    return this.#toTextMatches(this.project.matchesIn(this.uri, this.#fileText, blocks));
  }

  /** Converts a range of the checked text to a range of the file. */
  toFile(range: Range): Range {
    return this.#notebook?.toFile(range) ?? range;
  }

  #toTextMatches(matches: readonly TermMatch[]): readonly TermMatch[] {
    const notebook = this.#notebook;
    if (notebook === undefined) return matches;
    return matches.flatMap((match) => {
      const start = notebook.fromFile(match.start);
      const end = notebook.fromFile(match.end);
      return start === undefined || end === undefined ? [] : { ...match, start, end };
    });
  }

  /** The acronyms that markup such as `:abbr:` explains. */
  get abbreviations(): ReadonlySet<string> {
    return (this.#abbreviations ??= findExplainedAbbreviations(this.text, this.#language));
  }

  isReadable({ start }: Pick<Range, 'start'>): boolean {
    return this.readable.charAt(start) !== maskCharacter;
  }

  /** An entry may contain the words that it discourages. */
  isInEntryOf(terms: readonly Term[], { start }: Pick<Range, 'start'>): boolean {
    return terms.some((term) => isInEntry(term, this.uri, start));
  }

  /** Returns whether a place of a glossary file is outside its entries, where its authors write about the words. */
  isBetweenEntries({ start }: Pick<Range, 'start'>): boolean {
    const file = this.project.glossary.files.get(this.uri);
    if (file === undefined || file.foundBy === 'section' || this.entries.length === 0) return false;
    return !this.entries.some((term) => isInEntry(term, this.uri, start));
  }

  #determineKind(): CheckedAs {
    if (this.#language.kind === 'diagram') return 'diagram';
    if (isProse(this.#language)) return 'prose';
    return this.project.glossary.files.has(this.uri) ? 'definitions' : 'code';
  }

  #readSentences(): string {
    switch (this.checkedAs) {
      case 'prose':
      case 'code':
        return extractReadableText(
          this.text,
          this.#notebook ? getLanguage('markdown') : this.#language,
        );
      case 'definitions':
        return maskAllButDefinitions(this.text, this.entries);
      case 'diagram':
        return maskCharacter.repeat(this.text.length);
    }
  }
}

function maskAllButDefinitions(text: string, entries: readonly Term[]): string {
  let result = '';
  let from = 0;
  for (const { source } of entries) {
    if (!source.definition || source.definition.start < from) continue;
    const { start, end } = source.definition;
    result += maskCharacter.repeat(start - from) + text.slice(start, end);
    from = end;
  }
  return result + maskCharacter.repeat(text.length - from);
}
