import type { Browser, Page } from 'playwright-core';
import type { PanelDiagram } from '../../src/protocol/messages';
import { launchBrowser } from '../host/browser.mjs';
import { type MermaidServer, serveMermaid } from '../webview/bareMermaid';
import { PanelHost, type PanelPage } from '../webview/panelPage';
import { interleave, type Pairs } from './harness';

// `performance` is the global one, because functions here also run in the browser.

/** Opens the panel, and a page that contains only Mermaid, with the same diagram. */
export class Pictures {
  readonly #diagram: PanelDiagram;
  readonly #host: PanelHost;
  readonly #browser: Browser;
  readonly #server: MermaidServer;

  private constructor(
    diagram: PanelDiagram,
    host: PanelHost,
    browser: Browser,
    server: MermaidServer,
  ) {
    this.#diagram = diagram;
    this.#host = host;
    this.#browser = browser;
    this.#server = server;
  }

  static async start(diagram: PanelDiagram): Promise<Pictures> {
    const server = await serveMermaid(renderBarePage(diagram.text));
    return new Pictures(diagram, await PanelHost.start(), await launchBrowser(), server);
  }

  /** Measures the time from the request of a page to its first picture, in milliseconds. */
  measureFirst(rounds: number): Promise<Pairs> {
    // The first round fills the disk cache.
    return interleave(
      rounds,
      async () => {
        const { panel, time } = await this.openPanel();
        await panel.close();
        return time;
      },
      async () => {
        const { page, time } = await this.openBare();
        await page.context().close();
        return time;
      },
    );
  }

  async openPanel(): Promise<{ readonly panel: PanelPage; readonly time: number }> {
    const panel = await this.#host.open('dark', undefined, this.#diagram);
    return { panel, time: await pictureTime(panel.page) };
  }

  async openBare(): Promise<{ readonly page: Page; readonly time: number }> {
    const context = await this.#browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    await page.goto(this.#server.address);
    return { page, time: await pictureTime(page) };
  }

  async stop(): Promise<void> {
    await this.#host.stop();
    await this.#browser.close();
    this.#server.stop();
  }
}

declare global {
  interface Window {
    /** Draws a diagram in the page that contains only Mermaid. */
    draw(text: string): Promise<void>;
  }
}

/** Returns the milliseconds that pass until a promise is fulfilled. */
export async function elapsedUntil(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Returns the mark that both pages set: milliseconds since the page was requested. */
async function pictureTime(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('first-picture')[0]?.startTime,
  );
  return Number(await mark.jsonValue());
}

function renderBarePage(text: string): string {
  return `<!DOCTYPE html><body><pre></pre><script type="module">
import mermaid from '/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: false, layout: 'dagre', look: 'classic' });
window.draw = async (text) => {
  const { svg } = await mermaid.render('picture', text);
  document.querySelector('pre').innerHTML = svg;
};
await window.draw(${JSON.stringify(text)});
performance.mark('first-picture');
</script></body>`;
}
