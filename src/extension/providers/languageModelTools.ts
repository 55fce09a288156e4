import * as vscode from 'vscode';
import { toolNames } from '../toolNames';
import type { LazyProviders } from './lazyProviders';

/** Registers the tools that let language models look up the team's terms. */
export function registerLanguageModelTools(lazy: LazyProviders): vscode.Disposable[] {
  if (!hasToolSupport(vscode)) return [];
  return toolNames.map((name) =>
    vscode.lm.registerTool<unknown>(name, {
      invoke: async (...question) => (await lazy.get()).tools[name].invoke(...question),
      prepareInvocation: async (...question) =>
        (await lazy.get()).tools[name].prepareInvocation?.(...question),
    }),
  );
}

/** Returns whether the editor supports tools; editors based on VS Code may not. */
function hasToolSupport({ lm }: { readonly lm?: Partial<typeof vscode.lm> }): boolean {
  return lm?.registerTool !== undefined;
}
