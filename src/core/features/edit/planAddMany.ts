import { refuseUnreadableFile } from '../../glossary/refusals';
import { getFormatFor } from '../../glossary/formats/writableFormats';
import type { TermDraft } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { applyEdits, ComposedEdits } from '../../text/textEdit';
import { runInSlices, type Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { EditPlan } from './editTerms';

/** An entry that cannot be written to the file, with the reason, for the user. */
interface RefusedDraft {
  readonly draft: TermDraft;
  readonly reason: string;
}

/** The result of adding several entries. */
export interface AddManyPlan {
  /** Refused if none of the entries can be written. */
  readonly plan: EditPlan;
  readonly added: readonly TermDraft[];
  readonly refused: readonly RefusedDraft[];
}

/** Plans several entries of one file as one step that can be undone; skips entries that cannot be written. */
export async function planAddMany(
  workspace: Workspace,
  uri: DocumentUri,
  drafts: readonly TermDraft[],
  scheduler: Scheduler,
): Promise<AddManyPlan> {
  const format = getFormatFor(uri);
  const file = await workspace.readFile(uri);
  if (!format || file.kind === 'unreadable') {
    return refuseAll(drafts, refuseUnreadableFile(uri).reason);
  }
  const composed = new ComposedEdits(file.text.length);
  const added: TermDraft[] = [];
  const refused: RefusedDraft[] = [];
  let text = file.text;
  for (const draft of drafts) {
    // Each entry is written to the result of the previous ones, which is read again.
    const result = await runInSlices(format.add({ uri, text, named: true }, draft), scheduler);
    if (result.kind === 'refused') refused.push({ draft, reason: result.reason });
    else {
      composed.add(result.edits);
      text = applyEdits(text, result.edits);
      added.push(draft);
    }
  }
  if (added.length === 0) return refuseAll(drafts, refused[0]?.reason ?? '');
  return { plan: { kind: 'edits', uri, text: file.text, edits: composed.edits() }, added, refused };
}

function refuseAll(drafts: readonly TermDraft[], reason: string): AddManyPlan {
  const refused = drafts.map((draft) => ({ draft, reason }));
  return { plan: { kind: 'refused', reason }, added: [], refused };
}
