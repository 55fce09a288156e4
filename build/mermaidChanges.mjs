// Replaces code of Mermaid where no setting does what drawing and parsing need. The build fails if the code to replace is not
// found, as after an update of Mermaid.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Returns an import of a module below `src`. */
const importOf = (names, file) =>
  `import { ${names} } from ${JSON.stringify(resolve('src', file))};`;

/** Returns the theme's colors with a name, from a first number. */
const all = (name, first = 0) =>
  `Array.from({ length: themeVariables.THEME_COLOR_LIMIT }, (_, i) => themeVariables[\`${name}\${i + ${first}}\`])`;

const namesOf = (name) => new RegExp(`(?:themeVariables\\.${name}\\d+,?\\s*){8,}`, 'g');

/**
 * A replacement, and how often it is expected in files that contain a text: once, a number of times, or at least once.
 * @typedef {{ holds: string, from: RegExp, to: string, times?: number | 'some' }} Place
 */

/**
 * Gives the categories of charts as many colors as the theme has: Mermaid starts again after 8, 10 or 12.
 * @type {readonly Place[]}
 */
const categories = [
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

/**
 * Lets large diagrams be laid out in a thread, so that drawing them can be canceled: Mermaid waits for the layout, and
 * calls ours.
 * @type {readonly Place[]}
 */
const layout = [
  {
    from: /import \{ layout as dagreLayout \} from "dagre-d3-es\/src\/dagre\/index\.js";/g,
    to: importOf('layOut as dagreLayout', 'webview/drawing/layOut.ts'),
  },
  { from: /(?<=\n {2})(?=dagreLayout\(graph\);)/g, to: 'return ' },
  { from: /(?<=\n {2})(?=runDagreGraphLayout\(measuredLayout\.graph\);)/g, to: 'await ', times: 2 },
  { from: /(?<=var runDagreLayoutCore = .*)(?=\(data4Layout, context\) =>)/g, to: 'async ' },
].map((place) => ({ holds: 'var runDagreLayoutCore = ', ...place }));

/**
 * Copies only the sections of the configuration that are read: Mermaid copies all of it whenever a box or a line reads a
 * setting, which is a third of the time of a drawing, and most of the time of parsing. Several copies of all sections are
 * made for each diagram, and with Mermaid's function these take a fifth of the time of parsing.
 * @type {readonly Place[]}
 */
const configuration = [
  {
    from: /(?<=var getConfig = .*\n {2}return )assignWithDepth_default\(\{\}, currentConfig\)(?=;\n)/g,
    to: 'copyConfig(currentConfig)',
  },
  {
    from: /(?<=var updateCurrentConfig = .*\n {2}let cfg = )assignWithDepth_default\(\{\}, siteCfg\)(?=;\n)/g,
    to: 'copyAllSections(siteCfg)',
  },
  {
    from: /^/g,
    to: `${importOf('copyConfig, copyAllSections', 'core/diagram/mermaid/copyConfig.ts')}\n`,
  },
].map((place) => ({ holds: 'var currentConfig = ', ...place }));

/**
 * Lets ELK lay out large diagrams in a thread, too.
 * @type {readonly Place[]}
 */
const elk = [
  {
    holds: 'async function runElkLayoutCore(',
    from: /import ELK from "elkjs\/lib\/elk\.bundled\.js";/g,
    to: importOf('ElkLayout as ELK', 'webview/drawing/elkLayout.ts'),
  },
];

/**
 * Mermaid's build keeps the names of functions and classes for stack traces, with calls that keep also those that are never
 * called from being left out.
 * @type {readonly Place[]}
 */
const names = [
  { from: /^ *static \{\s*__name\(this, "[^"]*"\);\s*\}$/gm, to: '' },
  { from: /^ *__name\(\w+, "[^"]*"\);$/gm, to: '' },
  { from: /(?<=^var __name = )\(target, value\) => .*(?=;$)/gm, to: '(target) => target' },
].map((place) => ({ holds: '__name', times: 'some', ...place }));

/**
 * Leaves out what only drawing needs: renderers, styles and the colors of themes.
 * @type {readonly Place[]}
 */
const drawing = [
  {
    holds: 'var diagram = {',
    from: /(?<=^ {2})renderer(?:: \w+)?(?=,?$)/gm,
    to: 'renderer: {}',
  },
  { holds: 'var diagram = {', from: /(?<=^ {2})styles: \w+(?=,?$)/gm, to: 'styles: () => ""' },
  {
    holds: 'var themes_default = {',
    from: /(?<=^ {4})getThemeVariables(?:: \w+)?$/gm,
    to: 'getThemeVariables: () => ({})',
    times: 11,
  },
];

/**
 * @param {readonly Place[]} places
 * @returns {import('esbuild').Plugin}
 */
const changeMermaid = (places) => ({
  name: 'mermaid-changes',
  setup(plugin) {
    const open = new Set();
    plugin.onStart(() => {
      for (const place of places) open.add(place);
    });
    plugin.onLoad(
      { filter: /[\\/](?:mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/].*\.mjs$/ },
      ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        const source = contents;
        for (const place of places) {
          if (!source.includes(place.holds)) continue;
          const found = (contents.match(place.from) ?? []).length;
          if (place.times === 'some' ? found === 0 : found !== (place.times ?? 1)) continue;
          contents = contents.replace(place.from, () => place.to);
          open.delete(place);
        }
        return contents === source ? undefined : { contents, loader: 'js' };
      },
    );
    plugin.onEnd(({ errors }) => {
      if (errors.length > 0 || open.size === 0) return undefined;
      const missing = [...open].map(
        ({ holds, from }) => `Mermaid has other code than expected at “${holds}”: ${String(from)}`,
      );
      return { errors: missing.map((text) => ({ text })) };
    });
  },
});

/** For drawing. */
export const drawingChanges = changeMermaid([...categories, ...layout, ...configuration, ...elk]);

/** For parsing without drawing. */
export const parsingChanges = changeMermaid([...configuration, ...names, ...drawing]);
