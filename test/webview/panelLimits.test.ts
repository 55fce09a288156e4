import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import { flowchart } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

/** Each layer stands for the previous one twice: 60 layers are 2^60 values in 2 KB. */
const layers = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
];
const bomb = [...layers, 'label: *a60'].join(', ');

/** Hostile diagrams by where Mermaid reads YAML. */
const hostile: Readonly<Record<string, string>> = {
  'the front matter': `---\nconfig: { ${bomb} }\n---\nflowchart LR\n  a --> b`,
  'the title of the front matter': `---\n${layers.join('\n')}\ntitle: *a60\n---\npie\n  "a": 1`,
  'the properties of a box': `flowchart LR\n  a --> b@{ ${bomb} }`,
  'the properties of a card': `kanban\n  a[A]\n    b[B]@{ ${bomb} }`,
  'the properties of a participant': `sequenceDiagram\n  participant A@{ ${bomb} }\n  A->>A: b`,
};

describe('the diagram panel and YAML aliases that expand to too much', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const send = async (diagram: PanelDiagram): Promise<void> => {
    await panel.forget();
    await panel.send({ type: 'show', diagram, choices: [] });
  };

  for (const [place, text] of Object.entries(hostile)) {
    it(`in ${place}: reports one problem, keeps the last picture and draws the next diagram`, async () => {
      await panel.show(flowchart);
      const api = panel.page.locator('.stage [data-box="api"]').first();
      await send({ ...flowchart, text });
      const failed = await panel.received('renderFailed');
      assert.equal(failed.message, 'too many aliases');
      const notice = panel.page.locator('.notice.error');
      assert.match((await notice.textContent()) ?? '', /too many aliases/);
      assert.equal(await notice.count(), 1);
      assert.equal(await panel.hasReceived('rendered'), false);
      assert.equal(await panel.page.locator('.stale .stage > svg[id]').count(), 1);
      assert.equal(await api.count(), 1);
      await panel.show({ ...flowchart, text: flowchart.text.replace('|asks|', '|demands|') });
      assert.match((await panel.page.locator('.stage').textContent()) ?? '', /demands/);
      assert.equal(await notice.isVisible(), false);
      assert.equal(await panel.page.locator('.stale').count(), 0);
    });
  }

  it('draws a diagram whose aliases expand to little', async () => {
    const [first, second, third] = layers;
    await send({
      ...flowchart,
      text: `flowchart LR\n  web --> api@{ ${[first, second, third, 'label: API'].join(', ')} }`,
    });
    await panel.received('rendered');
  });
});
