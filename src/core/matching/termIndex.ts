import type { Term } from '../glossary/term';
import { LineMap } from '../text/lineMap';
import type { Position } from '../text/range';
import type { DocumentUri, TextDocument } from '../text/textDocument';
import { type FencedLines, type Lines, fencedLines, isCodeAt, isProse } from './codeSpans';
import { HoverWindow } from './hoverWindow';
import { phrasesOf } from './phrase';
import { PhraseTable } from './phraseTable';
import { Scopes } from './scopes';
import type { LineMatch, MatchForm, TermMatch } from './termMatch';
import { type MatchedText, matchText } from './textMatcher';

const phrasesPerStep = 1000;

/** What was found out about the document asked about last. */
interface KnownFences {
  readonly uri: DocumentUri;
  readonly version: number;
  readonly lineCount: number;
  readonly fenced: FencedLines;
}

/** Finds the terms of the whole glossary in texts: one pass, however many terms there are. */
export class TermIndex {
  readonly #terms: readonly Term[];
  readonly #table: PhraseTable;
  readonly #scopes: Scopes;
  readonly #scopeIds: Int32Array;
  #known: KnownFences | undefined;

  private constructor(terms: readonly Term[], folders: readonly DocumentUri[], table: PhraseTable) {
    this.#terms = terms;
    this.#table = table;
    this.#scopes = new Scopes(folders);
    this.#scopeIds = Int32Array.from(terms, (term) => this.#scopes.idOf(term));
  }

  /**
   * Steps of a few milliseconds each; see `runToEnd` and `runInSlices`. Terms that come first come first
   * among equals; `folders` are the workspace folders.
   */
  static *build(
    terms: readonly Term[],
    folders: readonly DocumentUri[],
  ): Generator<undefined, TermIndex> {
    const table = new PhraseTable();
    let phrases = 0;
    for (const [id, term] of terms.entries()) {
      for (const [form, text] of textsOf(term)) {
        for (const phrase of phrasesOf(text)) {
          yield* table.trie.reserve(phrase.words.length);
          table.add(phrase, id, form, term.caseSensitive ? text : '');
          phrases++;
          if (phrases % phrasesPerStep === 0) yield undefined;
        }
      }
    }
    table.trie.seal();
    yield undefined;
    return new TermIndex(terms, folders, table);
  }

  /** All matches of a whole document, in order, not overlapping. */
  matchesIn(document: {
    readonly uri: DocumentUri;
    readonly languageId: string;
    readonly text: string;
  }): readonly TermMatch[] {
    const { uri, languageId, text } = document;
    if (!isProse(languageId)) return this.#match(uri, { text, isProse: false, isCode: () => true });
    const place = lazily(() => placesOf(text));
    return this.#match(uri, { text, isProse: true, isCode: (offset) => place().isCode(offset) });
  }

  /**
   * What a hover explains, in the order in which it should: the term at the position, then the other
   * terms of the identifier there; in prose the term alone. A position right behind a word counts as on
   * it. Only the surroundings of the position are read, so a line may be a megabyte long.
   */
  matchesAt(document: TextDocument, position: Position): readonly LineMatch[] {
    const window = new HoverWindow(document, position);
    const prose = isProse(document.languageId);
    const isCode = (offset: number): boolean => {
      if (!prose) return true;
      const { line, character } = window.positionAt(offset);
      return isCodeAt(document, () => this.#fencesOf(document), line, character);
    };
    const matches = this.#match(document.uri, { text: window.text, isProse: prose, isCode });
    return window.explained(matches, isCode).map(({ start, end, terms, form }) => ({
      start: window.positionAt(start),
      end: window.positionAt(end),
      terms,
      form,
    }));
  }

  /**
   * Matches in a short text outside any document: a diagram's label, a search text. Terms that count only
   * in some folders are found too, unless the label's own file is given.
   */
  matchesInLabel(text: string, uri?: DocumentUri): readonly TermMatch[] {
    return this.#match(uri, { text, isProse: false, isCode: () => true });
  }

  #match(uri: DocumentUri | undefined, text: MatchedText): readonly TermMatch[] {
    const ranks = uri === undefined ? () => 0 : this.#scopes.ranksFor(uri);
    const rankOf = (term: number): number => ranks(this.#scopeIds[term] ?? 0);
    return matchText({ table: this.#table, terms: this.#terms, rankOf }, text);
  }

  #fencesOf(document: TextDocument): FencedLines {
    const { uri, version, lineCount } = document;
    const known = this.#known;
    if (known?.uri === uri && known.version === version && known.lineCount === lineCount) {
      return known.fenced;
    }
    const fenced = fencedLines(document);
    this.#known = { uri, version, lineCount, fenced };
    return fenced;
  }
}

function* textsOf(term: Term): Generator<readonly [MatchForm, string]> {
  yield ['name', term.name];
  if (term.expansion !== undefined) yield ['expansion', term.expansion];
  for (const alias of term.aliases) yield ['alias', alias];
  for (const word of term.avoid) yield ['avoid', word];
}

function placesOf(text: string): { readonly isCode: (offset: number) => boolean } {
  const map = new LineMap(text);
  const lines: Lines = {
    lineCount: map.lineCount,
    lineAt: (line) =>
      text.slice(map.lineStart(line), map.lineStart(line + 1)).replace(/[\r\n]+$/, ''),
  };
  const fenced = lazily(() => fencedLines(lines));
  return {
    isCode: (offset) => {
      const { line, character } = map.positionAt(offset);
      return isCodeAt(lines, fenced, line, character);
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
