import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { listPreloads, type PanelPage, toShow, usePanel } from './panelPage';
import { words } from './words';

describe('loading the panel', () => {
  const opened = usePanel();

  it('requests every script of a flowchart at once', async () => {
    const { panel } = opened();
    await panel.show(flowchart);
    const requested = await panel.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1) ?? '')
        .filter((name) => name.endsWith('.js')),
    );
    assert.deepEqual(new Set(requested), new Set(await listPreloads()));
  });
});

describe('a script of the panel that cannot be loaded', () => {
  const opened = usePanel();

  /** Opens the panel again without some scripts. */
  async function openWithout(script: string): Promise<PanelPage> {
    const { panel } = opened();
    await panel.page.route(`**/${script}`, (route) => route.abort());
    await panel.page.reload();
    return panel;
  }

  const countLoadFailures = ({ page }: PanelPage): Promise<number> =>
    page.evaluate(
      () =>
        window.editor.received.filter((message) => JSON.stringify(message).includes('loadFailed'))
          .length,
    );

  /** The browser reports the requests; nothing else may be reported. */
  function forgetRequests({ problems }: PanelPage): void {
    const others = problems.filter((problem) => !problem.includes('net::ERR_FAILED'));
    problems.splice(0, problems.length, ...others);
  }

  for (const [what, script] of [
    ['draws', 'renderDiagram-*.js'],
    ['draws diagrams of one type', 'flowDiagram-*.js'],
  ] as const) {
    it(`is reported if it ${what}, and its reader is told`, async () => {
      const panel = await openWithout(script);
      await panel.received('ready');
      await panel.send(toShow(flowchart));
      await panel.received('loadFailed');
      const notice = panel.page.locator('.notice.error');
      assert.equal(await notice.innerText(), words.loadFailed);
      assert.equal(await panel.hasReceived('renderFailed'), false);
      assert.equal(await countLoadFailures(panel), 1);
      assert.equal(await panel.page.locator('.blank').isVisible(), false);
      forgetRequests(panel);
    });
  }

  it('is reported if it is loaded on first use', async () => {
    const panel = await openWithout('keysDialog-*.js');
    await panel.received('ready');
    await panel.send(toShow(flowchart));
    await panel.received('rendered');
    await panel.page.keyboard.press('?');
    await panel.received('loadFailed');
    assert.equal(await panel.page.locator('.notice.error').innerText(), words.loadFailed);
    forgetRequests(panel);
  });

  it('is reported by the page if no other script runs without it', async () => {
    const panel = await openWithout('parts.js');
    await panel.received('loadFailed');
    assert.equal((await panel.page.locator('body').innerText()).trim(), words.loadFailed);
    assert.equal(await panel.hasReceived('ready'), false);
    forgetRequests(panel);
  });
});
