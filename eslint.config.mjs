import eslint from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const nodeModules = ['node:*', 'fs', 'path', 'os', 'url', 'util', 'child_process', 'crypto'];

/** Matchers that backtrack: patterns come from repositories, so core/workspace/patterns compiles them. */
const backtrackingMatchers = {
  group: ['picomatch', 'micromatch', 'minimatch', 'ignore', 'brace-expansion'],
  message: 'Patterns are matched by core/workspace/patterns, in linear time.',
};

/**
 * Returns rules against imports that a layer must not make; dependency-cruiser checks the order of the layers inside
 * core.
 */
const forbid = (folder, group, message) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group, message }, backtrackingMatchers] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', '.stryker-tmp/', 'media/sample/', 'test/fixtures/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    // A regular expression that backtracks, or that starts over at each place, freezes the editor on a hostile text.
    files: ['src/**/*.ts', 'test/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|min|max)$/] > SpreadElement',
          message: 'A spread puts each item on the stack: use addAll, smallestOf or largestOf.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  forbid('core', ['vscode', ...nodeModules], 'core uses no editor, no Node and no DOM.'),
  forbid('protocol', ['vscode', ...nodeModules, '../**'], 'protocol imports only its own files.'),
  forbid(
    'webview',
    ['vscode', ...nodeModules, '**/extension/**', '**/cli/**'],
    'The webview imports only the protocol, core/service/searching, dividing, labeling and waiting.',
  ),
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/core/(?!service/(?:searching|dividing|labeling|waiting)$)',
              message:
                'Of core, the webview loads only service/searching, dividing, labeling and waiting, so that it stays small.',
            },
          ],
        },
      ],
    },
  },
  forbid(
    'termForm',
    [
      ...['vscode', ...nodeModules, '**/extension/**', '**/cli/**', '**/core/*'],
      ...['!**/core/service', '**/core/service/*', '!**/core/service/previewing'],
    ],
    'The form imports only the protocol, core/service/previewing and small parts of the webview.',
  ),
  forbid(
    'cli',
    ['vscode', '**/extension/**', '**/webview/**', '**/termForm/**', '**/lsp/**'],
    'The command line imports only core.',
  ),
  ...['lsp', 'mcp', 'library'].map((folder) =>
    forbid(
      folder,
      ['vscode', '**/extension/**', '**/webview/**', '**/termForm/**', '**/cli/**'],
      `${folder} imports only core and node.`,
    ),
  ),
  {
    files: ['src/extension/**/*.ts'],
    ignores: ['src/extension/plainWindow.ts', 'src/extension/meaningMarkdown.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name!="plainWindow"][callee.property.name=/^show(Information|Warning|Error)Message$|^showQuickPick$/]',
          message:
            'The editor makes links and icons of words in messages and lists: use plainWindow, or pickOne, which also marks the current value.',
        },
        {
          selector: 'NewExpression[callee.property.name="MarkdownString"]',
          message: 'Words of others must come through core/markdown: use meaningMarkdown.ts.',
        },
      ],
    },
  },
  {
    // Types may come from anywhere in core.
    files: ['src/{extension,cli,lsp,node,mcp,library}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/core/(?!service/)',
              allowTypeImports: true,
              message: 'Import values from core/service, the only entry point for user interfaces.',
            },
          ],
        },
      ],
    },
  },
  forbid(
    'extension',
    [...nodeModules, '**/cli/**', '**/webview/**'],
    'The extension also runs in the browser and talks to the webview by messages.',
  ),
);
