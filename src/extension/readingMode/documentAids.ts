import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { TermIndex } from '../../core/matching/termIndex';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { toTextDocument } from '../convert';
import { findReadingAids, maxReadLength } from '../../core/service/reading';
import { Emitter, IgnoredFiles } from '../../core/service/hosting';

/** Delay after the last keystroke in a glossary, in milliseconds. */
const typingDelay = 300;

/** The reading aids of a document, with their places. */
export interface ShownAids {
  readonly marks: readonly vscode.Range[];
  readonly expansions: readonly ShownExpansion[];
}

export interface ShownExpansion {
  readonly position: vscode.Position;
  readonly text: string;
  readonly term: Term;
}

interface KnownAids {
  readonly version: number;
  readonly index: TermIndex;
  readonly aids: ShownAids;
}

const noAids: ShownAids = { marks: [], expansions: [] };

/** Computes the reading aids of documents, once for each version of a document and of the glossary. */
export class DocumentAids implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #ignored: IgnoredFiles;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly #known = new WeakMap<vscode.TextDocument, KnownAids>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when the aids of any document may have changed although its text has not. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(service: GlossaryService) {
    this.#service = service;
    this.#ignored = new IgnoredFiles(service.workspace);
    const notifySoon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#onDidChange.fire();
      }, typingDelay);
    };
    this.#subscriptions = [
      this.#ignored,
      service.onDidChange(notifySoon),
      this.#ignored.onDidChange(notifySoon),
    ];
  }

  /** Returns the aids of the current version of a document; for a very long one, those near the given ranges. */
  async of(document: vscode.TextDocument, ranges: readonly vscode.Range[]): Promise<ShownAids> {
    if (!isRead(document)) return noAids;
    if (await this.#ignored.has(document.uri.toString())) return noAids;
    const index = await this.#service.index();
    if (document.isClosed) return noAids;
    if (isLong(document)) return createAids(document, index, getWholeLines(document, ranges));
    const { version } = document;
    const known = this.#known.get(document);
    if (known?.version === version && known.index === index) return known.aids;
    const aids = createAids(document, index);
    this.#known.set(document, { version, index, aids });
    return aids;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#onDidChange.dispose();
  }
}

/** Returns true for a document that is too long to be read completely. */
export function isLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > maxReadLength;
}

/** Includes files and untitled documents; excludes output, settings and earlier revisions. */
function isRead({ uri: { scheme } }: vscode.TextDocument): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return ['file', 'untitled'].includes(scheme) || folders.some(({ uri }) => uri.scheme === scheme);
}

function createAids(
  document: vscode.TextDocument,
  index: TermIndex,
  stretch?: vscode.Range,
): ShownAids {
  const from = stretch ? document.offsetAt(stretch.start) : 0;
  const text = document.getText(stretch).slice(0, maxReadLength);
  const { uri, languageId } = toTextDocument(document);
  const { marks, expansions } = findReadingAids({ uri, languageId, text }, index);
  const at = (offset: number): vscode.Position => document.positionAt(from + offset);
  return {
    marks: marks.map(({ start, end }) => new vscode.Range(at(start), at(end))),
    expansions: expansions.map(({ offset, ...rest }) => ({ ...rest, position: at(offset) })),
  };
}

/** Returns whole lines around all of the ranges, which are sorted. */
function getWholeLines(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
): vscode.Range {
  const first = ranges[0]?.start.line ?? 0;
  const last = ranges.at(-1)?.end.line ?? first;
  return new vscode.Range(new vscode.Position(first, 0), document.lineAt(last).range.end);
}
