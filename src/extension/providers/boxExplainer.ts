import * as vscode from 'vscode';
import { explainBoxAt } from '../../core/service/diagramming';
import type { Explanation } from '../../core/features/explain/explanation';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Position } from '../../core/text/range';
import type { TextDocument } from '../../core/text/textDocument';
import { toVSCodePosition } from '../convert';
import { createAddLink } from '../links';
import { createTrustedMarkdown } from '../meaningMarkdown';
import { escapeMarkdown } from '../../core/service/wording';

/** Explains the boxes of a diagram in its text, where their labels do not match an entry. */
export class BoxExplainer {
  constructor(private readonly service: GlossaryService) {}

  /** Returns the meaning of the box, or that it has no entry; `undefined` if there is no box. */
  async explain(
    document: TextDocument,
    position: Position,
    token: vscode.CancellationToken,
  ): Promise<Explanation | vscode.Hover | undefined> {
    const explanation = await explainBoxAt(this.service, document, position, token);
    if (explanation?.kind !== 'unexplained') return explanation?.explanation;
    const { l10n } = vscode;
    const words = l10n.t(
      "“{0}” isn't explained in the glossary yet.",
      escapeMarkdown(explanation.label),
    );
    const link = `[$(add) ${l10n.t('Add entry')}](${createAddLink(explanation.label)})`;
    return new vscode.Hover(
      createTrustedMarkdown(`${words} ${link}`),
      new vscode.Range(toVSCodePosition(explanation.start), toVSCodePosition(explanation.end)),
    );
  }
}
