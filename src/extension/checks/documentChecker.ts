import * as vscode from 'vscode';
import type { DocumentFacts } from '../../core/features/checks/documentFacts';
import type { Finding } from '../../core/features/checks/finding';
import type { WorkspaceFacts } from '../../core/service/workspaceFacts';
import {
  createOpenDocumentFacts,
  checkDocument,
  checkStory,
  dependsOnEvidence,
  prepareFindings,
} from '../../core/service/checking';
import type { StoryCheckUp } from '../../core/features/checks/storyCheckUp';
import type { GlossaryService } from '../../core/service/glossaryService';
import { type Disposable } from '../../core/workspace/event';
import { toDiagnostic } from '../convert';
import type { FolderSettings } from '../host/folderSettings';
import { waitForEvent } from '../host/waitForEvent';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { isShown } from '../shownDocument';
import {
  createReaderFailure,
  LineMap,
  Emitter,
  IgnoredFiles,
  runInSlices,
} from '../../core/service/hosting';

/** Delay after the last keystroke, in milliseconds. */
const typingDelay = 400;

/** The findings in one version of a document. */
interface CheckResult {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Only for stories. */
  readonly checkUp?: StoryCheckUp;
}

/** The services that the checker uses. */
export interface CheckerParts {
  readonly service: GlossaryService;
  readonly settings: FolderSettings;
  readonly usages: WorkspaceUsages;
  readonly workspaceFacts: WorkspaceFacts;
}

/** Checks visible documents and shows their findings in the Problems view. */
export class DocumentChecker implements vscode.Disposable {
  readonly #findingsOf: typeof checkDocument;
  readonly #parts: CheckerParts;
  readonly #service: GlossaryService;
  readonly #ignored: IgnoredFiles;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('architectureGlossaryChecks');
  readonly #subscriptions: readonly Disposable[];
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #results = new Map<string, CheckResult>();
  readonly #onDidCheck = new Emitter<void>();

  /** Fires when the findings of a document may have changed. */
  readonly onDidCheck = this.#onDidCheck.event;

  /** @param findingsOf What rules find in a document. */
  constructor(parts: CheckerParts, findingsOf: typeof checkDocument = checkDocument) {
    this.#findingsOf = findingsOf;
    const { service, workspaceFacts, usages } = parts;
    this.#parts = parts;
    this.#service = service;
    this.#ignored = new IgnoredFiles(service.workspace);
    this.#subscriptions = [
      this.#ignored,
      service.onDidChange(() => {
        this.#scheduleShown();
      }),
      workspaceFacts.onDidChange(() => {
        this.#scheduleShown();
      }),
      // Usages in other files affect only entries.
      usages.onDidChange(() => void this.#scheduleGlossaries()),
      this.#ignored.onDidChange(() => {
        this.#scheduleShown();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#scheduleShown();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isShown(document)) this.#schedule(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('architectureGlossary')) this.#scheduleShown();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
    ];
    this.#scheduleShown();
  }

  /** Returns the findings of the current version of the document; none while a check is running. */
  findingsOf(document: vscode.TextDocument): readonly Finding[] {
    const result = this.#results.get(document.uri.toString());
    return result?.version === document.version ? result.findings : [];
  }

  /** Returns the latest check-up of a story, maybe of an earlier version; `undefined` for other documents. */
  latestCheckUpOf(document: vscode.TextDocument): StoryCheckUp | undefined {
    return this.#results.get(document.uri.toString())?.checkUp;
  }

  /** Returns the check-up of the current version of a visible story, after its check has finished. */
  async checkUpOf(document: vscode.TextDocument): Promise<StoryCheckUp | undefined> {
    const key = document.uri.toString();
    while (this.#timers.has(key) && this.#results.get(key)?.version !== document.version) {
      await waitForEvent(this.onDidCheck);
    }
    return this.latestCheckUpOf(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#diagnostics.dispose();
    this.#onDidCheck.dispose();
  }

  #scheduleShown(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#schedule(document);
  }

  async #scheduleGlossaries(): Promise<void> {
    const { files } = await this.#service.glossary();
    for (const { document } of vscode.window.visibleTextEditors) {
      if (files.has(document.uri.toString())) this.#schedule(document);
    }
  }

  #schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#check(document), typingDelay),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#results.delete(key);
    this.#diagnostics.delete(document.uri);
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    const key = uri.toString();
    try {
      const facts = await this.#createFacts(document);
      if (facts) await runInSlices(prepareFindings(facts), this.#service.parts.scheduler);
      if (document.isClosed || document.version !== version) return;
      const findings = facts ? this.#findingsOf(facts) : [];
      if (facts && dependsOnEvidence(facts)) this.#parts.workspaceFacts.refresh();
      const checkUp = facts && checkStory(facts, findings);
      this.#results.set(key, { version, findings, ...(checkUp && { checkUp }) });
      this.#diagnostics.set(
        uri,
        facts ? findings.map((finding) => toDiagnostic(finding, facts.lines)) : [],
      );
    } catch (error) {
      if (document.isClosed || document.version !== version) return;
      // What was found before may be wrong by now; the other documents keep theirs.
      this.#results.set(key, { version, findings: [] });
      this.#diagnostics.set(uri, [toDiagnostic(createReaderFailure(key, error), new LineMap(''))]);
    }
    this.#onDidCheck.fire();
  }

  #createFacts(document: vscode.TextDocument): Promise<DocumentFacts | undefined> {
    const { usages, workspaceFacts, settings } = this.#parts;
    const parts = { service: this.#service, words: () => usages.words(), workspaceFacts };
    return createOpenDocumentFacts(
      { ...parts, ignored: this.#ignored },
      {
        uri: document.uri.toString(),
        languageId: document.languageId,
        text: document.getText(),
      },
      settings.of(document.uri),
    );
  }
}
