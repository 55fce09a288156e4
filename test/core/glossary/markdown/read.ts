import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { FormatFile } from '../formatChecks';

/** A Markdown file in memory; its name decides what it promises. */
export function markdownFile(text: string, path = 'GLOSSARY.md'): FormatFile {
  return new FormatFile(markdownFormat, text, `file:///work/${path}`);
}

/** The names read, in the order of the file. */
export function namesIn(text: string, path?: string): readonly string[] {
  return markdownFile(text, path).terms.map(({ name }) => name);
}

/** Problems as `code: the words they stand at`. */
export function problemsIn(text: string, path?: string): readonly string[] {
  return markdownFile(text, path)
    .read()
    .problems.map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
}
