import * as vscode from 'vscode';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { TermReference } from '../../core/glossary/termReference';
import { rankTerms } from '../../core/service/browsing';
import { findReferencedTerm, toTermReference } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { runInSlices } from '../../core/service/hosting';
import { createTour } from '../../core/service/walking';
import type { PanelWalk } from '../../protocol/messages';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { findDiagram } from './findDiagram';
import { createEdgeIds } from './panelContent';
import { toPanelWalk } from './panelWalks';

/** More than the words and boxes of a tour, so that words that its boxes explain can be left out. */
const maxWords = 20;

/** The tour of the workspace: its main diagram and its most important words, chosen when the tour starts. */
export class PanelTour implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: WorkspaceUsages;
  readonly #cancellation = new vscode.CancellationTokenSource();
  #words: readonly TermReference[] = [];
  #diagram: string | undefined;

  constructor(service: GlossaryService, usages: WorkspaceUsages) {
    this.#service = service;
    this.#usages = usages;
  }

  /** Chooses the diagram and the words; the tour keeps them. Returns the id of the diagram, if there is a tour. */
  async choose(): Promise<string | undefined> {
    await this.#service.whenFound();
    const usages = await this.#usages.current(this.#cancellation.token);
    const { found, read } = await findDiagram(this.#service, undefined);
    if (!usages || !found || !read?.linked) return undefined;
    const files = await runInSlices(usages.countFiles(), this.#service.parts.scheduler);
    const ranked = rankTerms(usages.glossary.terms, files, read.linked);
    this.#words = ranked.slice(0, maxWords).map(toTermReference);
    this.#diagram = found.id;
    const tour = await this.find(found.id, read.linked);
    return tour === undefined ? undefined : found.id;
  }

  /** Returns the tour if it is about the diagram, in the present words of the glossary. */
  async find(diagram: string, linked: LinkedDiagram): Promise<PanelWalk | undefined> {
    if (diagram !== this.#diagram) return undefined;
    const { terms } = await this.#service.glossary();
    const words = this.#words.flatMap((word) => findReferencedTerm(terms, word) ?? []);
    const tour = createTour(linked, words);
    return tour && toPanelWalk(tour, createEdgeIds(linked));
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
  }
}
