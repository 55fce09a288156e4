import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { contextKeys } from '../contextKeys';
import { setContext } from '../setContext';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { type GlossaryNode, getGroupKey } from './glossaryNode';
import { GlossaryTree } from './glossaryTree';
import { TreeChoices, describeGrouping, pickGrouping } from './treeChoices';
import { TreeSections } from './treeSections';

const viewId = 'architectureGlossary.terms';

/** Registers the list of terms in the side bar, with the commands of its title. */
export function registerGlossaryView(
  service: GlossaryService,
  usages: Promise<WorkspaceUsages>,
  memory: vscode.Memento,
): Disposable[] {
  const choices = new TreeChoices(memory);
  const sections = new TreeSections(service, usages);
  const tree = new GlossaryTree(
    service,
    choices,
    (message) => {
      view.message = message ?? '';
    },
    sections,
  );
  const view: vscode.TreeView<GlossaryNode> = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = (): void => {
    const { grouping, incompleteFirst } = choices.current;
    view.description = describeGrouping(grouping);
    setContext(contextKeys.incompleteFirst, incompleteFirst);
  };
  const show = (): void => {
    describe();
    tree.refresh();
  };
  const putIncompleteFirst = async (first: boolean): Promise<void> => {
    await choices.putIncompleteFirst(first);
    show();
  };
  const remember = (node: GlossaryNode, isOpen: boolean): void => {
    const key = getGroupKey(node);
    if (key !== undefined) void choices.rememberOpen(key, isOpen);
  };
  const { registerCommand } = vscode.commands;
  describe();
  return [
    sections,
    tree,
    view,
    view.onDidChangeVisibility(({ visible }) => {
      sections.setVisible(visible);
    }),
    view.onDidExpandElement(({ element }) => {
      remember(element, true);
    }),
    view.onDidCollapseElement(({ element }) => {
      remember(element, false);
    }),
    registerCommand(commandIds.groupTerms, async () => {
      const grouping = await pickGrouping(choices.current.grouping);
      if (grouping) await choices.group(grouping);
      show();
    }),
    registerCommand(commandIds.showIncompleteFirst, () => putIncompleteFirst(true)),
    registerCommand(commandIds.showIncompleteInOrder, () => putIncompleteFirst(false)),
  ];
}
