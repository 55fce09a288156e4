import * as vscode from 'vscode';
import { rangeInFile } from '../../core/diagram/diagramBlocks';
import type { BoxInDocument } from '../../core/diagramming';
import { meantIn } from '../../core/diagramming';
import { usesOf } from '../../core/features/diagramFile/boxAt';
import { referenceTo } from '../../core/features/edit/termReference';

import type { Usage } from '../../core/features/usages/usages';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { fromPosition, fromRange, toPosition, toTextDocument } from '../convert';
import type { WorkspaceUsages } from './workspaceUsages';

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
    const { meant, found } = await meantIn(this.#service, text, toPosition(position), token);
    const uses = found?.box.part === 'id' ? usesIn(document, found) : [];
    // Only the nearest meaning: usages of other terms with the same name are not meant.
    const term = meant?.terms[0];
    const own = uses.slice(includeDeclaration ? 0 : 1);
    const usages = term && (await this.#usages.current(token));
    if (!usages) return own;
    const others = usages
      .of(referenceTo(term))
      .map(toLocation)
      .filter((usage) => !uses.some((use) => isWithin(use, usage)));
    return [...own, ...(includeDeclaration ? await this.#declaration(term) : []), ...others];
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

/** Returns the places in the diagram that name the box, the declaration first. */
function usesIn(
  { uri }: vscode.TextDocument,
  { document, box: { text, occurrence } }: BoxInDocument,
): readonly vscode.Location[] {
  return usesOf(text, occurrence.id).map(
    ({ range }) =>
      new vscode.Location(uri, fromRange(rangeInFile(range, text.block), document.lines)),
  );
}

/** A word in an id is found with the id. */
function isWithin(use: vscode.Location, usage: vscode.Location): boolean {
  return use.uri.toString() === usage.uri.toString() && use.range.contains(usage.range);
}
