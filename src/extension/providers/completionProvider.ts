import * as vscode from 'vscode';
import type { Completion } from '../../core/features/completion/completions';
import type { BoxProposal } from '../../core/features/completion/diagramCompletions';
import type { Term } from '../../core/glossary/term';
import type { TextDocument } from '../../core/text/textDocument';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toPosition, toTextDocument } from '../convert';
import { readSettings } from '../host/configuration';
import { createMeaningMarkdown } from '../meaningMarkdown';
import { Completions, findIdentifierStart } from '../../core/service/completing';
import { escapeIcons, getFirstSentence } from '../../core/service/wording';

class TermItem extends vscode.CompletionItem {
  constructor(
    label: string,
    readonly term: Term,
  ) {
    const description = vscode.l10n.t('Glossary');
    super({ label: escapeIcons(label), description }, vscode.CompletionItemKind.Text);
  }
}

/** Completes names of terms; see `Completions`. Resolves the meaning only for the focused item. */
export class TermCompletionProvider implements vscode.CompletionItemProvider {
  readonly #service: GlossaryService;
  readonly #completions: Completions;

  constructor(service: GlossaryService) {
    this.#service = service;
    this.#completions = new Completions(service);
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | undefined> {
    const text = toTextDocument(document);
    const at = toPosition(position);
    const found = await this.#completions.find(text, at, readSettings().completion, token);
    if (!found) return undefined;
    const { isCode, words, boxes } = found;
    if (isCode && words.length === 0) return createPlaceholderList(text, position, triggerKind);
    // The list is requested again with the next letter, which other names may match.
    return new vscode.CompletionList(
      [
        ...words.map((one, i) => toItem(one, position, getItemPlace(i, isCode))),
        ...boxes.map((one, i) => toBoxItem(one, position, getItemPlace(i, false))),
      ],
      true,
    );
  }

  async resolveCompletionItem(item: vscode.CompletionItem): Promise<vscode.CompletionItem> {
    if (!(item instanceof TermItem)) return item;
    const meaning = await this.#service.explainTerm(item.term);
    item.documentation = createMeaningMarkdown(meaning, await this.#service.index());
    return item;
  }
}

/**
 * While a list is open, the editor asks again only the providers that have an item in it. So an identifier without a
 * matching name gets an item that is never visible, with the same first letter, as long as the list is open. It gets
 * none otherwise, because the editor offers words of the document only if no provider has an item.
 */
function createPlaceholderList(
  document: TextDocument,
  position: vscode.Position,
  kind: vscode.CompletionTriggerKind,
): vscode.CompletionList | undefined {
  const start = findIdentifierStart(document, toPosition(position));
  const isOpen = kind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
  if (start === undefined || !(isOpen || position.character - start === 1)) return undefined;
  const item = new vscode.CompletionItem(vscode.l10n.t('Glossary'));
  item.range = new vscode.Range(position.with({ character: start }), position);
  item.filterText = '\ufffc';
  return new vscode.CompletionList([item], true);
}

/** The sort position of an item. */
interface ItemPlace {
  readonly rank: string;
  readonly indent: string;
}

/**
 * In code, sorts terms after the items of the language. The editor sorts by match quality before it compares sort
 * texts, and a filter text that matches late has the lowest quality.
 */
function getItemPlace(index: number, isCode: boolean): ItemPlace {
  const rank = String(index).padStart(2, '0');
  return isCode ? { rank: `zzzz${rank}`, indent: ' '.repeat(20) } : { rank, indent: '' };
}

function toItem(
  { term, text, start, filter, isFirstUse }: Completion,
  position: vscode.Position,
  { rank, indent }: ItemPlace,
): TermItem {
  const item = new TermItem(text, term);
  item.range = new vscode.Range(position.with({ character: start }), position);
  item.insertText = text;
  item.filterText = indent + filter;
  item.sortText = rank;
  const summary = term.plain ?? getFirstSentence(term.definition);
  item.detail = isFirstUse ? vscode.l10n.t('First use: {0}', summary) : summary;
  if (term.status === 'deprecated') item.tags = [vscode.CompletionItemTag.Deprecated];
  return item;
}

/** The box of a term is new and shows its future text; the other boxes show their ids. */
function toBoxItem(
  { term, text, name, start, filter }: BoxProposal,
  position: vscode.Position,
  { rank }: ItemPlace,
): vscode.CompletionItem {
  const label = { label: escapeIcons(text), description: name === text ? '' : name };
  const item = term
    ? new TermItem(name, term)
    : new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.range = new vscode.Range(position.with({ character: start }), position);
  item.insertText = text;
  item.filterText = filter;
  item.sortText = rank;
  if (term) item.detail = vscode.l10n.t('New box: {0}', text);
  return item;
}
