import * as vscode from 'vscode';
import { mayBeInDiagram } from '../../core/diagram/diagramBlocks';
import { showsHover } from '../../core/features/explain/hoverChoice';
import type { GlossaryService } from '../../core/service';
import { commandIds } from '../commandIds';
import { ExplainAtCursor } from '../commands/explainAtCursor';
import { fromPosition, toPosition, toTextDocument } from '../convert';
import { readSettings } from '../host/configuration';
import { explainLink } from '../links';
import type { LazyProviders } from './lazyProviders';
import { drawn, type MeaningOptions, meaningText, trustedText } from '../meaningText';

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
    const isAsked = this.atCursor.takes(document, position);
    const { folders } = this.service.workspace;
    if (!isAsked && !showsHover(text, readSettings(), folders)) return undefined;
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
      picture: drawn,
      readArrows: isAsked ? 'here' : { target: explainLink(first.start) },
    };
    return new vscode.Hover(
      explanations
        .flatMap(({ meanings }) => meanings)
        .map((meaning, i) => meaningText(meaning, index, i === 0 ? withPicture : {}))
        .flatMap((one, i) => (i === 0 ? [one] : [trustedText('---'), one])),
      new vscode.Range(fromPosition(first.start), fromPosition(first.end)),
    );
  }
}
