import type { PageTheme, StoredPictures, ThemedPicture } from '../../content/pageData';

export type DrawnPictures = Exclude<StoredPictures, { readonly problem: string }>;

/** The theme in which all pictures are drawn. */
const firstTheme = 'light';

/** A color that an attribute or a style can contain, or the name of one after a colon or an equals sign. */
const color =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)|(?<=(?:fill|stroke|color)(?:=["']|: ?))[a-z]+/giu;

/**
 * Gives pictures the colors of a theme without drawing them again, which takes most of the time. The layout depends on
 * no color, and Mermaid writes the colors of a theme into the rules of a picture: what had the same rules in the first
 * theme has the same ones in another. A few kinds of diagrams also have colors of the theme in their elements; a picture
 * is drawn if its elements have a color that was not the same in both themes of a picture before.
 */
export class Recoloring {
  readonly #theme: PageTheme;
  /** The rules in the theme, and the colors of elements that are the same in it, by the rules in the first theme. */
  readonly #known = new Map<string, { readonly css: string; readonly colors: Set<string> }>();

  constructor(theme: PageTheme) {
    this.#theme = theme;
  }

  /** Notes the colors of pictures that were drawn in both themes. */
  learn({ own, plain }: DrawnPictures): void {
    for (const { base, themes } of plain === undefined ? [own] : [own, plain]) {
      const first = themes[firstTheme];
      const other = themes[this.#theme];
      if (first === undefined || other?.changes.length !== 0) continue;
      const known = this.#known.get(first.css) ?? { css: other.css, colors: new Set() };
      this.#known.set(first.css, known);
      for (const [found] of base.matchAll(color)) known.colors.add(found);
    }
  }

  /** Returns pictures with those in the theme; `undefined` if one of them must be drawn. */
  apply({ own, plain }: DrawnPictures): DrawnPictures | undefined {
    const recolored = this.#recolor(own);
    if (recolored === undefined) return undefined;
    if (plain === undefined) return { own: recolored };
    const other = this.#recolor(plain);
    return other && { own: recolored, plain: other };
  }

  #recolor({ base, themes }: ThemedPicture): ThemedPicture | undefined {
    const known = this.#known.get(themes[firstTheme]?.css ?? '');
    if (known === undefined) return undefined;
    for (const [found] of base.matchAll(color)) if (!known.colors.has(found)) return undefined;
    return { base, themes: { ...themes, [this.#theme]: { css: known.css, changes: [] } } };
  }
}
