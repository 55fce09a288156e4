// Merges small scripts that one page always loads together: each request takes time, above all in an editor, which
// answers requests of webviews in another process. esbuild has no option for it.
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Returns the scripts of a group that can be merged without an import in a circle, which a page that loads scripts from
 * memory cannot resolve: none imports another script, now or later, that imports one of them.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {readonly string[]} group
 */
function findMergeable(outputs, group) {
  const found = new Set(group.filter((path) => outputs[path]?.entryPoint === undefined));
  const isLeadingTo = (path, goals, seen = new Set()) => {
    if (goals.has(path)) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return (outputs[path]?.imports ?? []).some((one) => isLeadingTo(one.path, goals, seen));
  };
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const path of found) {
      const others = (outputs[path]?.imports ?? []).filter((one) => !found.has(one.path));
      if (others.some((one) => isLeadingTo(one.path, found))) found.delete(path);
    }
  }
  return found;
}

/**
 * Merges the scripts of each group into a script with the group's name, and returns for each merged one the path of
 * the script that contains it.
 * @param {import('esbuild').Metafile} metafile
 * @param {Readonly<Record<string, readonly string[]>>} groups
 * @param {Pick<import('esbuild').BuildOptions, 'minify' | 'sourcemap' | 'target' | 'charset'>} options
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function mergeScripts({ outputs }, groups, options) {
  /** @type {Map<string, string>} */
  const places = new Map();
  const merged = Object.entries(groups).map(([name, group]) => {
    const members = findMergeable(
      outputs,
      group.filter((path) => !places.has(path)),
    );
    members.forEach((path) => {
      places.set(path, join(dirname(path), `${name}.js`));
    });
    return { name, members: [...members] };
  });
  const scripts = Object.keys(outputs).filter((path) => path.endsWith('.js') && !places.has(path));
  const [folder = '.'] = scripts.map(dirname);
  const numbers = new Map([...places.keys()].map((path, i) => [path, i]));
  const rename = (path, name) => `${name}_${numbers.get(path)}`;
  /** Lists the exports of a script by the names that they have in the merged one. */
  const renamed = (path, write) =>
    (outputs[path]?.exports ?? []).map((name) => write(name, rename(path, name))).join();
  const entry = (members) =>
    members
      .map(
        (path) =>
          `export {${renamed(path, (name, other) => `${name} as ${other}`)}} from './${basename(path)}';`,
      )
      .join('\n');

  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'merge-scripts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^group:/ }, ({ path }) => ({ path, namespace: 'group' }));
      onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
        contents: entry(merged.find(({ name }) => `group:${name}` === path)?.members ?? []),
        resolveDir: folder,
      }));
      onResolve({ filter: /^\.\/[\w.-]+\.js$/ }, ({ path, kind, importer, pluginData }) => {
        if (kind === 'entry-point') return undefined;
        const target = join(folder, path);
        const place = places.get(target);
        if (place === undefined || pluginData === 'place') return { path, external: true };
        const from = importer.startsWith('group:')
          ? join(folder, `${importer.slice(6)}.js`)
          : places.get(join(folder, basename(importer)));
        if (from === place) return { path: join(process.cwd(), target) };
        return { path: target, namespace: 'place' };
      });
      onLoad({ filter: /.*/, namespace: 'place' }, ({ path }) => ({
        contents: `export {${renamed(path, (name, other) => `${other} as ${name}`)}} from './${basename(places.get(path) ?? '')}';`,
        pluginData: 'place',
        resolveDir: folder,
      }));
    },
  };
  await build({
    ...options,
    entryPoints: [
      ...scripts.map((path) => ({ in: path, out: basename(path, '.js') })),
      ...merged.map(({ name }) => ({ in: `group:${name}`, out: name })),
    ],
    outdir: folder,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [plugin],
  });
  await Promise.all(
    [...places.keys()]
      .flatMap((path) => [path, `${path}.map`])
      .map((path) => rm(path, { force: true })),
  );
  return places;
}
