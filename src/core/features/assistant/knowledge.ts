import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';
import { getDisplayPath } from '../../workspace/paths';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';

/** The data that answers are based on. */
export interface Knowledge {
  readonly glossary: Glossary;
  readonly index: TermIndex;
  /** The main diagram first. */
  readonly diagrams: readonly LinkedDiagram[];
  readonly folders: readonly DocumentUri[];
}

/** Returns the place of a term's entry, such as `docs/GLOSSARY.md:12`, as Markdown. */
export function formatTermPlace({ source }: Term, { glossary, folders }: Knowledge): string {
  const path = escapeMarkdown(getDisplayPath(source.uri, folders));
  const lines = glossary.files.get(source.uri)?.termLines;
  return lines ? `${path}:${lines.lineAt(source.name.start) + 1}` : path;
}

/** Returns a place such as `docs/architecture.mmd:4`, as Markdown; `line` is 0-based. */
export function formatFilePlace(uri: DocumentUri, line: number, { folders }: Knowledge): string {
  return `${escapeMarkdown(getDisplayPath(uri, folders))}:${line + 1}`;
}
