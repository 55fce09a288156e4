import * as vscode from 'vscode';
import { boxesOfTerms } from '../../core/features/diagrams/boxesOfTerms';
import { divideGroup } from '../../core/features/browse/divideGroup';
import type { LinkedDiagram } from '../../core/features/diagrams/linkedDiagrams';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { contextKeys, setContext } from '../contextKeys';
import { meaningText } from '../meaningText';
import type { GlossaryNode } from './glossaryNode';
import { groupItem, groupNode, termItem, termNode } from './glossaryNode';
import type { TreeChoices } from './treeChoices';

/** Lets typing come to rest before the list follows, in milliseconds. */
const rest = 300;
/** A short glossary is shown as a whole. */
const mostShownAtOnce = 100;

/** All terms in groups. The editor asks only while the view is to be seen, and nothing is read before. */
export class GlossaryTree implements vscode.TreeDataProvider<GlossaryNode>, vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #choices: TreeChoices;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagrams: readonly LinkedDiagram[] = [];
  #onDiagram: ReadonlyMap<Term, unknown> = new Map();

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(service: GlossaryService, choices: TreeChoices) {
    this.#service = service;
    this.#choices = choices;
    this.#subscriptions = [
      service.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.refresh();
        }, rest);
      }),
    ];
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  async getChildren(node?: GlossaryNode): Promise<GlossaryNode[]> {
    if (!node) return this.#roots();
    if (node.kind === 'term') return [];
    const parts = divideGroup(node.group);
    return parts ? parts.map((part) => groupNode(part, false)) : node.group.terms.map(termNode);
  }

  getTreeItem(node: GlossaryNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : termItem(node, this.#onDiagram.has(node.term));
  }

  async resolveTreeItem(item: vscode.TreeItem, node: GlossaryNode): Promise<vscode.TreeItem> {
    if (node.kind === 'group') return item;
    const meaning = await this.#service.explainTerm(node.term);
    item.tooltip = meaningText(meaning, await this.#service.index());
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#changes.dispose();
  }

  async #roots(): Promise<GlossaryNode[]> {
    const { files, terms } = await this.#service.glossary();
    setContext(contextKeys.hasGlossary, files.size > 0);
    const groups = await this.#service.termGroups(this.#choices.current);
    void this.#followDiagrams();
    return groups.map((group) => groupNode(group, terms.length <= mostShownAtOnce));
  }

  /** Diagrams take a while to load when they are first needed: the list is there before. */
  async #followDiagrams(): Promise<void> {
    const diagrams = await this.#service.diagrams();
    if (diagrams === this.#diagrams) return;
    this.#diagrams = diagrams;
    this.#onDiagram = boxesOfTerms(diagrams);
    this.refresh();
  }
}
