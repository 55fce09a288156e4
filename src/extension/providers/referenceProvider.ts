import * as vscode from 'vscode';
import { referenceTo } from '../../core/features/edit/termReference';
import { termsAt } from '../../core/features/usages/termAt';
import type { Usage } from '../../core/features/usages/usages';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { fromPosition, fromRange, toPosition, toTextDocument } from '../convert';
import type { WorkspaceUsages } from './workspaceUsages';

/** Finds the usages of a term in the whole workspace, from its entry or from any usage outside of names in source text. */
export class TermReferenceProvider implements vscode.ReferenceProvider {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;

  constructor(service: GlossaryService, usages: WorkspaceUsages) {
    this.#service = service;
    this.#usages = usages;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const glossary = await this.#service.glossary();
    const index = await this.#service.index();
    if (token.isCancellationRequested) return [];
    const found = termsAt(toTextDocument(document), toPosition(position), glossary, index);
    // The nearest meaning: usages of its namesakes elsewhere answer another question.
    const term = found?.terms[0];
    const usages = term && (await this.#usages.current(token));
    if (!usages) return [];
    return [
      ...(includeDeclaration ? await this.#declaration(term) : []),
      ...usages.of(referenceTo(term)).map(toLocation),
    ];
  }

  async #declaration({ source }: Term): Promise<vscode.Location[]> {
    const file = (await this.#service.glossary()).files.get(source.uri);
    if (!file) return [];
    const range = fromRange(source.name, file.termLines);
    return [new vscode.Location(vscode.Uri.parse(source.uri), range)];
  }
}

function toLocation({ uri, start, end }: Usage): vscode.Location {
  const range = new vscode.Range(fromPosition(start), fromPosition(end));
  return new vscode.Location(vscode.Uri.parse(uri), range);
}
