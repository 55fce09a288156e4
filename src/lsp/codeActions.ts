import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  ExpansionSearch,
  findSameFixes,
  listFixes,
  planKnownAcronym,
  putInParentheses,
  settingsFileName,
} from '../core/service/checking';
import { adoptCapitals, chooseNearestFileForEntry, planAdd } from '../core/service/editing';
import { LineMap, findFolder, noCancellation, resolvePath } from '../core/service/hosting';
import { isTouching, toPositions } from '../core/service/navigating';
import type { Finding } from '../core/features/checks/finding';
import type { FixChange } from '../core/features/checks/fixes';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { Disposable } from '../core/workspace/event';
import { nodeClock } from '../node/nodeClock';
import { type Diagnostics, toDiagnostic } from './diagnostics';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';
import { toWorkspaceEdit } from './workspaceEdits';

/** Identifies an action whose edit is computed when it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  /** Index of the finding in its document. */
  readonly finding: number;
  readonly kind: FixChange['kind'];
}

/** Provides the fixes of findings. */
export class CodeActions implements Disposable {
  readonly #parts: ServerParts;
  readonly #diagnostics: Diagnostics;
  readonly #expansions: ExpansionSearch;

  constructor(parts: ServerParts, diagnostics: Diagnostics) {
    this.#parts = parts;
    this.#diagnostics = diagnostics;
    this.#expansions = new ExpansionSearch(parts.workspace, parts.usages, nodeClock);
  }

