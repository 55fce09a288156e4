import assert from 'node:assert/strict';
import { c4, flowchart } from './diagrams';
import { type PanelHost, type PanelPage, usePanel } from './panelPage';

describe('what the diagram panel remembers', function () {
  this.timeout(60_000);
  let host: PanelHost;
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ host, panel } = opened());
  });

  it('remembers diagram and view while it is hidden', async () => {
    await panel.show(c4);
    await panel.page.locator('[data-box="web"]').first().focus();
    await panel.page.keyboard.press('0');
    await panel.page.waitForTimeout(100);
    const kept = await panel.state();
    const view = { scale: 0.5, x: 10, y: 20 };
    const again = await host.open('dark', {
      ...{ diagram: c4.id, view, lens: 'none', whole: false, list: false, past: [], future: [] },
    });
    assert.equal((await again.received('ready')).diagram, c4.id);
    await again.show(c4);
    await again.page.waitForFunction(() => document.querySelector('.zoom')?.textContent === '50%');
    assert.equal(await again.page.locator('.legend').isVisible(), false);
    await again.close();
    assert.ok(typeof kept === 'object' && kept !== null && 'view' in kept);
  });

  it('goes back to the previous diagram, and forward again', async () => {
    const choices = [flowchart, c4].map(({ id, title }) => ({ id, title }));
    const { page } = panel;
    await panel.send({ type: 'show', diagram: flowchart, choices });
    await panel.received('rendered');
    await page.locator('.picker').selectOption(c4.id);
    assert.equal((await panel.received('pickDiagram')).diagram, c4.id);
    await panel.forget();
    await panel.send({ type: 'show', diagram: c4, choices });
    await panel.received('rendered');
    await panel.forget();
    await page.keyboard.press('Alt+ArrowLeft');
    assert.equal((await panel.received('pickDiagram')).diagram, flowchart.id);
    await panel.send({ type: 'show', diagram: flowchart, choices });
    await panel.received('rendered');
    assert.equal(await page.locator('.picker').inputValue(), flowchart.id);
    assert.equal(await page.getByRole('button', { name: 'Back' }).isDisabled(), true);
    await panel.forget();
    await page.getByRole('button', { name: 'Forward' }).click();
    assert.equal((await panel.received('pickDiagram')).diagram, c4.id);
  });
});
