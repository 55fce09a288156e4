/** The layers of core, in which imports only go down; see docs/adr/0001-layers.md. */
const floors = [
  'text',
  'markdown',
  'problem',
  'language',
  'workspace',
  'sourceText',
  'glossary',
  'matching',
  'diagram',
  'features',
  'service',
];

const upward = floors.slice(0, -1).map((floor, i) => ({
  name: `core-${floor}-imports-only-down`,
  severity: 'error',
  from: { path: `^src/core/${floor}/` },
  to: {
    path: `^src/core/(${floors.slice(i + 1).join('|')})/`,
  },
}));

const vscodeModule = '(^vscode$|node_modules/@types/vscode/)';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-only-core',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        path: '^src/(protocol|extension|content|webview|page|termForm|cli|lsp|mcp|library|node)/',
      },
    },
    {
      name: 'features-do-not-import-features',
      severity: 'error',
      from: { path: '^src/core/features/([^/]+)/' },
      to: { path: '^src/core/features/', pathNot: '^src/core/features/$1/' },
    },
    {
      // Types may come from anywhere in core.
      name: 'faces-import-service-only',
      severity: 'error',
      from: { path: '^src/(extension|cli|lsp|mcp|library|node|content|page)/' },
      to: {
        path: '^src/core/',
        pathNot: '^src/core/service/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-uses-no-node',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-uses-no-vscode',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: vscodeModule },
    },
    {
      name: 'webview-imports-only-protocol-and-small-services',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: {
        path: '^src/(core|extension|cli|lsp|mcp|library|node)/',
        pathNot: '^src/core/service/(searching|dividing|labeling|waiting)\\.ts$',
      },
    },
    {
      name: 'form-imports-only-protocol-and-small-parts',
      severity: 'error',
      from: { path: '^src/termForm/' },
      to: {
        path: '^src/(core|extension|webview|cli|lsp|mcp|library|node)/',
        pathNot:
          '^src/core/service/previewing\\.ts$|^src/webview/(dom\\.ts|words\\.ts|tools/(controls|icons)\\.ts|styles/)',
      },
    },
    {
      name: 'webview-does-not-import-form',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: { path: '^src/termForm/' },
    },
    {
      // The diagram panel loads it.
      name: 'searching-is-small',
      severity: 'error',
      from: { path: '^src/core/service/searching\\.ts$' },
      to: {
        path: '.',
        pathNot:
          '^src/core/(diagram/otherBoxes|language/(nameSearch|alphabeticalOrder|folding)|text/collections)\\.ts$',
        reachable: true,
      },
    },
    {
      // The diagram panel loads it on demand.
      name: 'dividing-is-small',
      severity: 'error',
      from: { path: '^src/core/service/dividing\\.ts$' },
      to: {
        path: '.',
        pathNot: '^src/core/(diagram/(part|relabel|source)/|text/)',
        reachable: true,
      },
    },
    {
      // The diagram panel loads it.
      name: 'waiting-is-small',
      severity: 'error',
      from: { path: '^src/core/service/waiting\\.ts$' },
      to: {
        path: '.',
        pathNot: '^src/core/(diagram/waiting|text/collections)\\.ts$',
        reachable: true,
      },
    },
    {
      // The page of the form loads it.
      name: 'previewing-is-small',
      severity: 'error',
      from: { path: '^src/core/service/previewing\\.ts$' },
      to: {
        path: '.',
        pathNot: '^src/core/markdown/markdownTags\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'content-imports-only-core-and-protocol',
      severity: 'error',
      from: { path: '^src/content/' },
      to: { path: `^src/(extension|webview|page|termForm|cli|node)/|${vscodeModule}` },
    },
    {
      name: 'page-imports-only-what-browsers-run',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: `^src/(extension|termForm|cli|node)/|${vscodeModule}` },
    },
    {
      // They are computed when the page is written.
      name: 'page-loads-no-texts',
      severity: 'error',
      from: { path: '^src/page/' },
      to: {
        path: '^src/content/',
        pathNot: '^src/content/pageData\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/page/' },
      to: { path: '^src/page/' },
    },
    {
      name: 'cli-imports-only-core-and-content',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: `^src/(extension|webview|page|termForm|protocol|lsp|mcp|library)/|${vscodeModule}`,
      },
    },
    {
      name: 'node-imports-only-core',
      severity: 'error',
      from: { path: '^src/node/' },
      to: {
        path: `^src/(extension|webview|termForm|protocol|cli|lsp|mcp|library)/|${vscodeModule}`,
      },
    },
    {
      name: 'lsp-imports-only-core-and-node',
      severity: 'error',
      from: { path: '^src/lsp/' },
      to: { path: `^src/(extension|webview|termForm|protocol|cli|mcp|library)/|${vscodeModule}` },
    },
    {
      name: 'mcp-imports-only-core-and-node',
      severity: 'error',
      from: { path: '^src/mcp/' },
      to: { path: `^src/(extension|webview|termForm|protocol|cli|lsp|library)/|${vscodeModule}` },
    },
    {
      name: 'library-imports-only-core-and-node',
      severity: 'error',
      from: { path: '^src/library/' },
      to: { path: `^src/(extension|webview|termForm|protocol|cli|lsp|mcp)/|${vscodeModule}` },
    },
    {
      name: 'extension-runs-in-browsers',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'extension-not-cli-or-webview',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { path: '^src/(cli|lsp|mcp|library|webview|termForm|node)/' },
    },
    {
      name: 'protocol-imports-only-protocol',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { pathNot: '^src/protocol/' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The resolver confuses the package of the same name with this file.
    exclude: { path: '^esbuild\\.mjs$' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  },
};
