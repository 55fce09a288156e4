// Builds everything into dist/. `--watch` keeps building, `--tests` builds the test suites too,
// `--production` minifies and leaves source maps out, `--bench` builds the benchmark too. What is tested or packaged
// gets the notices of the packages in it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, context } from 'esbuild';
import { wordLists } from './wordLists.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');
const bench = process.argv.includes('--bench');
const withNotices = production || tests;

const testFiles = (folder) =>
  existsSync(join('test', folder))
    ? readdirSync(join('test', folder), { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join('test', folder, file))
    : [];

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
  legalComments: withNotices ? 'external' : 'none',
  metafile: withNotices,
  // Labels and word lists of other languages take half the room as they are.
  charset: 'utf8',
};

/** Puts an empty class in the place of packages whose work is never asked for. */
const without = (name, filter, contents = 'export default class {}') => ({
  name: `without-${name}`,
  setup(plugin) {
    const namespace = `without-${name}`;
    plugin.onResolve({ filter }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, () => ({ contents }));
  },
});

/** markdown-it brings a finder of bare addresses along, which only its option `linkify` uses. */
const withoutLinkify = without('linkify', /^linkify-it$/, 'export class LinkifyIt {}');

/** @type {import('esbuild').BuildOptions} */
const inHost = {
  ...shared,
  format: 'cjs',
  external: ['vscode'],
  plugins: [withoutLinkify, wordLists],
};
/** The browser's extension host cannot list a folder of the extension, so the sample's files are named at build time. */
const sampleFiles = readdirSync('media/sample', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    relative('media/sample', join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  )
  .sort();
const constants = { SAMPLE_FILES: JSON.stringify(sampleFiles) };
const browserL10n = { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' };

/** Leaves out what Mermaid lays out and draws with: its grammars never call it, but register plugins. */
const withoutDrawing = {
  name: 'without-drawing',
  setup(plugin) {
    const namespace = 'drawing';
    const libraries = 'cytoscape|d3|dagre-d3-es|elkjs|@iconify|katex|roughjs|stylis|@upsetjs';
    const layouts = 'cose-bilkent|dagre|elk|swimlanes';
    const filter = new RegExp(`^(${libraries})\\b|/(${layouts})-[A-Z0-9]+\\.mjs$`);
    plugin.onResolve({ filter }, () => ({ path: namespace, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, () => ({ contents: 'exports.use = () => {}' }));
  },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  extension: {
    ...inHost,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    alias: browserL10n,
    define: constants,
  },
  webExtension: {
    ...inHost,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    define: constants,
  },
  // Both hosts load it when the first command runs.
  commands: {
    ...inHost,
    entryPoints: ['src/extension/commands/index.ts'],
    outfile: 'dist/commands.js',
    platform: 'browser',
    define: constants,
  },
  // Both hosts load it when somebody first asks for more than a hover.
  providers: {
    ...inHost,
    entryPoints: ['src/extension/providers/askedProviders.ts'],
    outfile: 'dist/providers.js',
    platform: 'browser',
    define: constants,
  },
  // Both hosts load it a moment after start-up.
  checks: {
    ...inHost,
    entryPoints: ['src/extension/checks/registerChecks.ts'],
    outfile: 'dist/checks.js',
    platform: 'browser',
    define: constants,
  },
  // Both hosts load it when the first glossary file is read.
  readers: {
    ...inHost,
    entryPoints: ['src/extension/host/glossaryReaders.ts'],
    outfile: 'dist/readers.js',
    platform: 'browser',
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    // The main files of some packages load their parts in ways that cannot be bundled.
    mainFields: ['module', 'main'],
    plugins: [withoutLinkify, wordLists],
    banner: { js: '#!/usr/bin/env node' },
    alias: browserL10n,
  },
  mermaidParser: {
    ...shared,
    entryPoints: ['src/core/diagram/mermaid/mermaidParser.ts'],
    outfile: 'dist/mermaidParser.js',
    format: 'cjs',
    platform: 'browser',
    alias: { dompurify: './src/core/diagram/mermaid/purifier.ts' },
    inject: ['src/core/diagram/mermaid/headless.ts'],
    // Mermaid keeps its build flags on the global object, where they would stay.
    define: { 'globalThis.injected': 'mermaidFlags' },
    banner: { js: 'var mermaidFlags;' },
    plugins: [withoutDrawing],
  },
  webview: {
    ...shared,
    entryPoints: { panel: 'src/webview/panel.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    splitting: true,
    platform: 'browser',
  },
};

/** Makes `import 'test-files'` the tests in test/vscode whose names have the ending. */
const testFilesNamed = (ending) => ({
  name: 'test-files',
  setup(plugin) {
    const namespace = 'test-files';
    plugin.onResolve({ filter: /^test-files$/ }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, () => ({
      contents: testFiles('vscode')
        .filter((file) => file.endsWith(ending))
        .map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`)
        .join('\n'),
      resolveDir: process.cwd(),
      watchDirs: ['test/vscode'],
    }));
  },
});

/** @type {import('esbuild').BuildOptions} */
const asTest = {
  ...inHost,
  minify: false,
  sourcemap: 'inline',
  legalComments: 'none',
  define: constants,
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const testBundles = {
  // Everything that runs in plain Node: core, command line, panel in a browser, package. Files share what they import,
  // so that each module is parsed once.
  unit: {
    ...asTest,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: true,
    entryPoints: ['core', 'cli', 'webview', 'package', 'syntaxes'].flatMap(testFiles),
    outbase: 'test',
    outdir: 'dist/test',
    platform: 'node',
    packages: 'external',
  },
  // Runs in the node extension host of a VS Code.
  vscode: {
    ...asTest,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/vscode/index.js',
    platform: 'node',
    packages: 'external',
    plugins: [wordLists, testFilesNamed('.test.ts')],
  },
  // Runs in the web-worker extension host: the tests that need no Node.
  vscodeWeb: {
    ...asTest,
    entryPoints: ['test/vscode/web.ts'],
    outfile: 'dist/test/vscode/web.js',
    platform: 'browser',
    alias: { 'node:assert/strict': './test/vscode/assert.web.ts' },
    define: {
      ...constants,
      'process.env.NODE_DEBUG': 'undefined',
      'process.stderr': 'undefined',
      'process.emitWarning': 'undefined',
    },
    plugins: [wordLists, testFilesNamed('.web.test.ts')],
  },
};

const problemMatcher = {
  name: 'problem-matcher',
  setup(plugin) {
    plugin.onStart(() => console.log('[watch] build started'));
    plugin.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

// What an earlier build left behind must not be tested or packaged.
for (const folder of ['dist/test', 'dist/webview'])
  rmSync(folder, { recursive: true, force: true });

/** @type {import('esbuild').BuildOptions} */
const benchBundle = {
  ...shared,
  entryPoints: ['test/bench/main.ts'],
  outfile: 'dist/bench/main.mjs',
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [wordLists],
};

const built = Object.values(tests ? { ...bundles, ...testBundles } : bundles);
const wanted = bench ? [...built, benchBundle] : built;
if (watch) {
  const contexts = await Promise.all(
    wanted.map((options) =>
      context({
        ...options,
        logLevel: 'silent',
        plugins: [...(options.plugins ?? []), problemMatcher],
      }),
    ),
  );
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(wanted.map((options) => build(options)));
  // esbuild has printed what is wrong.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else if (withNotices) {
    const { writeNotices } = await import('./test/host/notices.mjs');
    const built = results.slice(0, Object.keys(bundles).length);
    await writeNotices(built.flatMap(({ value }) => value?.metafile ?? []));
  }
}
