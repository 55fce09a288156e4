import * as vscode from 'vscode';
import type { TermGroup } from '../../core/features/browse/groupTerms';
import type { TermReference } from '../../core/glossary/termReference';
import type { Term } from '../../core/glossary/term';
import { commandIds } from '../commandIds';
import type { FileReference } from '../links';
import {
  hasDefinition,
  formatTermDetail,
  formatTermLabel,
  describeGroupForScreenReader,
  describeTermForScreenReader,
} from '../../core/service/browsing';
import { toTermReference } from '../../core/service/editing';
import { deliveryIcons } from '../../core/service/explaining';

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

/** A list above the groups. */
interface SectionNode {
  readonly kind: 'section';
  readonly section: Section;
}

/** `start`: where a newcomer begins. `used`: the terms of the file in the editor. */
export type Section = 'start' | 'used';

export type GlossaryNode = GroupNode | TermNode | LookAlikeNode | SectionNode;

export const sectionNodes: Readonly<Record<Section, SectionNode>> = {
  start: { kind: 'section', section: 'start' },
  used: { kind: 'section', section: 'used' },
};

export function createGroupNode(group: TermGroup, isOpen: boolean): GroupNode {
  return { kind: 'group', group, isOpen };
}

/** Returns the key by which a row with rows below it is remembered. */
export function getGroupKey(node: GlossaryNode): string | undefined {
  if (node.kind === 'group') return node.group.key;
  return node.kind === 'section' ? node.section : undefined;
}

export function createTermNode(term: Term): TermNode {
  return { kind: 'term', term, ...toTermReference(term) };
}

export function createGroupItem({ group, isOpen }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { key, label, terms } = group;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = key;
  item.description = String(terms.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: describeGroupForScreenReader(label, terms.length) };
  return item;
}

export function createSectionItem(
  { section }: SectionNode,
  count: number,
  isOpen: boolean,
): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const { l10n } = vscode;
  const label = section === 'start' ? l10n.t('Start here') : l10n.t('Used in this file');
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = section;
  item.description = count === 0 ? l10n.t('no terms') : String(count);
  item.tooltip =
    section === 'start'
      ? l10n.t('The terms that most files use and that have the most connections in the diagram')
      : l10n.t('The terms of the file in the editor, in the order of its text');
  item.iconPath = new vscode.ThemeIcon(section === 'start' ? 'compass' : 'file');
  item.contextValue = 'section';
  item.accessibilityInformation = { label: describeGroupForScreenReader(label, count) };
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

/**
 * Creates the item of a term without its tooltip, which takes longer and is created when the reader points at the item.
 */
export function createTermItem({ term }: TermNode, isOnDiagram: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(formatTermLabel(term));
  item.description = formatTermDetail(term);
  item.iconPath = new vscode.ThemeIcon(getIcon(term));
  item.contextValue = isOnDiagram ? 'termOnDiagram' : 'term';
  item.accessibilityInformation = { label: describeTermForScreenReader(term) };
  item.command = {
    command: commandIds.openTerm,
    title: vscode.l10n.t('Open Entry'),
    arguments: [toTermReference(term)],
  };
  return item;
}

/** Components show their delivery status; other terms have a plain icon. */
function getIcon(term: Term): string {
  if (!hasDefinition(term)) return 'question';
  return term.delivery ? deliveryIcons[term.delivery] : 'circle-small-filled';
}
