import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { flowchart } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

const text = `${flowchart.text}  bank --> far1 --> far2 --> far3 --> far4 --> far5 --> far6\n`;

describe('the overview of a large picture', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;
  let overview: Locator;
  let box: Locator;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.page.setViewportSize({ width: 500, height: 500 });
    await panel.show({ ...flowchart, text });
    overview = panel.page.locator('.overview');
    box = panel.page.locator('[data-box="bank"]').first();
  });

  const place = async (one: Locator): Promise<DOMRect> =>
    one.evaluate((element) => element.getBoundingClientRect());

  /** Scrolls until the box is that far from the middle of the overview, in pixels. */
  const scrollBelow = async (right: number, down: number): Promise<void> => {
    const [from, to] = [await place(box), await place(overview)];
    await panel.page.mouse.move(200, 200);
    const x = from.x + from.width / 2 - (to.x + to.width / 2) - right;
    const y = from.y + from.height / 2 - (to.y + to.height / 2) - down;
    await panel.page.mouse.wheel(x, y);
    await panel.page.waitForFunction(
      ([selector, start]) => document.querySelector(selector)?.getBoundingClientRect().x !== start,
      ['[data-box="bank"]', from.x] as const,
    );
    await panel.page.waitForTimeout(100);
  };

  const focusBox = async (): Promise<{ readonly at: DOMRect; readonly cover: DOMRect }> => {
    await box.focus();
    await panel.page.waitForTimeout(100);
    return { at: await place(box), cover: await place(overview) };
  };

  for (const [way, right, down] of [
    ['up', 0, -40],
    ['to the left', -90, -6],
  ] as const) {
    it(`does not cover the box that has the focus, which moves ${way}`, async () => {
      await scrollBelow(right, down);
      const before = await place(box);
      const { at, cover } = await focusBox();
      assert.ok(at.right < cover.left || at.bottom < cover.top, JSON.stringify([at, cover]));
      assert.equal(at.x < before.x, way === 'to the left');
      assert.equal(at.y < before.y, way === 'up');
    });
  }

  it('leaves a box where it is that it does not cover', async () => {
    await scrollBelow(-250, -200);
    const before = await place(box);
    assert.deepEqual((await focusBox()).at, before);
  });
});
