import * as vscode from 'vscode';
import type { Explanation } from '../../core/features/explanation';
import { explanationMarkdown } from '../../core/features/explanationMarkdown';
import type { TermIndex } from '../../core/matching/termIndex';
import type { GlossaryService } from '../../core/service';
import { fromPosition, toPosition, toTextDocument } from '../convert';
import { hoverStyle, linkedCommands } from '../links';

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
      explanations.flatMap((explanation) => contentsOf(explanation, index)),
      new vscode.Range(fromPosition(first.start), fromPosition(first.end)),
    );
  }
}

function contentsOf({ meanings }: Explanation, index: TermIndex): vscode.MarkdownString[] {
  return meanings.map((meaning) => {
    const text = new vscode.MarkdownString(explanationMarkdown(meaning, index, hoverStyle), true);
    text.isTrusted = { enabledCommands: linkedCommands };
    text.baseUri = vscode.Uri.parse(meaning.term.source.uri);
    return text;
  });
}
