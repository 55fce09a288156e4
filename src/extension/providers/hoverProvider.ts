import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { ExplainAtCursor } from '../commands/explainAtCursor';
import { toVSCodePosition, toPosition, toTextDocument } from '../convert';
import { readSettings } from '../host/configuration';
import { createExplainLink } from '../links';
import type { LazyProviders } from './lazyProviders';
import {
  drawPicture,
  type MeaningOptions,
  createMeaningMarkdown,
  createTrustedMarkdown,
} from '../meaningMarkdown';
import { mayBeInDiagram } from '../../core/service/diagramming';
import { isHoverEnabled } from '../../core/service/explaining';

/** Registers the explanation of words on hover, and at the cursor by a command. */
export function registerHover(service: GlossaryService, lazy: LazyProviders): vscode.Disposable[] {
  const atCursor = new ExplainAtCursor(service);
  return [
    // The least specific selector, so that the language's own hovers come first.
    vscode.languages.registerHoverProvider('*', new GlossaryHoverProvider(service, lazy, atCursor)),
    vscode.commands.registerCommand(commandIds.explainAtCursor, (argument: unknown) =>
      atCursor.run(argument),
    ),
  ];
}

/** Explains the word under the pointer, in all documents that the settings do not exclude. */
class GlossaryHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly service: GlossaryService,
    private readonly lazy: LazyProviders,
    private readonly atCursor: ExplainAtCursor,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const text = toTextDocument(document);
    const isRequested = this.atCursor.isRequested(document, position);
    const { folders } = this.service.workspace;
    if (!isRequested && !isHoverEnabled(text, readSettings(), folders)) return undefined;
    const box = mayBeInDiagram(text, position.line)
      ? await (await this.lazy.get()).boxes.explain(text, toPosition(position), token)
      : undefined;
    if (box instanceof vscode.Hover) return box;
    const explanations = box
      ? [box]
      : await this.service.explainAt(text, toPosition(position), token);
    const [first] = explanations;
    if (!first || token.isCancellationRequested) return undefined;
    const index = await this.service.index();
    const withPicture: MeaningOptions = {
      picture: drawPicture,
      readArrows: isRequested ? 'here' : { target: createExplainLink(first.start) },
    };
    return new vscode.Hover(
      explanations
        .flatMap(({ meanings }) => meanings)
        .map((meaning, i) => createMeaningMarkdown(meaning, index, i === 0 ? withPicture : {}))
        .flatMap((one, i) => (i === 0 ? [one] : [createTrustedMarkdown('---'), one])),
      new vscode.Range(toVSCodePosition(first.start), toVSCodePosition(first.end)),
    );
  }
}
