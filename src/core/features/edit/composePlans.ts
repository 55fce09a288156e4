import { refuseUnreadableFile } from '../../glossary/refusals';
import type { EditSteps, GlossaryFormat, SourceText } from '../../glossary/glossaryFormat';
import { getFormatFor } from '../../glossary/formats/writableFormats';
import type { DocumentUri } from '../../text/textDocument';
import { applyEdits, ComposedEdits } from '../../text/textEdit';
import { getDisplayPath } from '../../workspace/paths';
import { runInSlices, type Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { EditPlan } from './editTerms';

/** One change of a file; `item` identifies it in the result. */
export interface PlannedStep<Item> {
  readonly item: Item;
  /** Plans the change of the text that the previous steps produce. */
  readonly edit: (format: GlossaryFormat, source: SourceText) => EditSteps;
}

/** The result of several changes of one file. */
export interface ComposedPlan<Item> {
  /** Refused if none of the changes can be written. */
  readonly plan: EditPlan;
  readonly done: readonly Item[];
  /** Changes that cannot be written, with the reason, for the user. */
  readonly refused: readonly { readonly item: Item; readonly reason: string }[];
}

/**
 * Plans several changes of one file as one step that can be undone; skips changes that cannot be written. Each change is
 * planned for the result of the previous ones, which is read again.
 */
export async function composePlans<Item>(
  workspace: Workspace,
  uri: DocumentUri,
  steps: readonly PlannedStep<Item>[],
  scheduler: Scheduler,
): Promise<ComposedPlan<Item>> {
  const format = getFormatFor(uri);
  const file = await workspace.readFile(uri);
  if (!format || file.kind === 'unreadable') {
    return refuseAll(steps, refuseUnreadableFile(uri).reason);
  }
  const composed = new ComposedEdits(file.text.length);
  const done: Item[] = [];
  const refused: { readonly item: Item; readonly reason: string }[] = [];
  const path = getDisplayPath(uri, workspace.folders);
  let { text } = file;
  for (const { item, edit } of steps) {
    const result = await runInSlices(edit(format, { uri, path, text, named: true }), scheduler);
    if (result.kind === 'refused') refused.push({ item, reason: result.reason });
    else {
      composed.add(result.edits);
      text = applyEdits(text, result.edits);
      done.push(item);
    }
  }
  if (done.length === 0) return refuseAll(steps, refused[0]?.reason ?? '');
  return { plan: { kind: 'edits', uri, text: file.text, edits: composed.edits() }, done, refused };
}

function refuseAll<Item>(steps: readonly PlannedStep<Item>[], reason: string): ComposedPlan<Item> {
  const refused = steps.map(({ item }) => ({ item, reason }));
  return { plan: { kind: 'refused', reason }, done: [], refused };
}
