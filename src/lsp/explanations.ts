import * as l10n from '@vscode/l10n';
import type { Hover, MarkupContent, MarkupKind, Position } from 'vscode-languageserver/node';
import { explainBoxAt } from '../core/service/diagramming';
import {
  drawNeighborhood,
  isHoverEnabled,
  renderExplanation,
  renderMeaningList,
  renderPictureMarkdown,
} from '../core/service/explaining';
import { findFolder } from '../core/service/hosting';
import { escapeMarkdown } from '../core/service/wording';
import type { Meaning } from '../core/features/explain/explanation';
import type { ExplanationStyle } from '../core/features/explain/explanationMarkdown';
import type { Term } from '../core/glossary/term';
import type { CancellationToken } from '../core/workspace/cancellation';
import { toMarkup } from './clientFeatures';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';

/** Explains words as hovers, and terms in other places. */
export class Explanations {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  async hover(
    { document, uri }: OpenDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const { service, settings, workspace, features } = this.#parts;
    if (!isHoverEnabled(document, settings.of(uri), workspace.folders)) return undefined;
    const box = await explainBoxAt(service, document, position, token);
    if (box?.kind === 'unexplained') {
      const words = l10n.t("“{0}” isn't explained in the glossary yet.", escapeMarkdown(box.label));
      const range = { start: box.start, end: box.end };
      return { contents: toMarkup(features.hover, words), range };
    }
    const explanations = box
      ? [box.explanation]
      : await service.explainAt(document, position, token);
    const [first] = explanations;
    const meanings = explanations.flatMap((one) => one.meanings);
    const [nearest] = meanings;
    if (!first || !nearest || token.isCancellationRequested) return undefined;
    const style = await this.#createStyle(true);
    const parts = [renderExplanation(nearest, await service.index(), style)];
    if (meanings.length > 1) parts.unshift(renderMeaningList(meanings, style), '---');
    return {
      contents: toMarkup(features.hover, parts.join('\n\n')),
      range: { start: first.start, end: first.end },
    };
  }

  /** Explains a term next to a list, without a picture. */
  async explainTerm(term: Term, kind: MarkupKind): Promise<MarkupContent> {
    const { service } = this.#parts;
    const meaning: Meaning = await service.explainTerm(term);
    const style = await this.#createStyle(false);
    return toMarkup(kind, renderExplanation(meaning, await service.index(), style));
  }

  /** Links to commands are only for clients with their own extension. */
  async #createStyle(hasPicture: boolean): Promise<ExplanationStyle> {
    const { features, service, workspace, documents } = this.#parts;
    const { files } = await service.glossary();
    const { pictures, opensFileLinks } = features;
    const openTerm = ({ source }: Term): string | undefined => {
      const file = files.get(source.uri);
      if (!file || !opensFileLinks) return undefined;
      const { line } = file.termLines.positionAt(source.name.start);
      return toLineLink(documents.toClientUri(source.uri), line);
    };
    return {
      icon: () => '',
      openTerm,
      editTerm: () => undefined,
      showInDiagram: ({ diagram }) =>
        opensFileLinks ? toLineLink(documents.toClientUri(diagram.uri), diagram.line) : undefined,
      openFile: (uri) =>
        opensFileLinks && findFolder(uri, workspace.folders) !== undefined ? uri : undefined,
      ...(hasPicture &&
        pictures && {
          picture: (context) => {
            const picture = drawNeighborhood(context, pictures);
            return picture && renderPictureMarkdown(picture);
          },
        }),
    };
  }
}

/** Returns a link to a line of a file, in the form that most editors understand. `line` is 0-based. */
export function toLineLink(uri: string, line: number): string {
  // Parentheses would end a Markdown link.
  const address = uri.replace(/\(/gu, '%28').replace(/\)/gu, '%29');
  return `${address}#L${line + 1}`;
}
