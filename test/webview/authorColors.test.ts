import assert from 'node:assert/strict';
import { hasAuthorColors, readAuthorColors } from '../../src/webview/drawing/authorColors';
import { flowchart } from './diagrams';
import { galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

const chart = 'flowchart LR\n  web["Web"] --> api["API"]';

describe('the colors that an author chooses for a whole diagram', () => {
  it('are read from directives and front matter, in the theme that derives colors', () => {
    const variables = `'primaryColor': '#ffcc00', "lineColor":"rgb(1, 2, 3)", tertiaryColor: teal`;
    assert.deepEqual(
      readAuthorColors(`%%{init: {'theme': 'base', 'themeVariables': {${variables}}}}%%\n${chart}`),
      { box: '#ffcc00', quiet: 'rgb(1, 2, 3)', frame: 'teal' },
    );
    const matter = `---\nconfig:\n  theme: base\n  themeVariables:\n    primaryTextColor: "#123"\n---\n`;
    assert.deepEqual(readAuthorColors(matter + chart), { text: '#123' });
    assert.deepEqual(readAuthorColors(matter.replace('base', 'forest') + chart), {});
    assert.ok(hasAuthorColors(matter + chart));
  });

  it('are not read from labels or from values that are not colors', () => {
    const label = `flowchart LR\n  a["theme: base, themeVariables: primaryColor: red"]`;
    assert.equal(hasAuthorColors(label), false);
    const wrong = `%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': 'loud'}}}%%\n`;
    assert.deepEqual(readAuthorColors(wrong + chart), {});
  });

  it('are read from large texts, too', () => {
    assert.equal(hasAuthorColors('%%{'.repeat(300_000)), false);
    assert.equal(hasAuthorColors(`---\n${'--- \n'.repeat(200_000)}`), false);
  });
});

describe('the diagram panel and the colors that an author chooses for a whole diagram', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const show = (text: string): Promise<void> => panel.show({ ...flowchart, text, groups: [] });
  const paint = (selector: string, name: 'fill' | 'stroke' | 'color'): Promise<string> =>
    panel.page
      .locator(`.stage > svg ${selector}`)
      .first()
      .evaluate((one, which) => getComputedStyle(one)[which], name);
  const box = '[data-box="web"] rect';

  it('fills boxes with the author’s colors and chooses legible text on them', async () => {
    await show(
      `%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': '#ffe599', 'primaryBorderColor': '#bf9000'}}}%%\n${chart}`,
    );
    assert.equal(await paint(box, 'fill'), 'rgb(255, 229, 153)');
    assert.equal(await paint(box, 'stroke'), 'rgb(191, 144, 0)');
    // The dark theme's text is too pale for the author's yellow.
    assert.notEqual(await paint('[data-box="web"] p', 'color'), 'rgb(204, 204, 204)');
  });

  it('uses the editor’s colors where Mermaid derives none, and in the next diagram', async () => {
    await show(chart);
    const own = await paint(box, 'fill');
    await show(`%%{init: {'themeVariables': {'primaryColor': '#ffe599'}}}%%\n${chart}`);
    assert.equal(await paint(box, 'fill'), own);
    await show(`%%{init: {'themeVariables': {'mainBkg': '#ffe599'}}}%%\n${chart}`);
    assert.equal(await paint(box, 'fill'), 'rgb(255, 229, 153)');
    await show(`%%{init: {'theme': 'forest'}}%%\n${chart}`);
    assert.equal(await paint(box, 'fill'), own);
  });

  it('draws visible arrows with any color of the author', async () => {
    await show(
      `%%{init: {'theme': 'base', 'themeVariables': {'lineColor': '#222222'}}}%%\n${chart}`,
    );
    assert.notEqual(await paint('.edgePaths path', 'stroke'), 'rgb(34, 34, 34)');
  });

  it('draws arrows that cross light and dark areas with a rim', async () => {
    const text =
      'flowchart TB\n subgraph one\n a\n end\n subgraph two\n b\n end\n a --> b\n style one fill:#fff\n style two fill:#fff';
    await panel.show(await galleryDiagram('light and dark', text));
    const rim = panel.page.locator('.edgePaths path:not([class])');
    assert.equal(await rim.count(), 1);
    const widths = await panel.page
      .locator('.edgePaths path')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).strokeWidth)));
    assert.ok((widths[0] ?? 0) > (widths[1] ?? 0) + 2, widths.join());
  });

  it('draws the diagram if Mermaid cannot compute with the author’s colors', async () => {
    await show(`%%{init: {'themeVariables': {'mainBkg': 'loud', 'edgeLabelBackground': 'x y'}}}%%
flowchart LR
  web["Web"] -->|asks| api["API"]`);
    assert.equal(await panel.page.locator('.stage [data-box="api"]').count(), 1);
  });

  it('limits the number of style rules that a diagram can request', async () => {
    await show(`%%{init: {'themeVariables': {'THEME_COLOR_LIMIT': 900000000}}}%%
mindmap
  web
    api`);
    assert.ok((await panel.page.locator('.stage style').first().innerHTML()).length < 200_000);
  });
});
