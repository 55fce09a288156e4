import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Checks } from '../checks/registerChecks';
import { commandIds } from '../commandIds';
import type * as CommandModule from '../commands';
import { termFormViewType } from '../viewTypes';
import { formMemoryKey } from './formMemory';

/** The services of the forms, which are loaded with the first form. */
interface FormServices {
  readonly service: GlossaryService;
  readonly extensionUri: vscode.Uri;
  readonly commands: () => Promise<typeof CommandModule>;
  readonly checks: Promise<Checks>;
  readonly memento: vscode.Memento;
}

/** Registers the commands that open the form of a term, and the forms that the editor restores. */
export function registerTermForms({
  service,
  extensionUri,
  commands,
  checks,
  memento,
}: FormServices): vscode.Disposable[] {
  type Forms = ReturnType<typeof CommandModule.createTermForms>;
  let loading: Promise<Forms> | undefined;
  const load = (): Promise<Forms> =>
    (loading ??= commands().then(({ createTermForms }) =>
      createTermForms({
        service,
        extensionUri,
        memento,
        findUnexplained: async (...question) => (await checks).findUnexplained(...question),
      }),
    ));
  if (memento.get(formMemoryKey) !== undefined) {
    void load().then((forms) => {
      forms.recoverLater();
    });
  }
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(commandIds.addTerm, async (argument: unknown) => (await load()).add(argument)),
    registerCommand(commandIds.editTerm, async (argument: unknown) =>
      (await load()).edit(argument),
    ),
    vscode.window.registerWebviewPanelSerializer(termFormViewType, {
      async deserializeWebviewPanel(restored, state: unknown) {
        (await load()).restore(restored, state);
      },
    }),
    new vscode.Disposable(
      () =>
        void loading?.then((forms) => {
          forms.dispose();
        }),
    ),
  ];
}
