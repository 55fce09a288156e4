import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import {
  WorkspaceFacts,
  applyLevel,
  checkDocument,
  createOpenDocumentFacts,
  dependsOnEvidence,
  isOnlyForReaders,
} from '../core/service/checking';
import { IgnoredFiles, LineMap, createReaderFailure } from '../core/service/hosting';
import { toPositions } from '../core/service/navigating';
import type { Finding } from '../core/features/checks/finding';
import type { PlacedProblem, Severity } from '../core/problem/problem';
import type { DocumentUri } from '../core/text/textDocument';
import type { Disposable } from '../core/workspace/event';
import { nodeClock } from '../node/nodeClock';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';

/** Delay after the last change, in milliseconds. */
const checkDelay = 300;

/** The findings in one version of an open document. */
interface CheckResult {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the open documents, and reports their findings and the problems of glossaries, diagrams and settings. */
export class Diagnostics implements Disposable {
  readonly #parts: ServerParts;
  readonly #workspaceFacts: WorkspaceFacts;
  readonly #ignored: IgnoredFiles;
  readonly #subscriptions: readonly Disposable[];
  readonly #results = new Map<DocumentUri, CheckResult>();
  /** What the client shows, as JSON, by its addresses. */
  readonly #published = new Map<string, string>();
  /** The documents to check next. */
  readonly #outdated = new Set<DocumentUri>();
  #cancelTimer = (): void => undefined;
  /** The reports before, so that an older one is not published after a newer one. */
  #reporting: Promise<void> = Promise.resolve();
  /** Whether all glossaries are known: until then, reading all files for evidence would delay the first answers. */
  #isComplete = false;
  #isDisposed = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    const { documents, service, settings, usages } = parts;
    this.#workspaceFacts = new WorkspaceFacts(service, usages, nodeClock);
    this.#ignored = new IgnoredFiles(service.workspace);
    const checkAll = (): void => {
      this.schedule(documents.uris);
    };
    this.#subscriptions = [
      this.#workspaceFacts,
      this.#ignored,
      documents.onDidChange((uri) => {
        this.schedule([uri]);
      }),
      documents.onDidClose((uri) => {
        this.#results.delete(uri);
        this.schedule([]);
      }),
      service.onDidChange(checkAll),
      settings.onDidChange(checkAll),
      this.#workspaceFacts.onDidChange(checkAll),
      this.#ignored.onDidChange(checkAll),
      // Usages in other files affect only entries.
      usages.onDidChange(() => void this.#scheduleGlossaries()),
    ];
  }

  /** Checks everything again when all glossaries are known. */
  async start(): Promise<void> {
    const { service, documents } = this.#parts;
    this.schedule(documents.uris);
    await service.whenFound();
    this.#isComplete = true;
    this.schedule(documents.uris);
  }

  /** Returns the findings of the current version of a document; none before its check. */
  findingsOf({ uri, version }: OpenDocument): readonly Finding[] {
    const result = this.#results.get(uri);
    return result?.version === version ? result.findings : [];
  }

  /** Checks documents and reports all problems, after a pause. */
  schedule(uris: readonly DocumentUri[]): void {
    if (this.#isDisposed) return;
    for (const uri of uris) this.#outdated.add(uri);
    this.#cancelTimer();
    this.#cancelTimer = nodeClock.runLater(() => {
      this.#reporting = this.#reporting.then(() => this.#report()).catch(this.#logError);
    }, checkDelay);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancelTimer();
    for (const one of this.#subscriptions) one.dispose();
  }

  readonly #logError = (error: unknown): void => {
    this.#parts.connection.console.error(error instanceof Error ? String(error.stack) : 'Error');
  };

  async #scheduleGlossaries(): Promise<void> {
    const { service, documents } = this.#parts;
    const { files } = await service.glossary();
    const glossaries = documents.uris.filter((uri) => files.has(uri));
    if (glossaries.length > 0) this.schedule(glossaries);
  }

  async #report(): Promise<void> {
    const outdated = [...this.#outdated];
    this.#outdated.clear();
    for (const uri of outdated) {
      const open = this.#parts.documents.get(uri);
      if (open) await this.#check(open);
    }
    const byFile = new Map<DocumentUri, Diagnostic[]>();
    for (const [uri, { diagnostics }] of this.#results) byFile.set(uri, [...diagnostics]);
    for (const { problem, lines } of await this.#listProblems())
      byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), toDiagnostic(problem, lines)]);
    if (!this.#isDisposed) await this.#publish(byFile);
  }

  async #check(open: OpenDocument): Promise<void> {
    const { service, usages, settings, documents } = this.#parts;
    const { uri, version } = open;
    const parts = { service, words: () => usages.words(), workspaceFacts: this.#workspaceFacts };
    const ignored = this.#ignored;
    try {
      const facts = await createOpenDocumentFacts({ ...parts, ignored }, open, settings.of(uri));
      const findings = facts ? checkDocument(facts) : [];
      if (facts && this.#isComplete && dependsOnEvidence(facts)) this.#workspaceFacts.refresh();
      const lines = facts?.fileLines ?? new LineMap('');
      const diagnostics = findings.map((finding) => toDiagnostic(finding, lines));
      this.#setResult(uri, { version, findings, diagnostics });
    } catch (error) {
      // What was found before may be wrong by now; the other documents keep theirs.
      const failure = toDiagnostic(createReaderFailure(uri, error), new LineMap(''));
      this.#setResult(uri, { version, findings: [], diagnostics: [failure] });
    }
    if (documents.get(uri) === undefined) this.#results.delete(uri);
  }

  /** A document may have changed during its check, which then follows again. */
  #setResult(uri: DocumentUri, result: CheckResult): void {
    if (this.#parts.documents.get(uri)?.version === result.version) this.#results.set(uri, result);
  }

  async #listProblems(): Promise<readonly PlacedProblem[]> {
    const { service, settings, documents } = this.#parts;
    const open = documents.uris;
    const diagrams = open.filter((uri) => documents.get(uri)?.languageId === 'mermaid');
    const problems = [
      ...(await service.glossaryProblems()),
      // Diagrams are parsed once one is open: until then their parser is not loaded.
      ...(diagrams.length > 0 ? await service.diagramProblems(open) : []),
      ...settings.problems,
    ];
    return problems.flatMap(({ problem, lines }) => {
      if (isOnlyForReaders(problem) && !open.includes(problem.uri)) return [];
      const leveled = applyLevel(problem, settings.of(problem.uri).checks);
      return leveled ? { problem: leveled, lines } : [];
    });
  }

  /** Sends only what has changed. */
  async #publish(byFile: ReadonlyMap<DocumentUri, Diagnostic[]>): Promise<void> {
    const { connection, documents } = this.#parts;
    const current = new Map(
      [...byFile].map(([uri, diagnostics]) => [documents.toClientUri(uri), diagnostics] as const),
    );
    for (const uri of [...this.#published.keys()]) if (!current.has(uri)) current.set(uri, []);
    for (const [uri, diagnostics] of current) {
      const text = JSON.stringify(diagnostics);
      if ((this.#published.get(uri) ?? '[]') === text) continue;
      if (diagnostics.length > 0) this.#published.set(uri, text);
      else this.#published.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(
  { code, message, range, severity }: PlacedProblem['problem'],
  lines: LineMap,
): Diagnostic {
  return {
    range: toPositions(range, lines),
    message,
    code,
    severity: severities[severity],
    source: l10n.t('Glossary'),
  };
}
