// Lists the scripts that the panel requests one after the other until its first picture, so that its page can request
// them all at once; and all scripts that draw, which an exported page contains.
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mergeScripts } from './mergeScripts.mjs';

/** The panel, the renderer, the palette, and what Mermaid loads for the most common kind of diagram: in the order of use. */
const entryPoints = [
  /\/panel\.ts$/,
  /\/renderDiagram\.ts$/,
  /\/chartPalette\.ts$/,
  /\/flowDiagram-\w+\.mjs$/,
  /\/dagre-\w+\.mjs$/,
];

/**
 * Returns outputs and what they import, each followed by its own imports.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {readonly string[]} paths
 * @param {boolean} withDynamic Whether imports count that run only when they are needed.
 */
function findImports(outputs, paths, withDynamic = false) {
  const found = new Set();
  const add = (path) => {
    if (found.has(path)) return;
    found.add(path);
    const imports = outputs[path]?.imports ?? [];
    imports
      .filter(({ kind }) => withDynamic || kind === 'import-statement')
      .forEach((one) => add(one.path));
  };
  paths.forEach(add);
  return [...found];
}

/** @type {import('esbuild').Plugin} */
export const preloads = {
  name: 'preloads',
  setup(plugin) {
    const { initialOptions } = plugin;
    initialOptions.metafile = true;
    plugin.onEnd(async ({ metafile }) => {
      if (metafile === undefined) return;
      const { outputs } = metafile;
      const entries = entryPoints.map((pattern) => {
        const found = Object.entries(outputs).find(([, { entryPoint }]) =>
          pattern.test(entryPoint ?? ''),
        );
        if (found === undefined)
          throw new Error(`No script of the panel is built from ${pattern}.`);
        return found[0];
      });
      const [panel = '', renderer = ''] = entries;
      const [page, drawing] = [
        findImports(outputs, [panel]),
        findImports(outputs, [renderer], true),
      ];
      // An exported page draws without the scripts of the panel, which only run in one.
      const isShared = (path) => drawing.includes(path);
      const groups = {
        shared: page.filter(isShared),
        parts: page.filter((path) => !isShared(path)),
        drawing: findImports(outputs, entries.slice(1)),
      };
      const { minify, sourcemap, target, charset } = initialOptions;
      const places = await mergeScripts(metafile, groups, { minify, sourcemap, target, charset });
      const listFiles = (paths) => [
        ...new Set(paths.map((path) => basename(places.get(path) ?? path))),
      ];
      await writeFile(
        join('dist/webview', 'preloads.json'),
        JSON.stringify(listFiles(findImports(outputs, entries))),
      );
      const scripts = { main: basename(renderer), files: listFiles(drawing) };
      await writeFile(join('dist/webview', 'renderer.json'), JSON.stringify(scripts));
    });
  },
};
