import * as vscode from 'vscode';
import type { Discovered } from '../../core/features/discover/termDiscovery';
import type { GlossaryService } from '../../core/service/glossaryService';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { addDrafts } from './addCandidates';
import { chooseCandidates } from './chooseCandidates';
import { DismissedWords } from './dismissedWords';
import { findModel } from './draftWithModel';
import { reviewCandidates } from './reviewCandidates';
import type { Candidate } from '../../core/features/discover/candidates';
import { plainWindow } from '../plainWindow';
import { discoverTerms } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/**
 * Looks through the workspace for words that need explaining, and adds those that the user selects and reviews.
 *
 * @param memory Remembers dismissed words.
 * @param boxesFirst Whether the boxes of diagrams come before the other words.
 */
export async function discover(
  service: GlossaryService,
  memory: vscode.Memento,
  boxesFirst = false,
): Promise<void> {
  const { l10n } = vscode;
  if (service.workspace.folders.length === 0) {
    void plainWindow.showInformationMessage(
      l10n.t('Open a folder first. Terms are discovered in the files of that folder.'),
    );
    return;
  }
  const dismissed = new DismissedWords(service, memory);
  const discovered = await searchCandidates(service, dismissed);
  if (!discovered) return;
  const { candidates: found, problems } = discovered;
  for (const { message, uri } of problems.slice(0, 1)) {
    const path = getDisplayPath(uri, service.workspace.folders);
    void plainWindow.showWarningMessage(`${path}: ${message}`);
  }
  if (found.length === 0) {
    void plainWindow.showInformationMessage(
      l10n.t('No unexplained acronyms, names or boxes found. The glossary looks complete.'),
    );
    return;
  }
  await chooseAndAdd(service, dismissed, found, boxesFirst);
}

/** Two steps: the user selects words, and reviews them; Escape in the second step returns to the first. */
async function chooseAndAdd(
  service: GlossaryService,
  dismissed: DismissedWords,
  found: readonly Candidate[],
  boxesFirst: boolean,
): Promise<void> {
  const { folders } = service.workspace;
  const gone = new Set<string>();
  const dismiss = async (candidate: Candidate): Promise<void> => {
    gone.add(candidate.word);
    await dismissed.dismiss(candidate);
  };
  let candidates = found;
  let selected: readonly Candidate[] = [];
  for (;;) {
    const left = candidates.filter(({ word }) => !gone.has(word));
    const list = { candidates: left, selected, boxesFirst, folders, dismiss };
    const chosen = await chooseCandidates(list);
    if (!chosen) return;
    const model = await findModel();
    const reviewed = await reviewCandidates(chosen, { folders, model, dismiss });
    if (reviewed.kind === 'drafts') return addDrafts(service, reviewed.drafts);
    // What was edited stays so.
    selected = reviewed.chosen;
    const edited = new Map(selected.map((candidate) => [candidate.word, candidate]));
    candidates = candidates.map((candidate) => edited.get(candidate.word) ?? candidate);
  }
}

/** `undefined` when the user has cancelled. */
async function searchCandidates(
  service: GlossaryService,
  dismissed: DismissedWords,
): Promise<Discovered | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for unexplained words'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let shown = 0;
    await service.whenFound();
    const discovery = await discoverTerms({
      workspace: service.workspace,
      scheduler: new TimeSliceScheduler(),
      index: await service.index(),
      diagrams: await service.diagramOutlines(),
      readers: 'developers',
      isDismissed: dismissed.createFilter(),
      token,
      onProgress: (done, all) => {
        const percent = Math.floor((100 * done) / all);
        if (percent === shown) return;
        const message = vscode.l10n.t('{0} of {1} files', done, all);
        progress.report({ increment: percent - shown, message });
        shown = percent;
      },
    });
    return token.isCancellationRequested ? undefined : discovery;
  });
}
