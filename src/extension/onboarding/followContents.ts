import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { contextKeys } from '../contextKeys';
import { setContext } from '../setContext';

/** Delay after the last keystroke, in milliseconds. */
const typingDelay = 300;

/** Keeps the context keys that say whether the workspace has a glossary and a diagram, from start-up on. */
export function followContents(service: GlossaryService, set = setContext): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  const update = async (): Promise<void> => {
    await service.whenFound();
    const hasGlossary = (await service.glossary()).files.size > 0;
    const hasDiagram = (await service.filesWithDiagrams()).length > 0;
    if (isDisposed) return;
    set(contextKeys.hasGlossary, hasGlossary);
    set(contextKeys.noGlossary, !hasGlossary);
    set(contextKeys.noDiagram, !hasDiagram);
  };
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), typingDelay);
  };
  const subscriptions: readonly Disposable[] = [
    service.onDidChange(updateSoon),
    vscode.workspace.onDidChangeWorkspaceFolders(updateSoon),
  ];
  updateSoon();
  return {
    dispose: () => {
      isDisposed = true;
      clearTimeout(timer);
      for (const one of subscriptions) one.dispose();
    },
  };
}
