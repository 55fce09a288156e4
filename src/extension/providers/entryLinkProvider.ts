import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodeRange } from '../convert';
import { hoverStyle } from '../links';
import { findGlossaryFile } from './findGlossaryFile';
import { findEntryLinks } from '../../core/service/browsing';
import { getFirstSentence, escapeMarkdown } from '../../core/service/wording';

/** Links the entries of a glossary file to each other. */
export class EntryLinkProvider implements vscode.DocumentLinkProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const file = await findGlossaryFile(this.service, document);
    // The terms of an invalid file keep their last valid ranges.
    if (!file || file.termLines !== file.problemLines) return [];
    const index = await this.service.index();
    return findEntryLinks(file, document.getText(), index).flatMap(({ start, end, term }) => {
      const target = hoverStyle.openTerm(term);
      if (target === undefined) return [];
      const link = new vscode.DocumentLink(
        toVSCodeRange({ start, end }, file.termLines),
        vscode.Uri.parse(target),
      );
      // The editor inserts the tooltip into Markdown.
      link.tooltip = escapeMarkdown(
        `${term.name}: ${term.plain ?? getFirstSentence(term.definition)}`,
      );
      return [link];
    });
  }
}
