import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import { createDraftRequest, readDraftAnswer } from '../../core/service/editing';
import { plainWindow } from '../plainWindow';

/** The part of a language model that drafting needs. */
export type DraftModel = Pick<vscode.LanguageModelChat, 'name' | 'sendRequest'>;

/** Returns a language model of the editor; `undefined` if none is installed. Sends nothing. */
export async function findModel(): Promise<DraftModel | undefined> {
  try {
    return (await vscode.lm.selectChatModels())[0];
  } catch {
    // Editors without language models have the function, but not always an implementation.
    return undefined;
  }
}

/**
 * Asks whether the texts may be sent, then asks the model for a definition; `undefined` if the user declines, or the
 * model has no answer, which is reported.
 */
export async function draftWithModel(
  model: DraftModel,
  candidate: Candidate,
): Promise<string | undefined> {
  const { l10n } = vscode;
  const { sent, prompt } = createDraftRequest(candidate);
  const isAgreed = await plainWindow.confirm(
    l10n.t('Send these texts to {0} to draft a definition?', model.name),
    l10n.t('Send'),
    sent.map((text) => `• ${text}`).join('\n'),
  );
  if (!isAgreed) return undefined;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Drafting a definition of “{0}”', candidate.word),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const draft = readDraftAnswer(await request(model, prompt, token));
      if (token.isCancellationRequested) return undefined;
      if (draft === undefined) {
        void plainWindow.showInformationMessage(
          l10n.t('{0} found no definition of “{1}” in these texts.', model.name, candidate.word),
        );
      }
      return draft;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      const reason = error instanceof Error ? error.message : String(error);
      void plainWindow.showErrorMessage(l10n.t('{0} did not answer: {1}', model.name, reason));
      return undefined;
    }
  });
}

async function request(
  model: DraftModel,
  prompt: string,
  token: vscode.CancellationToken,
): Promise<string> {
  const messages = [vscode.LanguageModelChatMessage.User(prompt)];
  const response = await model.sendRequest(messages, {}, token);
  let text = '';
  for await (const part of response.text) {
    if (token.isCancellationRequested) break;
    text += part;
  }
  return text;
}
