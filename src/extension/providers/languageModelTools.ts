import * as vscode from 'vscode';
import { toolNames } from '../toolNames';
import type { LazyProviders } from './lazyProviders';

/** Lets assistants in the editor ask for the team's words. */
export function registerLanguageModelTools(lazy: LazyProviders): vscode.Disposable[] {
  if (!takesTools(vscode)) return [];
  return toolNames.map((name) =>
    vscode.lm.registerTool<unknown>(name, {
      invoke: async (...question) => (await lazy.get()).tools[name].invoke(...question),
      prepareInvocation: async (...question) =>
        (await lazy.get()).tools[name].prepareInvocation?.(...question),
    }),
  );
}

/** Editors built on VS Code may have no assistants. */
function takesTools({ lm }: { readonly lm?: Partial<typeof vscode.lm> }): boolean {
  return lm?.registerTool !== undefined;
}
