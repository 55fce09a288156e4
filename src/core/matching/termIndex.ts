import { getAvoidedWord } from '../glossary/avoidedWord';
import type { Term } from '../glossary/term';
import {
  findCodeSpans,
  type CodeLines,
  type Lines,
  findCodeLines,
  isCodeAt,
} from '../sourceText/codeSpans';
import { isProse, getLanguage } from '../sourceText/findLanguage';
import type { Language } from '../sourceText/language';
import { readNotebook } from '../sourceText/notebook';
import { memoize } from '../text/collections';
import { LineMap, getLineText } from '../text/lineMap';
import type { Position, Range } from '../text/range';
import type { DocumentUri, TextDocument } from '../text/textDocument';
import { TextAroundPosition } from './textAroundPosition';
import { GermanGlossaries } from './germanGlossaries';
import { GrowableIntArray } from './growableIntArray';
import { maxWords, createPhrases } from './phrase';
import { PhraseTable } from './phraseTable';
import { Scopes } from './scopes';
import type { LineMatch, MatchForm, TermMatch } from './termMatch';
import { type TermLookup, findBlocksToMatch, matchText } from './textMatcher';

const phrasesPerStep = 1000;
/** A label has no language: its words are joined as in source code. */
const labelLanguage = getLanguage('unknown');

/** Cached results for the most recent document. */
interface CachedCodeLines {
  readonly uri: DocumentUri;
  readonly version: number;
  readonly lineCount: number;
  readonly codeLines: CodeLines;
}

/** Text of a file, with the editor's language id. */
interface SearchedText {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/** Finds the terms of the whole glossary in texts: one pass, independent of the number of terms. */
export class TermIndex {
  readonly #terms: readonly Term[];
  readonly #table: PhraseTable;
  readonly #scopes: Scopes;
  readonly #scopeIds: GrowableIntArray;
  #codeLinesCache: CachedCodeLines | undefined;

  private constructor(
    terms: readonly Term[],
    table: PhraseTable,
    scopes: Scopes,
    ids: GrowableIntArray,
  ) {
    this.#terms = terms;
    this.#table = table;
    this.#scopes = scopes;
    this.#scopeIds = ids;
  }

  /**
   * Builds the index in steps of a few milliseconds; see `runToEnd` and `runInSlices`. Earlier terms come first among
   * equals; `folders` are the workspace folders. `isWanted` can exclude texts of terms.
   */
  static *build(
    terms: readonly Term[],
    folders: readonly DocumentUri[],
    isWanted: (term: Term, form: MatchForm) => boolean = () => true,
  ): Generator<undefined, TermIndex> {
    const table = new PhraseTable();
    const scopes = new Scopes(folders);
    const scopeIds = new GrowableIntArray();
    const german = yield* GermanGlossaries.read(terms);
    let phrases = 0;
    for (const [id, term] of terms.entries()) {
      scopeIds.push(scopes.getId(term));
      const isGerman = german.has(term);
      for (const { form, text } of getTermTexts(term)) {
        if (!isWanted(term, form)) continue;
        const all = createPhrases(text, isGerman);
        const spellings = isGerman
          ? all.filter(({ noun, words }) => !noun || !german.isOtherName(words, term))
          : all;
        if (!table.trie.hasRoomFor(spellings.length * maxWords)) {
          yield* table.trie.grow(spellings.length * maxWords);
        }
        const exact = term.caseSensitive ? text : '';
        const isValue = form === 'name' && term.source.isValue === true;
        for (const phrase of spellings) table.add(phrase, id, form, exact, isValue);
        phrases += spellings.length;
        if (phrases < phrasesPerStep) continue;
        phrases = 0;
        yield undefined;
      }
    }
    table.trie.seal();
    return new TermIndex(terms, table, scopes, scopeIds);
  }

  /**
   * Returns all matches of a whole document, or of some of its blocks, see `findBlocks` and `createBlockFinder`; in
   * order, not overlapping.
   */
  findMatches(
    { uri, languageId, text }: SearchedText,
    blocks?: readonly Range[],
  ): readonly TermMatch[] {
    const language = getLanguage(languageId, uri);
    if (language.kind === 'notebook') return this.#findMatchesInNotebook(uri, text);
    const place = memoize(() => createCodeDetector(text, language));
    const isCode = isProse(language) ? (offset: number) => place().isCode(offset) : () => true;
    return matchText(this.#getLookup(uri), { text, language, isCode }, blocks);
  }

  /** Searches Markdown cells as documents; skips code and output. */
  #findMatchesInNotebook(uri: DocumentUri, file: string): readonly TermMatch[] {
    const { text, toFile } = readNotebook(file);
    const matches = this.findMatches({ uri, languageId: 'markdown', text });
    return matches.map((match) => ({ ...match, ...toFile(match) }));
  }

