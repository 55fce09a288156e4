import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { FromPanel, NodeRequest } from '../../protocol/messages';
import { answerNodeRequest } from './nodeRequests';
import { openTermLink } from './openTermLink';
import { formatList, toChoice } from './panelContent';
import { showLine } from './panelNavigation';
import { printDiagram } from './printDiagram';
import { saveExport } from './saveExport';
import type { ShownDiagram } from './shownDiagram';

/** How long the status bar confirms what was copied, in milliseconds. */
const noticeTime = 3000;

/** The requests that need only the shown diagram, and no answer to the page. */
type ShownRequest = Extract<
  FromPanel,
  { readonly type: NodeRequest | 'openLink' | 'saveExport' | 'print' | 'goToLine' | 'copyList' }
>;

const shownRequests: readonly FromPanel['type'][] = [
  ...(['openTerm', 'openNode', 'openCode', 'editTerm', 'addTerm', 'findUsages'] as const),
  ...(['openLink', 'saveExport', 'print', 'goToLine', 'copyList'] as const),
] satisfies readonly ShownRequest['type'][];

export function isShownRequest(message: FromPanel): message is ShownRequest {
  return shownRequests.includes(message.type);
}

interface RequestParts {
  readonly service: GlossaryService;
  readonly shown: ShownDiagram;
  /** The folder of pages to print. */
  readonly storage: vscode.Uri;
}

/** Does what the reader asks for with the shown diagram. */
export async function answerShownRequest(
  message: ShownRequest,
  { service, shown: { known, linked }, storage }: RequestParts,
): Promise<void> {
  const { uri } = known;
  const { title } = toChoice(known);
  switch (message.type) {
    case 'openLink': {
      const term = linked?.links.termOf(message.node);
      return term && openTermLink(term, message.link);
    }
    case 'saveExport':
      await saveExport({ format: message.format, content: message.content, title, uri });
      return;
    case 'print':
      await printDiagram({ ...message.printed, title, uri }, { storage });
      return;
    case 'goToLine':
      return showLine(uri, message.line);
    case 'copyList':
      await vscode.env.clipboard.writeText(formatList(message.title, message.sentences));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied.'), noticeTime);
      return;
    case 'openTerm':
    case 'openNode':
    case 'openCode':
    case 'editTerm':
    case 'addTerm':
    case 'findUsages':
      return linked && answerNodeRequest(service, linked, message);
  }
}
