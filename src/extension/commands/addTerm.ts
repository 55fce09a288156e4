import * as vscode from 'vscode';
import type { Term, TermDraft } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { offerStarter } from './createStarter';
import { pickGlossary } from './pickGlossary';
import { ask } from './quickInput';
import { writeEntry } from './writeEntry';
import { planAdd, checkName } from '../../core/service/editing';
import { isAcronym } from '../../core/service/wording';

/** Asks for a name, for the expansion of an acronym, and for a definition, then writes the entry. */
export async function addTerm(service: GlossaryService, suggestion: unknown): Promise<void> {
  const { files, terms } = await service.glossary();
  if (files.size === 0) return offerStarter(service);
  const draft = await askForDraft(terms, toSuggestion(suggestion));
  const uri = draft && (await pickGlossary(service, vscode.l10n.t('Add Term')));
  if (!draft || uri === undefined) return;
  await writeEntry(service, {
    uri,
    plan: (scheduler) => planAdd(service.workspace, uri, draft, scheduler),
    done: vscode.l10n.t('Added “{0}” to the glossary.', draft.name),
    name: draft.name,
  });
}

/** Values that are known before the first prompt. */
interface Suggestion {
  readonly name: string;
  readonly expansion?: string | undefined;
}

/** Returns the given word, with its expansion if there is one, or the word at the cursor. */
function toSuggestion(argument: unknown): Suggestion {
  if (typeof argument === 'string') return { name: argument };
  if (typeof argument === 'object' && argument !== null) {
    const { name, expansion } = argument as Partial<Record<keyof Suggestion, unknown>>;
    if (typeof name === 'string') {
      return { name, expansion: typeof expansion === 'string' ? expansion : undefined };
    }
  }
  return { name: getWordAtCursor() };
}

async function askForDraft(
  terms: readonly Term[],
  { name: suggested, expansion: suggestedExpansion }: Suggestion,
): Promise<TermDraft | undefined> {
  const { l10n } = vscode;
  const title = l10n.t('Add Term');
  const name = await ask({
    title,
    step: 1,
    totalSteps: isAcronym(suggested) ? 3 : 2,
    prompt: l10n.t('Word or phrase to add'),
    example: l10n.t('Parcel'),
    value: suggested,
    validate: (value) => checkName(value, terms),
  });
  if (name === undefined) return undefined;
  const spelled = isAcronym(name);
  const expansion = spelled
    ? await ask({
        title,
        step: 2,
        totalSteps: 3,
        prompt: l10n.t('What {0} stands for. Leave empty if it is not an acronym.', name),
        example: l10n.t('Service level agreement'),
        ...(suggestedExpansion !== undefined &&
          name === suggested && { value: suggestedExpansion }),
      })
    : '';
  if (expansion === undefined) return undefined;
  const definition = await ask({
    title,
    step: spelled ? 3 : 2,
    totalSteps: spelled ? 3 : 2,
    prompt: l10n.t('Definition: start with a one-sentence summary.'),
    example: l10n.t('A package on its way to a customer.'),
  });
  if (definition === undefined) return undefined;
  return { name, definition, ...(expansion === '' ? {} : { expansion }) };
}

/** Returns the selection, or the word at the cursor. */
function getWordAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active)
    : new vscode.Range(selection.start, selection.end);
  const word = range ? document.getText(range).replace(/\s+/gu, ' ').trim() : '';
  // An acronym is explained in its singular.
  return /^[\p{Lu}\p{N}]{2,}s$/u.test(word) ? word.slice(0, -1) : word;
}
