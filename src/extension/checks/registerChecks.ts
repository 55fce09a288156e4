import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { DocumentChecker } from './documentChecker';
import { FindingActions } from './findingActions';
import { FindingStatus } from './findingStatus';
import { markAsKnown } from './markAsKnown';

// This bundle has its own copy of the module that holds the translations.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

/** Findings in open documents, what can be done about them, and their number. */
export function registerChecks(service: GlossaryService): Disposable[] {
  const checker = new DocumentChecker(service);
  return [
    checker,
    new FindingStatus(checker),
    vscode.languages.registerCodeActionsProvider('*', new FindingActions(checker), {
      providedCodeActionKinds: FindingActions.kinds,
    }),
    vscode.commands.registerCommand(commandIds.markAsKnown, markAsKnown),
  ];
}
