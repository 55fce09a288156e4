// Builds everything into dist/. `--watch` keeps building, `--tests` builds the test suites too,
// `--production` minifies and leaves source maps out, `--bench` builds the benchmark too. What is tested or packaged
// gets the notices of the packages in it. With `MUTATION_TESTS`, builds only these test files of core, as one file.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, context } from 'esbuild';
import { hostParts } from './build/hostParts.mjs';
import { layoutThread } from './build/layoutThread.mjs';
import { drawingChanges, parsingChanges } from './build/mermaidChanges.mjs';
import { preloads } from './build/preloads.mjs';
import { addWordListPackages, wordLists } from './build/wordLists.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');
const bench = process.argv.includes('--bench');
const mutationTests = process.env.MUTATION_TESTS?.split('\n');
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
  // Labels and word lists in other languages take half the space without escapes.
  charset: 'utf8',
};

/** Replaces packages whose functions are never called by an empty class. */
const without = (name, filter, contents = 'export default class {}') => ({
  name: `without-${name}`,
  setup(plugin) {
    const namespace = `without-${name}`;
    plugin.onResolve({ filter }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, () => ({ contents }));
  },
});

/** markdown-it includes a package to find bare addresses, which only its option `linkify` uses. */
const withoutLinkify = without('linkify', /^linkify-it$/, 'export class LinkifyIt {}');

/** Messages for assistants are in English, which zod includes separately. */
const withoutLocales = without('locales', /\/locales\/index\.js$/, 'export {}');

/** @type {import('esbuild').BuildOptions} */
const inHost = {
  ...shared,
  format: 'cjs',
  external: ['vscode'],
  plugins: [withoutLinkify, wordLists],
};
/**
 * The browser's extension host cannot list a folder of the extension, so the sample's files are named at build time.
 */
