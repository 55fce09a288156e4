import * as vscode from 'vscode';
import { eventually } from './eventually';

type Picker = vscode.QuickPick<vscode.QuickPickItem>;

/** The functions of the editor that are observed. */
interface Window {
  createQuickPick: () => Picker;
  createInputBox: () => vscode.InputBox;
}

/** Follows the lists and boxes that the code under test opens, to answer the right one as a user does. */
export class QuickInputs implements vscode.Disposable {
  readonly #window: Window = vscode.window;
  readonly #original: Window = { ...vscode.window };
  #picker: Picker | undefined;
  #box: vscode.InputBox | undefined;

  constructor() {
    const { createQuickPick, createInputBox } = this.#original;
    this.#window.createQuickPick = () => (this.#picker = createQuickPick());
    this.#window.createInputBox = () => (this.#box = createInputBox());
  }

  dispose(): void {
    this.#window.createQuickPick = this.#original.createQuickPick;
    this.#window.createInputBox = this.#original.createInputBox;
  }

  /** Waits for a list with an item, and returns the item. */
  find(label: RegExp): Promise<vscode.QuickPickItem> {
    return eventually(() =>
      Promise.resolve(this.#picker?.items.find((one) => label.test(one.label))),
    );
  }

  /** Waits for a list with an item, and chooses it. */
  async pick(label: RegExp): Promise<void> {
    await eventually(async () => {
      const picker = this.#picker;
      const item = picker?.items.find((one) => label.test(one.label));
      if (!picker || !item) return undefined;
      this.#picker = undefined;
      picker.activeItems = [item];
      // The extension host sends changes of a list in its next turn.
      await new Promise((resolve) => setTimeout(resolve));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return true;
    });
  }

  /** Waits for a text box, confirms its text, and returns it. */
  async confirm(): Promise<string> {
    const box = await eventually(() => Promise.resolve(this.#box));
    this.#box = undefined;
    const { value } = box;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return value;
  }
}
