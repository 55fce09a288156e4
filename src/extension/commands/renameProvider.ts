import * as vscode from 'vscode';
import type { BoxInDocument } from '../../core/diagramming';
import { planIdRenameOf, renameTargetIn } from '../../core/diagramming';
import { planRenameOf } from '../../core/editing';
import { rangeInFile } from '../../core/diagram/diagramBlocks';
import { remarkOnName } from '../../core/features/edit/nameChecks';
import { referenceTo } from '../../core/features/edit/termReference';
import type { LeftOut, RenamePlan } from '../../core/features/rename/renamePlan';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { isSpokenFor } from '../providers/completionSelector';
import { fromPosition, fromRange, toPosition, toTextDocument } from '../convert';
import { toEdit } from './applyChanges';
import { previewed, showLeftOut, usualParts } from './renamePreview';
import { plainWindow } from '../plainWindow';
import { withoutLinks } from '../../core/markdown/escape';

interface Renamable {
  readonly range: vscode.Range;
  readonly placeholder: string;
}

/**
 * Renames terms in prose, and boxes in the text of diagrams. The editor shows thrown errors to the user. A result of
 * `undefined` passes the request on: the editor asks all providers in turn, and a provider that throws prevents the
 * editor from using the word at the cursor.
 */
export class GlossaryRenameProvider implements vscode.RenameProvider {
  constructor(private readonly service: GlossaryService) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Renamable | undefined> {
    const found = await this.#targetAt(document, position, token);
    if (!found) {
      if (token.isCancellationRequested || isSpokenFor(document.languageId)) return undefined;
      throw new Error(nothingHere(document));
    }
    const { target } = found;
    if (target.kind === 'refused') throw new Error(withoutLinks(target.reason));
    if (!vscode.workspace.isTrusted) throw new Error(restricted());
    if (target.kind === 'term') {
      const range = new vscode.Range(fromPosition(target.start), fromPosition(target.end));
      return { range, placeholder: target.term.name };
    }
    return found.found && idAt(found.found);
  }

  /** Answers only on the name of an entry. */
  async prepareEntry(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Renamable | undefined> {
    const { files } = await this.service.glossary();
    const file = files.get(document.uri.toString());
    const offset = document.offsetAt(position);
    const isOnName = file?.terms.some(
      ({ source: { name } }) => name.start <= offset && offset <= name.end,
    );
    return isOnName ? this.prepareRename(document, position, token) : undefined;
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const found = await this.#targetAt(document, position, token);
    if (!found) throw new Error(nothingHere(document));
    const { target } = found;
    if (target.kind === 'refused') throw new Error(withoutLinks(target.reason));
    const plan =
      target.kind === 'term'
        ? await this.#planTerm(target.term, newName.trim(), token)
        : found.found && (await planIdRenameOf(this.service, found.found, newName.trim(), token));
    if (!plan || token.isCancellationRequested) return undefined;
    if (plan.kind === 'refused') throw new Error(withoutLinks(plan.reason));
    void this.#tell(plan.leftOut);
    if (target.kind === 'term') return toEdit(previewed(plan.changes, usualParts));
    // Core uses another name for an untitled document.
    const own = found.found?.document.file.uri;
    return toEdit(
      plan.changes.map((one) => (one.uri === own ? { ...one, uri: document.uri.toString() } : one)),
    );
  }

  #targetAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): ReturnType<typeof renameTargetIn> {
    return renameTargetIn(this.service, toTextDocument(document), toPosition(position), token);
  }

  /** Plans as the command does, with its first choice for the old name, which keeps the old name valid. */
  async #planTerm(
    term: Term,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<RenamePlan> {
    if (newName === term.name) {
      return { kind: 'refused', reason: vscode.l10n.t('This is already its name.') };
    }
    const remark = remarkOnName(newName, (await this.service.glossary()).terms, term);
    if (remark) return { kind: 'refused', reason: remark.message };
    // The plan is based on the open document, because the editor may normalize line endings.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(term.source.uri));
    const names = { newName, oldName: 'alias' } as const;
    return planRenameOf(this.service, referenceTo(term), names, token);
  }

  async #tell(leftOut: readonly LeftOut[]): Promise<void> {
    if (leftOut.length === 0) return;
    const show = vscode.l10n.t('Show');
    const message = vscode.l10n.t('Some places cannot be changed.');
    if ((await plainWindow.showWarningMessage(message, show)) === show) {
      await showLeftOut(this.service, leftOut);
    }
  }
}

function idAt({ document, box: { text, occurrence } }: BoxInDocument): Renamable {
  const range = fromRange(rangeInFile(occurrence.range, text.block), document.lines);
  return { range, placeholder: occurrence.id };
}

function nothingHere({ languageId }: vscode.TextDocument): string {
  return languageId === 'mermaid'
    ? vscode.l10n.t('Place the cursor on the id of a box or on a glossary term.')
    : vscode.l10n.t('There is no glossary term here.');
}

function restricted(): string {
  return vscode.l10n.t(
    'This folder is in Restricted Mode, so its files cannot be changed. Trust the folder to edit the glossary.',
  );
}
