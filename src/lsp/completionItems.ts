import * as l10n from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type Position,
} from 'vscode-languageserver/node';
import type { Completion } from '../core/features/completion/completions';
import type { BoxProposal } from '../core/features/completion/diagramCompletions';
import { Completions } from '../core/service/completing';
import { findReferencedTerm, parseTermReference, toTermReference } from '../core/service/editing';
import { getFirstSentence } from '../core/service/wording';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { Explanations } from './explanations';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';

/** Completes names of terms and boxes of diagrams. */
export class CompletionItems {
  readonly #parts: ServerParts;
  readonly #explanations: Explanations;
  readonly #completions: Completions;

  constructor(parts: ServerParts, explanations: Explanations) {
    this.#parts = parts;
    this.#explanations = explanations;
    this.#completions = new Completions(parts.service);
  }

  async list(
    { document, uri }: OpenDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<CompletionList | undefined> {
    const { completion } = this.#parts.settings.of(uri);
    const found = await this.#completions.find(document, position, completion, token);
    if (!found) return undefined;
    const { isCode, words, boxes } = found;
    const rank = (i: number, prefix: string): string => prefix + String(i).padStart(2, '0');
    return {
      // The list is requested again with the next letter, which other names may match.
      isIncomplete: true,
      items: [
        // In code, after the items of the language.
        ...words.map((one, i) => this.#toItem(one, position, rank(i, isCode ? 'zzzz' : ''))),
        ...boxes.map((one, i) => this.#toBoxItem(one, position, rank(i, ''))),
      ],
    };
  }

  /** Adds the meaning of the term. */
  async resolve(item: CompletionItem): Promise<CompletionItem> {
    const reference = parseTermReference(item.data);
    const { terms } = await this.#parts.service.glossary();
    const term = reference && findReferencedTerm(terms, reference);
    if (!term) return item;
    const { completionDocumentation } = this.#parts.features;
    const documentation = await this.#explanations.explainTerm(term, completionDocumentation);
    return { ...item, documentation };
  }

  #toItem(
    { term, text, start, filter, isFirstUse }: Completion,
    position: Position,
    sortText: string,
  ): CompletionItem {
    const summary = term.plain ?? getFirstSentence(term.definition);
    return {
      ...this.#createItem(text, text, { start, position, filter, sortText }),
      kind: CompletionItemKind.Text,
      detail: isFirstUse ? l10n.t('First use: {0}', summary) : summary,
      data: toTermReference(term),
      ...(term.status === 'deprecated' && { tags: [CompletionItemTag.Deprecated] }),
      ...(this.#parts.features.labelDetails && {
        labelDetails: { description: l10n.t('Glossary') },
      }),
    };
  }

  /** The box of a term is new and shows its future text; the other boxes show their ids. */
  #toBoxItem(
    { term, text, name, start, filter }: BoxProposal,
    position: Position,
    sortText: string,
  ): CompletionItem {
    const item = this.#createItem(term ? name : text, text, { start, position, filter, sortText });
    return term
      ? {
          ...item,
          kind: CompletionItemKind.Text,
          detail: l10n.t('New box: {0}', text),
          data: toTermReference(term),
        }
      : {
          ...item,
          kind: CompletionItemKind.Reference,
          ...(name !== text && { detail: name }),
        };
  }

  #createItem(
    label: string,
    newText: string,
    place: {
      readonly start: number;
      readonly position: Position;
      readonly filter: string;
      readonly sortText: string;
    },
  ): CompletionItem {
    const { start, position, filter: filterText, sortText } = place;
    const range = { start: { line: position.line, character: start }, end: position };
    return { label, textEdit: { range, newText }, filterText, sortText };
  }
}
