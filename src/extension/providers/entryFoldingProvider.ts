import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { createLineReader, findGlossaryFile } from './findGlossaryFile';
import { findEntryLines, isFoldable } from '../../core/service/browsing';

/** Folds the entries of a Markdown glossary that are neither headings nor bullets, which the editor folds. */
export class EntryFoldingProvider implements vscode.FoldingRangeProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const file = await findGlossaryFile(this.service, document);
    if (!file) return [];
    const lineAt = createLineReader(document);
    return findEntryLines(file, lineAt)
      .filter((entry) => entry.last > entry.first && !isFoldable(entry, lineAt))
      .map(({ first, last }) => new vscode.FoldingRange(first, last));
  }
}
