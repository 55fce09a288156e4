import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../host/browser.mjs';
import { type MermaidServer, serveMermaid } from '../../webview/bareMermaid';
import { flowchart } from '../../webview/diagrams';
import { PanelHost } from '../../webview/panelPage';
import { type BenchCase, type Figure, figureOf, interleave } from '../harness';

const rounds = 15;

/** Measures the time from opening the page to the first picture, compared with a page that contains only Mermaid. */
export const panel: BenchCase = {
  name: 'panel',
  run: async (): Promise<readonly Figure[]> => {
    const host = await PanelHost.start();
    const browser = await launchBrowser();
    const server = await serveMermaid(barePage);
    try {
      const pairs = await interleave(
        rounds,
        () => openPanel(host),
        () => openBare(browser, server),
      );
      return [
        figureOf(pairs, {
          ...{ name: 'panel, first picture', unit: 'ms', ratioBudget: { atMost: 1.1 } },
          yardstick: 'bare Mermaid',
        }),
      ];
    } finally {
      await host.stop();
      await browser.close();
      server.stop();
    }
  },
};

async function openPanel(host: PanelHost): Promise<number> {
  const opened = await host.open('dark', undefined, flowchart);
  const time = await pictureTime(opened.page);
  await opened.close();
  return time;
}

async function openBare(browser: Browser, server: MermaidServer): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  await page.goto(server.address);
  const time = await pictureTime(page);
  await context.close();
  return time;
}

/** Returns the mark that both pages set: milliseconds since the page was requested. */
async function pictureTime(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('first-picture')[0]?.startTime,
  );
  return Number(await mark.jsonValue());
}

const barePage = `<!DOCTYPE html><body><pre></pre><script type="module">
import mermaid from '/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: false, layout: 'dagre', look: 'classic' });
const { svg } = await mermaid.render('picture', ${JSON.stringify(flowchart.text)});
document.querySelector('pre').innerHTML = svg;
performance.mark('first-picture');
</script></body>`;
