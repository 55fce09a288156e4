// Uses the extension in a real VS Code for a long time, and measures what that does to the extension host.
// Usage: npm run test:soak [-- --minutes N] [--json FILE] [--large FILES] [--usual FILES] [--only PART]
// [--snapshots FOLDER] [--readable]. The workspace of usual size takes most of the time; 0 files leave a workspace out.
// Measures what is released; --readable builds it with the names of its functions, to find what blocks.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { root } from './paths.mjs';
import { build, installDependencies } from './prepare.mjs';
import { startServer } from './server.mjs';
import { actions, comeToRest, waitUntilQuiet } from './soak/actions.mjs';
import { compareWithRestart } from './soak/answers.mjs';
import { openWindow } from './soak/probe.mjs';
import { formatActions, formatPromises, judge, longestBlock } from './soak/verdict.mjs';
import { writeSoakWorkspace } from './soak/workspace.mjs';
import { main, say, UserError } from './terminal.mjs';

/** @typedef {Omit<import('./soak/verdict.mjs').Session, 'comparison'>} Session */
/** @typedef {import('./soak/actions.mjs').Amounts} Amounts */
/** @typedef {import('./soak/probe.mjs').Window} Window */

const usualMinutes = 20;
const rounds = 3;
const rest = 'Come to rest';

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: String(usualMinutes) },
      json: { type: 'string', default: join(root, 'dist/soak.json') },
      usual: { type: 'string', default: '600' },
      large: { type: 'string' },
      only: { type: 'string', default: '' },
      snapshots: { type: 'string' },
      readable: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new UserError('--minutes: a number greater than 0');
  const scale = Math.min(1, minutes / usualMinutes);
  const usual = Number(values.usual);
  const large = Number(values.large ?? Math.max(10_000, Math.round(100_000 * scale)));
  if (![usual, large].every((files) => Number.isInteger(files) && files >= 0)) {
    throw new UserError('--usual and --large: a number of files');
  }
  const { json, only, snapshots, readable } = values;
  return { minutes, scale, usual, large, json: resolve(json), only, snapshots, readable };
};

/** The amounts of one round. @param {number} scale @returns {Amounts} */
const planRound = (scale) => ({
  lines: Math.ceil(12 * scale),
  switches: Math.ceil(4 * scale),
  seconds: Math.ceil(60 * scale),
  files: Math.ceil(10_000 * scale),
  renames: Math.ceil(4 * scale),
  panels: Math.ceil((300 / rounds) * scale),
});

/** One window, and what was measured in it. */
class Run {
  /** @type {{session: string, action: string, seconds: number, times: number}[]} */
  done = [];
  /** @type {Session} */
  session;

  /** @param {string} name @param {Window} window @param {{only: string, snapshots?: string | undefined}} options */
  constructor(name, window, options) {
    this.window = window;
    this.options = options;
    this.session = { name, blocks: [], rejections: [], errors: [], heap: [] };
  }

  /** @param {string} action @param {() => Promise<void>} run */
  async act(action, run) {
    const { probe } = this.window;
    const { name } = this.session;
    await probe.ask('begin', action);
    const start = performance.now();
    await run();
    const seconds = (performance.now() - start) / 1000;
    const same = this.done.find((one) => one.action === action);
    if (same) {
      same.seconds += seconds;
      same.times++;
    } else this.done.push({ session: name, action, seconds, times: 1 });
    await this.measure();
    if (action !== rest) say(`${name}: ${action}, ${seconds.toFixed(0)} s`);
  }

  async measure() {
    const { blocks, rejections, errors } = await this.window.probe.take();
    this.session.blocks.push(...blocks);
    this.session.rejections = rejections;
    this.session.errors = errors;
    for (const { action, own, busy, functions } of blocks.filter((one) => one.own > longestBlock)) {
      const names = functions.map((one) => `    ${(one.share * 100).toFixed(0)} % ${one.name}`);
      say(`${action}: blocked for ${Math.round(busy)} ms, ${Math.round(own)} ms by the extension`);
      console.log(names.join('\n'));
    }
  }

