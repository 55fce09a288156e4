import * as vscode from 'vscode';
import { entryLines, isFoldable } from '../../core/features/glossaryFile/entryLines';
import type { GlossaryService } from '../../core/service';
import { linesOf, openGlossaryFile } from './openGlossaryFile';

/** Folds the entries of a Markdown glossary that are neither headings nor bullets, which the editor folds. */
export class EntryFolds implements vscode.FoldingRangeProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const file = await openGlossaryFile(this.service, document);
    if (!file) return [];
    const lineAt = linesOf(document);
    return entryLines(file, lineAt)
      .filter((entry) => entry.last > entry.first && !isFoldable(entry, lineAt))
      .map(({ first, last }) => new vscode.FoldingRange(first, last));
  }
}
