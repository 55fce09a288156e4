import type { GlossaryFormat, SourceText } from '../../glossary/glossaryFormat';
import type { TermDraft } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import { type ComposedPlan, composePlans } from './composePlans';

/** Plans several new entries of one file as one step that can be undone; skips entries that cannot be written. */
export async function planAddMany(
  workspace: Workspace,
  uri: DocumentUri,
  drafts: readonly TermDraft[],
  scheduler: Scheduler,
): Promise<ComposedPlan<TermDraft>> {
  const steps = drafts.map((draft) => ({
    item: draft,
    edit: (format: GlossaryFormat, source: SourceText) => format.add(source, draft),
  }));
  return composePlans(workspace, uri, steps, scheduler);
}