  /** Does everything once. @param {Amounts} amounts */
  async round(amounts) {
    for (const { name, run } of actions.filter((one) => one.name.includes(this.options.only))) {
      await this.act(name, () => run(this.window, amounts));
      await this.act(rest, () => comeToRest(this.window));
    }
    const { heapUsed, external, rss } = await this.window.probe.ask('heap');
    this.session.heap.push(heapUsed + external);
    const [used, resident] = [heapUsed + external, rss].map((bytes) => (bytes / 1e6).toFixed(1));
    say(`Heap ${used} MB, resident ${resident} MB`);
    if (this.options.snapshots) {
      mkdirSync(this.options.snapshots, { recursive: true });
      const name = `${this.session.name}-${this.session.heap.length}.heapsnapshot`;
      await this.window.probe.ask('snapshot', resolve(this.options.snapshots, name));
    }
  }
}

/**
 * @param {string} name
 * @param {Window} window
 * @param {ReturnType<typeof readArguments>} options
 * @param {readonly Amounts[]} plan the rounds; the last one is repeated until the time is over
 * @param {number} minutes
 */
const runSession = async (name, window, options, plan, minutes) => {
  const run = new Run(name, window, options);
  const start = performance.now();
  await run.act('Open', async () => {
    await window.probe.ask('started');
    await waitUntilQuiet(window);
  });
  for (const amounts of plan) await run.round(amounts);
  const [last] = plan.slice(-1);
  while (last && performance.now() - start < minutes * 60_000) await run.round(last);
  const comparison = await compareWithRestart(window);
  await window.close();
  return { done: run.done, session: { ...run.session, comparison } };
};

/**
 * @param {ReturnType<typeof readArguments>} options
 * @param {string} folder for everything that is written
 */
const soak = async (options, folder) => {
  const { minutes, scale } = options;
  const ports = join(folder, 'ports');
  mkdirSync(ports);
  process.env.ARCHITECTURE_GLOSSARY_SOAK = ports;
  process.env.ARCHITECTURE_GLOSSARY_SOAK_EXTENSION = join(root, 'dist');
  const small = planRound(scale * 0.3);
  const usual = planRound(scale);
  const parts = [
    // The first round fills caches and loads code.
    { name: 'Usual', files: options.usual, plan: [small, usual, usual, usual], share: 0.7 },
    { name: 'Large', files: options.large, plan: [small, small], share: 0.3 },
  ];
  const server = await startServer({
    extensions: [root, join(root, 'test/fixtures/soakProbe')],
    settings: { 'files.autoSave': 'off', 'git.autorefresh': false, 'files.hotExit': 'off' },
  });
  const browser = await launchBrowser();
  try {
    const results = [];
    for (const { name, files, plan, share } of parts.filter((part) => part.files > 0)) {
      const workspace = join(folder, name.toLowerCase());
      mkdirSync(workspace);
      say(`Writing a workspace with ${files} files ...`);
      writeSoakWorkspace(workspace, files);
      const window = await openWindow(browser, {
        address: server.address,
        ports,
        folder: workspace,
      });
      results.push(await runSession(name, window, options, plan, minutes * share));
    }
    return results;
  } finally {
    await browser.close();
    await server.stop();
  }
};

await main(async () => {
  const options = readArguments();
  await installDependencies();
  build(...(options.readable ? [] : /** @type {const} */ (['--production'])));
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-glossary-soak-')));
  try {
    const results = await soak(options, folder);
    const sessions = results.map(({ session }) => session);
    const done = results.flatMap((result) => result.done);
    const promises = judge(sessions, (text) => text.includes(`${root}/dist/`));
    mkdirSync(dirname(options.json), { recursive: true });
    writeFileSync(
      options.json,
      JSON.stringify({ options, sessions, done, promises }, undefined, 1),
    );
    console.log(`\n${formatActions(sessions, done)}\n\n${formatPromises(promises)}`);
    for (const { name, comparison } of sessions)
      for (const one of comparison.different) console.log(`Different (${name}): ${one.name}`);
    if (promises.some(({ isKept }) => !isKept)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
