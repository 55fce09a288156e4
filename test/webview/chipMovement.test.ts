import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { usePanel } from './panelPage';

describe('the chip of a box', () => {
  const use = usePanel();

  it('is placed once, at the end of a movement of the picture', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(flowchart);
    await page.locator('.stage [data-box="api"]').focus();
    const chip = page.locator('.chip');
    await chip.waitFor();
    await page.evaluate(() => {
      const element = document.querySelector('.chip');
      if (!(element instanceof HTMLElement)) return;
      new MutationObserver(() => {
        const count = Number(document.body.dataset.placed ?? 0);
        document.body.dataset.placed = String(count + 1);
      }).observe(element, { attributeFilter: ['style'] });
    });
    const box = await page.locator('.stage [data-box="api"]').first().boundingBox();
    const canvas = page.locator('.canvas');
    for (let step = 0; step < 8; step++)
      await canvas.dispatchEvent('wheel', { deltaX: 0, deltaY: 4, deltaMode: 0, bubbles: true });
    assert.equal(await chip.isVisible(), false, 'it does not lag behind its box');
    await chip.waitFor();
    const placed = await page.evaluate(() => Number(document.body.dataset.placed ?? 0));
    assert.ok(placed <= 1, String(placed));
    const moved = await page.locator('.stage [data-box="api"]').first().boundingBox();
    assert.ok(box && moved && moved.y < box.y - 8);
  });
});
