import * as vscode from 'vscode';
import type { ExplanationStyle } from '../core/features/explain/explanationMarkdown';
import type { TermReference } from '../core/glossary/termReference';
import type { DocumentUri } from '../core/text/textDocument';
import type { Position } from '../core/text/range';
import { type CommandId, commandIds } from './commandIds';
import { toTermReference } from '../core/service/editing';

/** Identifies a box across re-reads of its diagram. */
export interface NodeReference {
  readonly uri: string;
  /** First line of the diagram in its file, 0-based. */
  readonly line: number;
  readonly node: string;
}

/** Names a file, and a place in it. */
export interface FileReference {
  readonly uri: string;
  /** 0-based. */
  readonly line?: number | undefined;
}

/** The only commands that a link in a hover may run. */
export const linkedCommands: readonly CommandId[] = [
  commandIds.openTerm,
  commandIds.editTerm,
  commandIds.showInDiagram,
  commandIds.explainAtCursor,
  commandIds.addTerm,
  commandIds.openFile,
];

export const hoverStyle: ExplanationStyle = {
  icon: (name) => `$(${name})`,
  openTerm: (term) => createCommandLink(commandIds.openTerm, toTermReference(term)),
  editTerm: (term) => createCommandLink(commandIds.editTerm, toTermReference(term)),
  showInDiagram: ({ diagram, neighborhood: neighborhood }) =>
    createCommandLink(commandIds.showInDiagram, {
      uri: diagram.uri,
      line: diagram.line,
      node: neighborhood.box.id,
    }),
  openFile: (uri) => (isInWorkspace(uri) ? createCommandLink(commandIds.openFile, uri) : undefined),
};

/** Returns whether a file is in a folder of the workspace: definitions must not link to files outside it. */
export function isInWorkspace(uri: DocumentUri): boolean {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined;
}

/** Creates a link to the detailed explanation of a word in the active editor. */
export function createExplainLink({ line, character }: Position): string {
  return createCommandLink(commandIds.explainAtCursor, { line, character });
}

/** Creates a link that adds an entry for a word. */
export function createAddLink(word: string): string {
  return createCommandLink(commandIds.addTerm, word);
}

/** Opens a file at a line. */
export function openPlaceLink(reference: FileReference): string {
  return createCommandLink(commandIds.openPlace, reference);
}

/** Adds a file to the glossaries. */
export function useGlossaryLink(uri: string): string {
  return createCommandLink(commandIds.useGlossary, { uri });
}

function createCommandLink(
  command: CommandId,
  argument: TermReference | NodeReference | FileReference | Position | string,
): string {
  // Parentheses would end a Markdown link, and `encodeURIComponent` does not escape them.
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replace(/\(/gu, '%28')
    .replace(/\)/gu, '%29');
  return `command:${command}?${encoded}`;
}

/** Returns a command's argument if it is a reference to a node. */
export function parseNodeReference(argument: unknown): NodeReference | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { uri, line, node } = argument as Partial<Record<keyof NodeReference, unknown>>;
  return typeof uri === 'string' && typeof line === 'number' && typeof node === 'string'
    ? { uri, line, node }
    : undefined;
}

/** What a command was given, if it names a file. */
export function toFileReference(argument: unknown): FileReference | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { uri, line } = argument as Partial<Record<keyof FileReference, unknown>>;
  if (typeof uri !== 'string') return undefined;
  return isIndex(line) ? { uri, line } : { uri };
}

/** What a command was given, if it is a place in a document. */
export function parsePosition(argument: unknown): Position | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { line, character } = argument as Partial<Record<keyof Position, unknown>>;
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
