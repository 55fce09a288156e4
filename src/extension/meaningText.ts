import * as vscode from 'vscode';
import type { Meaning } from '../core/features/explain/explanation';
import type { ExplanationStyle } from '../core/features/explain/explanationMarkdown';
import { explanationMarkdown } from '../core/features/explain/explanationMarkdown';
import { neighbourhoodPicture } from '../core/features/picture/neighbourhoodPicture';
import type { PictureTheme } from '../core/features/picture/palette';
import { pictureMarkdown } from '../core/features/picture/pictureMarkdown';
import type { TermIndex } from '../core/matching/termIndex';
import { hoverStyle, linkedCommands } from './links';

/** What a meaning is shown with beside its words. */
export type MeaningOptions = Pick<ExplanationStyle, 'picture' | 'readArrows'>;

/** A meaning as the editor shows it on hover; only the links of this extension run commands. */
export function meaningText(
  meaning: Meaning,
  index: TermIndex,
  options: MeaningOptions = {},
): vscode.MarkdownString {
  const style = { ...hoverStyle, ...options };
  return trustedText(explanationMarkdown(meaning, index, style));
}

/**
 * Markdown for the editor, with icons; its links may run the commands of this extension. All words of others in it must
 * have come through `core/markdown`: lint keeps the rest of the extension from making such texts.
 */
export function trustedText(markdown: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(markdown, true);
  text.isTrusted = { enabledCommands: linkedCommands };
  return text;
}

/** Draws in the colours of the editor's present theme. */
export const drawn: MeaningOptions['picture'] = (whereabouts) => {
  const picture = neighbourhoodPicture(whereabouts, pictureTheme());
  return picture && pictureMarkdown(picture);
};

/** A picture cannot see the editor's colours, and would follow the computer's theme instead. */
function pictureTheme(): PictureTheme {
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
