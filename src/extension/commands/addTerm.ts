import * as vscode from 'vscode';
import type { Term, TermDraft } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { offerStarter } from './createStarter';
import { findFileForEntry, pickGlossary } from './pickGlossary';
import { ask } from './quickInput';
import { writeEntry } from './writeEntry';
import { adoptCapitals, checkName, planAdd } from '../../core/service/editing';
import { isAcronym } from '../../core/service/wording';

/**
 * Asks for a name, for the expansion of an acronym, for a definition and, if several glossaries are equally near, for
 * the file, then writes the entry.
 */
export async function quickAddTerm(service: GlossaryService, suggestion: unknown): Promise<void> {
  const glossary = await service.glossary();
  if (glossary.files.size === 0) return offerStarter(service);
  const title = vscode.l10n.t('Add Term');
  const nearest = await findFileForEntry(service);
  const { name, expansion } = toSuggestion(suggestion);
  const neighbors = nearest === undefined ? glossary.terms : glossary.files.get(nearest)?.terms;
  const draft = await askForDraft(glossary.terms, {
    title,
    name: adoptCapitals(name, neighbors ?? []),
    expansion,
    lastSteps: nearest === undefined ? 1 : 0,
  });
  if (!draft) return;
  const uri = nearest ?? (await pickGlossary(service, title, getStep(draft)));
  if (uri === undefined) return;
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
  /** Whether the name is only the word at the cursor. */
  readonly isGuessed?: boolean;
}

/** Returns the given word, with its expansion if there is one, or the word at the cursor. */
export function toSuggestion(argument: unknown): Suggestion {
  if (typeof argument === 'string') return { name: argument };
  if (typeof argument === 'object' && argument !== null) {
    const { name, expansion } = argument as Partial<Record<keyof Suggestion, unknown>>;
    if (typeof name === 'string') {
      return { name, expansion: typeof expansion === 'string' ? expansion : undefined };
    }
  }
  const isGuessed = vscode.window.activeTextEditor?.selection.isEmpty === true;
  return { name: getWordAtCursor(), isGuessed };
}

interface DraftQuestions extends Suggestion {
  readonly title: string;
  /** The number of steps after the definition. */
  readonly lastSteps: number;
}

/** Returns the number of steps for a name: only an acronym is asked for its expansion. */
function countSteps(name: string, lastSteps: number): number {
  return (isAcronym(name.trim()) ? 3 : 2) + lastSteps;
}

/** Returns the last step, in which the file is chosen. */
function getStep({ name }: TermDraft): { readonly step: number; readonly totalSteps: number } {
  const totalSteps = countSteps(name, 1);
  return { step: totalSteps, totalSteps };
}

async function askForDraft(
  terms: readonly Term[],
  { title, name: suggested, expansion: suggestedExpansion, lastSteps }: DraftQuestions,
): Promise<TermDraft | undefined> {
  const { l10n } = vscode;
  const name = await ask({
    title,
    step: 1,
    totalSteps: (value) => countSteps(value, lastSteps),
    prompt: l10n.t('Word or phrase to add'),
    example: l10n.t('Parcel'),
    value: suggested,
    validate: (value) => checkName(value, terms),
  });
  if (name === undefined) return undefined;
  const totalSteps = countSteps(name, lastSteps);
  const isSpelled = isAcronym(name);
  const expansion = isSpelled
    ? await ask({
        title,
        step: 2,
        totalSteps,
        prompt: l10n.t('What {0} stands for. Leave empty if it is not an acronym.', name),
        example: l10n.t('Service level agreement'),
        ...(suggestedExpansion !== undefined &&
          name === suggested && { value: suggestedExpansion }),
      })
    : '';
  if (expansion === undefined) return undefined;
  const definition = await ask({
    title,
    step: isSpelled ? 3 : 2,
    totalSteps,
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
