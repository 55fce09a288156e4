// Lets Mermaid lay out large diagrams in a thread of their own, so that drawing them can be canceled. The build fails if
// the code to replace is not found, as after an update of Mermaid.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The replacements in Mermaid's layout, with the expected number of each: it waits for the layout, and calls ours. */
const places = [
  {
    from: /import \{ layout as dagreLayout \} from "dagre-d3-es\/src\/dagre\/index\.js";/g,
    to: `import { layOut as dagreLayout } from ${JSON.stringify(resolve('src/webview/drawing/layOut.ts'))};`,
  },
  { from: /(?<=\n {2})(?=dagreLayout\(graph\);)/g, to: 'return ' },
  { from: /(?<=\n {2})(?=runDagreGraphLayout\(measuredLayout\.graph\);)/g, to: 'await ', times: 2 },
  { from: /(?<=var runDagreLayoutCore = .*)(?=\(data4Layout, context\) =>)/g, to: 'async ' },
];

/** The extension cannot serve a script to a worker of a webview, which only loads it from a text. */
const asText = /^(.*)\?script$/;

/** @type {import('esbuild').Plugin} */
export const layoutThread = {
  name: 'layout-thread',
  setup(plugin) {
    const { minify, target } = plugin.initialOptions;
    const namespace = 'script-text';
    plugin.onLoad({ filter: /[\\/]mermaid\.core[\\/]dagre-[A-Z0-9]+\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const { from, to, times = 1 } of places) {
        if ((contents.match(from) ?? []).length !== times)
          return { errors: [{ text: `Mermaid calls its layout in another way than: ${from}` }] };
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: 'js' };
    });
    plugin.onResolve({ filter: asText }, async ({ path, resolveDir, kind }) => {
      const [, file] = asText.exec(path) ?? [];
      const resolved = await plugin.resolve(file, { resolveDir, kind });
      return { ...resolved, namespace };
    });
    plugin.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        format: 'iife',
        metafile: true,
        minify,
        target,
        write: false,
      });
      const watchFiles = Object.keys(metafile.inputs).filter((file) => file.startsWith('src'));
      return { contents: outputFiles[0].text, loader: 'text', watchFiles };
    });
  },
};