  /**
   * Returns the blocks of a document that are worth searching: all in which `findMatches` of an index with these and
   * possibly more terms returns a match of one of these, and possibly others. Many times faster. A notebook is one block.
   */
  findBlocks({ uri, languageId, text }: SearchedText): readonly Range[] {
    const language = getLanguage(languageId, uri);
    const found = findBlocksToMatch(this.#getLookup(uri), { text, language, isCode: () => true });
    return language.kind === 'notebook' && found.length > 0
      ? [{ start: 0, end: text.length }]
      : found;
  }

  /**
   * Returns the matches for a hover in order: the term at the position, then the other terms of the identifier there;
   * in prose only the term. A position right after a word is included. Reads only the surroundings of the position,
   * because a line may be a megabyte long.
   */
  findMatchesAt(document: TextDocument, position: Position): readonly LineMatch[] {
    const surroundings = new TextAroundPosition(document, position);
    const language = getLanguage(document.languageId, document.uri);
    const prose = isProse(language);
    const isCode = (offset: number): boolean => {
      if (!prose) return true;
      const { line, character } = surroundings.positionAt(offset);
      return isCodeAt(
        document,
        language,
        () => this.#getCodeLines(document, language),
        line,
        character,
      );
    };
    const matches = matchText(this.#getLookup(document.uri), {
      text: surroundings.text,
      language,
      isCode,
    });
    return surroundings.selectMatches(matches, isCode).map(({ start, end, terms, form }) => ({
      start: surroundings.positionAt(start),
      end: surroundings.positionAt(end),
      terms,
      form,
    }));
  }

  /**
   * Returns matches in a short text outside any document: a diagram's label, a search text. Includes terms with
   * limited scope, unless the label's own file is given.
   */
  findMatchesInLabel(text: string, uri?: DocumentUri): readonly TermMatch[] {
    return matchText(this.#getLookup(uri), { text, language: labelLanguage, isCode: () => true });
  }

  #getLookup(uri: DocumentUri | undefined): TermLookup {
    const ranks = uri === undefined ? () => 0 : this.#scopes.getRanking(uri);
    const rankOf = (term: number, form: MatchForm): number => ranks(this.#scopeIds.at(term), form);
    return { table: this.#table, terms: this.#terms, rankOf };
  }

  #getCodeLines(document: TextDocument, language: Language): CodeLines {
    const { uri, version, lineCount } = document;
    const cached = this.#codeLinesCache;
    if (cached?.uri === uri && cached.version === version && cached.lineCount === lineCount) {
      return cached.codeLines;
    }
    const codeLines = findCodeLines(document, language);
    this.#codeLinesCache = { uri, version, lineCount, codeLines };
    return codeLines;
  }
}

interface TermText {
  readonly form: MatchForm;
  readonly text: string;
}

function getTermTexts(term: Term): readonly TermText[] {
  const texts: TermText[] = [{ form: 'name', text: term.name }];
  if (term.expansion !== undefined) texts.push({ form: 'expansion', text: term.expansion });
  for (const text of term.aliases) texts.push({ form: 'alias', text });
  for (const text of term.avoid) texts.push({ form: 'avoid', text: getAvoidedWord(text) });
  return texts;
}

function createCodeDetector(
  text: string,
  language: Language,
): { readonly isCode: (offset: number) => boolean } {
  const map = new LineMap(text);
  const lineAt = (line: number): string => getLineText(text, map, line);
  // One line may be the whole text, and is requested for each of its words.
  let cachedLine: { readonly line: number; readonly spans: readonly Range[] } | undefined;
  const spansAt = (line: number): readonly Range[] => {
    if (cachedLine?.line !== line) cachedLine = { line, spans: findCodeSpans(lineAt(line)) };
    return cachedLine.spans;
  };
  const lines: Lines = { lineCount: map.lineCount, lineAt, spansAt };
  const codeLines = memoize(() => findCodeLines(lines, language));
  return {
    isCode: (offset) => {
      const { line, character } = map.positionAt(offset);
      return isCodeAt(lines, language, codeLines, line, character);
    },
  };
}
