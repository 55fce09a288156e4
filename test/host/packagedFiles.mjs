/** The expected content of the VSIX; a folder ends with a slash. */
const expected = [
  ...['package.json', 'package.nls.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
  ...[
    'dist/extension.js',
    'dist/web/extension.js',
    'dist/node.js',
    'dist/mcp.js',
    'dist/mermaidParser.js',
    'dist/parts/',
    'dist/parts/parts.json',
    'dist/webview/',
    'dist/webview/preloads.json',
    'dist/webview/renderer.json',
    'dist/page/',
    'dist/termForm/',
    'dist/ThirdPartyNotices.txt',
  ],
  ...['media/', 'syntaxes/', 'l10n/'],
  ...['de', 'es', 'fr', 'ja', 'zh-cn'].map((language) => `package.nls.${language}.json`),
];

const unwanted = /\.map$|\.test\.|(?<!media\/sample\/.*)\.ts$/;

/** @param {string} file @param {string} entry */
const belongsTo = (file, entry) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry);

/**
 * Compares the files of a package with its expected content.
 * @param {readonly string[]} files relative paths with forward slashes
 * @returns {string[]} problems, one sentence per file; empty if none exist
 */
export const packageProblems = (files) => [
  ...files
    .filter((file) => unwanted.test(file) || !expected.some((entry) => belongsTo(file, entry)))
    .map((file) => `${file} must not be packaged.`),
  ...expected
    .filter((entry) => !files.some((file) => belongsTo(file, entry)))
    .map((entry) => `${entry} is not packaged.`),
];
