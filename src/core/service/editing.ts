// Entry point for commands that search and change entries, separate from the service so that it is loaded with the first
// command.

import * as l10n from '@vscode/l10n';
import { checkName } from '../features/edit/nameChecks';
import {
  type TermReference,
  describeMissingEntry,
  findReferencedTerm,
  toTermReference,
} from '../glossary/termReference';
import { planRename } from '../features/rename/planRename';
import type { OldName, RenamePlan } from '../features/rename/renamePlan';
import { TermSearch } from '../glossary/termSearch';
import type { Glossary } from '../glossary/glossaryStore';
import type { Term } from '../glossary/term';
import type { GlossaryService } from './glossaryService';
import type { CancellationToken } from '../workspace/cancellation';

export { checkName } from '../features/edit/nameChecks';
export { createFormFields } from '../features/edit/termForm';
export { findRefusal, listWritableFields } from '../features/edit/writableFields';
export { createStarterFiles, starterGlossary } from '../features/edit/starter';
export { discoverTerms } from '../features/discover/termDiscovery';
export { findReferencedTerm, parseTermReference, toTermReference } from '../glossary/termReference';
export {
  adoptCapitals,
  chooseFileForEntry,
  chooseNearestFileForEntry,
} from '../features/edit/newEntry';
export { listGlossaryFilesNear, planAdd, planChange, planRemove } from '../features/edit/editTerms';
export { copyAsMarkdown } from '../features/browse/copyAsMarkdown';
export { compareImport } from '../features/edit/compareImport';
export { createDraftRequest, readDraftAnswer } from '../features/discover/draftPrompt';
export { planImport } from '../features/edit/planImport';
export { readImport } from '../features/edit/readImport';
export { getFieldLabel } from '../glossary/termLabels';
export { planAddMany } from '../features/edit/planAddMany';
export { findInterruption, findMainReplacement } from '../features/edit/interruptedChange';
export { planMove } from '../features/edit/planMove';
export { addPreview, defaultParts, describePart, renameParts } from '../features/rename/renamePlan';

const searchCache = new WeakMap<Glossary, TermSearch<Term>>();

/** Returns the terms that match a query, the best first; see `TermSearch`. */
export async function searchTerms(
  service: GlossaryService,
  query: string,
  limit: number,
): Promise<readonly Term[]> {
  const glossary = await service.glossary();
  const search = searchCache.get(glossary) ?? new TermSearch(glossary.terms);
  searchCache.set(glossary, search);
  return search.find(query, limit);
}

/** Plans all changes of a new name for a term. */
export async function planTermRename(
  service: GlossaryService,
  reference: TermReference,
  names: { readonly newName: string; readonly oldName: OldName },
  token: CancellationToken,
): Promise<RenamePlan> {
  const glossary = await service.glossary();
  const index = await service.index();
  const term = findReferencedTerm(glossary.terms, reference);
  if (!term) return { kind: 'refused', reason: describeMissingEntry(reference) };
  const { newName, oldName } = names;
  const diagramFiles = await service.filesWithDiagrams();
  const renaming = { term, newName, index };
  return planRename(service.parts, { renaming, oldName, glossary, diagramFiles }, token);
}

/** Plans a rename without questions: with the default choice for the old name, which keeps it valid. */
export async function planQuickTermRename(
  service: GlossaryService,
  term: Term,
  newName: string,
  token: CancellationToken,
): Promise<RenamePlan> {
  if (newName === term.name)
    return { kind: 'refused', reason: l10n.t('This is already its name.') };
  const remark = checkName(newName, (await service.glossary()).terms, term);
  if (remark) return { kind: 'refused', reason: remark.message };
  const names = { newName, oldName: 'alias' } as const;
  return planTermRename(service, toTermReference(term), names, token);
}
