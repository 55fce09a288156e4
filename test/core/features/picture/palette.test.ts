import assert from 'node:assert/strict';
import { type PictureTheme, palettes } from '../../../../src/core/features/picture/palettes';
/** Backgrounds of hovers in the themes that come with editors. */
const backgrounds: Readonly<Record<PictureTheme, readonly string[]>> = {
  light: ['#ffffff', '#f8f8f8', '#f3f3f3', '#eee8d5'],
  dark: ['#1f1f1f', '#202020', '#252526', '#272822', '#004052'],
  highContrastLight: ['#ffffff'],
  highContrastDark: ['#000000', '#0c141f'],
};

/** Source: WCAG 2.2, definition of relative luminance. */
function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Source: WCAG 2.2, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('palettes', () => {
  for (const theme of ['light', 'dark', 'highContrastLight', 'highContrastDark'] as const) {
    const palette = palettes[theme];

    it(`keep text readable (${theme})`, () => {
      const pairs = [
        [palette.text, palette.box],
        [palette.centerText, palette.center],
        [palette.quietText, palette.frame],
        ...backgrounds[theme].map((background) => [palette.quietText, background] as const),
      ] as const;
      for (const [text, behind] of pairs) {
        assert.ok(contrast(text, behind) >= 4.5, `${text} on ${behind}: ${contrast(text, behind)}`);
      }
    });

    it(`keep lines and borders visible (${theme})`, () => {
      for (const background of [...backgrounds[theme], palette.frame]) {
        for (const line of [palette.line, palette.boxBorder, palette.centerBorder]) {
          assert.ok(
            contrast(line, background) >= 2.5,
            `${line} on ${background}: ${contrast(line, background)}`,
          );
        }
      }
    });
  }
});
