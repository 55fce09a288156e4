import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import { fromPosition, toPosition, toTextDocument } from '../convert';
import { meaningText } from '../meaningText';

/** Explains the word under the pointer, in every kind of document. */
export class GlossaryHoverProvider implements vscode.HoverProvider {
  constructor(private readonly service: GlossaryService) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const explanations = await this.service.explainAt(
      toTextDocument(document),
      toPosition(position),
      token,
    );
    const [first] = explanations;
    if (!first || token.isCancellationRequested) return undefined;
    const index = await this.service.index();
    return new vscode.Hover(
      explanations
        .flatMap(({ meanings }) => meanings.map((meaning) => meaningText(meaning, index)))
        .flatMap((text, i) => (i === 0 ? [text] : [new vscode.MarkdownString('---'), text])),
      new vscode.Range(fromPosition(first.start), fromPosition(first.end)),
    );
  }
}
