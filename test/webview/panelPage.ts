import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderPanelHtml } from '../../src/extension/panel/panelHtml';
import type { FromPanel, PanelDiagram, PanelState, ToPanel } from '../../src/protocol/messages';
import { launchBrowser } from '../host/browser.mjs';
import { type ThemeName, themes } from './themes';
import { words } from './words';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Serves the built panel from the loopback address under the page's own content security policy. */
export class PanelHost {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #origin: string;

  private constructor(browser: Browser, server: Server, origin: string) {
    this.#browser = browser;
    this.#server = server;
    this.#origin = origin;
  }

  static async start(): Promise<PanelHost> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
      void answer(url).then(
        ({ type, body }) => response.setHeader('content-type', type).end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return new PanelHost(await launchBrowser(), server, `http://127.0.0.1:${String(port)}`);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  /**
   * Opens a panel as the editor does: with a theme, with its stored state, if any, and with a first diagram that is sent
   * as soon as the page is ready, if any.
   */
  async open(
    theme: ThemeName = 'dark',
    state?: PanelState,
    diagram?: PanelDiagram,
  ): Promise<PanelPage> {
    const viewport = { width: 1000, height: 700 };
    const context = await this.#browser.newContext({ viewport, hasTouch: true });
    const page = await context.newPage();
    const panel = new PanelPage(page);
    page.on('pageerror', (error) => panel.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') panel.problems.push(message.text());
    });
    page.on('request', (request) => {
      // A script that the page has made itself has an address, too.
      const isOwn = new URL(request.url()).origin === this.#origin;
      if (!isOwn) panel.problems.push(request.url());
    });
    page.setDefaultTimeout(10_000);
    const start: ToPanel = { type: 'start', strings: words };
    const answers = diagram === undefined ? [start] : [start, toShow(diagram)];
    await page.addInitScript(standInForEditor, { state, answers });
    await page.goto(`${this.#origin}/?${theme}`);
    await panel.received('ready');
    return panel;
  }
}

export function toShow(diagram: PanelDiagram): ToPanel {
  return { type: 'show', diagram, choices: [{ id: diagram.id, title: diagram.title }] };
}

async function answer({ pathname, origin, search }: URL): Promise<{ type: string; body: string }> {
  if (pathname === '/') {
    const html = renderPanelHtml({
      cspSource: origin,
      script: `${origin}/panel.js`,
      style: `${origin}/panel.css`,
      preloads: (await listPreloads()).map((file) => `${origin}/${file}`),
      drawsDiagrams: true,
      nonce: 'r4nd0m',
      language: 'en',
      title: 'Diagram',
      loadFailure: words.loadFailed,
    });
    return { type: 'text/html', body: dressed(html, search.slice(1)) };
  }
  const type = types[pathname.split('.').at(-1) ?? ''] ?? 'application/json';
  return { type, body: await readFile(join('dist/webview', pathname), 'utf8') };
}

/** Returns the scripts that the page requests at once. */
export async function listPreloads(): Promise<readonly string[]> {
  const list: unknown = JSON.parse(await readFile('dist/webview/preloads.json', 'utf8'));
  assert.ok(Array.isArray(list));
  return list.map(String);
}

/** Applies a theme to the page as the editor does: colors on the root, classes on the body. */
export function dressed(html: string, name: string): string {
  const { classes, colors } = themes[isThemeName(name) ? name : 'dark'];
  const style = Object.entries(colors).map(([key, value]) => `--vscode-${key}: ${value}`);
  return html
    .replace('<html', `<html style='${style.join('; ')}'`)
    .replace('<body', `<body class="${classes}"`);
}

function isThemeName(name: string): name is ThemeName {
  return name in themes;
}

interface EditorPage {
  readonly received: unknown[];
  state: unknown;
}

declare global {
  interface Window {
    editor: EditorPage;
  }
}

