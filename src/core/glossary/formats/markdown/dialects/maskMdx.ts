import { readFrontMatter } from '../yamlFrontMatter';
import { AscendingRanges, findFencedBlocks } from '../syntax/codeRanges';
import { TextMask } from '../syntax/textMask';

/**
 * Masks imports, exports, components and expressions of MDX (https://mdxjs.com/docs/what-is-mdx/); `src` has `\n`
 * line ends. Keeps unclosed ones, because people still read a text that does not compile.
 */
export function maskMdx(src: string): string {
  return new MdxScanner(src).scan();
}

const statement = /^(?:import|export)\b(?=[ \t{*'"])/u;
const tagStart = /^<\/?(?:([A-Za-z][\w.:-]*)|(?=>))/u;
const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

class MdxScanner {
  readonly #src: string;
  readonly #mask: TextMask;
  readonly #fences: AscendingRanges;
  /** Constructs for which the search has already reached the end of the text. */
  readonly #failedSearches = new Set<string>();
  /** Runs of this number of backticks or more are not closed in the rest of the text. */
  #unclosedRun = Infinity;
  /** No tag that begins before this offset is closed. */
  #openTagsEnd = 0;
  /** Number of open components. */
  #depth = 0;
  #inList = false;
  #afterBlank = true;

  constructor(src: string) {
    this.#src = src;
    this.#mask = new TextMask(src);
    this.#fences = new AscendingRanges(findFencedBlocks(src));
  }

  scan(): string {
    let at = getLineStart(this.#src, readFrontMatter(this.#src).endLine);
    while (at < this.#src.length) at = this.#maskLine(at);
    return this.#mask.toString();
  }

  /** Masks one line and constructs that begin in it; returns the start of the next. */
  #maskLine(start: number): number {
    const fence = this.#fences.findAt(start);
    if (fence !== undefined) return fence.end + 1;
    const end = this.#findLineEnd(start);
    if (statement.test(this.#src.slice(start, start + 8))) {
      const stop = this.#findStatementEnd(start);
      this.#mask.blank(start, stop);
      return stop + 1;
    }
    let at = this.#maskIndentation(start, end);
    while (at < end) at = this.#maskAt(at);
    const stop = at > end ? this.#findLineEnd(at) : end;
    // A construct that began in this line ends in another one, which may contain more.
    while (at < stop) at = this.#maskAt(at);
    this.#afterBlank = isOnlyMarkup(this.#src.slice(start, end));
    return Math.max(stop, at) + (at > stop ? 0 : 1);
  }

  /** Inside components indentation has no meaning, while in Markdown four spaces would be code. */
  #maskIndentation(start: number, end: number): number {
    let at = start;
    while (at < end && (this.#src[at] === ' ' || this.#src[at] === '\t')) at++;
    if (at === end) return at;
    if (/^(?:[-*+]|\d{1,9}[.)])\s/u.test(this.#src.slice(at, at + 12))) this.#inList = true;
    else if (at === start && this.#afterBlank) this.#inList = false;
    const deep = at - start >= 4 || this.#src.slice(start, at).includes('\t');
    if (this.#depth > 0 && !this.#inList && deep) {
      if (this.#afterBlank) this.#mask.fillWithBreaks(start, at);
    }
    return at;
  }

  /** Examines one character, masks a construct that begins there and returns where to continue. */
  #maskAt(at: number): number {
    switch (this.#src.charAt(at)) {
      case '\\':
        return at + 2;
      case '`':
        return this.#skipCode(at);
      case '{':
        return this.#maskExpression(at);
      case '<':
        return this.#maskTag(at);
      default:
        return at + 1;
    }
  }

  #skipCode(at: number): number {
    let run = 1;
    while (this.#src[at + run] === '`') run++;
    const close = run < this.#unclosedRun ? this.#src.indexOf('`'.repeat(run), at + run) : -1;
    // A longer run contains a shorter one, so it has no partner either.
    if (close < 0) this.#unclosedRun = Math.min(run, this.#unclosedRun);
    return (close < 0 ? at : close) + run;
  }

  #maskExpression(at: number): number {
    // The id of a heading: `## Tote {#tote}`.
    if (this.#src[at + 1] === '#') return at + 1;
    const end = this.#findClosingBracket(at);
    if (end === undefined) return at + 1;
    this.#mask.blank(at, end);
    return end;
  }

  #maskTag(at: number): number {
    const match = tagStart.exec(this.#src.slice(at, at + 80));
    if (match === null) return at + 1;
    const end = this.#findTagEnd(at + match[0].length);
    if (end === undefined) return at + 1;
    const name = match[1] ?? '';
    const component = name === '' || /^[A-Z]|[.:]/u.test(name);
    if (!component && !this.#src.slice(at, end).includes('{')) return end;
    this.#mask.blank(at, end);
    if (component && this.#src[end - 2] !== '/') {
      this.#depth = Math.max(0, this.#depth + (this.#src[at + 1] === '/' ? -1 : 1));
      this.#inList = false;
    }
    return end;
  }

  /** Returns the offset after the `>` of a tag; `undefined` if none exists. */
  #findTagEnd(from: number): number | undefined {
    if (from < this.#openTagsEnd) return undefined;
    let i = from;
    for (; i < this.#src.length; i++) {
      const char = this.#src[i] ?? '';
      if (char === '>') return i + 1;
      if (char === '<' || (char === '\n' && this.#src[i + 1] === '\n')) break;
      if (char === '"' || char === "'") i = this.#findQuoteEnd(i, char);
      else if (char === '{') {
        const end = this.#findClosingBracket(i);
        if (end === undefined) break;
        i = end - 1;
      }
    }
    this.#openTagsEnd = i;
    return undefined;
  }

  #findQuoteEnd(at: number, quote: string): number {
    const end = this.#failedSearches.has(quote) ? -1 : this.#src.indexOf(quote, at + 1);
    if (end < 0) this.#failedSearches.add(quote);
    return end < 0 ? at : end;
  }

  /** Returns the offset after the bracket that closes the one at `at`; ignores brackets in strings and comments. */
  #findClosingBracket(at: number): number | undefined {
    if (this.#failedSearches.has('{')) return undefined;
    const open: string[] = [];
    for (let i = at; i < this.#src.length; i++) {
      const char = this.#src[i] ?? '';
      const closer = closers[char];
      if (closer !== undefined) open.push(closer);
      else if (char === open.at(-1)) {
        open.pop();
        if (open.length === 0) return i + 1;
      } else if (char === '}') {
        // A bracket of another kind is unclosed: braces decide.
        while (open.length > 0 && open.at(-1) !== '}') open.pop();
        open.pop();
        if (open.length === 0) return i + 1;
      } else if (char === '"' || char === '`') i = this.#findQuoteEnd(i, char);
      else if (char === "'" && !/[\p{L}\p{N}]/u.test(this.#src[i - 1] ?? ''))
        i = this.#findQuoteEnd(i, char);
      else if (char === '/' && this.#src[i + 1] === '*') i = this.#findCommentEnd(i);
    }
    this.#failedSearches.add('{');
    return undefined;
  }

  #findCommentEnd(at: number): number {
    const end = this.#failedSearches.has('*/') ? -1 : this.#src.indexOf('*/', at + 2);
    if (end < 0) this.#failedSearches.add('*/');
    return end < 0 ? at + 1 : end + 1;
  }

  /** Returns the end of the line in which a statement, and text that follows it without a blank line, end. */
  #findStatementEnd(start: number): number {
    for (let at = start; at < this.#src.length; at++) {
      const char = this.#src[at] ?? '';
      if (char === '\n') {
        if (/^[ \t]*(?:\n|$)/u.test(this.#src.slice(at + 1, at + 80))) return at;
      } else if (closers[char] !== undefined) at = (this.#findClosingBracket(at) ?? at + 1) - 1;
      else if (char === '"' || char === "'") {
        const end = this.#findQuoteEnd(at, char);
        if (end < this.#findLineEnd(at)) at = end;
      }
    }
    return this.#src.length;
  }

  #findLineEnd(at: number): number {
    const lineBreak = this.#src.indexOf('\n', at);
    return lineBreak < 0 ? this.#src.length : lineBreak;
  }
}

/** A blank line, or one with only tags. */
function isOnlyMarkup(line: string): boolean {
  const text = line.trim();
  return text === '' || (text.startsWith('<') && text.endsWith('>'));
}

/** Returns the offset of a 0-based line. */
function getLineStart(src: string, lines: number): number {
  let at = 0;
  for (let i = 0; i < lines; i++) {
    const next = src.indexOf('\n', at);
    if (next < 0) return src.length;
    at = next + 1;
  }
  return at;
}
