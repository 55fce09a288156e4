import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PanelDiagram } from '../../src/protocol/messages';
import { serveMermaid } from './bareMermaid';
import { gallery, galleryDiagram } from './gallery';
import { type Fault, inspectPicture, measurePicture } from './gallery/inspect';
import { PanelHost, type PanelPage } from './panelPage';
import type { ThemeName } from './themes';

/** How much wider or higher than Mermaid's own a picture may be. */
const largestGrowth = 1.5;

/** Makes all painted elements reachable by pointer, and shows only the picture on the page, in its own size. */
const forInspection = `
  .stage, .stage * { pointer-events: auto !important; transition: none !important }
  .stage { transform: none !important; top: 200px !important; left: 200px !important }
  .toolbar, body > footer, .overview, .card { display: none !important }
`;

const barePage = `<!DOCTYPE html><body><main></main><script type="module">
import mermaid from '/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: false });
window.drawBare = async (text) => {
  document.querySelector('main').innerHTML = (await mermaid.render('bare', text)).svg;
};
</script></body>`;

declare global {
  interface Window {
    drawBare?: (text: string) => Promise<void>;
  }
}

describe('pictures of every kind of diagram', function () {
  this.timeout(120_000);
  let host: PanelHost;
  let panel: PanelPage;
  const diagrams = new Map<string, PanelDiagram>();

  before(async () => {
    host = await PanelHost.start();
    panel = await host.open('light');
    await panel.page.setViewportSize({ width: 4200, height: 2000 });
    await panel.page.addStyleTag({ content: forInspection });
    for (const [name, text] of Object.entries(gallery)) {
      diagrams.set(name, await galleryDiagram(name, text));
    }
  });
  after(async () => {
    await host.stop();
  });

  it('are drawn without script errors, policy violations or requests', () => {
    assert.ok(diagrams.size >= 40, String(diagrams.size));
    assert.deepEqual(panel.problems, []);
  });

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`can be read in the theme ${theme}`, async () => {
      const faults: Fault[] = [];
      await dress(panel, theme);
      for (const [name, diagram] of diagrams) {
        await panel.show(diagram);
        const { text: source, type: kind } = diagram;
        const found = await panel.page.evaluate(inspectPicture, { source, kind });
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
      assert.equal(faults.join('\n'), '');
      assert.deepEqual(panel.problems, []);
    });
  }

  it('keep a layout that their author has chosen', async () => {
    const text = gallery['flowchart with many lines from group to group'] ?? '';
    const chosen = `---\nconfig: { layout: dagre }\n---\n${text}`;
    await panel.show(await galleryDiagram('chosen', chosen));
    const faults = await panel.page.evaluate(inspectPicture, { source: text, kind: 'flowchart' });
    assert.match(faults.join('\n'), /runs under “Relay 2/);
  });

  it('connect the same boxes as in Mermaid and have about the same size', async () => {
    const server = await serveMermaid(barePage);
    const bare = await panel.page.context().newPage();
    try {
      await bare.goto(server.address);
      await bare.waitForFunction(() => window.drawBare !== undefined);
      const faults: string[] = [];
      for (const [name, diagram] of diagrams) {
        if (!(await drawnBare(bare, diagram.text))) continue;
        await panel.show(diagram);
        const edges = diagram.edges.map(({ from, to }) => [from, to] as const);
        const id = (await panel.page.locator('.stage > svg').first().getAttribute('id')) ?? '';
        const ours = await panel.page.evaluate(measurePicture, { id, edges });
        const theirs = await bare.evaluate(measurePicture, { id: 'bare', edges });
        const growth = Math.max(ours.width / theirs.width, ours.height / theirs.height);
        if (growth > largestGrowth) faults.push(`${name}: ${growth.toFixed(2)} times as large`);
        if (!/nowhere|both ways/.test(theirs.leads) && ours.leads !== theirs.leads)
          faults.push(`${name}: ${ours.leads}, not ${theirs.leads}`);
      }
      assert.equal(faults.join('\n'), '');
    } finally {
      await bare.close();
      server.stop();
    }
  });
});

/** Only Mermaid cannot draw a diagram with a missing picture. */
function drawnBare(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (source) => {
    try {
      await window.drawBare?.(source);
      return true;
    } catch {
      return false;
    }
  }, text);
}

/** The first theme is drawn with the first diagram; changing the theme requires a diagram. */
async function dress(panel: PanelPage, theme: ThemeName): Promise<void> {
  await panel.show(await galleryDiagram('first', 'flowchart LR\n  a --> b'));
  if (theme !== 'light') await panel.wear(theme);
}