/** The editor's side of the page in a webview: its state, and messages that answer that the page is ready. Runs in the browser. */
export function standInForEditor({
  state,
  answers,
}: {
  readonly state: unknown;
  readonly answers: readonly unknown[];
}): void {
  const editor: EditorPage = { received: [], state };
  window.editor = editor;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: { readonly type: string }) => {
        editor.received.push(message);
        if (message.type === 'ready')
          answers.forEach((answer) => {
            window.postMessage(answer, '*');
          });
      },
      getState: () => editor.state,
      setState: (kept: unknown) => (editor.state = kept),
    }),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`CSP: ${violatedDirective} ${blockedURI}`);
  });
}

/** One open panel, seen from the editor. */
export class PanelPage {
  /** Script errors, violations of the policy, requests to other origins. */
  readonly problems: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async send(message: ToPanel): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data, '*');
    }, message);
  }

  /** Shows a diagram and waits until it is drawn. */
  async show(diagram: PanelDiagram): Promise<void> {
    await this.forget();
    await this.send(toShow(diagram));
    await this.received('rendered');
  }

  /** Waits for a message of a type and returns it. */
  async received<T extends FromPanel['type']>(
    type: T,
  ): Promise<Extract<FromPanel, { readonly type: T }>> {
    const handle = await this.page.waitForFunction(
      (wanted) =>
        window.editor.received.find(
          (message) =>
            typeof message === 'object' &&
            message !== null &&
            'type' in message &&
            message.type === wanted,
        ),
      type,
    );
    const message: unknown = await handle.jsonValue();
    if (!isOfType(message, type)) throw new Error(`Not a message of type ${type}`);
    return message;
  }

  /** Taps the page. */
  async tap(x: number, y: number): Promise<void> {
    await this.page.touchscreen.tap(x, y);
  }

  hasReceived(type: FromPanel['type']): Promise<boolean> {
    return this.page.evaluate(
      (wanted) =>
        window.editor.received.some(
          (message) =>
            typeof message === 'object' &&
            message !== null &&
            'type' in message &&
            message.type === wanted,
        ),
      type,
    );
  }

  /** Waits for a change that the panel asks for, and returns the number of the last one. */
  async lastRequest(): Promise<number> {
    const handle = await this.page.waitForFunction(() =>
      window.editor.received
        .flatMap((message) =>
          typeof message === 'object' && message !== null && 'request' in message
            ? [message.request]
            : [],
        )
        .at(-1),
    );
    const request: unknown = await handle.jsonValue();
    if (typeof request !== 'number') throw new Error('Not a number');
    return request;
  }

  async forget(): Promise<void> {
    await this.page.evaluate(() => {
      window.editor.received.length = 0;
    });
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => window.editor.state);
  }

  /** Changes the theme as the editor does: colors that the new theme does not set are gone. */
  async wear(theme: ThemeName): Promise<void> {
    await this.forget();
    await this.page.evaluate(({ classes, colors }) => {
      document.documentElement.removeAttribute('style');
      for (const [name, value] of Object.entries(colors)) {
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      }
      document.body.className = classes;
    }, themes[theme]);
    await this.received('rendered');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function isOfType<T extends FromPanel['type']>(
  message: unknown,
  type: T,
): message is Extract<FromPanel, { readonly type: T }> {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === type
  );
}

/** The objects that each test of a suite uses: a browser for the suite, and a new panel for the test. */
export interface OpenPanel {
  readonly host: PanelHost;
  readonly panel: PanelPage;
}

/** Opens a panel for each test of a suite, and checks that it had no errors and made no requests. */
export function usePanel(): () => OpenPanel {
  let host: PanelHost | undefined;
  let panel: PanelPage | undefined;
  before(async () => {
    host = await PanelHost.start();
  });
  after(async () => {
    await host?.stop();
  });
  beforeEach(async () => {
    panel = await host?.open();
  });
  afterEach(async () => {
    assert.ok(panel);
    const { problems } = panel;
    await panel.close();
    assert.deepEqual(problems, [], 'no script error, no violation of the policy, no network');
  });
  return () => {
    assert.ok(host && panel);
    return { host, panel };
  };
}
