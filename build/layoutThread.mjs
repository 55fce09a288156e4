// Builds the scripts of the threads that lay out large diagrams.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** The extension cannot serve a script to a worker of a webview, which only loads it from a text. */
const asText = /^(.*)\?script$/;

/** A script that also runs in the page: as a function, whose text a worker loads, it is there only once. */
const asFunction = /^(.*)\?function$/;

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
    plugin.onResolve({ filter: asFunction }, ({ path }) => {
      const [, file] = asFunction.exec(path) ?? [];
      return { path: createRequire(import.meta.url).resolve(file), suffix: '?function' };
    });
    plugin.onLoad({ filter: /\.js$/ }, ({ path, suffix }) => {
      if (suffix !== '?function') return undefined;
      const contents = `export function run() {
        const module = { exports: {} };
        const exports = module.exports;
        ${readFileSync(path, 'utf8')}
        return module.exports;
      }`;
      return { contents, loader: 'js' };
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
