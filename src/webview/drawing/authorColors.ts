import { parseColor } from './color';
import type { Roles } from './theme';

/** Mermaid's names for the colors from which its theme `base` derives the others. */
const names: Readonly<Record<string, keyof Roles>> = {
  primaryColor: 'box',
  primaryTextColor: 'text',
  primaryBorderColor: 'border',
  lineColor: 'quiet',
  tertiaryColor: 'frame',
  tertiaryBorderColor: 'faint',
};

/** Matches the parts of a text with its configuration: the front matter, and directives such as `%%{init: {}}%%`. */
const configuration = /^\s*---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*\n|%%\{(?:(?!%%\{)[\s\S])*?\}%%/g;

/** Returns whether the author of a diagram chose colors for the whole diagram. */
export function hasAuthorColors(text: string): boolean {
  return readConfiguration(text).includes('themeVariables');
}

/** Returns whether the author of a diagram chose the colors of its categories. */
export function hasAuthorPalette(text: string): boolean {
  return /\bcScale\d/.test(readConfiguration(text));
}

/**
 * Returns the editor's colors that the author of a diagram replaced. Mermaid derives colors only in its theme `base`;
 * it applies all other theme variables itself.
 */
export function readAuthorColors(text: string): Partial<Roles> {
  const config = readConfiguration(text);
  if (!config.includes('themeVariables') || !/\btheme["']?\s*:\s*["']?base\b/.test(config))
    return {};
  const colors: Partial<Record<keyof Roles, string>> = {};
  for (const [name, role] of Object.entries(names)) {
    const value = new RegExp(`\\b${name}["']?\\s*:\\s*["']?([#\\w]+(?:\\([^()\\n]*\\))?)`).exec(
      config,
    )?.[1];
    if (value !== undefined && parseColor(value) !== undefined) colors[role] = value;
  }
  return colors;
}

function readConfiguration(text: string): string {
  return (text.match(configuration) ?? []).join('\n');
}
