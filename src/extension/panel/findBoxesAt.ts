import type * as vscode from 'vscode';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { TermIndex } from '../../core/matching/termIndex';
import { toPosition, toTextDocument } from '../convert';

/**
 * Returns the boxes at the editor's cursor: in a diagram's own text those of the line (both ends of an edge),
 * elsewhere those of the word's term.
 */
export function findBoxesAt(
  linked: LinkedDiagram,
  document: vscode.TextDocument,
  position: vscode.Position,
  index: TermIndex,
): readonly string[] {
  const inText =
    document.uri.toString() === linked.diagram.uri ? findBoxesOfLine(linked, position.line) : [];
  return inText.length > 0 ? inText : findBoxesOfWord(linked, document, position, index);
}

function findBoxesOfLine({ diagram }: LinkedDiagram, line: number): readonly string[] {
  const here = <T extends { readonly line: number }>(parts: readonly T[]): readonly T[] =>
    parts.filter((part) => part.line === line);
  const ids = [
    ...here(diagram.nodes).map(({ id }) => id),
    ...here(diagram.groups).map(({ id }) => id),
    ...here(diagram.labels ?? []).map(({ id }) => id),
    ...here(diagram.edges).flatMap(({ from, to }) => [from, to]),
  ];
  return [...new Set(ids)];
}

function findBoxesOfWord(
  { links }: LinkedDiagram,
  document: vscode.TextDocument,
  position: vscode.Position,
  index: TermIndex,
): readonly string[] {
  const matches = index.findMatchesAt(toTextDocument(document), toPosition(position));
  const terms = matches[0]?.terms ?? [];
  return terms.flatMap((term) =>
    [...links.nodesOf(term), ...links.groupsOf(term)].map(({ id }) => id),
  );
}
