import * as vscode from 'vscode';
import {
  type BoxInDocument,
  findTermsAndBoxAt,
  toFileRange,
  listUses,
} from '../../core/service/diagramming';
import type { Usage } from '../../core/features/usages/usages';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodePosition, toVSCodeRange, toPosition, toTextDocument } from '../convert';
import type { WorkspaceUsages } from './workspaceUsages';
import { toTermReference } from '../../core/service/editing';

/**
 * Finds the usages of a term in the whole workspace, from its entry or from any usage outside identifiers in source
 * code; from the id of a box, finds the places that name the box and the usages of its term.
 */
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
    const text = toTextDocument(document);
    const { termsAtPosition, box } = await findTermsAndBoxAt(
      this.#service,
      text,
      toPosition(position),
      token,
    );
    const uses = box?.box.part === 'id' ? findUsesIn(document, box) : [];
    // Only the nearest meaning: usages of other terms with the same name are not meant.
    const term = termsAtPosition?.terms[0];
    const otherUses = uses.slice(includeDeclaration ? 0 : 1);
    const usages = term && (await this.#usages.current(token));
    if (!usages) return otherUses;
    const others = usages
      .of(toTermReference(term))
      .map(toLocation)
      .filter((usage) => !uses.some((use) => isWithin(use, usage)));
    return [
      ...otherUses,
      ...(includeDeclaration ? await this.#findDeclaration(term) : []),
      ...others,
    ];
  }

  async #findDeclaration({ source }: Term): Promise<vscode.Location[]> {
    const file = (await this.#service.glossary()).files.get(source.uri);
    if (!file) return [];
    const range = toVSCodeRange(source.name, file.termLines);
    return [new vscode.Location(vscode.Uri.parse(source.uri), range)];
  }
}

function toLocation({ uri, start, end }: Usage): vscode.Location {
  const range = new vscode.Range(toVSCodePosition(start), toVSCodePosition(end));
  return new vscode.Location(vscode.Uri.parse(uri), range);
}

/** Returns the places in the diagram that name the box, the declaration first. */
function findUsesIn(
  { uri }: vscode.TextDocument,
  { document, box: { text, occurrence } }: BoxInDocument,
): readonly vscode.Location[] {
  return listUses(text, occurrence.id).map(
    ({ range }) =>
      new vscode.Location(uri, toVSCodeRange(toFileRange(range, text.block), document.lines)),
  );
}

/** A word in an id is found with the id. */
function isWithin(use: vscode.Location, usage: vscode.Location): boolean {
  return use.uri.toString() === usage.uri.toString() && use.range.contains(usage.range);
}
