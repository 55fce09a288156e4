import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { getDisplayPath } from '../../core/service/hosting';
import { createAllFields, findDraftRefusals, findFieldRefusals } from '../../core/service/writing';
import type { FormContent, FormInput, FormTarget, TermValues } from '../../protocol/termForm';
import { findWriteObstacle } from '../commands/mayWrite';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { readSettledTarget } from './formTarget';
import { emptyValues, toFieldView, toValues } from './formValues';

/** What a form begins with. */
export interface FormStart {
  /** Tells the forms of a workspace apart, also after a restart. */
  readonly id: number;
  readonly target: FormTarget;
  /** The values of a new entry that count as unchanged; an entry's own are in its file. */
  readonly base?: TermValues | undefined;
  /** See `FormContent`. */
  readonly isNameGuessed?: boolean | undefined;
  /** What was entered earlier and is not saved. */
  readonly draft?: FormInput | undefined;
}

/** Returns the title of a form and its tab. */
export function getFormTitle({ entry }: FormTarget): string {
  return entry ? vscode.l10n.t('Edit “{0}”', entry.name) : vscode.l10n.t('Add Term');
}

/** Returns everything that the page of a form shows; `undefined` if its entry is no longer in the file. */
export async function createFormContent(
  service: GlossaryService,
  { id, target, base: initial = emptyValues, isNameGuessed, draft }: FormStart,
): Promise<FormContent | undefined> {
  const { uri, entry } = target;
  const scheduler = new TimeSliceScheduler();
  const term = await readSettledTarget(service, target);
  if (entry && !term) return undefined;
  const fields = createAllFields();
  const { fields: refused, reason } = term
    ? await findFieldRefusals(service.workspace, term, fields, scheduler)
    : await findDraftRefusals(service.workspace, uri, fields, scheduler);
  // A file that cannot be changed at all is explained once.
  const isLocked = refused.size === fields.length;
  const obstacle = await findWriteObstacle(vscode.Uri.parse(uri));
  return {
    id,
    target,
    title: getFormTitle(target),
    file: getDisplayPath(uri, service.workspace.folders),
    fields: fields.filter(({ key }) => isLocked || !refused.has(key)).map(toFieldView),
    noPlace: isLocked ? undefined : reason,
    base: term ? toValues(term) : initial,
    isNameGuessed,
    draft,
    locked: obstacle ?? (isLocked ? reason : undefined),
  };
}
