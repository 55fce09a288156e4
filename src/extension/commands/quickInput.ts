import * as vscode from 'vscode';
import type { NameRemark } from '../../core/features/edit/nameChecks';
import { withoutLinks } from '../../core/markdown/escape';

/** One question of a short dialogue. */
export interface Question {
  readonly title: string;
  /** What to type, in a sentence. */
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly step?: number;
  readonly totalSteps?: number;
  /** Said while the user types; an error keeps the dialogue where it is. */
  readonly remark?: (value: string) => NameRemark | undefined;
}

/** Asks one question; `undefined` when the user turns away. */
export function ask(question: Question): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.title = question.title;
  input.prompt = withoutLinks(question.prompt);
  input.value = question.value ?? '';
  input.placeholder = question.placeholder;
  input.step = question.step;
  input.totalSteps = question.totalSteps;
  input.ignoreFocusOut = true;
  const check = (): NameRemark | undefined => {
    const remark = question.remark?.(input.value);
    input.validationMessage = remark && {
      message: withoutLinks(remark.message),
      severity:
        remark.severity === 'error'
          ? vscode.InputBoxValidationSeverity.Error
          : vscode.InputBoxValidationSeverity.Warning,
    };
    return remark;
  };
  return new Promise((resolve) => {
    input.onDidChangeValue(check);
    input.onDidAccept(() => {
      if (check()?.severity === 'error') return;
      resolve(input.value.trim());
      input.dispose();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    check();
    input.show();
  });
}
