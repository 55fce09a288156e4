import * as l10n from '@vscode/l10n';
import { describeBrokenFile, refuse, refuseUnreadableFile } from '../../glossary/refusals';
import {
  type EditSteps,
  type FileContent,
  type GlossaryFormat,
  type SourceText,
  isReadOnly,
} from '../../glossary/glossaryFormat';
import { getFormatFor } from '../../glossary/formats/writableFormats';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term, TermChange, TermDraft } from '../../glossary/term';
import { orderEdits, type TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { getBaseName, getDisplayPath, isInside, getParentFolder } from '../../workspace/paths';
import { runInSlices, type Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { TermReference } from '../../glossary/termReference';
import { findReferencedTerm, describeMissingEntry } from '../../glossary/termReference';

/** Edits of one file, for its current text; or the reason why they cannot be made, for the user. */
export type EditPlan =
  | {
      readonly kind: 'edits';
      readonly uri: DocumentUri;
      /** The text that the edits refer to: if the file has changed, the plan is invalid. */
      readonly text: string;
      /** In the editor's order, without overlaps. */
      readonly edits: readonly TextEdit[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Returns the files that an entry could be added to, the one nearest to the document first. Files without entries come
 * last, because such a page often only includes the file that has them, and files that can only be read after them.
 */
export function listGlossaryFilesNear(glossary: Glossary, document?: DocumentUri): DocumentUri[] {
  const files = [...glossary.files.keys()];
  const isEmpty = (file: DocumentUri): boolean => glossary.files.get(file)?.terms.length === 0;
  const closeness = (file: DocumentUri): number => {
    const folder = getParentFolder(file);
    return document !== undefined && isInside(document, folder) ? folder.length : -folder.length;
  };
  return files.sort(
    (a, b) =>
      Number(isReadOnly(a)) - Number(isReadOnly(b)) ||
      Number(isEmpty(a)) - Number(isEmpty(b)) ||
      closeness(b) - closeness(a),
  );
}

export async function planAdd(
  workspace: Workspace,
  uri: DocumentUri,
  draft: TermDraft,
  scheduler: Scheduler,
): Promise<EditPlan> {
  return planEdit(workspace, uri, scheduler, (format, source) => format.add(source, draft));
}

export async function planChange(
  workspace: Workspace,
  reference: TermReference,
  change: TermChange,
  scheduler: Scheduler,
): Promise<EditPlan> {
  return planEdit(workspace, reference.uri, scheduler, (format, source) =>
    editEntry(format, source, reference, (term) => format.change(source, term, change)),
  );
}

export async function planRemove(
  workspace: Workspace,
  reference: TermReference,
  scheduler: Scheduler,
): Promise<EditPlan> {
  return planEdit(workspace, reference.uri, scheduler, (format, source) =>
    editEntry(format, source, reference, (term) => format.remove(source, term)),
  );
}

/** Returns the content of a glossary file as it is now; `undefined` if it cannot be read. */
export async function readGlossary(
  workspace: Workspace,
  uri: DocumentUri,
  scheduler: Scheduler,
): Promise<FileContent | undefined> {
  const format = getFormatFor(uri);
  const file = await workspace.readFile(uri);
  if (!format || file.kind === 'unreadable') return undefined;
  const path = getDisplayPath(uri, workspace.folders);
  return runInSlices(format.read({ uri, path, text: file.text, named: true }), scheduler);
}

/** Returns an entry as its file contains it now; `undefined` if it is no longer there. */
export async function readEntry(
  workspace: Workspace,
  reference: TermReference,
  scheduler: Scheduler,
): Promise<Term | undefined> {
  const content = await readGlossary(workspace, reference.uri, scheduler);
  return content && findReferencedTerm(content.terms, reference);
}

export async function planEdit(
  workspace: Workspace,
  uri: DocumentUri,
  scheduler: Scheduler,
  edit: (format: GlossaryFormat, source: SourceText) => EditSteps,
): Promise<EditPlan> {
  const format = getFormatFor(uri);
  const file = await workspace.readFile(uri);
  if (!format || file.kind === 'unreadable') {
    return refuseUnreadableFile(uri);
  }
  const { text } = file;
  const path = getDisplayPath(uri, workspace.folders);
  const result = await runInSlices(edit(format, { uri, path, text, named: true }), scheduler);
  if (result.kind === 'refused') return result;
  const edits = orderEdits(text, result.edits);
  return edits === undefined
    ? {
        kind: 'refused',
        reason: l10n.t(
          'Cannot edit {0} with this command. Edit the file directly.',
          getBaseName(uri),
        ),
      }
    : { kind: 'edits', uri, text, edits };
}

/** Reads the current file, so that an edit never applies to the wrong range after an entry has moved. */
export function* editEntry(
  format: GlossaryFormat,
  source: SourceText,
  reference: TermReference,
  edit: (term: Term) => EditSteps,
): EditSteps {
  const content = yield* format.read(source);
  if (!content.readable) {
    return refuse(describeBrokenFile(source.uri, content.problems[0]?.message ?? ''));
  }
  const term = findReferencedTerm(content.terms, reference);
  if (term) return yield* edit(term);
  return refuse(describeMissingEntry(reference));
}
