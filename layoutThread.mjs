// Builds the script of the thread that lays out large diagrams.
import { build } from 'esbuild';

/** The extension cannot serve a script to a worker of a webview, which only loads it from a text. */
const asText = /^(.*)\?script$/;

/** @type {import('esbuild').Plugin} */
export const layoutThread = {
  name: 'layout-thread',
  setup(plugin) {
    const { minify, target } = plugin.initialOptions;
    const namespace = 'script-text';
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
