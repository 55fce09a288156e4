import * as vscode from 'vscode';
import type { TermGroup } from '../../core/features/browse/groupTerms';
import { hasDefinition } from '../../core/features/browse/groupTerms';
import { remarkOn, spokenGroup, spokenTerm } from '../../core/features/browse/listedTerm';
import type { TermReference } from '../../core/features/edit/termReference';
import { referenceTo } from '../../core/features/edit/termReference';
import { deliveryIcons } from '../../core/features/explain/explanationMarkdown';
import type { Term } from '../../core/glossary/term';
import { commandIds } from '../commandIds';
import type { FileReference } from '../links';

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

/** A page that looks like a glossary, where none is used. Also the reference that its command is given. */
export interface LookAlikeNode extends FileReference {
  readonly kind: 'lookAlike';
  readonly terms: number;
  /** As the user knows the file. */
  readonly path: string;
}

export type GlossaryNode = GroupNode | TermNode | LookAlikeNode;

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

export function lookAlikeItem(node: LookAlikeNode): vscode.TreeItem {
  const { l10n } = vscode;
  const item = new vscode.TreeItem(node.path);
  item.id = node.uri;
  item.description = l10n.t('looks like a glossary. Use it?');
  item.tooltip = l10n.t('{0} looks like a glossary with {1} terms. Use it?', node.path, node.terms);
  item.accessibilityInformation = { label: item.tooltip };
  item.iconPath = new vscode.ThemeIcon('lightbulb');
  item.contextValue = 'lookAlike';
  item.command = {
    command: commandIds.useGlossary,
    title: l10n.t('Use as Glossary'),
    arguments: [node],
  };
  return item;
}

/** Its tooltip takes longer to make, and is made when somebody rests on the item. */
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
