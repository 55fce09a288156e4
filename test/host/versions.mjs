// The versions of VS Code in which the extension is tested.

/**
 * @typedef {object} EditorVersion
 * @property {string} server of the package code-server: VS Code's version with a 4 in place of the 1
 * @property {number} nodeMajor the Node that VS Code contains
 * @property {string} chromium of the package `@sparticuz/chromium`: the Chromium that VS Code contains, or a newer one
 */

/** @type {EditorVersion} */
export const newest = { server: '4.139.1', nodeMajor: 24, chromium: '153.0.0' };

/**
 * The first version on which the extension runs, as in `engines` of package.json. It is the first one whose server can
 * be installed from only the npm registry.
 * @type {EditorVersion}
 */
export const oldest = { server: '4.99.4', nodeMajor: 20, chromium: '132.0.0' };

/** The version in `engines` of package.json. */
export const oldestOnDesktop = '1.99.0';
