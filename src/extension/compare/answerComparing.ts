import * as vscode from 'vscode';
import type { KnownDiagram } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { FromPanel, ToPanel } from '../../protocol/messages';
import { chooseRevision } from './chooseRevision';
import { compareDiagram } from './compareDiagram';

type Question = Extract<FromPanel, { readonly type: 'chooseRevision' | 'compare' }>;

/** Asks for a revision, or compares the shown diagram with one; `undefined` if there is nothing to answer. */
export async function answerComparing(
  service: GlossaryService,
  question: Question,
  shown: { readonly known: KnownDiagram; readonly linked: LinkedDiagram | undefined } | undefined,
): Promise<ToPanel | undefined> {
  if (!shown) return undefined;
  const { known, linked } = shown;
  if (question.type === 'chooseRevision') {
    const revision = await chooseRevision(vscode.Uri.parse(known.uri));
    return revision && { type: 'revision', revision };
  }
  if (!linked) return undefined;
  const comparison = await compareDiagram(service, known, linked, question.revision);
  return { type: 'compared', comparison };
}
