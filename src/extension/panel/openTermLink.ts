import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { resolveLink } from '../../core/service/explaining';
import { isInWorkspace } from '../links';
import { getEditorColumn } from './panelNavigation';

/** Opens an address of a term in the browser, and a file of the workspace in an editor. */
export async function openTermLink({ links, source }: Term, number: number): Promise<void> {
  const written = links[number];
  if (written === undefined) return;
  const { target } = readLink(written);
  if (/^https?:\/\//i.test(target)) {
    await vscode.env.openExternal(vscode.Uri.parse(target));
    return;
  }
  const file = resolveLink(source.uri, target);
  if (file !== undefined && isInWorkspace(file))
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file), getEditorColumn());
}

/** Splits an address, which may be written as a Markdown link, into its text and its target. */
export function readLink(written: string): { readonly text: string; readonly target: string } {
  const [, text = '', inside] = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(written.trim()) ?? [];
  // A target may be in angle brackets, and a title may follow it.
  const target = inside?.replace(/^</, '').split(/[\s>]/, 1)[0];
  if (target === undefined) return { text: written.trim(), target: written.trim() };
  return { text: text || target, target };
}
