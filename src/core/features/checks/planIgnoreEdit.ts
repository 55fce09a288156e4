import { getLineText, type LineMap } from '../../text/lineMap';
import { createInsertion, type TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { findFencedLines } from '../../sourceText/codeSpans';
import { isMarkdown, getLanguageOfFile } from '../../sourceText/findLanguage';
import type { Language } from '../../sourceText/language';
import { findRegionAt, findRegions } from '../../sourceText/regions';
import { formatIgnoreDirective } from './ignoreComments';

/** The delimiters of a comment, and whether it may follow other text on a line. */
interface CommentStyle {
  readonly open: string;
  readonly close: string;
  readonly mayFollow: boolean;
}

const createOwnLineStyle = (open: string): CommentStyle => ({ open, close: '', mayFollow: false });
const createTrailingStyle = (open: string, close: string): CommentStyle => ({
  open,
  close,
  mayFollow: true,
});
const diagramStyle = createOwnLineStyle('%% ');
/** Plain text has no comments, so the text is visible and is put in brackets. */
const plainStyle = createTrailingStyle('[', ']');

/**
 * Returns the comment style of a language; `undefined` if it has none. Documents and markup allow comments within a
 * line.
 */
function getCommentStyle({ id, kind: reading, delimiters }: Language): CommentStyle | undefined {
  if (id === 'plaintext' || id === 'textile') return plainStyle;
  const signs = delimiters.flatMap(({ comment }) => comment ?? []);
  const mayFollow = ['markdown', 'mdx', 'markup'].includes(reading) || id === 'vue';
  const block = signs.find(({ close }) => close !== '');
  if (mayFollow && block) return createTrailingStyle(`${block.open} `, ` ${block.close}`);
  const line = signs.find(({ close }) => close === '');
  if (line) return createOwnLineStyle(`${line.open} `);
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
export function planIgnoreEdit(
  file: OpenFile,
  place: { readonly word: string; readonly start: number },
  scope: 'line' | 'file',
): TextEdit | undefined {
  const { text, lines } = file;
  const language = getLanguageOfFile(file.uri);
  const line = lines.lineAt(place.start);
  const own = getCommentStyle(language);
  const style = own && scope === 'line' && isFenced(file, line) ? diagramStyle : own;
  if (!style) return undefined;
  const written = (kind: 'file' | 'line' | 'next-line'): string =>
    style.open + formatIgnoreDirective(kind, place.word) + style.close;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (scope === 'file') return planEditAtEnd(text, written('file'), lineBreak);
  const start = lines.lineStart(line);
  const full = getLineText(file.text, file.lines, line);
  if (style.mayFollow) {
    const end = start + full.length;
    // A comment within a comment would end the outer one.
    const isInside = findRegionAt(findRegions(text, language), end)?.part === 'comment';
    const directive = isInside ? formatIgnoreDirective('line', place.word) : written('line');
    return createInsertion(end, ` ${directive}`);
  }
  if (language.id === 'yaml' && isInsideValue(file, line)) return undefined;
  const indentation = full.slice(0, full.search(/\S/u));
  return createInsertion(start, indentation + written('next-line') + lineBreak);
}

/** Findings in a fenced block of a document are in a diagram. */
function isFenced(file: OpenFile, line: number): boolean {
  if (!isMarkdown(getLanguageOfFile(file.uri))) return false;
  const { lineCount } = file.lines;
  return (
    findFencedLines({ lineCount, lineAt: (at) => getLineText(file.text, file.lines, at) })[line] ===
    1
  );
}

const yamlKey = /^(\s*(?:- +)*)[^\s#:][^:]*:(?:\s|$)/u;
const yamlParent = /(?:[:{[]|^\s*(?:- +)*-)\s*(?:#.*)?$/u;

/** In YAML, a line within a text of several lines would become a part of the text. */
function isInsideValue(file: OpenFile, line: number): boolean {
  const indentation = yamlKey.exec(getLineText(file.text, file.lines, line))?.[1]?.length;
  if (indentation === undefined) return true;
  for (let above = line - 1; above >= 0; above--) {
    const text = getLineText(file.text, file.lines, above);
    if (/^\s*#/u.test(text)) continue;
    const outer = yamlKey.exec(text)?.[1]?.length ?? text.search(/\S/u);
    if (outer >= 0 && outer < indentation) return !yamlParent.test(text);
  }
  return false;
}

/** The end of the file affects neither front matter nor the first heading. */
function planEditAtEnd(text: string, comment: string, lineBreak: string): TextEdit {
  const gap = text.endsWith('\n') ? lineBreak : lineBreak.repeat(2);
  return createInsertion(text.length, gap + comment + lineBreak);
}
