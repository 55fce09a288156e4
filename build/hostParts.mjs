// Builds the parts of the extension that are loaded on first use. Parts share their code: esbuild splits it for them,
// but only into ES modules, which the browser's extension host cannot load. So each output becomes a CommonJS module,
// and a list tells the loader what each part requires.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { transform } from 'esbuild';

/**
 * Returns the scripts that a script needs, in the order in which they must run; it is the last one.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} path
 * @param {Set<string>} found
 */
function findRequired(outputs, path, found = new Set()) {
  if (!found.has(path)) {
    for (const { path: imported, external } of outputs[path]?.imports ?? [])
      if (!external) findRequired(outputs, imported, found);
    found.add(path);
  }
  return [...found];
}

/** @type {import('esbuild').Plugin} */
export const hostParts = {
  name: 'host-parts',
  setup(plugin) {
    const { initialOptions } = plugin;
    const { minify, target, charset, sourcemap } = initialOptions;
    Object.assign(initialOptions, {
      metafile: true,
      write: false,
      sourcemap: sourcemap && 'inline',
    });
    plugin.onEnd(async ({ metafile, outputFiles = [] }) => {
      if (metafile === undefined) return;
      const { outputs } = metafile;
      const write = async ({ path, text }) => {
        const isScript = path.endsWith('.js');
        const options = {
          format: 'cjs',
          minify,
          target,
          charset,
          sourcemap: sourcemap && 'inline',
        };
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, isScript ? (await transform(text, options)).code : text);
      };
      await Promise.all(outputFiles.map(write));
      const parts = Object.keys(outputs)
        .filter((path) => outputs[path]?.entryPoint !== undefined)
        .map((path) => [basename(path), findRequired(outputs, path).map((one) => basename(one))]);
      const list = JSON.stringify(Object.fromEntries(parts));
      await writeFile(join(initialOptions.outdir ?? '.', 'parts.json'), list);
    });
  },
};
