import assert from 'node:assert/strict';
import { everyKind, flowchart, sequence } from './diagrams';
import { gallery, galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

describe('connections in the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const edges = () => panel.page.locator('[data-connection]');
  const focusedEdge = () => panel.page.evaluate('document.activeElement.dataset.connection');
  const dimmed = () => panel.page.locator('[data-box][data-dimmed]').count();
  const focus = (id: string) =>
    box(id).evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });

  it('are found in every kind of diagram', async () => {
    const missing: string[] = [];
    const drawn = Object.entries(gallery).map(([name, text]) => galleryDiagram(name, text));
    for (const diagram of [...everyKind, ...(await Promise.all(drawn))]) {
      if (diagram.edges.length === 0) continue;
      await panel.show(diagram);
      const found = await edges().evaluateAll((all) =>
        all.map((one) => (one instanceof SVGElement ? one.dataset.connection : undefined)),
      );
      const lost = diagram.edges.filter(({ id }) => !found.includes(id));
      missing.push(...lost.map(({ id, label }) => `${diagram.title}: ${id} ${label}`));
    }
    assert.deepEqual(missing, []);
  });

  it('belong to the lines that Mermaid draws for them', async () => {
    for (const [name, text] of Object.entries(gallery)) {
      const diagram = await galleryDiagram(name, text);
      if (diagram.type !== 'flowchart' || diagram.edges.length === 0) continue;
      await panel.show(diagram);
      const lines = await edges().evaluateAll((all) =>
        all.map((one) => {
          const shape = one.querySelector('path')?.getAttribute('d') ?? '';
          const line = document.querySelector(`.stage .flowchart-link[d="${shape}"]`);
          return [one.getAttribute('data-connection'), line?.getAttribute('data-id')] as const;
        }),
      );
      for (const [id, line] of lines) {
        const edge = diagram.edges.find((one) => one.id === id);
        assert.ok(
          line?.startsWith(`L_${edge?.from ?? ''}_${edge?.to ?? ''}_`),
          `${name}: ${String(line)}`,
        );
      }
    }
  });

  it('of a focused box are emphasized by direction, with the boxes at their ends', async () => {
    await panel.show(flowchart);
    await focus('api');
    const emphasized = panel.page.locator('.emphasized');
    assert.equal(await emphasized.locator('.outgoing').count(), 1);
    assert.equal(await emphasized.locator('.incoming').count(), 2);
    assert.equal(await box('bank').getAttribute('data-dimmed'), '');
    assert.equal(await dimmed(), 1);
    await panel.page.keyboard.press('Escape');
    assert.equal(await dimmed(), 0);
  });

  it('leave out the titles of groups and the labels that they cross, also when they are emphasized', async () => {
    const text =
      'flowchart TD\n  shop -->|asks| ledger\n  subgraph pay [Payments of all orders]\n    ledger\n  end';
    await panel.show(await galleryDiagram('crossed', text));
    await focus('shop');
    const uncovered = await panel.page.evaluate(() => {
      const { left, top, width } =
        document.querySelector('.stage > svg')?.getBoundingClientRect() ?? new DOMRect();
      const marks = document.querySelector<SVGSVGElement>('.marks');
      const scale = width / (marks?.width.baseVal.value ?? 1);
      const holes = [...document.querySelectorAll<SVGRectElement>('.marks mask [fill=black]')];
      const words = document.querySelectorAll('[data-title-of], .edgeLabels [data-id]');
      return [...words].flatMap((word) => {
        const box = word.getBoundingClientRect();
        const x = (box.left + box.width / 2 - left) / scale;
        const y = (box.top + box.height / 2 - top) / scale;
        const isCovered = holes.some((hole) => {
          const { x: start, y: above, width: wide, height } = hole.getBBox();
          return x > start && x < start + wide && y > above && y < above + height;
        });
        return isCovered ? [] : [word.textContent];
      });
    });
    assert.deepEqual(uncovered, []);
    assert.match(
      (await panel.page.locator('.emphasized').getAttribute('mask')) ?? '',
      /edge-label-mask/,
    );
    assert.equal(await panel.page.locator('[data-title-of]').count(), 1);
  });

  it('explain themselves with both ends and lead to their line', async () => {
    await panel.show(flowchart);
    await focus('api');
    await panel.page.keyboard.press(']');
    assert.equal(await focusedEdge(), 'api order-svc');
    assert.match(
      (await panel.page.locator('.chip').textContent()) ?? '',
      /API gateway calls Orders: “asks”/,
    );
    await panel.page.keyboard.press('Enter');
    const pane = panel.page.locator('.pane');
    const text = ((await pane.textContent()) ?? '').replace(/\s+/g, ' ');
    assert.match(text, /API gateway calls Orders: “asks”.*Takes orders and keeps track/);
    await pane.getByRole('button', { name: 'Open diagram source' }).click();
    assert.deepEqual(await panel.received('goToLine'), { type: 'goToLine', line: 1 });
  });

  it('of a box follow each other with the keys [ and ], back to the box with Escape', async () => {
    await panel.show(flowchart);
    await focus('api');
    const walked = [];
    for (const key of [']', ']', ']', ']', '[', '[']) {
      await panel.page.keyboard.press(key);
      walked.push(await focusedEdge());
    }
    const [first, second, third] = ['api order-svc', 'web api', 'app api'];
    assert.deepEqual(walked, [first, second, third, first, third, second]);
    await panel.page.keyboard.press('Escape');
    assert.equal(await panel.page.evaluate('document.activeElement.dataset.box'), 'api');
  });

  it('can be pointed at and pinned, also messages of a sequence', async () => {
    await panel.show(sequence);
    const message = edges().first();
    await message.locator('.edge-target').hover({ force: true });
    await panel.page.locator('.emphasized .chosen').waitFor({ state: 'attached' });
    await message.locator('.edge-target').click({ force: true });
    assert.match(
      (await panel.page.locator('.pane h2').textContent()) ?? '',
      /^.+ leads to .+: “places order”$/u,
    );
  });

  it('have the accessible name of their sentence', async () => {
    for (const diagram of everyKind) {
      if (diagram.edges.length === 0) continue;
      await panel.show(diagram);
      for (const edge of await edges().all()) {
        assert.match(
          (await edge.getAttribute('aria-label')) ?? diagram.type,
          / (?:calls|leads to|is connected to) /,
        );
      }
    }
  });
});
