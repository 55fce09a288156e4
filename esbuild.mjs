// Builds everything into dist/. `--watch` keeps building, `--tests` builds the test suites too,
// `--production` minifies and leaves source maps out.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');

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
  legalComments: 'none',
};

/** @type {import('esbuild').BuildOptions} */
const inHost = { ...shared, format: 'cjs', external: ['vscode'] };
const browserL10n = { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  extension: {
    ...inHost,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    alias: browserL10n,
  },
  webExtension: {
    ...inHost,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    alias: browserL10n,
  },
  mermaidParser: {
    ...shared,
    entryPoints: ['src/core/diagram/mermaid/mermaidParser.ts'],
    outfile: 'dist/mermaidParser.js',
    format: 'cjs',
    platform: 'browser',
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

/** @type {Record<string, import('esbuild').BuildOptions>} */
const testBundles = {
  // Everything that runs in plain Node: core, command line, panel in a browser, package.
  unit: {
    ...shared,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['core', 'cli', 'webview', 'package'].flatMap(testFiles),
    outbase: 'test',
    outdir: 'dist/test',
    format: 'cjs',
    platform: 'node',
    packages: 'external',
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

const wanted = Object.values(tests ? { ...bundles, ...testBundles } : bundles);
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
  await Promise.all(wanted.map((options) => build(options)));
}
