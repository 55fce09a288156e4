import * as vscode from 'vscode';
import type { TermGroup } from '../../core/features/browse/groupTerms';
import { hasDefinition } from '../../core/features/browse/groupTerms';
import { remarkOn, spokenGroup, spokenTerm } from '../../core/features/browse/listedTerm';
import type { TermReference } from '../../core/features/edit/termReference';
import { referenceTo } from '../../core/features/edit/termReference';
import { deliveryIcons } from '../../core/features/explain/explanationMarkdown';
import type { Term } from '../../core/glossary/term';
import { commandIds } from '../commandIds';

interface GroupNode {
  readonly kind: 'group';
  readonly group: TermGroup;
  readonly isOpen: boolean;
}

/** Also the reference that commands of the context menu receive. */
export interface TermNode extends TermReference {
  readonly kind: 'term';
  readonly term: Term;
}

export type GlossaryNode = GroupNode | TermNode;

export function groupNode(group: TermGroup, isOpen: boolean): GroupNode {
  return { kind: 'group', group, isOpen };
}

export function termNode(term: Term): TermNode {
  return { kind: 'term', term, ...referenceTo(term) };
}

export function groupItem({ group, isOpen }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { key, label, terms } = group;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = key;
  item.description = String(terms.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: spokenGroup(label, terms.length) };
  return item;
}

/** The tooltip takes longer to create and is resolved on hover. */
export function termItem({ term }: TermNode, isOnDiagram: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(term.name);
  item.description = remarkOn(term);
  item.iconPath = new vscode.ThemeIcon(iconOf(term));
  item.contextValue = isOnDiagram ? 'termOnDiagram' : 'term';
  item.accessibilityInformation = { label: spokenTerm(term) };
  item.command = {
    command: commandIds.openTerm,
    title: vscode.l10n.t('Open Entry'),
    arguments: [referenceTo(term)],
  };
  return item;
}

/** Components show their delivery status; other terms have a plain icon. */
function iconOf(term: Term): string {
  if (!hasDefinition(term)) return 'question';
  return term.delivery ? deliveryIcons[term.delivery] : 'circle-small-filled';
}
