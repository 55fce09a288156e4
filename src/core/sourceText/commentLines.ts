import type { CommentSign } from './delimiters';
import { isProse } from './findLanguage';
import type { Language } from './language';

/** Sufficient for phrases and comments; a minified line may be a megabyte. */
const maxLookBehind = 500;
const commonSigns = String.raw`\/\*+|\/{2,}!?|#+|--+|;+|%+`;
/** A star without a space after it is emphasis. */
const item = String.raw`\*(?=[ \t])`;
const quotation = String.raw`>+(?:[ \t]*>+)*`;

/** The start of a line: a comment symbol of a family, and where its words start. */
interface LineStart {
  readonly sign: string;
  readonly end: number;
}

/** How the comments of a language continue over several lines. */
interface CommentLines {
  /** Sticky at the start of a line; matches the symbol of a comment or a quotation, if any. */
  readonly atStart: RegExp;
  /** Matches a comment that starts after code. */
  readonly behindCode: RegExp;
  /** Symbols that open a multi-line comment, and what closes each. */
  readonly blocks: ReadonlyMap<string, string>;
  /** Stars that open a single-line comment, unlike those within a multi-line comment. */
  readonly hasLineStars: boolean;
  /** `#` starts a heading. */
  readonly hasHeadings: boolean;
  readonly isProse: boolean;
}

const commentLinesCache = new WeakMap<Language, CommentLines>();

/**
 * Returns where a phrase continues on the next line: after its indentation and the comment symbol that it shares with
 * the previous line. `undefined` if only one of the lines is a comment, or in Markdown after a heading, because then
 * the two belong to different sentences.
 */
export function continuesComment(
  text: string,
  lineEnd: number,
  nextLine: number,
  language: Language,
): number | undefined {
  const comments = getCommentLines(language);
  const after = readStart(text, nextLine, comments);
  const before = findSignBefore(text, lineEnd, comments);
  const continues = comments.isProse
    ? continuesInProse(before, after.sign, comments)
    : continuesInCode(before, after.sign);
  return continues ? after.end : undefined;
}

/** In Markdown a heading ends its sentence, a symbol other than `>` starts an item, and `>` may be omitted. */
function continuesInProse(before: string, after: string, { hasHeadings }: CommentLines): boolean {
  if (after === '') return !['#', '/', '%'].includes(before);
  return after === before && after !== '*' && !(after === '#' && hasHeadings);
}

/** The lines of a block comment may have no star. */
function continuesInCode(before: string, after: string): boolean {
  return before === after || (before === '*' && after === '');
}

/** Returns the comment symbol that applies to the end of a line: at its start, or after code. */
function findSignBefore(text: string, lineEnd: number, comments: CommentLines): string {
  const floor = Math.max(0, lineEnd - maxLookBehind);
  const start = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, floor);
  const { sign } = readStart(text, start, comments);
  if (sign !== '' || comments.isProse) return sign;
  const line = text.slice(start, lineEnd);
  comments.behindCode.lastIndex = 0;
  const opening = comments.behindCode.exec(line);
  if (!opening) return '';
  const [, found = ''] = opening;
  const close = comments.blocks.get(found.toLowerCase());
  if (close !== undefined && line.includes(close, opening.index + 1)) return '';
  return getSignFamily(found, comments);
}

/**
 * Returns whether a position is in a comment, as far as its line shows: not detected in the middle of a comment
 * without symbols.
 */
export function isInComment(text: string, offset: number, language: Language): boolean {
  const comments = getCommentLines(language);
  return !comments.isProse && findSignBefore(text, offset, comments) !== '';
}

function readStart(text: string, start: number, comments: CommentLines): LineStart {
  comments.atStart.lastIndex = start;
  const found = comments.atStart.exec(text);
  const sign = found?.[1] ?? found?.[2] ?? '';
  return { sign: getSignFamily(sign, comments), end: comments.atStart.lastIndex };
}

/** Symbols of one family belong together: `///` with `//`, the star of a block comment with its opening. */
function getSignFamily(sign: string, { blocks, hasLineStars }: CommentLines): string {
  if (sign === '') return '';
  const lower = sign.toLowerCase();
  for (const open of blocks.keys()) if (lower.startsWith(open)) return '*';
  if (hasLineStars && /^[\w ]{0,6}\*/u.test(lower)) return '* line';
  // In fixed columns, numbers may precede the symbol.
  return /[^\w\s@]/u.exec(lower)?.[0] ?? lower.replace(/^[\s@]+/u, '').charAt(0);
}

function getCommentLines(language: Language): CommentLines {
  const known = commentLinesCache.get(language);
  if (known) return known;
  const made = createCommentLines(language);
  commentLinesCache.set(language, made);
  return made;
}

function createCommentLines(language: Language): CommentLines {
  const signs = language.delimiters.flatMap(({ comment }) => comment ?? []);
  const blocks = signs.filter(({ close }) => close !== '');
  const own = signs.filter(({ isInColumn }) => !isInColumn).map(({ pattern }) => pattern);
  const columns = signs.filter(({ isInColumn }) => isInColumn).map(({ pattern }) => pattern);
  const prose = isProse(language);
  const stars = String.raw`\*+(?![*\/)])`;
  // A string or an example within a comment may be in another language.
  const usual = prose ? [item, commonSigns, quotation] : [stars, commonSigns];
  const alternatives = [...own, ...usual];
  const inColumns = columns.length === 0 ? '(?!)' : columns.join('|');
  return {
    atStart: new RegExp(
      String.raw`(?:(${inColumns})|[ \t]*(?:(${alternatives.join('|') || '(?!)'})(?![*/#>;%-]))?)[ \t]*`,
      'imuy',
    ),
    behindCode: new RegExp(String.raw`(?<=\s)(${own.join('|') || '(?!)'})(?=[ \t])`, 'imu'),
    blocks: new Map(blocks.map(({ open, close }: CommentSign) => [open.toLowerCase(), close])),
    hasLineStars: signs.some(({ open, close }) => close === '' && open.trim().startsWith('*')),
    hasHeadings: !signs.some(({ open }) => open === '#'),
    isProse: prose,
  };
}
