import * as vscode from 'vscode';
import type { Meaning } from '../core/features/explanation';
import { explanationMarkdown } from '../core/features/explanationMarkdown';
import type { TermIndex } from '../core/matching/termIndex';
import { hoverStyle, linkedCommands } from './links';

/** A meaning as the editor shows it on hover; only the links of this extension run commands. */
export function meaningText(meaning: Meaning, index: TermIndex): vscode.MarkdownString {
  const text = new vscode.MarkdownString(explanationMarkdown(meaning, index, hoverStyle), true);
  text.isTrusted = { enabledCommands: linkedCommands };
  text.baseUri = vscode.Uri.parse(meaning.term.source.uri);
  return text;
}
