import * as vscode from 'vscode';
import type { Term } from '../core/glossary/term';
import type { GlossaryService } from '../core/service/glossaryService';
import { toVSCodeRange } from './convert';

/** Opens the glossary at an entry. */
export async function showEntry(
  service: GlossaryService,
  { source }: Term,
  viewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const { files } = await service.glossary();
  const file = files.get(source.uri);
  const selection = file && toVSCodeRange(source.name, file.termLines);
  await vscode.window.showTextDocument(vscode.Uri.parse(source.uri), {
    viewColumn,
    ...(selection ? { selection } : {}),
  });
}
