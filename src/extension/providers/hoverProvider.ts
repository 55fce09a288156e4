import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { ExplainAtCursor } from '../commands/explainAtCursor';
import { contextKeys } from '../contextKeys';
import { setContext } from '../setContext';
import { getProblemSource, toVSCodePosition, toPosition, toTextDocument } from '../convert';
import { readSettings } from '../host/configuration';
import { createExplainLink, hoverStyle } from '../links';
import type { LazyProviders } from './lazyProviders';
import { drawPicture, createMeaningMarkdown, createTrustedMarkdown } from '../meaningMarkdown';
import { mayBeInDiagram } from '../../core/service/diagramming';
import { isHoverEnabled, renderMeaningList } from '../../core/service/explaining';

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
  #hasExplained = false;

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
    const range = new vscode.Range(toVSCodePosition(first.start), toVSCodePosition(first.end));
    const meanings = explanations.flatMap((one) => one.meanings);
    const [nearest] = meanings;
    if (!nearest) return undefined;
    this.#reportFirst();
    const meaning = createMeaningMarkdown(nearest, index, {
      picture: drawPicture,
      hasAdvice: !hasProblemWithAdvice(document.uri, range),
      readArrows: isRequested ? 'here' : { target: createExplainLink(first.start) },
    });
    if (meanings.length === 1) return new vscode.Hover(meaning, range);
    const list = createTrustedMarkdown(renderMeaningList(meanings, hoverStyle));
    return new vscode.Hover([list, createTrustedMarkdown('---'), meaning], range);
  }

  /** Completes the step of the walkthrough. */
  #reportFirst(): void {
    if (this.#hasExplained) return;
    this.#hasExplained = true;
    setContext(contextKeys.hasExplained, true);
  }
}

/** Problems that say what the advice of an entry says. The editor shows them above the entry. */
const problemsWithAdvice: readonly string[] = ['discouraged-word', 'deprecated-term'];

function hasProblemWithAdvice(uri: vscode.Uri, range: vscode.Range): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(
      (one) =>
        one.source === getProblemSource() &&
        problemsWithAdvice.some((code) => code === one.code) &&
        one.range.intersection(range) !== undefined,
    );
}
