import { findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';
import { detectLineBreak } from '../../text/lineMap';
import { type TextEdit, createInsertion } from '../../text/textEdit';

const names = ['knownAcronyms', 'architectureGlossary.knownAcronyms'];

/**
 * Plans edits that add a word to the known acronyms of a folder's own settings file, sorted.
 *
 * @param text The text of the file; empty for a new one.
 */
export function planKnownAcronym(text: string, word: string): readonly TextEdit[] {
  if (text.trim() === '')
    return [createInsertion(text.length, `{\n  "knownAcronyms": [${JSON.stringify(word)}]\n}\n`)];
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const found = names.flatMap((name) => {
    const node = tree && findNodeAtLocation(tree, [name]);
    return node ? { name, value: getNodeValue(node) as unknown } : [];
  })[0];
  const known = Array.isArray(found?.value) ? found.value.map(String) : [];
  if (known.includes(word)) return [];
  const value = [...known, word].sort((a, b) => a.localeCompare(b, 'en'));
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: detectLineBreak(text) };
  return modify(text, [found?.name ?? 'knownAcronyms'], value, { formattingOptions }).map(
    ({ offset, length, content }) => ({
      range: { start: offset, end: offset + length },
      newText: content,
    }),
  );
}
