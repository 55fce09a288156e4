import * as vscode from 'vscode';
import type { Discovered } from '../../core/features/discover/termDiscovery';
import type { GlossaryService } from '../../core/service/glossaryService';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { addCandidates } from './addCandidates';
import { chooseCandidates } from './chooseCandidates';
import { plainWindow } from '../plainWindow';
import { discoverTerms } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/**
 * Looks through the workspace for words that need explaining, and adds those that the user ticks.
 *
 * @param boxesFirst Whether the boxes of diagrams come before the other words.
 */
export async function discover(service: GlossaryService, boxesFirst = false): Promise<void> {
  const { l10n } = vscode;
  if (service.workspace.folders.length === 0) {
    void plainWindow.showInformationMessage(
      l10n.t('Open a folder first. Terms are discovered in the files of that folder.'),
    );
    return;
  }
  const discovered = await searchCandidates(service);
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
  const chosen = await chooseCandidates(found, l10n.t('Discover Terms'), boxesFirst);
  if (chosen) await addCandidates(service, chosen);
}

/** `undefined` when the user has cancelled. */
async function searchCandidates(service: GlossaryService): Promise<Discovered | undefined> {
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
