import assert from 'node:assert/strict';
import { isPanelState } from '../../src/protocol/validateState';
import { flowchart } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

describe('presenting in the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(flowchart);
  });

  const furniture = ['.tools', '.legend', '.list', '.overview', '.chip'];
  const seen = () =>
    panel.page
      .locator(furniture.join(', '))
      .evaluateAll((all: readonly Element[]) =>
        all.flatMap((one) => (one.checkVisibility() ? [one.classList.item(0) ?? ''] : [])),
      );
  const focused = () => panel.page.evaluate(() => document.activeElement?.getAttribute('data-box'));
  const measureLabel = () =>
    panel.page
      .locator('[data-box="api"] .label')
      .first()
      .boundingBox()
      .then((bounds) => bounds?.height ?? 0);
  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  /** Resolves when the picture has stayed in its place for three frames. */
  const framed = () =>
    panel.page
      .locator('[data-box="api"]')
      .first()
      .evaluate(async (one) => {
        const place = (): string => JSON.stringify(one.getBoundingClientRect());
        let last = '';
        for (let same = 0; same < 3;) {
          await new Promise(requestAnimationFrame);
          same = place() === last ? same + 1 : 0;
          last = place();
        }
      });

  it('hides everything but the picture, larger, until Escape', async () => {
    await panel.page.keyboard.press('l');
    assert.deepEqual((await seen()).sort(), ['legend', 'list', 'tools']);
    await panel.page.setViewportSize({ width: 1600, height: 900 });
    await framed();
    const before = await measureLabel();
    await panel.page.keyboard.press('p');
    assert.deepEqual(await seen(), []);
    await framed();
    const presented = await measureLabel();
    assert.ok(presented > 1.2 * before, `${String(presented)} after ${String(before)}`);
    const status = panel.page.locator('.presenter [role=status]');
    assert.match((await status.textContent()) ?? '', /Presenting\. Press Esc to leave\./);
    await panel.page.keyboard.press('Escape');
    const back = (await seen()).filter((name) => name !== 'chip');
    assert.deepEqual(back.sort(), ['legend', 'list', 'tools']);
    assert.equal(((await status.textContent()) ?? '').trim(), '');
  });

  it('starts and ends with the mouse, and keeps the keyboard in the picture', async () => {
    await panel.page.getByRole('button', { name: 'Present the diagram' }).click();
    assert.equal(await focused(), 'web');
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'api');
    await panel.page.mouse.move(200, 200);
    const leave = panel.page.getByRole('button', { name: 'Leave presentation' });
    await leave.click();
    assert.equal(await leave.count(), 0);
    assert.equal(await panel.page.locator('.tools').isVisible(), true);
  });

  it('shows the pinned details over the whole width, below the picture', async () => {
    await panel.page.keyboard.press('p');
    await box('order-svc').click();
    const pane = panel.page.locator('.pane');
    const [details, canvas] = [
      await pane.boundingBox(),
      await panel.page.locator('.canvas').boundingBox(),
    ];
    assert.ok(details && canvas);
    assert.equal(details.width, 1000);
    assert.ok(details.y >= canvas.y + canvas.height && details.height < 0.37 * 700);
    assert.equal(await pane.locator('.actions').isVisible(), false);
    const size = (selector: string) =>
      panel.page
        .locator(selector)
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    assert.ok((await size('.pane .summary')) >= 19);
    assert.equal(await box('order-svc').isVisible(), true);
  });

  it('is kept over a reload', async () => {
    const { host } = opened();
    await panel.page.keyboard.press('p');
    const state: unknown = await panel.state();
    assert.ok(isPanelState(state));
    const again = await host.open('dark', state, flowchart);
    await again.received('rendered');
    assert.equal(await again.page.locator('.tools').isVisible(), false);
    await again.page.keyboard.press('Escape');
    assert.equal(await again.page.locator('.tools').isVisible(), true);
    await again.close();
  });
});
