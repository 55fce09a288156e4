import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { FormatFile } from '../formatChecks';

/** Creates a Markdown file in memory; its name determines its role. */
export function markdownFile(text: string, path = 'GLOSSARY.md'): FormatFile {
  return new FormatFile(markdownFormat, text, `file:///work/${path}`);
}

/** Returns the names in the order of the file. */
export function namesIn(text: string, path?: string): readonly string[] {
  return markdownFile(text, path).terms.map(({ name }) => name);
}

/** Returns problems as `code: text`. */
export function problemsIn(text: string, path?: string): readonly string[] {
  return markdownFile(text, path)
    .read()
    .problems.map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
}
