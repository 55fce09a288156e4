import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';
import { displayPath } from '../../workspace/paths';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import { escapeMarkdown } from '../../markdown/escape';

/** What an assistant's questions are answered from. */
export interface Knowledge {
  readonly glossary: Glossary;
  readonly index: TermIndex;
  /** The main one first. */
  readonly diagrams: readonly LinkedDiagram[];
  readonly folders: readonly DocumentUri[];
}

/** `docs/GLOSSARY.md:12`: where the entry of a term is to be read. Markdown. */
export function placeOfTerm({ source }: Term, { glossary, folders }: Knowledge): string {
  const path = escapeMarkdown(displayPath(source.uri, folders));
  const lines = glossary.files.get(source.uri)?.termLines;
  return lines ? `${path}:${lines.lineAt(source.name.start) + 1}` : path;
}

/** `docs/architecture.mmd:4`; `line` is 0-based. Markdown. */
export function placeInFile(uri: DocumentUri, line: number, { folders }: Knowledge): string {
  return `${escapeMarkdown(displayPath(uri, folders))}:${line + 1}`;
}
