import * as vscode from 'vscode';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import { toTermReference } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { NodeRequest } from '../../protocol/messages';
import { commandIds } from '../commandIds';
import { showEntry } from '../showEntry';
import { getEditorColumn, showCode, showLine } from './panelNavigation';

/** Does what the reader asks for at a box of the shown diagram. Ignores boxes that are gone by now. */
export async function answerNodeRequest(
  service: GlossaryService,
  { diagram, links }: LinkedDiagram,
  { type, node }: { readonly type: NodeRequest; readonly node: string },
): Promise<void> {
  const { nodes, groups, labels = [] } = diagram;
  const box = [...nodes, ...groups, ...labels].find(({ id }) => id === node);
  if (!box) return;
  if (type === 'openNode') return showLine(diagram.uri, box.line);
  if (type === 'addTerm') {
    await vscode.commands.executeCommand(commandIds.addTerm, box.label);
    return;
  }
  const term = links.termOf(node);
  if (!term) return;
  switch (type) {
    case 'openTerm':
      return showEntry(service, term, getEditorColumn());
    case 'openCode':
      return showCode(term);
    case 'findUsages':
    case 'editTerm':
      await vscode.commands.executeCommand(commandIds[type], toTermReference(term));
  }
}
