import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { getOrPickTerm } from './pickTerm';
import { plainWindow } from '../plainWindow';
import { copyAsMarkdown } from '../../core/service/browsing';

/** How long the status bar confirms a copy, in milliseconds. */
const noticeTime = 3000;

export async function copyTermName(service: GlossaryService, argument: unknown): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Copy Name'));
  if (term) await copy(term.name, term.name);
}

export async function copyTermAsMarkdown(
  service: GlossaryService,
  argument: unknown,
): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Copy as Markdown'));
  if (!term) return;
  const copied = copyAsMarkdown(term);
  if (copied.kind === 'text') await copy(copied.text, term.name);
  else void plainWindow.showErrorMessage(copied.reason);
}

async function copy(text: string, name: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied “{0}”.', name), noticeTime);
}
