// Compares the extension's answers after the soak with those of a new extension host.
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntilQuiet } from './actions.mjs';
import { askedWords, diagramFile, glossaryFile } from './workspace.mjs';

/** @typedef {import('./probe.mjs').Window} Window */
/** @typedef {Record<string, unknown>} Answers */

/** Returns the text of the page with the glossary sources, after it has stopped changing. @param {Window} window */
const readSources = async ({ probe, editor }) => {
  await probe.command('workbench.action.closeAllEditors');
  await probe.command('architectureGlossary.showSources');
  const frame = await editor.webview('h1');
  let text = '';
  for (let unchanged = 0; unchanged < 4;) {
    const latest = await frame.locator('body').innerText();
    unchanged = latest === text ? unchanged + 1 : 0;
    text = latest;
    await sleep(250);
  }
  await probe.command('workbench.action.closeAllEditors');
  return text;
};

/** @param {Window} window @returns {Promise<Answers>} */
const ask = async (window) => {
  await waitUntilQuiet(window);
  /** @type {Answers} */
  const answers = await window.probe.ask('answers', {
    files: ['docs/area8/page8.md', 'docs/area4/page4.md', 'src/area1/source1.go', diagramFile],
    words: askedWords,
    glossaries: [glossaryFile],
  });
  return { ...answers, sources: await readSources(window) };
};

/**
 * Asks, starts a new extension host and asks again.
 * @param {Window} window
 */
export const compareWithRestart = async (window) => {
  const before = await ask(window);
  window.probe = await window.reload();
  await window.probe.ask('started');
  await waitUntilQuiet(window);
  const after = await ask(window);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    asked: names.length,
    answered: names.filter((name) => JSON.stringify(after[name] ?? []).length > 2).length,
    different: names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => ({ name, before: before[name], after: after[name] })),
  };
};
