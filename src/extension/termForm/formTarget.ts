import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import type { Term } from '../../core/glossary/term';
import type { TermReference } from '../../core/glossary/termReference';
import { findReferencedTerm, toTermReference } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { readEntry } from '../../core/service/writing';
import type { FormTarget } from '../../protocol/termForm';

/** Returns the target of a form for an entry. */
export function toTarget(term: Term): FormTarget {
  const { uri, name, offset } = toTermReference(term);
  return { uri, entry: { name, offset } };
}

/** Returns the entry that a form is about; `undefined` for a new one. */
export function toReference({ uri, entry }: FormTarget): TermReference | undefined {
  return entry && { uri, ...entry };
}

/** Returns the entry as the file contains it now. */
export async function readTarget(
  { workspace }: GlossaryService,
  target: FormTarget,
): Promise<Term | undefined> {
  const reference = toReference(target);
  return reference && readEntry(workspace, reference, new TimeSliceScheduler());
}

/** Returns the entry as the glossary contains it, so that it is not compared with itself. */
export async function findTarget(
  service: GlossaryService,
  target: FormTarget,
): Promise<Term | undefined> {
  const reference = toReference(target);
  const { terms } = await service.glossary();
  return reference && findReferencedTerm(terms, reference);
}
