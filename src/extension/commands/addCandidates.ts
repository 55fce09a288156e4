import * as vscode from 'vscode';
import type { ComposedPlan } from '../../core/features/edit/composePlans';
import type { TermDraft } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { applyPlan } from './applyPlan';
import { pickFolder } from './createStarter';
import { pickGlossary } from './pickGlossary';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { offerLookAlike } from './useGlossary';
import { adoptCapitals, planAddMany, starterGlossary } from '../../core/service/editing';
import { getBaseName, invertFileEdits } from '../../core/service/hosting';

/** Writes entries for all drafts in one step, and offers to undo it. */
export async function addDrafts(
  service: GlossaryService,
  drafts: readonly TermDraft[],
): Promise<void> {
  const uri = await chooseGlossary(service, vscode.l10n.t('Discover Terms'));
  if (uri === undefined) return;
  const { terms } = await service.glossary();
  // The plan is based on the open document, because the editor may normalize line endings.
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const named = drafts.map((draft) => ({ ...draft, name: adoptCapitals(draft.name, terms) }));
  const result = await planAddMany(service.workspace, uri, named, new TimeSliceScheduler());
  if (result.plan.kind === 'refused') {
    void plainWindow.showErrorMessage(result.plan.reason);
    return;
  }
  if (!(await applyPlan(result.plan))) return;
  const open = vscode.l10n.t('Open Glossary');
  const undo = vscode.l10n.t('Undo');
  const answer = await plainWindow.showInformationMessage(describeResult(result, uri), open, undo);
  if (answer === undo) await applyPlan(invertFileEdits(result.plan));
  if (answer === open) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

/** Returns the glossary for new entries, and creates it first if none exists; `undefined` if the user cancels. */
export async function chooseGlossary(
  service: GlossaryService,
  title: string,
): Promise<string | undefined> {
  if (!(await mayWrite())) return undefined;
  if ((await service.glossary()).files.size > 0) return pickGlossary(service, title);
  return (await offerLookAlike(service)) ? createGlossary() : undefined;
}

function describeResult({ done: added, refused }: ComposedPlan<TermDraft>, uri: string): string {
  const { l10n } = vscode;
  const file = getBaseName(uri);
  const done =
    added.length === 1
      ? l10n.t('Added “{0}” to {1} as a draft.', added[0]?.name ?? '', file)
      : l10n.t('Added {0} entries to {1} as drafts.', added.length, file);
  const first = refused[0];
  if (!first) return done;
  const names = refused.map(({ item }) => item.name).join(', ');
  return `${done} ${l10n.t('Not added: {0}. {1}', names, first.reason)}`;
}

/** Creates a glossary that contains only a heading; an existing file stays unchanged. */
async function createGlossary(): Promise<string | undefined> {
  const folder = await pickFolder();
  if (!folder) return undefined;
  const uri = vscode.Uri.joinPath(folder, starterGlossary);
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(`# ${vscode.l10n.t('Glossary')}\n`);
  edit.createFile(uri, { ignoreIfExists: true, contents });
  return (await vscode.workspace.applyEdit(edit)) ? uri.toString() : undefined;
}