  async list(open: OpenDocument, range: Range): Promise<CodeAction[]> {
    if (!this.#parts.features.actionLiterals) return [];
    const all = this.#diagnostics.findingsOf(open);
    const lines = new LineMap(open.text);
    const actions = all.map(async (finding, i) =>
      isTouching(toPositions(finding.range, lines), range)
        ? this.#createActions(open, lines, all, i)
        : [],
    );
    return (await Promise.all(actions)).flat();
  }

  /** Adds the edit of a chosen action, unless its document has changed. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const data = readData(action.data);
    if (!data) return action;
    const open = this.#parts.documents.get(data.uri);
    if (open?.version !== data.version) return action;
    const all = this.#diagnostics.findingsOf(open);
    const finding = all[data.finding];
    if (!finding) return action;
    const file = { uri: open.uri, text: open.text, lines: new LineMap(open.text) };
    const fix = listFixes(file, finding, all, undefined).find(
      ({ change }) => change.kind === data.kind,
    );
    const edit = fix && (await this.#createEdit(open, finding, fix.change, token));
    return edit ? { ...action, edit } : action;
  }

  dispose(): void {
    this.#expansions.dispose();
  }

  async #createActions(
    open: OpenDocument,
    lines: LineMap,
    all: readonly Finding[],
    index: number,
  ): Promise<readonly CodeAction[]> {
    const finding = all[index];
    if (!finding) return [];
    const expansion =
      finding.code === 'unexplained-acronym'
        ? await this.#expansions.findQuickly(finding.word)
        : undefined;
    const hasGlossary = (await this.#parts.service.glossary()).files.size > 0;
    const diagnostics = [toDiagnostic(finding, lines)];
    const actions: CodeAction[] = [];
    const file = { uri: open.uri, text: open.text, lines };
    for (const { title, change, isPreferred } of listFixes(file, finding, all, expansion)) {
      if (change.kind === 'add-entry' && !hasGlossary) continue;
      const isLazy =
        change.kind === 'replace-everywhere' ||
        (change.kind === 'add-entry' && change.needsSearch) ||
        (change.kind === 'spell-out' && change.expansion === undefined);
      const action = { title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred };
      if (isLazy && this.#parts.features.lazyActions) {
        const { clientUri: uri, version } = open;
        const data: ActionData = { uri, version, finding: index, kind: change.kind };
        actions.push({ ...action, data });
        continue;
      }
      // A search of the whole workspace takes too long for a menu.
      if (isLazy && change.kind !== 'add-entry') continue;
      const edit = await this.#createEdit(open, finding, change, noCancellation, false);
      if (edit) actions.push({ ...action, edit });
    }
    return actions;
  }

  async #createEdit(
    open: OpenDocument,
    finding: Finding,
    change: FixChange,
    token: CancellationToken,
    maySearch = true,
  ): Promise<WorkspaceEdit | undefined> {
    const { uri } = open;
    const { word, range } = finding;
    const lines = new LineMap(open.text);
    switch (change.kind) {
      case 'edits':
        return toWorkspaceEdit(this.#parts, [{ uri, lines, edits: change.edits }]);
      case 'replace-everywhere':
        return this.#replaceEverywhere(finding, token);
      case 'add-entry': {
        const isSearched = change.needsSearch && maySearch;
        const expansion = isSearched ? await this.#expansions.find(word) : change.expansion;
        return this.#addEntry(open, word, expansion);
      }
      case 'spell-out': {
        const expansion = change.expansion ?? (await this.#expansions.find(word));
        const newText = (expansion ?? l10n.t('expansion')) + putInParentheses(word);
        return toWorkspaceEdit(this.#parts, [{ uri, lines, edits: [{ range, newText }] }]);
      }
      case 'mark-as-known':
        return this.#markAsKnown(open, word);
    }
  }

  async #replaceEverywhere(
    finding: Finding,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    const { service, usages, settings } = this.#parts;
    const found = await usages.current(token);
    if (!found) return undefined;
    const files = await findSameFixes({ service, words: () => usages.words() }, finding, {
      usages: found,
      token,
      settingsOf: (folder) => settings.ofFolder(folder),
    });
    const edits = files.map(({ uri, lines, findings }) => ({
      uri,
      lines,
      edits: findings.flatMap(({ replacement }) =>
        replacement ? { range: replacement.range, newText: replacement.text } : [],
      ),
    }));
    return token.isCancellationRequested ? undefined : toWorkspaceEdit(this.#parts, edits);
  }

  /** Adds an entry without a definition, which the author writes next. */
  async #addEntry(
    { uri }: OpenDocument,
    word: string,
    expansion: string | undefined,
  ): Promise<WorkspaceEdit | undefined> {
    const { service, workspace } = this.#parts;
    const glossary = await service.glossary();
    const file = chooseNearestFileForEntry(glossary, workspace.folders, uri);
    if (file === undefined) return undefined;
    const name = adoptCapitals(word, glossary.files.get(file)?.terms ?? []);
    const draft = { name, status: 'draft', ...(expansion !== undefined && { expansion }) } as const;
    const plan = await planAdd(workspace, file, draft, service.parts.scheduler);
    return plan.kind === 'edits'
      ? toWorkspaceEdit(this.#parts, [{ ...plan, lines: new LineMap(plan.text) }])
      : undefined;
  }

  /** Writes the folder's own settings file, which the command line reads too. */
  async #markAsKnown({ uri }: OpenDocument, word: string): Promise<WorkspaceEdit | undefined> {
    const { workspace, features } = this.#parts;
    const folder = findFolder(uri, workspace.folders);
    if (folder === undefined) return undefined;
    const settingsUri = resolvePath(folder, settingsFileName);
    const file = await workspace.readFile(settingsUri);
    if (file.kind === 'unreadable' && file.reason !== 'missing') return undefined;
    const text = file.kind === 'text' ? file.text : '';
    const edits = planKnownAcronym(text, word);
    const edit = toWorkspaceEdit(this.#parts, [
      { uri: settingsUri, lines: new LineMap(text), edits },
    ]);
    if (file.kind === 'text') return edit;
    if (!features.createsFiles || !edit.documentChanges) return undefined;
    const create: CreateFile = {
      kind: 'create',
      uri: settingsUri,
      options: { ignoreIfExists: true },
    };
    return { ...edit, documentChanges: [create, ...edit.documentChanges] };
  }
}

/** The data of an action has gone through the client. */
function readData(data: unknown): ActionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, finding, kind } = data as Partial<Record<keyof ActionData, unknown>>;
  return typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof finding === 'number' &&
    isLazyKind(kind)
    ? { uri, version, finding, kind }
    : undefined;
}

function isLazyKind(kind: unknown): kind is FixChange['kind'] {
  return kind === 'replace-everywhere' || kind === 'add-entry' || kind === 'spell-out';
}
