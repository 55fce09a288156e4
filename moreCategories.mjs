// Lets Mermaid's charts tell as many categories apart as the theme has colors: where Mermaid counts to 8, 10 or 12
// and starts again, it goes on. A place that is not as it was when this was written fails the build.
import { readFileSync } from 'node:fs';

/** The theme's colors named so, from a first number on. */
const all = (name, first = 0) =>
  `Array.from({ length: themeVariables.THEME_COLOR_LIMIT }, (_, i) => themeVariables[\`${name}\${i + ${first}}\`])`;

const namesOf = (name) => new RegExp(`(?:themeVariables\\.${name}\\d+,?\\s*){8,}`, 'g');

/** What is written instead of what, how often, in the files that contain a text. */
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
