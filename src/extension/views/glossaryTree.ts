import * as vscode from 'vscode';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { Glossary } from '../../core/glossary/glossaryStore';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { contextKeys } from '../contextKeys';
import { setContext } from '../setContext';
import { createMeaningMarkdown } from '../meaningMarkdown';
import {
  type GlossaryNode,
  type Section,
  type TermNode,
  createGroupItem,
  createGroupNode,
  createSectionItem,
  lookAlikeItem,
  createTermItem,
  createTermNode,
  sectionNodes,
} from './glossaryNode';
import type { TreeChoices } from './treeChoices';
import type { TreeSections } from './treeSections';
import { findBoxesOfTerms } from '../../core/service/diagramming';
import { divideGroup } from '../../core/service/browsing';
import { getDisplayPath } from '../../core/service/hosting';

/** Delay after the last keystroke before the list is updated, in milliseconds. */
const typingDelay = 300;
/** Delay until the editor has requested the rows below those it has received, in milliseconds. */
const settlingDelay = 1000;
const allSections: readonly Section[] = ['start', 'used'];
/** A short glossary is shown completely. */
const maxShownAtOnce = 100;

/**
 * Lists all terms in groups. Reads nothing before the editor asks, which it does only while the view is visible.
 *
 * Replacing all rows while the editor fetches some of them leaves groups without rows: VS Code drops the handles of
 * the old rows at once and answers requests for them with nothing. So all rows are replaced only when the glossary or
 * the user's choices have changed, and never while the editor is asking. Diagrams, which are read later, change only
 * the affected rows.
 */
