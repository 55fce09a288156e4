import assert from 'node:assert/strict';
import type { PanelState } from '../../src/protocol/messages';
import { isPanelState } from '../../src/protocol/validateState';
import { measureContrast, parseColor } from '../../src/webview/drawing/color';
import { flowchart } from './diagrams';
import { type PanelHost, type PanelPage, usePanel } from './panelPage';
import type { ThemeName } from './themes';

describe('the lenses of the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let host: PanelHost;
  let panel: PanelPage;

  beforeEach(() => {
    ({ host, panel } = opened());
  });

  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const select = () => panel.page.locator('.lenses');
  const entry = (name: string) => panel.page.locator('.legend').getByRole('button', { name });
  const dimmed = () =>
    panel.page
      .locator('[data-box][data-dimmed]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-box')).sort());
  const focus = (id: string) =>
    box(id).evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });
  const state = async (): Promise<PanelState> => {
    const kept = await panel.state();
    assert.ok(isPanelState(kept));
    return kept;
  };
  const pane = () => panel.page.locator('.pane');

  it('are one choice, by name or key, which is kept', async () => {
    await panel.show(flowchart);
    assert.deepEqual(await select().locator('option').allTextContents(), [
      ...['No marks', 'Delivery status', 'What waits on what', 'Owner', 'Used by'],
      'Not explained',
      'Plain words',
    ]);
    await select().selectOption('owner');
    assert.equal(await panel.page.locator('.badge[data-of="order-svc"]').textContent(), 'TC');
    assert.equal((await state()).lens, 'owner');
    const again = await host.open('dark', await state(), flowchart);
    await again.page.locator('.badge[data-of="order-svc"]').waitFor();
    assert.equal(await again.page.locator('.lenses').inputValue(), 'owner');
    await again.close();
    await focus('web');
    await panel.page.keyboard.press('d');
    assert.equal(await select().inputValue(), 'delivery');
    await panel.page.keyboard.press('d');
    assert.equal(await select().inputValue(), 'none');
    assert.equal(await panel.page.locator('.badge').count(), 0);
  });

  it('count in the legend, whose entries dim the other boxes until they are chosen again', async () => {
    await panel.show(flowchart);
    const legend = (await panel.page.locator('.legend').textContent()) ?? '';
    assert.match(legend.replace(/\s+/g, ' '), /1 Planned .*1 Mocked .*1 Live .*1 External/);
    await entry('1 Mocked').click();
    assert.deepEqual(await dimmed(), ['app', 'bank', 'order-svc', 'web']);
    assert.equal(await entry('1 Mocked').getAttribute('aria-pressed'), 'true');
    assert.equal((await state()).filter, 'mocked');
    assert.equal(await panel.page.locator('.lens-status').textContent(), 'Mocked: API gateway');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await dimmed(), []);
    await panel.page.keyboard.press(' ');
    assert.equal((await dimmed()).length, 4);
    await panel.page.keyboard.press('Escape');
    assert.deepEqual(await dimmed(), []);
    assert.equal(await entry('1 Mocked').getAttribute('aria-pressed'), 'false');
  });

  it('keep the chosen entry while another box is looked at and after a redrawing', async () => {
    await panel.show(flowchart);
    await entry('1 Live').click();
    await focus('bank');
    assert.equal(await box('bank').getAttribute('data-dimmed'), null);
    await panel.page.keyboard.press('Escape');
    assert.deepEqual(await dimmed(), ['api', 'app', 'bank', 'web']);
    await panel.wear('light');
    assert.deepEqual(await dimmed(), ['api', 'app', 'bank', 'web']);
    await select().selectOption('users');
    assert.deepEqual(await dimmed(), []);
    await entry('1 Support desk').click();
    assert.deepEqual(await dimmed(), ['api', 'app', 'bank', 'web']);
  });

  it('offer to add each box that is not explained', async () => {
    await panel.show(flowchart);
    await select().selectOption('unexplained');
    assert.match(
      (await panel.page.locator('.legend').textContent()) ?? '',
      /80% of the boxes explained/,
    );
    assert.equal(await panel.page.locator('.badge[data-of="web"]').textContent(), '?');
    await entry('Add “Web shop”').focus();
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.received('addTerm'), { type: 'addTerm', node: 'web' });
  });

  it('show what a box waits for, as a path and in sentences that can be copied', async () => {
    await panel.show(flowchart);
    await focus('app');
    await panel.page.keyboard.press('w');
    assert.equal(await pane().locator('.waits h2').textContent(), 'Mobile app waits for:');
    assert.deepEqual(await pane().locator('.waits li').allTextContents(), [
      'API gateway is mocked',
    ]);
    assert.equal(await panel.page.locator('.emphasized .path').count(), 2);
    assert.deepEqual(await dimmed(), ['bank', 'web']);
    await pane().getByRole('button', { name: 'Copy as Markdown' }).click();
    assert.deepEqual(await panel.received('copyList'), {
      type: 'copyList',
      title: 'Mobile app waits for:',
      sentences: ['API gateway is mocked'],
    });
    await pane().getByRole('button', { name: 'Against the arrows' }).click();
    assert.equal(await pane().locator('.waits h2').textContent(), 'Mobile app waits for nothing.');
    assert.equal((await state()).flipped, true);
  });

  it('rank what blocks the most, from which each box can be reached', async () => {
    await panel.show(flowchart);
    await panel.page.keyboard.press('w');
    const waits = pane().locator('.waits');
    assert.equal(await waits.locator('h2').textContent(), 'What blocks the most');
    const [first] = await waits.locator('li').allTextContents();
    assert.match(first ?? '', /API gateway is mocked\s+Blocks 2: Web shop, Mobile app/);
    await waits.getByRole('button', { name: 'API gateway' }).click();
    assert.equal(await waits.locator('h2').textContent(), 'API gateway waits for nothing.');
    await panel.page.keyboard.press('Escape');
    assert.equal(await waits.locator('h2').textContent(), 'What blocks the most');
    await pane().getByRole('button', { name: 'Close' }).click();
    assert.equal(await pane().isVisible(), false);
    assert.equal(await select().inputValue(), 'delivery');
  });

  it('have outlines and badges that are legible in every theme, and no author’s color', async () => {
    const text = flowchart.text.replace('click web', 'classDef default fill:#ff0000\n  click web');
    const themes: readonly ThemeName[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
    for (const theme of themes) {
      await panel.wear(theme).catch(() => undefined);
      await panel.show({ ...flowchart, text });
      for (const lens of ['delivery', 'owner', 'unexplained']) {
        await select().selectOption(lens);
        const looks = await panel.page.locator('.lens-outline').evaluateAll((all) =>
          all.map((one) => ({
            stroke: getComputedStyle(one).stroke,
            fill: getComputedStyle(one).fill,
            ground: getComputedStyle(document.body).backgroundColor,
          })),
        );
        assert.ok(looks.length > 0);
        for (const { stroke, fill, ground } of looks) {
          const [line, background] = [parseColor(stroke), parseColor(ground)];
          assert.ok(line && background, `${stroke} on ${ground}`);
          assert.ok(measureContrast(line, background) >= 3, `${theme} ${lens}: ${stroke}`);
          assert.equal(fill, 'none');
        }
      }
    }
  });
});
