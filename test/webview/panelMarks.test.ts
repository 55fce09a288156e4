import assert from 'node:assert/strict';
import { everyKind, flowchart } from './diagrams';
import { gallery, galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

describe('the marks of the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const focus = async (id: string) => {
    await box(id).evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });
  };

  it('draws its marks in a separate layer that styles of authors do not affect', async () => {
    const text = flowchart.text.replace(
      'click web',
      `classDef default fill:#ff0000,stroke:#00ff00,stroke-width:3px,color:#0000ff
  style api fill:#ff0000
  click web`,
    );
    await panel.show({ ...flowchart, text });
    await focus('api');
    const marks = panel.page.locator('.stage > .marks');
    const ring = marks.locator('.ring.focused[data-of="api"]');
    const look = await ring.evaluate((one) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(one);
      return { fill, stroke, strokeWidth };
    });
    assert.deepEqual(look, { fill: 'none', stroke: 'rgb(0, 120, 212)', strokeWidth: '2px' });
    const badge = marks.locator('.badge[data-of="api"] .badge-back');
    assert.equal(await badge.evaluate((one) => getComputedStyle(one).fill), 'rgb(31, 31, 31)');
    const inside = '.stage > :not(.marks) :is(.ring, .badge, .underline)';
    assert.equal(await panel.page.locator(inside).count(), 0);
    const [frame, at] = [await ring.boundingBox(), await box('api').boundingBox()];
    assert.ok(frame && at);
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      assert.ok(Math.abs(frame[side] - at[side]) < 8, 'the ring is around its box');
    }
  });

  it('allows classes of authors that have the names of its own parts', async () => {
    const text = `flowchart LR
  web["Web"]:::overview --> api["API"]:::spoken
  app["App"]:::icon --> api
  classDef box fill:#ff0000
`;
    await panel.show({ ...flowchart, text, groups: [] });
    const style = (id: string, name: 'fill' | 'clipPath' | 'fillOpacity') =>
      box(id)
        .locator('rect')
        .first()
        .evaluate((one, which) => getComputedStyle(one.closest('g') ?? one)[which], name);
    assert.equal(await style('api', 'clipPath'), 'none');
    assert.notEqual(await style('app', 'fill'), 'none');
    const fill = (one: Element) => getComputedStyle(one).fill;
    const plain = await box('api').locator('rect').first().evaluate(fill);
    assert.notEqual(plain, 'rgb(255, 0, 0)', 'a class of the panel is no class of the diagram');
    const opacity = (one: Element) => getComputedStyle(one).fillOpacity;
    assert.equal(await box('web').locator('rect').first().evaluate(opacity), '1');
  });

  it('underlines only the name of a class or an entity', async () => {
    for (const diagram of everyKind.filter(({ type }) => type === 'class' || type === 'er')) {
      await panel.show(diagram);
      const explained = diagram.nodes.filter(({ term }) => term !== undefined);
      for (const { id, label } of explained) {
        const lines = panel.page.locator(`.marks g[data-of="${id}"] .underline`);
        assert.equal(await lines.count(), 1);
        const name = await box(id).getByText(label, { exact: true }).first().boundingBox();
        const line = await lines.boundingBox();
        assert.ok(name && line && line.y > name.y && line.y < name.y + name.height + 2);
        assert.ok(Math.abs(line.width - name.width) < 3);
      }
    }
  });

  it('underlines the name of a class below its annotation', async () => {
    const text = 'classDiagram\n class Shelf~Book~ {\n  <<interface>>\n  +find(title) Book\n }';
    await panel.show(await galleryDiagram('generic', text));
    const line = await panel.page.locator('.marks g[data-of="Shelf"] .underline').boundingBox();
    const name = await box('Shelf').getByText('Shelf<Book>').first().boundingBox();
    assert.ok(name && line && line.y > name.y && line.y < name.y + name.height + 2);
  });

  it('outlines the boxes of every kind of diagram along their shapes', async () => {
    const withBoxes = ['mindmap', 'kanban', 'requirement', 'usecase', 'swimlane'];
    const more = withBoxes.map((name) => galleryDiagram(name, gallery[name] ?? ''));
    for (const diagram of [...everyKind, ...(await Promise.all(more))]) {
      await panel.show(diagram);
      await panel.page.locator('.lenses').selectOption('unexplained');
      const missing = diagram.nodes.filter(({ term, label }) => term === undefined && label !== '');
      for (const { id } of missing) {
        const outline = `.lens [data-of="${id}"] .lens-outline`;
        await panel.page.locator(outline).first().waitFor({ state: 'attached' });
        // Both at the same moment, because the picture moves when the legend appears.
        const [place, around] = await panel.page.evaluate(
          (selectors) =>
            selectors.map((one) => {
              const found = document.querySelector(one)?.getBoundingClientRect();
              return found && { x: found.x, y: found.y, width: found.width, height: found.height };
            }),
          [outline, `[data-box="${id}"]`],
        );
        assert.ok(place && around, `${diagram.type} ${id}`);
        const name = `${diagram.type} ${id} ${JSON.stringify([place, around])}`;
        assert.ok(place.width > 10 && place.height > 10, name);
        assert.ok(
          place.x > around.x - 8 && place.x + place.width < around.x + around.width + 8,
          name,
        );
        assert.ok(place.y > around.y - 8 && place.y < around.y + around.height, name);
      }
    }
  });

  it('loads the second layout only if a diagram selects it', async () => {
    const loaded = () =>
      panel.page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.includes('/elk-'))
            .length,
      );
    await panel.show(flowchart);
    assert.equal(await loaded(), 0);
    await panel.show({ ...flowchart, text: `---\nconfig:\n  layout: elk\n---\n${flowchart.text}` });
    assert.equal(await loaded(), 1);
    assert.equal(await box('api').count(), 1);
  });
});
