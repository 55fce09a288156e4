import * as vscode from 'vscode';
import {
  type BoxInDocument,
  planBoxIdRename,
  findRenameTargetAt,
  toFileRange,
} from '../../core/service/diagramming';
import { defaultParts, planQuickTermRename } from '../../core/service/editing';
import type { LeftOut, RenamePlan } from '../../core/features/rename/renamePlan';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { hasLanguageExtension } from '../providers/completionSelector';
import { toVSCodePosition, toVSCodeRange, toPosition, toTextDocument } from '../convert';
import type { ChangeJournal } from './changeJournal';
import { toWorkspaceEdit } from './applyChanges';
import { createPreview, showLeftOut } from './renamePreview';
import { plainWindow } from '../plainWindow';
import { escapeLinks } from '../../core/service/wording';

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
  constructor(
    private readonly service: GlossaryService,
    private readonly journal: ChangeJournal,
  ) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Renamable | undefined> {
    const renameTarget = await this.#findTarget(document, position, token);
    if (!renameTarget) {
      if (token.isCancellationRequested || hasLanguageExtension(document.languageId))
        return undefined;
      throw new Error(describeNothingHere(document));
    }
    const { target } = renameTarget;
    if (target.kind === 'refused') throw new Error(escapeLinks(target.reason));
    if (!vscode.workspace.isTrusted) throw new Error(describeRestricted());
    if (target.kind === 'term') {
      const range = new vscode.Range(toVSCodePosition(target.start), toVSCodePosition(target.end));
      return { range, placeholder: target.term.name };
    }
    return renameTarget.box && getIdAt(renameTarget.box);
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
    const renameTarget = await this.#findTarget(document, position, token);
    if (!renameTarget) throw new Error(describeNothingHere(document));
    const { target } = renameTarget;
    if (target.kind === 'refused') throw new Error(escapeLinks(target.reason));
    const plan =
      target.kind === 'term'
        ? await this.#planTerm(target.term, newName.trim(), token)
        : renameTarget.box &&
          (await planBoxIdRename(this.service, renameTarget.box, newName.trim(), token));
    if (!plan || token.isCancellationRequested) return undefined;
    if (plan.kind === 'refused') throw new Error(escapeLinks(plan.reason));
    void this.#reportLeftOut(plan.leftOut);
    if (target.kind === 'term') {
      const shown = createPreview(plan.changes, defaultParts);
      const chosen = shown.filter(({ metadata }) => metadata?.needsConfirmation !== true);
      await this.journal.begin(chosen);
      this.journal.endWhenSaved(chosen);
      return toWorkspaceEdit(shown);
    }
    // Core uses another name for an untitled document.
    const diagramUri = renameTarget.box?.document.file.uri;
    return toWorkspaceEdit(
      plan.changes.map((one) =>
        one.uri === diagramUri ? { ...one, uri: document.uri.toString() } : one,
      ),
    );
  }

  #findTarget(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): ReturnType<typeof findRenameTargetAt> {
    return findRenameTargetAt(this.service, toTextDocument(document), toPosition(position), token);
  }

  async #planTerm(
    term: Term,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<RenamePlan> {
    // The plan is based on the open document, because the editor may normalize line endings.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(term.source.uri));
    return planQuickTermRename(this.service, term, newName, token);
  }

  async #reportLeftOut(leftOut: readonly LeftOut[]): Promise<void> {
    if (leftOut.length === 0) return;
    const show = vscode.l10n.t('Show');
    const message = vscode.l10n.t('Some places cannot be changed.');
    if ((await plainWindow.showWarningMessage(message, show)) === show) {
      await showLeftOut(this.service, leftOut);
    }
  }
}

function getIdAt({ document, box: { text, occurrence } }: BoxInDocument): Renamable {
  const range = toVSCodeRange(toFileRange(occurrence.range, text.block), document.lines);
  return { range, placeholder: occurrence.id };
}

function describeNothingHere({ languageId }: vscode.TextDocument): string {
  return languageId === 'mermaid'
    ? vscode.l10n.t('Place the cursor on the id of a box or on a glossary term.')
    : vscode.l10n.t('There is no glossary term here.');
}

function describeRestricted(): string {
  return vscode.l10n.t(
    'This folder is in Restricted Mode, so its files cannot be changed. Trust the folder to edit the glossary.',
  );
}
