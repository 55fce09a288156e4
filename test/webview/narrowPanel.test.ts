import assert from 'node:assert/strict';
import { c4, flowchart } from './diagrams';
import { usePanel } from './panelPage';

describe('a diagram panel next to an editor', function () {
  this.timeout(60_000);
  const opened = usePanel();

  it('shows the name of the diagram and all of its tools', async () => {
    const { panel } = opened();
    const { page } = panel;
    await page.setViewportSize({ width: 510, height: 560 });
    await panel.show(flowchart);
    const choices = [flowchart.title, 'Another diagram'].map((title) => ({ id: title, title }));
    await panel.send({ type: 'show', diagram: flowchart, choices });
    const picker = await page.locator('.picker').boundingBox();
    assert.ok(picker && picker.width > 200, `${picker?.width}`);
    const tools = await page.locator('.tools').boundingBox();
    assert.ok(tools && tools.x >= 0 && tools.x + tools.width <= 510, JSON.stringify(tools));
  });

  it('shows both next to the ways back and forward, at every width', async () => {
    const { panel } = opened();
    const { page } = panel;
    const choices = [flowchart, c4].map(({ id }) => ({
      id,
      title: 'Payment and delivery of orders',
    }));
    await panel.send({ type: 'show', diagram: flowchart, choices });
    await panel.received('rendered');
    await page.locator('.picker').selectOption(c4.id);
    await panel.send({ type: 'show', diagram: c4, choices });
    await page.getByRole('button', { name: 'Back' }).waitFor();
    for (let width = 440; width <= 960; width += 40) {
      await page.setViewportSize({ width, height: 560 });
      const picker = await page.locator('.picker').boundingBox();
      assert.ok(picker && picker.width >= 170, `${width}: ${picker?.width}`);
      const last = await page.locator('.tools > *').last().boundingBox();
      assert.ok(last && last.x + last.width <= width, `${width}: ${last?.x}`);
    }
  });

  it('keeps the list of lenses as wide as the names in it', async () => {
    const { panel } = opened();
    const { page } = panel;
    await panel.show(flowchart);
    const lenses = page.locator('.lenses');
    const wanted = await lenses.evaluate(
      (list) => 11 * parseFloat(getComputedStyle(list).fontSize),
    );
    for (const width of [240, 300, 360, 420, 480, 540, 600]) {
      await page.setViewportSize({ width, height: 560 });
      const box = await lenses.boundingBox();
      assert.ok(
        box && box.width >= wanted && box.x + box.width <= width,
        `${width}: ${box?.width}`,
      );
    }
  });
});
