// Gives the categories of Mermaid's charts as many colors as the theme has: Mermaid starts again after 8, 10 or 12. The
// build fails if the code to replace is not found, as after an update of Mermaid.
import { readFileSync } from 'node:fs';

/** Returns the theme's colors with a name, from a first number. */
const all = (name, first = 0) =>
  `Array.from({ length: themeVariables.THEME_COLOR_LIMIT }, (_, i) => themeVariables[\`${name}\${i + ${first}}\`])`;

const namesOf = (name) => new RegExp(`(?:themeVariables\\.${name}\\d+,?\\s*){8,}`, 'g');

/** The replacements, with the expected number of each, in files that contain a text. */
const places = [
  { holds: 'const myGeneratedColors = [', from: namesOf('pie'), to: `...${all('pie', 1)}` },
  { holds: 'const themeColors = [', from: namesOf('venn'), to: `...${all('venn', 1)}` },
  { holds: 'colorScalePeer', from: namesOf('cScale'), to: `...${all('cScale')}` },
  { holds: 'colorScalePeer', from: namesOf('cScalePeer'), to: `...${all('cScalePeer')}` },
  { holds: 'colorScalePeer', from: namesOf('cScaleLabel'), to: `...${all('cScaleLabel')}` },
  {
    holds: 'd3scaleOrdinal(d3schemeTableau10)',
    from: /(?<=d3scaleOrdinal\()d3schemeTableau10(?=\))/g,
    to: 'getConfig().themeVariables.xyChart.plotColorPalette.split(",")',
  },
  {
    holds: 'GIT_NAMED_COLOR_COUNT',
    from: /(?<=var (?:THEME_COLOR_LIMIT|GIT_NAMED_COLOR_COUNT) = )8(?=;)/g,
    to: 'Infinity',
    times: 2,
  },
  { holds: 'MAX_SECTIONS - 1', from: /(?<=var MAX_SECTIONS = )12(?=;)/g, to: 'Infinity' },
  { holds: 'MAX_COLOR_SLOTS', from: /(?<=var MAX_COLOR_SLOTS = )64(?=;)/g, to: 'Infinity' },
  {
    holds: 'fill = fills[sectionNumber',
    from: /(?<=num = )sectionNumber % fills\.length/g,
    to: 'sectionNumber',
  },
];

/** @type {import('esbuild').Plugin} */
export const moreCategories = {
  name: 'more-categories',
  setup(plugin) {
    const open = new Set();
    plugin.onStart(() => {
      for (const place of places) open.add(place);
    });
    plugin.onLoad({ filter: /[\\/]mermaid[\\/]dist[\\/].*\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      const source = contents;
      for (const place of places) {
        if (!source.includes(place.holds)) continue;
        if ((contents.match(place.from) ?? []).length !== (place.times ?? 1)) continue;
        contents = contents.replace(place.from, () => place.to);
        open.delete(place);
      }
      return contents === source ? undefined : { contents, loader: 'js' };
    });
    plugin.onEnd(({ errors }) => {
      if (errors.length > 0 || open.size === 0) return undefined;
      const missing = [...open].map(
        ({ holds }) => `Mermaid counts its colors elsewhere than at: ${holds}`,
      );
      return { errors: missing.map((text) => ({ text })) };
    });
  },
};
