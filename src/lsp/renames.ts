import * as l10n from '@vscode/l10n';
import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { findRenameTargetAt, planBoxIdRename, toFileRange } from '../core/service/diagramming';
import {
  addPreview,
  defaultParts,
  describePart,
  planQuickTermRename,
} from '../core/service/editing';
import { LineMap, getDisplayPath, isCanceled } from '../core/service/hosting';
import { toPositions } from '../core/service/navigating';
import type { FileRename, LeftOut, RenamePlan } from '../core/features/rename/renamePlan';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';
import { type FileEdits, toWorkspaceEdit } from './workspaceEdits';

/** Edits of a file, with what a client shows of them in its preview. */
type Change = FileRename & Pick<FileEdits, 'annotation'>;

/** Renames terms in prose, and boxes in the text of diagrams. */
export class Renames {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  /** Returns `undefined` where there is nothing to rename. */
  async prepare(
    { document }: OpenDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<PrepareRenameResult | undefined> {
    const found = await findRenameTargetAt(this.#parts.service, document, position, token);
    if (!found) return undefined;
    const { target, box } = found;
    if (target.kind === 'refused') throw createRefusal(target.reason);
    if (target.kind === 'term') {
      const { start, end, term } = target;
      return { range: { start, end }, placeholder: term.name };
    }
    if (!box) return undefined;
    const { text, occurrence } = box.box;
    const range = toPositions(toFileRange(occurrence.range, text.block), box.document.lines);
    return { range, placeholder: occurrence.id };
  }

  /** @throws ResponseError with the reason if the rename is not possible. */
  async rename(
    open: OpenDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    const { service } = this.#parts;
    const found = await findRenameTargetAt(service, open.document, position, token);
    if (isCanceled(token)) return undefined;
    if (!found) throw createRefusal(l10n.t('There is no glossary term here.'));
    const { target, box } = found;
    if (target.kind === 'refused') throw createRefusal(target.reason);
    const name = newName.trim();
    const plan =
      target.kind === 'term'
        ? await planQuickTermRename(service, target.term, name, token)
        : box && (await planBoxIdRename(service, box, name, token));
    if (!plan || isCanceled(token)) return undefined;
    if (plan.kind === 'refused') throw createRefusal(plan.reason);
    await this.#ensureUnchanged(plan.changes);
    const all = target.kind === 'term' ? this.#previewChanges(plan) : plan.changes;
    this.#reportLeftOut(plan.leftOut);
    // Core uses another address for a document outside the workspace.
    const files = all.map((one) => ({
      ...one,
      lines: new LineMap(one.text),
      uri: one.uri === open.document.uri ? open.uri : one.uri,
    }));
    return toWorkspaceEdit(this.#parts, files);
  }

  /** Without a preview, code stays as it is: renaming identifiers affects their users. */
  #previewChanges({ changes }: Extract<RenamePlan, { kind: 'changes' }>): readonly Change[] {
    if (!this.#parts.features.changeAnnotations)
      return changes.filter(({ part }) => defaultParts.has(part));
    return addPreview(changes, defaultParts).map((change) => {
      const { label, detail: description } = describePart(change.part);
      const { part, needsConfirmation } = change;
      const id = needsConfirmation ? `${part}?` : part;
      return { ...change, annotation: { id, label, description, needsConfirmation } };
    });
  }

  /** A document may have been edited while the rename was planned. */
  async #ensureUnchanged(files: readonly FileRename[]): Promise<void> {
    for (const { uri, text } of files) {
      const file = await this.#parts.workspace.readFile(uri);
      if (file.kind !== 'text' || file.text === text) continue;
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        l10n.t('A file was edited at the same time, so nothing was changed. Try again.'),
      );
    }
  }

  #reportLeftOut(leftOut: readonly LeftOut[]): void {
    if (leftOut.length === 0) return;
    const { connection, workspace } = this.#parts;
    const lines = leftOut.map(
      ({ uri, reason }) => `${getDisplayPath(uri, workspace.folders)}: ${reason}`,
    );
    connection.window.showWarningMessage(
      [l10n.t('Some places cannot be changed.'), ...lines].join('\n'),
    );
  }
}

function createRefusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
