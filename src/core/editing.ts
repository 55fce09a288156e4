import type { TermReference } from './features/edit/termReference';
import { findTerm, goneEntry } from './features/edit/termReference';
import { planRename } from './features/rename/planRename';
import type { OldName, RenamePlan } from './features/rename/renamePlan';
import { TermSearch } from './features/browse/search';
import type { Glossary } from './glossary/glossaryStore';
import type { Term } from './glossary/term';
import type { GlossaryService } from './service';
import type { CancellationToken } from './workspace/cancellation';

// The functions for commands, separate from the service so that they are loaded with the first command.

const searches = new WeakMap<Glossary, TermSearch>();

/** Returns the terms that match a query, the best first; see `TermSearch`. */
export async function searchTerms(
  service: GlossaryService,
  query: string,
  limit: number,
): Promise<readonly Term[]> {
  const glossary = await service.glossary();
  const search = searches.get(glossary) ?? new TermSearch(glossary.terms);
  searches.set(glossary, search);
  return search.find(query, limit);
}

/** Plans all changes of a new name for a term. */
export async function planRenameOf(
  service: GlossaryService,
  reference: TermReference,
  names: { readonly newName: string; readonly oldName: OldName },
  token: CancellationToken,
): Promise<RenamePlan> {
  const glossary = await service.glossary();
  const index = await service.index();
  const term = findTerm(glossary.terms, reference);
  if (!term) return { kind: 'refused', reason: goneEntry(reference) };
  const { newName, oldName } = names;
  const diagramFiles = await service.filesWithDiagrams();
  const renaming = { term, newName, index };
  return planRename(service.parts, { renaming, oldName, glossary, diagramFiles }, token);
}
