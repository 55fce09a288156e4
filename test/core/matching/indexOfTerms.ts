import { completeFields, type Term, type TermDraft } from '../../../src/core/glossary/term';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { LineMap } from '../../../src/core/text/lineMap';
import type { TextDocument } from '../../../src/core/text/textDocument';
import { runToEnd } from '../../../src/core/workspace/scheduler';

export const folder = 'file:///repo';

export function term(draft: TermDraft | string, file = 'GLOSSARY.md'): Term {
  const fields = completeFields(typeof draft === 'string' ? { name: draft } : draft);
  const nowhere = { start: 0, end: 0 };
  const source = { uri: `${folder}/${file}`, entry: nowhere, name: nowhere, definition: undefined };
  return { ...fields, source };
}

export function indexOf(...terms: readonly (Term | TermDraft | string)[]): TermIndex {
  const all = terms.map((one) => (typeof one === 'object' && 'source' in one ? one : term(one)));
  return runToEnd(TermIndex.build(all, [folder]));
}

/** Returns the text with every match in brackets, followed by the names of its terms. */
export function marked(
  index: TermIndex,
  text: string,
  languageId = 'markdown',
  path = 'docs/a.md',
): string {
  let result = '';
  let from = 0;
  for (const match of index.findMatches({ uri: `${folder}/${path}`, languageId, text })) {
    result += `${text.slice(from, match.start)}[${text.slice(match.start, match.end)}]`;
    from = match.end;
  }
  return result + text.slice(from);
}

/** Like `marked`, in source code. */
export function markedCode(index: TermIndex, text: string): string {
  return marked(index, text, 'typescript', 'src/a.ts');
}

let documents = 0;

export function documentOf(text: string, languageId: string): TextDocument {
  documents++;
  const map = new LineMap(text);
  return {
    uri: `${folder}/document${documents}`,
    languageId,
    version: 1,
    lineCount: map.lineCount,
    lineAt: (line) =>
      text.slice(map.lineStart(line), map.lineStart(line + 1)).replace(/\r?\n$/, ''),
    getText: () => text,
  };
}

/** Returns the names of the terms explained at `|` in the text. */
export function explained(
  index: TermIndex,
  textWithBar: string,
  languageId = 'typescript',
): readonly string[] {
  const offset = textWithBar.indexOf('|');
  const text = textWithBar.replace('|', '');
  const matches = index.findMatchesAt(
    documentOf(text, languageId),
    new LineMap(text).positionAt(offset),
  );
  return matches.flatMap(({ terms }) => terms.map(({ name }) => name));
}
