import assert from 'node:assert/strict';
import { isPanelState } from '../../src/protocol/validateState';
import { keyBindings, keySections } from '../../src/webview/tools/keyboard';
import { flowchart } from './diagrams';
import { usePanel } from './panelPage';

describe('the keys of the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();

  it('have one action each', () => {
    const pressed = keyBindings.flatMap(({ keys, modifier = '' }) =>
      keys.map((key) => `${modifier} ${key.toLowerCase()}`),
    );
    assert.deepEqual(
      pressed.filter((key, i) => pressed.indexOf(key) !== i),
      [],
    );
  });

  it('are listed by purpose', async () => {
    const { panel } = opened();
    await panel.show(flowchart);
    await panel.page.keyboard.press('?');
    const dialog = panel.page.getByRole('dialog');
    await dialog.waitFor();
    assert.deepEqual(await dialog.getByRole('heading', { level: 3 }).allTextContents(), [
      'Move and find',
      'Choose what is shown',
      'Edit',
      'Walk, present and export',
    ]);
    assert.equal(
      await dialog.locator('dt').count(),
      keySections.flatMap((one) => one.bindings).length,
    );
  });

  it('do not act while a field has the focus', async () => {
    const { panel } = opened();
    /** Returns what keys change, but not what is visible and selected. */
    const readMode = async () => {
      const state = await panel.state();
      assert.ok(isPanelState(state));
      const { diagram, focus, lens, list, walk, recording, presenting, past } = state;
      return { diagram, focus, lens, list, walk, recording, presenting, past };
    };
    await panel.show(flowchart);
    const before = await readMode();
    const letters = keyBindings.flatMap(({ keys }) => keys.filter((key) => key.length === 1));
    await panel.page.keyboard.press('/');
    const search = panel.page.locator('.search input');
    await search.waitFor();
    await panel.page.keyboard.type(letters.join(''));
    assert.equal(await search.inputValue(), letters.join(''));
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('e');
    await panel.page.locator('.edit-bar').waitFor();
    await panel.page.keyboard.press('a');
    const name = panel.page.locator('.sketch-form input').first();
    await name.waitFor();
    await panel.page.keyboard.type(letters.join(''));
    assert.equal(await name.inputValue(), letters.join(''));
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('e');
    assert.deepEqual(await readMode(), before);
  });
});
