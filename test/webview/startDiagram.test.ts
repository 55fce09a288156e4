import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { usePanel } from './panelPage';

describe('starting a diagram in the panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  const text = 'flowchart LR\n  checkout["Checkout"] -->|"books"| ledger["Ledger"]\n';

  it('draws the lines while they are written, and creates the file', async () => {
    const { panel } = opened();
    await panel.send({ type: 'empty' });
    await panel.page.getByRole('button', { name: 'New diagram' }).click();
    const dialog = panel.page.getByRole('dialog', { name: 'New diagram' });
    assert.equal(await panel.page.locator('.handle').first().isVisible(), false);
    const field = dialog.getByLabel('Boxes and connections');
    assert.equal(await field.evaluate((one) => one === document.activeElement), true);
    await dialog.getByRole('button', { name: 'Create Diagram' }).click();
    await dialog.getByText('Enter at least one line').waitFor();
    await field.fill('Checkout -> Ledger: books\n->');
    const { lines } = await panel.received('previewLines');
    await panel.send({
      type: 'preview',
      lines: 'Che',
      text: 'flowchart LR\n  old\n',
      problems: [],
    });
    await panel.send({ type: 'preview', lines, text, problems: ['Line 2 is not understood.'] });
    const picture = dialog.locator('.starter-preview svg');
    await picture.getByText('Ledger').waitFor();
    assert.equal(await picture.getByText('old').count(), 0);
    await dialog.getByText('Line 2 is not understood.').waitFor();
    await field.press('Control+Enter');
    assert.equal((await panel.received('createFromLines')).lines, lines);
    await panel.send({
      type: 'sketched',
      request: await panel.lastRequest(),
      refusal: 'This folder cannot be changed.',
    });
    await dialog.getByText('This folder cannot be changed.').waitFor();
    await field.press('Control+Enter');
    await panel.send({ type: 'sketched', request: await panel.lastRequest() });
    await dialog.waitFor({ state: 'detached' });
  });

  it('takes no answer that belongs to a dialog that was closed', async () => {
    const { panel } = opened();
    await panel.show(flowchart);
    await panel.page.keyboard.press('e');
    const bar = panel.page.locator('.edit-bar');
    const start = bar.getByRole('button', { name: 'New diagram' });
    await start.click();
    const dialog = panel.page.getByRole('dialog', { name: 'New diagram' });
    const field = dialog.getByLabel('Boxes and connections');
    await field.fill('Checkout');
    await field.press('Control+Enter');
    const request = await panel.lastRequest();
    await panel.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await panel.send({ type: 'sketched', request, refusal: 'This folder cannot be changed.' });
    await bar.getByText('This folder cannot be changed.').waitFor();
    await start.click();
    await dialog.waitFor();
    assert.equal(await field.inputValue(), 'Checkout', 'what was written is kept');
    assert.equal(await dialog.getByText('This folder cannot be changed.').count(), 0);
    await panel.forget();
    await field.press('Control+Enter');
    const late = await panel.lastRequest();
    await panel.page.keyboard.press('Escape');
    await start.click();
    await field.fill('Ledger');
    await panel.send({ type: 'sketched', request: late });
    await panel.send({ type: 'preview', lines: 'Ledger', text: '', problems: ['Seen.'] });
    await dialog.getByText('Seen.').waitFor();
    assert.equal(await field.inputValue(), 'Ledger', 'other lines are kept');
  });

  it('keeps the picture on the page next to the preview', async () => {
    const { panel } = opened();
    await panel.show(flowchart);
    await panel.page.keyboard.press('e');
    await panel.page.locator('.edit-bar').getByRole('button', { name: 'New diagram' }).click();
    const field = panel.page.getByLabel('Boxes and connections');
    for (const name of ['Ledger', 'Ledgers', 'Ledger 3']) {
      await field.fill(name);
      await panel.page.waitForFunction(
        (lines) =>
          window.editor.received.some(
            (one) =>
              typeof one === 'object' && one !== null && 'lines' in one && one.lines === lines,
          ),
        name,
      );
      const drawn = `flowchart LR\n  a["${name}"]\n`;
      await panel.send({ type: 'preview', lines: name, text: drawn, problems: [] });
      await panel.page.locator('.starter-preview').getByText(name, { exact: true }).waitFor();
    }
    assert.equal(await panel.page.locator('.canvas [data-box="api"]').first().isVisible(), true);
  });
});
