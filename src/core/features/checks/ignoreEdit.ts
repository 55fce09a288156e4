import { trimEndOf } from '../../text/trimEnd';
import type { LineMap } from '../../text/lineMap';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { fencedLines } from '../../sourceText/codeSpans';
import { isMarkdown, languageOfFile } from '../../sourceText/findLanguage';
import type { Language } from '../../sourceText/language';
import { ignoreDirective } from './ignoreComments';

/** The delimiters of a comment, and whether it may follow other text on a line. */
interface CommentStyle {
  readonly open: string;
  readonly close: string;
  readonly mayFollow: boolean;
}

const before = (open: string): CommentStyle => ({ open, close: '', mayFollow: false });
const behind = (open: string, close: string): CommentStyle => ({ open, close, mayFollow: true });
const diagramStyle = before('%% ');
/** Plain text has no comments, so the text is visible and is put in brackets. */
const plainStyle = behind('[', ']');

/**
 * Returns the comment style of a language; `undefined` if it has none. Documents and markup allow comments within a
 * line.
 */
function styleOf({ id, reading, delimiters }: Language): CommentStyle | undefined {
  if (id === 'plaintext' || id === 'textile') return plainStyle;
  const signs = delimiters.flatMap(({ comment }) => comment ?? []);
  const mayFollow = ['markdown', 'mdx', 'markup'].includes(reading) || id === 'vue';
  const block = signs.find(({ close }) => close !== '' && close !== '\n');
  if (mayFollow && block) return behind(`${block.open} `, ` ${block.close}`);
  const line = signs.find(({ close }) => close === '');
  if (line) return before(`${line.open} `);
  return block && { open: `${block.open} `, close: ` ${block.close}`, mayFollow: false };
}

interface OpenFile {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly lines: LineMap;
}

/**
 * Returns the edit that inserts a comment to suppress a word on its line or in its file; `undefined` if the language
 * has no comments.
 */
export function ignoreEdit(
  file: OpenFile,
  place: { readonly word: string; readonly start: number },
  scope: 'line' | 'file',
): TextEdit | undefined {
  const { text, lines } = file;
  const language = languageOfFile(file.uri);
  const line = lines.lineAt(place.start);
  const own = styleOf(language);
  const style = own && scope === 'line' && isFenced(file, line) ? diagramStyle : own;
  if (!style) return undefined;
  const written = (kind: 'file' | 'line' | 'next-line'): string =>
    style.open + ignoreDirective(kind, place.word) + style.close;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (scope === 'file') return atEnd(text, written('file'), lineBreak);
  const start = lines.lineStart(line);
  const full = lineOf(file, line);
  if (style.mayFollow) return insertion(start + full.length, ` ${written('line')}`);
  if (language.id === 'yaml' && isInsideValue(file, line)) return undefined;
  const indentation = /^[ \t]*/u.exec(full)?.[0] ?? '';
  return insertion(start, indentation + written('next-line') + lineBreak);
}

/** Findings in a fenced block of a document are in a diagram. */
function isFenced(file: OpenFile, line: number): boolean {
  if (!isMarkdown(languageOfFile(file.uri))) return false;
  const { lineCount } = file.lines;
  return fencedLines({ lineCount, lineAt: (at) => lineOf(file, at) })[line] === 1;
}

/** In YAML, a line within a block scalar would become a part of the text. */
function isInsideValue(file: OpenFile, line: number): boolean {
  const own = lineOf(file, line);
  if (!/^\s*(?:- +)*[^\s#:][^:]*:(?:\s|$)/u.test(own)) return true;
  const indentation = own.search(/\S/u);
  for (let above = line - 1; above >= 0; above--) {
    const text = lineOf(file, above);
    if (text.trim() === '' || text.search(/\S/u) >= indentation) continue;
    return /[|>][-+\d]*\s*$/u.test(text);
  }
  return false;
}

function lineOf({ text, lines }: OpenFile, line: number): string {
  return trimEndOf(text.slice(lines.lineStart(line), lines.lineStart(line + 1)), '\r\n');
}

/** The end of the file affects neither front matter nor the first heading. */
function atEnd(text: string, comment: string, lineBreak: string): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? lineBreak : lineBreak.repeat(2);
  return insertion(text.length, gap + comment + lineBreak);
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