const sampleFiles = readdirSync('media/sample', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    relative('media/sample', join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  )
  .sort();
const constants = { SAMPLE_FILES: JSON.stringify(sampleFiles) };
const browserL10n = { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' };

/** Removes the layout and drawing packages of Mermaid: its grammars never call them, but register plugins. */
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

/** Returns the file of Mermaid that includes its YAML parser. */
function findYamlOfMermaid() {
  const folder = 'node_modules/mermaid/dist/chunks/mermaid.core';
  const found = readdirSync(folder).filter(
    (file) =>
      file.endsWith('.mjs') && readFileSync(join(folder, file), 'utf8').includes('js-yaml@'),
  );
  if (found.length !== 1) throw new Error(`Mermaid reads YAML in ${found.length} files, not in 1.`);
  return found[0];
}

/**
 * Mermaid reads front matter and the properties of nodes as YAML, whose aliases can stand for billions of values: a larger expansion than the budget is an error in every kind of diagram, in the parser and in the panel.
 */
const withYamlBudget = {
  name: 'with-yaml-budget',
  setup(plugin) {
    const namespace = 'yaml-budget';
    const file = findYamlOfMermaid();
    const original = resolve('node_modules/mermaid/dist/chunks/mermaid.core', file);
    const filter = new RegExp(`/${file.replace('.', '\\.')}$`);
    plugin.onResolve({ filter }, ({ importer }) =>
      importer === file ? { path: original } : { path: file, namespace },
    );
    plugin.onLoad({ filter: /.*/, namespace }, () => ({
      resolveDir: process.cwd(),
      contents: `
        import { load as read } from './${file}';
        import { loadWithin } from './src/core/diagram/mermaid/yamlBudget';
        export * from './${file}';
        export const load = loadWithin(read);
      `,
    }));
  },
};

/** Lets the panel in the exported page show finished pictures. */
const inPage = {
  name: 'in-page',
  setup(plugin) {
    plugin.onResolve({ filter: /\/renderDiagram$/ }, () => ({
      path: resolve('src/page/pictures/pageRenderer.ts'),
    }));
  },
};

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const versionConstant = { VERSION: JSON.stringify(version) };
/** Programs that run without an editor. */
const program = {
  ...shared,
  format: 'cjs',
  platform: 'node',
  // The main files of some packages load their parts dynamically, which cannot be bundled.
  mainFields: ['module', 'main'],
  plugins: [withoutLinkify, withoutLocales, wordLists],
  alias: browserL10n,
  define: versionConstant,
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
  // Both hosts load each on first use: the commands, the providers of requests other than a hover, the checks a moment
  // after start-up, the readers of glossary files, and the boxes of all diagrams.
  parts: {
    ...inHost,
    entryPoints: {
      commands: 'src/extension/commands/index.ts',
      providers: 'src/extension/providers/onDemandProviders.ts',
      checks: 'src/extension/checks/registerChecks.ts',
      readers: 'src/extension/host/glossaryReaders.ts',
      diagramOutline: 'src/core/diagram/diagramOutline.ts',
    },
    outdir: 'dist/parts',
    chunkNames: 'shared-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'browser',
    define: constants,
    plugins: [...inHost.plugins, hostParts],
  },
  // Only the node host loads it.
  node: {
    ...inHost,
    entryPoints: ['src/node/nodeHost.ts'],
    outfile: 'dist/node.js',
    platform: 'node',
  },
  cli: {
    ...program,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // The command line runs it in other threads, which start sooner because it contains only what they do.
  workerThread: {
    ...program,
    entryPoints: ['src/cli/workerThread.ts'],
    outfile: 'dist/workerThread.js',
  },
  // The command line loads it when it serves an editor.
  lsp: {
    ...program,
    entryPoints: ['src/lsp/main.ts'],
    outfile: 'dist/lsp.js',
  },
  // The command line loads it for its command, and the editor starts it.
  mcp: {
    ...program,
    entryPoints: ['src/mcp/main.ts'],
    outfile: 'dist/mcp.js',
  },
  // For programs and for documentation sites.
  library: {
    ...shared,
    entryPoints: {
      index: 'src/library/api.ts',
      'markdown-it': 'src/library/markdownIt.ts',
      remark: 'src/library/remark.ts',
    },
    outdir: 'dist/library',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [withoutLinkify, wordLists],
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
    // Mermaid stores its build flags on the global object, where they would remain.
    define: { 'globalThis.injected': 'mermaidFlags' },
    banner: { js: 'var mermaidFlags;' },
    plugins: [withoutDrawing, withYamlBudget, parsingChanges],
  },
  webview: {
    ...shared,
    entryPoints: { panel: 'src/webview/panel.ts' },
    outdir: 'dist/webview',
    format: 'esm',
    splitting: true,
    platform: 'browser',
    plugins: [withYamlBudget, layoutThread, drawingChanges, preloads],
  },
  // The exported page: one script, in which finished pictures take the place of Mermaid.
  page: {
    ...shared,
    entryPoints: { page: 'src/page/page.ts' },
    outdir: 'dist/page',
    format: 'iife',
    platform: 'browser',
    plugins: [
      inPage,
      without('sketching', /\/sketching$/, 'export class Sketching {}'),
      without('export', /\/exportDialog$/, 'export const showExport = () => {}'),
    ],
  },
  // Runs in the browser that draws the pictures of a page.
  pageDrawing: {
    ...shared,
    entryPoints: { drawing: 'src/page/drawing/drawPictures.ts' },
    outdir: 'dist/page',
    format: 'iife',
    platform: 'browser',
  },
  termForm: {
    ...shared,
    entryPoints: { form: 'src/termForm/form.ts' },
    outdir: 'dist/termForm',
    format: 'esm',
    platform: 'browser',
  },
};

const importAll = (files) =>
  files.map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`).join('\n');

/** Resolves `import 'test-files'` to the tests in test/vscode whose names have the ending. */
const testFilesNamed = (ending) => ({
  name: 'test-files',
  setup(plugin) {
    const namespace = 'test-files';
    plugin.onResolve({ filter: /^test-files$/ }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, () => ({
      contents: importAll(testFiles('vscode').filter((file) => file.endsWith(ending))),
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
    entryPoints: [
      ...['core', 'cli', 'lsp', 'mcp', 'library'],
      ...['webview', 'page', 'termForm', 'package', 'syntaxes', 'bench'],
    ].flatMap(testFiles),
    outbase: 'test',
    outdir: 'dist/test',
    platform: 'node',
    packages: 'external',
    plugins: [...asTest.plugins, layoutThread],
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

// Files of an earlier build must not be tested or packaged.
for (const folder of [
  ...['dist/test', 'dist/parts', 'dist/webview', 'dist/page', 'dist/termForm', 'dist/library'],
])
  rmSync(folder, { recursive: true, force: true });

/** @type {import('esbuild').BuildOptions} */
const benchBundle = {
  ...shared,
  entryPoints: [
    'test/bench/main.ts',
    'test/bench/longestBlock.ts',
    'test/bench/longestStep.ts',
    'test/bench/plainCheck.ts',
  ],
  outdir: 'dist/bench',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [wordLists],
};

/** One file, which a process can load again after each change. @type {import('esbuild').BuildOptions} */
const mutationBundle = {
  ...asTest,
  stdin: { contents: importAll(mutationTests ?? []), resolveDir: process.cwd() },
  outfile: 'dist/test/mutation.js',
  platform: 'node',
  packages: 'external',
};

const built = Object.values(tests ? { ...bundles, ...testBundles } : bundles);
const chosen = mutationTests ? [bundles.mermaidParser, mutationBundle] : built;
const wanted = bench ? [...chosen, benchBundle] : chosen;
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
  // esbuild has printed the errors.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else if (withNotices) {
    const { writeNotices } = await import('./test/host/notices.mjs');
    const built = results.slice(0, Object.keys(bundles).length);
    await writeNotices(
      built.flatMap(({ value }) => (value?.metafile ? addWordListPackages(value.metafile) : [])),
    );
  }
}
