import * as vscode from 'vscode';
import { findReferences } from '../../core/service/navigating';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toPosition, toTextDocument, toVSCodePositions } from '../convert';
import type { WorkspaceUsages } from './workspaceUsages';

/** Provides the usages of a term in the whole workspace, and the places that name a box; see `findReferences`. */
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
    const found = await findReferences(
      this.#service,
      toTextDocument(document),
      toPosition(position),
      { findUsages: () => this.#usages.current(token), includeDeclaration, token },
    );
    return found.map(
      ({ uri, ...range }) =>
        new vscode.Location(
          uri === undefined ? document.uri : vscode.Uri.parse(uri),
          toVSCodePositions(range),
        ),
    );
  }
}
