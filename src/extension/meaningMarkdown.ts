import * as vscode from 'vscode';
import type { Meaning } from '../core/features/explain/explanation';
import { type ExplanationStyle } from '../core/features/explain/explanationMarkdown';
import type { PictureTheme } from '../core/features/picture/palettes';
import type { TermIndex } from '../core/matching/termIndex';
import { hoverStyle, linkedCommands } from './links';
import {
  renderExplanation,
  drawNeighborhood,
  renderPictureMarkdown,
} from '../core/service/explaining';

/** The parts that are shown with a meaning, in addition to its text. */
export type MeaningOptions = Pick<ExplanationStyle, 'picture' | 'readArrows' | 'hasAdvice'>;

/** Returns a meaning as hover text, in which links run only commands of this extension. */
export function createMeaningMarkdown(
  meaning: Meaning,
  index: TermIndex,
  options: MeaningOptions = {},
): vscode.MarkdownString {
  const style = { ...hoverStyle, ...options };
  return createTrustedMarkdown(renderExplanation(meaning, index, style));
}

/**
 * Creates Markdown for the editor, with icons, whose links may run the commands of this extension. All text from
 * files must be escaped by `core/markdown`; a lint rule prevents the rest of the extension from creating such texts.
 */
export function createTrustedMarkdown(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, true);
  text.isTrusted = { enabledCommands: linkedCommands };
  return text;
}

/** Draws in the colors of the current theme. */
export const drawPicture: MeaningOptions['picture'] = (diagramContext) => {
  const picture = drawNeighborhood(diagramContext, getPictureTheme());
  return picture && renderPictureMarkdown(picture);
};

/** A picture cannot read the editor's colors and would follow the theme of the operating system. */
function getPictureTheme(): PictureTheme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'highContrastDark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'highContrastLight';
  }
}
