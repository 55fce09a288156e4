import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { resolveLink } from '../../core/service/explaining';
import { isInWorkspace } from '../links';
import { readLink } from '../../core/service/wording';
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
