import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodeRange } from '../convert';
import { hoverStyle } from '../links';
import { listEntryLinks } from '../../core/service/browsing';

/** Links the entries of a glossary file to each other. */
export class EntryLinkProvider implements vscode.DocumentLinkProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const uri = document.uri.toString();
    const linked = await listEntryLinks(this.service, uri, document.getText());
    return (linked?.links ?? []).flatMap(({ start, end, term }) => {
      const target = hoverStyle.openTerm(term);
      if (target === undefined || !linked) return [];
      const link = new vscode.DocumentLink(
        toVSCodeRange({ start, end }, linked.file.termLines),
        vscode.Uri.parse(target),
      );
      // The hover of the term is shown above the tooltip.
      link.tooltip = vscode.l10n.t('Open entry');
      return [link];
    });
  }
}
