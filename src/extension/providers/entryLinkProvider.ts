import * as vscode from 'vscode';
import { entryLinks } from '../../core/features/glossaryFile/entryLinks';
import { firstSentence } from '../../core/features/words/plainText';
import { escapeMarkdown } from '../../core/markdown/escape';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';
import { hoverStyle } from '../links';
import { openGlossaryFile } from './openGlossaryFile';

/** Links the entries of a glossary file to each other. */
export class EntryLinkProvider implements vscode.DocumentLinkProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const file = await openGlossaryFile(this.service, document);
    // The terms of an invalid file keep their last valid ranges.
    if (!file || file.termLines !== file.problemLines) return [];
    const index = await this.service.index();
    return entryLinks(file, document.getText(), index).flatMap(({ start, end, term }) => {
      const target = hoverStyle.openTerm(term);
      if (target === undefined) return [];
      const link = new vscode.DocumentLink(
        fromRange({ start, end }, file.termLines),
        vscode.Uri.parse(target),
      );
      // The editor inserts the tooltip into Markdown.
      link.tooltip = escapeMarkdown(
        `${term.name}: ${term.plain ?? firstSentence(term.definition)}`,
      );
      return [link];
    });
  }
}
