import * as vscode from 'vscode';
import type { NameProblem } from '../../core/features/edit/nameChecks';
import { escapeLinks } from '../../core/service/wording';

/** One step of a multi-step input. */
export interface Question {
  readonly title: string;
  /** The prompt, in a sentence. */
  readonly prompt: string;
  readonly value?: string;
  /** A possible input, shown while the input is empty. */
  readonly example?: string;
  readonly step?: number;
  /** A function if the number depends on the input. */
  readonly totalSteps?: number | ((value: string) => number);
  /** Validates the input while the user types; an error prevents the next step. */
  readonly validate?: (value: string) => NameProblem | undefined;
  /** Returns the reason if the value cannot be used, when the user confirms it. */
  readonly refuse?: (value: string) => Promise<string | undefined>;
}

/** Asks for one input; `undefined` if the user cancels. */
export function ask(question: Question): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = question.title;
  input.prompt = escapeLinks(question.prompt);
  input.value = question.value ?? '';
  if (question.example !== undefined)
    input.placeholder = vscode.l10n.t('Example: {0}', question.example);
  input.step = question.step;
  const { totalSteps } = question;
  const countSteps = (): void => {
    input.totalSteps = typeof totalSteps === 'function' ? totalSteps(input.value) : totalSteps;
  };
  countSteps();
  input.ignoreFocusOut = true;
  const check = (): NameProblem | undefined => {
    const remark = question.validate?.(input.value);
    input.validationMessage = remark && {
      message: escapeLinks(remark.message),
      severity:
        remark.severity === 'error'
          ? vscode.InputBoxValidationSeverity.Error
          : vscode.InputBoxValidationSeverity.Warning,
    };
    return remark;
  };
  return new Promise((resolve) => {
    input.onDidChangeValue(() => {
      check();
      countSteps();
    });
    input.onDidAccept(async () => {
      if (check()?.severity === 'error') return;
      const value = input.value.trim();
      const refusal = await question.refuse?.(value);
      if (input.value.trim() !== value) return;
      if (refusal !== undefined) {
        const message = escapeLinks(refusal);
        input.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Error };
        return;
      }
      resolve(value);
      input.dispose();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    // An empty input is no error before the user has typed anything.
    if (input.value !== '') check();
    input.show();
  });
}