export class GlossaryTree implements vscode.TreeDataProvider<GlossaryNode>, vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #choices: TreeChoices;
  readonly #sections: TreeSections | undefined;
  readonly #changes = new vscode.EventEmitter<GlossaryNode[] | undefined>();
  readonly #showMessage: (message: string | undefined) => void;
  readonly #subscriptions: readonly Disposable[];
  #typing: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #marking: ReturnType<typeof setTimeout> | undefined;
  /** Requests of the editor that are not answered yet. */
  #questions = 0;
  /** A refresh is due when the editor has received everything it has requested. */
  #isStale = false;
  #wasAsked = false;
  #listed: Glossary | undefined;
  /** By the section that shows them; the empty text is the list below the sections. */
  #rows = new Map<Section | '', Map<Term, TermNode>>();
  /** Rows that the editor knows as terms with a box. */
  readonly #marked = new WeakSet<TermNode>();
  #shownSections: ReadonlySet<Section> = new Set();
  #diagrams: readonly LinkedDiagram[] = [];
  #diagramQuestion = 0;
  #onDiagram: ReadonlyMap<Term, unknown> = new Map();

  readonly onDidChangeTreeData = this.#changes.event;

  /**
   * @param showMessage Shows a message above the rows, or none.
   * @param sections Without them, there are only the groups.
   */
  constructor(
    service: GlossaryService,
    choices: TreeChoices,
    showMessage: (message: string | undefined) => void = () => undefined,
    sections?: TreeSections,
  ) {
    this.#service = service;
    this.#showMessage = showMessage;
    this.#choices = choices;
    this.#sections = sections;
    this.#subscriptions = [
      service.onDidChange(() => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => void this.#update(), typingDelay);
      }),
      ...(sections
        ? [
            sections.onDidChange((section) => {
              this.#showSection(section);
            }),
          ]
        : []),
    ];
  }

  /** Replaces all rows after the editor has received those that it has requested. */
  refresh(): void {
    if (!this.#wasAsked) return;
    this.#isStale = true;
    if (this.#questions === 0 && this.#settling === undefined) this.#replaceRows();
  }

  async getChildren(node?: GlossaryNode): Promise<GlossaryNode[]> {
    this.#wasAsked = true;
    this.#questions++;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    try {
      return await this.#createChildren(node);
    } finally {
      this.#questions--;
      if (this.#questions === 0) this.#settle();
    }
  }

  getTreeItem(node: GlossaryNode): vscode.TreeItem {
    if (node.kind === 'group') return createGroupItem(node);
    if (node.kind === 'section') {
      const count = this.#sections?.termsOf(node.section).length ?? 0;
      return createSectionItem(
        node,
        count,
        this.#choices.isOpen(node.section, node.section === 'start'),
      );
    }
    if (node.kind === 'lookAlike') return lookAlikeItem(node);
    const isOnDiagram = this.#onDiagram.has(node.term);
    if (isOnDiagram) this.#marked.add(node);
    else this.#marked.delete(node);
    return createTermItem(node, isOnDiagram);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: GlossaryNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'term') return item;
    const meaning = await this.#service.explainTerm(node.term);
    item.tooltip = createMeaningMarkdown(meaning, await this.#service.index());
    return item;
  }

  dispose(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#settling);
    clearTimeout(this.#marking);
    for (const one of this.#subscriptions) one.dispose();
    this.#changes.dispose();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settling = undefined;
      if (this.#isStale) this.#replaceRows();
    }, settlingDelay);
  }

  #replaceRows(): void {
    this.#isStale = false;
    this.#changes.fire(undefined);
  }

  async #createChildren(node: GlossaryNode | undefined): Promise<GlossaryNode[]> {
    if (!node) return this.#createRoots();
    if (node.kind === 'section') {
      const terms = this.#sections?.termsOf(node.section) ?? [];
      return terms.map((term) => this.#getRow(term, node.section));
    }
    if (node.kind !== 'group') return [];
    const parts = divideGroup(node.group);
    return parts
      ? parts.map((part) => createGroupNode(part, false))
      : node.group.terms.map((term) => this.#getRow(term, ''));
  }

  /** Returns the same node for the same term and section: the editor finds the row of a node by its identity. */
  #getRow(term: Term, section: Section | ''): TermNode {
    const rows = this.#rows.get(section) ?? new Map<Term, TermNode>();
    this.#rows.set(section, rows);
    const row = rows.get(term) ?? createTermNode(term);
    rows.set(term, row);
    return row;
  }

  /** Changes the rows of one section; its first terms, or none any more, change the rows around it. */
  #showSection(section: Section): void {
    if (!this.#wasAsked) return;
    const isShown = this.#shownSections.has(section);
    if (isShown && this.#hasSection(section)) this.#changes.fire([sectionNodes[section]]);
    else this.refresh();
  }

  /** The section of the editor's file is always there, so that rows do not move when the editor changes. */
  #hasSection(section: Section): boolean {
    if (!this.#sections) return false;
    return section === 'used' || this.#sections.termsOf(section).length > 0;
  }

  async #createRoots(): Promise<GlossaryNode[]> {
    const glossary = await this.#service.glossary();
    const { files, terms } = glossary;
    if (glossary !== this.#listed) this.#rows = new Map();
    this.#listed = glossary;
    if (files.size === 0) return this.#emptyRoots();
    setContext(contextKeys.emptyState, '');
    this.#showMessage(undefined);
    const groups = await this.#service.termGroups(this.#choices.current);
    void this.#markTermsOnDiagrams();
    this.#sections?.update();
    const isShort = terms.length <= maxShownAtOnce;
    const sections = terms.length === 0 ? [] : allSections.filter((one) => this.#hasSection(one));
    this.#shownSections = new Set(sections);
    return [
      ...sections.map((section) => sectionNodes[section]),
      ...groups.map((group) => createGroupNode(group, this.#choices.isOpen(group.key, isShort))),
    ];
  }

  /** Without a glossary: the pages that look like one. Waits until every document has been looked at. */
  async #emptyRoots(): Promise<GlossaryNode[]> {
    const lookAlikes = await this.#service.lookAlikes();
    if ((await this.#service.glossary()).files.size > 0) return this.#createRoots();
    const hasDiagram = (await this.#service.filesWithDiagrams()).length > 0;
    const offer = hasDiagram ? 'diagrams' : 'start';
    setContext(contextKeys.emptyState, lookAlikes.length > 0 ? '' : offer);
    this.#showMessage(
      lookAlikes.length === 0
        ? undefined
        : lookAlikes.length === 1
          ? vscode.l10n.t('No glossary was found, but this page looks like one. Use it?')
          : vscode.l10n.t('No glossary was found, but these pages look like one. Use one of them?'),
    );
    const { folders } = this.#service.workspace;
    return lookAlikes.map(({ uri, terms }) => ({
      kind: 'lookAlike',
      ...{ uri, terms, path: getDisplayPath(uri, folders) },
    }));
  }

  /** Shows a changed glossary or changed diagrams, once the view has been shown. */
  async #update(): Promise<void> {
    if (!this.#wasAsked) return;
    const glossary = await this.#service.glossary();
    const isListed = glossary === this.#listed && glossary.files.size > 0;
    if (isListed) await this.#markTermsOnDiagrams();
    else this.refresh();
  }

  /** Looking through all diagrams takes a moment: the list is there before. */
  async #markTermsOnDiagrams(): Promise<void> {
    const question = ++this.#diagramQuestion;
    const diagrams = await this.#service.diagramOutlines();
    if (question !== this.#diagramQuestion || diagrams === this.#diagrams) return;
    this.#diagrams = diagrams;
    this.#onDiagram = findBoxesOfTerms(diagrams);
    // Rows that the editor is receiving can be changed only after it has them.
    clearTimeout(this.#marking);
    this.#marking = setTimeout(() => {
      const rows = [...this.#rows.values()].flatMap((one) => [...one.values()]);
      const changed = rows.filter((row) => this.#marked.has(row) !== this.#onDiagram.has(row.term));
      if (changed.length > 0) this.#changes.fire(changed);
    });
  }
}
