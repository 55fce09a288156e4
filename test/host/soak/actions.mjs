// What the soak test does to the editor and the workspace, over and over.
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  diagramFile,
  git,
  glossaryFile,
  makePage,
  makeSource,
  resetWorkspace,
} from './workspace.mjs';

/** @typedef {import('./probe.mjs').Window} Window */
/**
 * How much is done; see `planSoak`.
 * @typedef {object} Amounts
 * @property {number} lines typed in each file
 * @property {number} switches of the branch and back
 * @property {number} seconds of changes
 * @property {number} files created and deleted
 * @property {number} renames of folders and back
 * @property {number} panels opened and closed
 */

const changesPerSecond = 100;
/** Longest time until the host is quiet, in seconds. */
const longestWork = 120;
const patience = 60_000;

/** @param {Window} window */
export const waitUntilQuiet = async ({ probe }) => {
  const { isQuiet, share } = await probe.ask('quiet', longestWork);
  if (isQuiet) return;
  const percent = (share * 100).toFixed(0);
  throw new Error(`The extension host was still ${percent} % busy after ${longestWork} s.`);
};

/** @param {Window} window */
const closeEditors = async ({ probe }) => {
  await probe.command('workbench.action.closeAllEditors');
};

/** @param {Window} window @param {string} path */
const openToType = async ({ page, probe }, path) => {
  await probe.ask('show', path);
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  await probe.command('workbench.action.focusActiveEditorGroup');
  await page.keyboard.press('ControlOrMeta+End');
};

/**
 * Types lines at the end of a file like a person, saves it once, and takes everything back.
 * @param {Window} window
 * @param {string} path
 * @param {(line: number) => string} lineOf
 * @param {number} lines
 */
const typeLines = async (window, path, lineOf, lines) => {
  const { page, probe } = window;
  await openToType(window, path);
  for (let line = 0; line < lines; line++) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type(lineOf(line), { delay: 20 });
    if (line === Math.floor(lines / 2)) await probe.command('workbench.action.files.save');
  }
  await waitUntilQuiet(window);
  await probe.command('workbench.action.files.revert');
};

/** @param {Window} window @param {Amounts} amounts */
const typeInDocument = async (window, { lines }) => {
  const line = 'The Parcel Registry asks the Route Planner and QXR2 for the Night Label Quote. ';
  await typeLines(window, 'docs/area8/page8.md', () => line, lines);
};

/** @param {Window} window @param {Amounts} amounts */
const typeInGlossary = async (window, { lines }) => {
  /** @param {number} line */
  const lineOf = (line) => (line % 3 === 0 ? `## Typed Word ${line}` : 'Explains a Typed Word. ');
  await typeLines(window, glossaryFile, lineOf, lines);
};

/** With the panel next to the text. @param {Window} window @param {Amounts} amounts */
const typeInDiagram = async (window, { lines }) => {
  const { probe } = window;
  await probe.ask('show', diagramFile);
  await probe.command('architectureGlossary.openDiagram');
  await window.editor.webview('svg .node');
  await typeLines(window, diagramFile, (line) => `n1 --> typed${line}[Depot Gateway]`, lines);
};

/** @param {Window} window @param {Amounts} amounts */
const switchBranches = async (window, { switches }) => {
  await window.probe.ask('show', glossaryFile);
  for (let i = 0; i < switches; i++) {
    for (const branch of ['other', 'main']) {
      git(window.folder, 'checkout', '--quiet', branch);
      await sleep(500);
      await waitUntilQuiet(window);
    }
  }
};

/** Changes files of all kinds, a hundred a second. @param {Window} window @param {Amounts} amounts */
const changeFiles = async (window, { seconds }) => {
  await window.probe.ask('show', 'docs/area8/page8.md');
  const changed = [
    ...Array.from({ length: 40 }, (_, i) => `docs/area${(i * 4) % 10}/page${i * 4}.md`),
    ...Array.from({ length: 40 }, (_, i) => `src/generated/part${i}.py`),
    ...[glossaryFile, diagramFile],
  ];
  mkdirSync(join(window.folder, 'src/generated'), { recursive: true });
  const start = performance.now();
  for (let i = 0; i < seconds * changesPerSecond; i++) {
    const file = changed[i % changed.length] ?? glossaryFile;
    const text = file.endsWith('.md') ? `\nThe Route Planner, time ${i}.\n` : `\n%% time ${i}\n`;
    if (existsSync(join(window.folder, file)) || file.startsWith('src/'))
      appendFileSync(join(window.folder, file), file.endsWith('.py') ? `# Parcel ${i}\n` : text);
    const due = start + ((i + 1) * 1000) / changesPerSecond;
    if (due > performance.now()) await sleep(due - performance.now());
  }
  await waitUntilQuiet(window);
};

/** @param {Window} window @param {Amounts} amounts */
const createAndDelete = async (window, { files }) => {
  const folder = join(window.folder, 'docs/temporary');
  for (let i = 0; i < files; i++) {
    const parent = join(folder, `part${i % 50}`);
    if (i < 50) mkdirSync(parent, { recursive: true });
    if (i % 5 === 0) writeFileSync(join(parent, `page${i}.md`), makePage(i));
    else writeFileSync(join(parent, `source${i}.py`), makeSource(i));
    if (i % 100 === 99) await sleep(10);
  }
  await waitUntilQuiet(window);
  rmSync(folder, { recursive: true });
  await sleep(500);
  await waitUntilQuiet(window);
};

/** From outside and in the editor. @param {Window} window @param {Amounts} amounts */
const renameFolders = async (window, { renames }) => {
  const { probe, folder } = window;
  for (let i = 0; i < renames; i++) {
    renameSync(join(folder, 'docs/area8'), join(folder, 'docs/renamed'));
    await sleep(500);
    await waitUntilQuiet(window);
    await probe.ask('renameFolder', ['docs/renamed', 'docs/area8']);
    await probe.ask('renameFolder', ['docs/terms', 'docs/words']);
    await waitUntilQuiet(window);
    renameSync(join(folder, 'docs/words'), join(folder, 'docs/terms'));
    await sleep(500);
    await waitUntilQuiet(window);
  }
};

/** @param {Window} window @param {Amounts} amounts */
const openPanels = async (window, { panels }) => {
  const { probe, editor } = window;
  for (let i = 0; i < panels; i++) {
    await probe.ask('show', diagramFile);
    await probe.command('architectureGlossary.openDiagram');
    await editor.webview('svg .node');
    await closeEditors(window);
  }
};

/** @type {readonly {name: string, run: (window: Window, amounts: Amounts) => Promise<void>}[]} */
export const actions = [
  { name: 'Type in a document', run: typeInDocument },
  { name: 'Type in a glossary', run: typeInGlossary },
  { name: 'Type in a diagram', run: typeInDiagram },
  { name: 'Switch branches', run: switchBranches },
  { name: 'Change files', run: changeFiles },
  { name: 'Create and delete files', run: createAndDelete },
  { name: 'Rename folders', run: renameFolders },
  { name: 'Open and close the panel', run: openPanels },
];

/** Closes everything, makes the files as they were, and waits. @param {Window} window */
export const comeToRest = async (window) => {
  await closeEditors(window);
  resetWorkspace(window.folder);
  await sleep(1000);
  await waitUntilQuiet(window);
};
