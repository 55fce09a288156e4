import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { ExpansionSearch, WorkspaceFacts } from '../../core/service/checking';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { hostClock } from '../host/hostClock';
import type { FolderSettings } from '../host/folderSettings';
import { WorkspaceUsages } from '../providers/workspaceUsages';
import { findUnexplained } from './definitionCheck';
import { DocumentChecker } from './documentChecker';
import { FixAllInWorkspace } from './fixAllInWorkspace';
import { FindingActions } from './findingActions';
import { FindingStatus } from './findingStatus';
import { markAsKnown } from './markAsKnown';
import { RefusedGlobs } from './refusedGlobs';
import { reviewStory } from './reviewStory';
import { SettingsFileWatcher } from './settingsFileWatcher';
import { StoryLens } from './storyLens';

// The start of a part (see `createPartLoader`), which does not share the translations of the main bundle.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

/** The parts of the checks that other features use, so that each result is computed once. */
export interface Checks extends Disposable {
  readonly usages: WorkspaceUsages;
  /** Returns the acronyms of a definition for a file that are not explained. */
  readonly findUnexplained: (uri: string, definition: string) => Promise<readonly string[]>;
}

/** Registers the findings in open documents, their fixes, and their number in the status bar. */
export function registerChecks(service: GlossaryService, settings: FolderSettings): Checks {
  const usages = new WorkspaceUsages(service);
  const workspaceFacts = new WorkspaceFacts(service, usages, hostClock);
  const parts = { service, settings, usages, workspaceFacts };
  const checker = new DocumentChecker(parts);
  const expansions = new ExpansionSearch(service.workspace, usages, hostClock);
  const fixAllInWorkspace = new FixAllInWorkspace(parts);
  const actions = new FindingActions({ checker, expansions, fixAllInWorkspace });
  const storyLens = new StoryLens(checker);
  const registered = [
    usages,
    workspaceFacts,
    checker,
    expansions,
    new SettingsFileWatcher(service, settings),
    new RefusedGlobs(),
    new FindingStatus(checker),
    storyLens,
    vscode.languages.registerCodeLensProvider('*', storyLens),
    vscode.commands.registerCommand(commandIds.reviewStory, () => reviewStory(checker, expansions)),
    vscode.languages.registerCodeActionsProvider('*', actions, {
      providedCodeActionKinds: FindingActions.kinds,
    }),
    vscode.commands.registerCommand(commandIds.markAsKnown, markAsKnown),
  ];
  return {
    usages,
    findUnexplained: (uri, definition) => findUnexplained(parts, uri, definition),
    dispose: () => {
      for (const one of registered) one.dispose();
    },
  };
}
