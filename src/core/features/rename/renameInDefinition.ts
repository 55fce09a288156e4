import { LineMap } from '../../text/lineMap';
import type { Range } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { getLanguage } from '../../sourceText/findLanguage';
import { extractReadableText } from '../../sourceText/readableText';
import { renameInProse, type Renaming } from './renaming';

/** Edits a definition in its place in the file. Indentation in YAML does not make it code. */
export function renameInDefinition(
  renaming: Renaming,
  file: { readonly uri: DocumentUri; readonly text: string },
  range: Range,
): readonly TextEdit[] {
  const written = file.text.slice(range.start, range.end);
  const indentation = getIndentation(written);
  const text = written.replace(/\n[ \t]*/gu, (match) => `\n${match.slice(1 + indentation.length)}`);
  const masked = extractReadableText(text, getLanguage('markdown'));
  const before = new LineMap(written);
  const after = new LineMap(text);
  const inFile = (offset: number): number => {
    const { line, character } = after.positionAt(offset);
    const lineStart = before.lineStart(line);
    const lost = before.lineStart(line + 1) - lineStart - getLineLength(after, line);
    return range.start + lineStart + lost + character;
  };
  const document = { uri: file.uri, languageId: 'markdown', text: masked };
  return renameInProse(renaming, document).map(({ range: { start, end }, newText }) => ({
    range: { start: inFile(start), end: inFile(end) },
    newText: newText.replaceAll('\n', `\n${indentation}`),
  }));
}

function getLineLength(lines: LineMap, line: number): number {
  return lines.lineStart(line + 1) - lines.lineStart(line);
}

/** Returns the common indentation of all lines except the first. */
function getIndentation(text: string): string {
  const indentations = [...text.matchAll(/\n([ \t]*)(?=\S)/gu)].map(([, blanks]) => blanks ?? '');
  return indentations.reduce(
    (least, one) => (one.length < least.length ? one : least),
    indentations[0] ?? '',
  );
}
