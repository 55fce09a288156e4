import * as vscode from 'vscode';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { waitForEvent } from '../host/waitForEvent';
import type { Term } from '../../core/glossary/term';
import type { TermReference } from '../../core/glossary/termReference';
import { findReferencedTerm, toTermReference } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { readEntry } from '../../core/service/writing';
import type { FormTarget } from '../../protocol/termForm';

/** How long the editor may take to read a changed file again, in milliseconds. */
const longestReload = 5000;

/** Returns the target of a form for an entry. */
export function toTarget(term: Term): FormTarget {
  const { uri, name, offset } = toTermReference(term);
  return { uri, entry: { name, offset } };
}

/** Returns the entry that a form is about; `undefined` for a new one. */
export function toReference({ uri, entry }: FormTarget): TermReference | undefined {
  return entry && { uri, ...entry };
}

/** Returns the entry as the file contains it now. */
export async function readTarget(
  { workspace }: GlossaryService,
  target: FormTarget,
): Promise<Term | undefined> {
  const reference = toReference(target);
  return reference && readEntry(workspace, reference, new TimeSliceScheduler());
}

/**
 * Returns the entry as the file contains it now. The editor reads a file that another program has changed a little
 * later, and possibly while it is being written, so an entry that is missing then may only be late.
 */
export async function readSettledTarget(
  service: GlossaryService,
  target: FormTarget,
): Promise<Term | undefined> {
  const end = Date.now() + longestReload;
  for (;;) {
    const term = await readTarget(service, target);
    const document = findDocument(target.uri);
    if (term || !document) return term;
    const remaining = end - Date.now();
    // The text may have changed since the entry was read.
    if (remaining <= 0 || !(await isBehindDisk(document))) return readTarget(service, target);
    await waitForEvent(
      (listener) =>
        vscode.Disposable.from(
          vscode.workspace.onDidChangeTextDocument(listener),
          vscode.workspace.onDidCloseTextDocument(listener),
        ),
      remaining,
    );
  }
}

function findDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
}

/** Returns whether the editor still shows an earlier text of a file. */
async function isBehindDisk(document: vscode.TextDocument): Promise<boolean> {
  const normalize = (text: string): string => text.replace(/\r\n?/gu, '\n');
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    const text = normalize(new TextDecoder().decode(bytes));
    return !document.isDirty && !document.isClosed && normalize(document.getText()) !== text;
  } catch {
    return false;
  }
}

/** Returns the entry as the glossary contains it, so that it is not compared with itself. */
export async function findTarget(
  service: GlossaryService,
  target: FormTarget,
): Promise<Term | undefined> {
  const reference = toReference(target);
  const { terms } = await service.glossary();
  return reference && findReferencedTerm(terms, reference);
}
