import type { InlayHint, Range } from 'vscode-languageserver/node';
import { findReferencedTerm, parseTermReference, toTermReference } from '../core/service/editing';
import { IgnoredFiles, LineMap, isCanceled } from '../core/service/hosting';
import { findReadingAids, maxReadLength } from '../core/service/reading';
import type { TermIndex } from '../core/matching/termIndex';
import type { DocumentUri } from '../core/text/textDocument';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { Disposable } from '../core/workspace/event';
import type { Explanations } from './explanations';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';

/** The hints of one version of a document. */
interface KnownHints {
  readonly version: number;
  readonly index: TermIndex;
  readonly hints: readonly InlayHint[];
}

/** Shows expansions after acronyms, once below each heading; clients turn inlay hints on and off. */
export class ReadingHints implements Disposable {
  readonly #parts: ServerParts;
  readonly #explanations: Explanations;
  readonly #ignored: IgnoredFiles;
  readonly #subscription: Disposable;
  readonly #known = new Map<DocumentUri, KnownHints>();

  constructor(parts: ServerParts, explanations: Explanations) {
    this.#parts = parts;
    this.#explanations = explanations;
    this.#ignored = new IgnoredFiles(parts.workspace);
    this.#subscription = parts.documents.onDidClose((uri) => {
      this.#known.delete(uri);
    });
  }

  async list(open: OpenDocument, range: Range, token: CancellationToken): Promise<InlayHint[]> {
    if (await this.#ignored.has(open.uri)) return [];
    const index = await this.#parts.service.index();
    if (isCanceled(token)) return [];
    const isInRange = ({ position: { line } }: InlayHint): boolean =>
      range.start.line <= line && line <= range.end.line;
    return this.#findHints(open, index, range).filter(isInRange);
  }

  /** Adds the meaning of the term. */
  async resolve(hint: InlayHint): Promise<InlayHint> {
    const reference = parseTermReference(hint.data);
    const { terms } = await this.#parts.service.glossary();
    const term = reference && findReferencedTerm(terms, reference);
    if (!term) return hint;
    const { hover } = this.#parts.features;
    return { ...hint, tooltip: await this.#explanations.explainTerm(term, hover) };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#ignored.dispose();
  }

  #findHints(open: OpenDocument, index: TermIndex, range: Range): readonly InlayHint[] {
    const { uri, version, text } = open;
    if (text.length > maxReadLength) return createHints(open, index, range);
    const known = this.#known.get(uri);
    if (known?.version === version && known.index === index) return known.hints;
    const hints = createHints(open, index);
    this.#known.set(uri, { version, index, hints });
    return hints;
  }
}

/** @param range The visible part, without which the whole text is read. */
function createHints(
  { document, text }: OpenDocument,
  index: TermIndex,
  range?: Range,
): readonly InlayHint[] {
  const lines = new LineMap(text);
  const from = range ? lines.lineStart(range.start.line) : 0;
  const end = range ? lines.lineStart(range.end.line + 1) : text.length;
  const { uri, languageId } = document;
  const read = { uri, languageId, text: text.slice(from, Math.min(end, from + maxReadLength)) };
  return findReadingAids(read, index).expansions.map(({ offset, text: label, term }) => ({
    position: lines.positionAt(from + offset),
    label,
    paddingLeft: true,
    data: toTermReference(term),
  }));
}
