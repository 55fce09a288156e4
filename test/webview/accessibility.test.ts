import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { PanelDiagram } from '../../src/protocol/messages';
import { c4, flowchart, sequence } from './diagrams';
import { findViolations } from './findViolations';
import { galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';
import { type ThemeName, themes } from './themes';
import { words } from './words';

const press = (key: string) => async (panel: PanelPage) => {
  await panel.page.keyboard.press(key);
};

const focusBox = (panel: PanelPage) =>
  panel.page
    .locator('[data-box="api"]')
    .first()
    .evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });

const steps = ['web', 'api', 'bank'].map((id) => ({
  target: { kind: 'box', id } as const,
  sentence: `This is ${id}.`,
  notes: [{ name: id, text: 'What it means.' }],
}));
const walked: PanelDiagram = {
  ...flowchart,
  walks: (['glossary', 'arrows'] as const).map((source) => ({
    ...{ id: source, title: '', source },
    steps,
  })),
};

/** Brings the panel, with a flowchart, into each of its modes. */
const modes: Readonly<Record<string, (panel: PanelPage) => Promise<void>>> = {
  'the picture': () => Promise.resolve(),
  'a focused box': focusBox,
  'pinned details': async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press('Enter');
  },
  'a pinned connection': async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press(']');
    await panel.page.keyboard.press('Enter');
  },
  'the list': press('l'),
  'a search': async (panel) => {
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('shop');
  },
  'a search without results': async (panel) => {
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('zzzz');
  },
  'no legend': press('d'),
  'the keys': async (panel) => {
    await panel.page.keyboard.press('?');
    await panel.page.locator('dialog').waitFor();
  },
  'an export': async (panel) => {
    await panel.page.keyboard.press('x');
    await panel.page.locator('dialog').waitFor();
  },
  editing: async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press('e');
    await panel.page.locator('.handle').first().waitFor();
  },
  'a new box': async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press('a');
    await panel.page.getByRole('combobox', { name: 'Name' }).waitFor();
    await panel.page.keyboard.type('or');
  },
  'a new name that was refused': async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press('F2');
    await panel.page.locator('.sketch-form input').waitFor();
    await panel.page.keyboard.press('Enter');
    const request = await panel.lastRequest();
    await panel.send({ type: 'sketched', request, refusal: 'The diagram already shows this.' });
    await panel.page.locator('.problem').waitFor();
  },
  'a diagram that cannot be changed': async (panel) => {
    await panel.show({
      ...flowchart,
      locked: 'Diagrams of this kind can be changed only as text.',
    });
    await panel.page.keyboard.press('e');
    await panel.page.locator('.edit-bar').waitFor();
  },
  'a new diagram': async (panel) => {
    await panel.send({ type: 'empty' });
    await panel.page.getByRole('button', { name: 'New diagram' }).click();
    await panel.page.locator('dialog textarea').fill('Checkout');
    const text = 'flowchart LR\n  checkout["Checkout"]\n';
    await panel.send({ type: 'preview', lines: 'Checkout', text, problems: ['Line 2 is wrong.'] });
    await panel.page.locator('.starter-preview svg').waitFor();
  },
  'a walk': async (panel) => {
    await panel.show(walked);
    await panel.page.keyboard.press('s');
    await panel.page.locator('.walk .sentence').waitFor();
  },
  'a walk in a presentation': async (panel) => {
    await panel.show(walked);
    await panel.page.keyboard.press('p');
    await panel.page.keyboard.press('s');
    await panel.page.locator('.walk .sentence').waitFor();
  },
  'a recording': async (panel) => {
    await panel.page.keyboard.press('r');
    await panel.page.locator('.walk .note').waitFor();
    await panel.page.locator('[data-box="api"]').first().click();
    await panel.page.locator('.walk .recorded').waitFor();
  },
  'a presentation': press('p'),
  'a presentation with details': async (panel) => {
    await focusBox(panel);
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.press('p');
  },
  'an error': async (panel) => {
    const { id, title } = flowchart;
    const choice = { id, title };
    await panel.send({ type: 'error', diagram: choice, choices: [choice], message: 'No', line: 3 });
    await panel.page.locator('.notice.error').waitFor();
  },
  'no diagram': async (panel) => {
    await panel.send({ type: 'empty' });
    await panel.page.locator('.blank .primary').waitFor();
  },
  'several diagrams': async (panel) => {
    const choices = [flowchart, sequence].map(({ id, title }) => ({ id, title }));
    await panel.send({ type: 'show', diagram: flowchart, choices });
    await panel.page.locator('.picker').waitFor();
  },
};

/** Returns a flowchart with more connections than are drawn at once. */
function createDense(): PanelDiagram {
  const names = Array.from({ length: 30 }, (_, i) => `n${String(i)}`);
  const edges = names.flatMap((from) =>
    names.flatMap((to) =>
      from < to ? [{ id: `${from} ${to}`, line: 1, from, to, label: '' }] : [],
    ),
  );
  const lines = edges.map(({ from, to }) => `  ${from} --> ${to}`);
  const nodes = names.map((id) => ({ id, label: id.toUpperCase(), line: 1 }));
  return {
    ...flowchart,
    ...{ id: 'dense', title: 'Dense', nodes, edges, groups: [] },
    text: `flowchart LR\n${lines.join('\n')}\n`,
  };
}

describe('accessibility of the diagram panel', function () {
  this.timeout(120_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const names = Object.keys(themes).filter((name): name is ThemeName => name in themes);
  for (const theme of names) {
    it(`has no violations in any mode, ${theme}`, async () => {
      const { host } = opened();
      const found = new Map<string, readonly string[]>();
      for (const [mode, enter] of Object.entries(modes)) {
        const one = await host.open(theme, undefined, flowchart);
        await one.received('rendered');
        await enter(one);
        for (const violation of await findViolations(one.page))
          found.set(violation, [...(found.get(violation) ?? []), mode]);
        await one.close();
      }
      assert.deepEqual([...found], []);
    });
  }

  it('has no violations in a sequence, C4 or dense diagram, nor in the sample', async () => {
    const text = await readFile('media/sample/docs/architecture.mmd', 'utf8');
    const sample = await galleryDiagram('sample', text);
    const found: string[] = [];
    for (const diagram of [sequence, c4, createDense(), sample]) {
      await panel.show(diagram);
      for (const violation of await findViolations(panel.page))
        found.push(`${diagram.title}: ${violation}`);
    }
    assert.deepEqual(found, []);
  });
});

describe('accessibility of the lenses', function () {
  this.timeout(120_000);
  const opened = usePanel();

  it('has no violations with any lens, nor in a part, on one page', async () => {
    const { panel } = opened();
    await panel.send({ type: 'start', strings: words, canCompare: true });
    await panel.show(flowchart);
    const found: string[] = [];
    for (const lens of ['waiting', 'owner', 'users', 'unexplained', 'plain', 'changed']) {
      await panel.page.locator('.lenses').selectOption(lens);
      for (const violation of await findViolations(panel.page)) found.push(`${lens}: ${violation}`);
    }
    await focusBox(panel);
    await panel.page.keyboard.press('n');
    await panel.page.locator('.crumbs').waitFor();
    found.push(...(await findViolations(panel.page)));
    assert.deepEqual(found, []);
  });
});

describe('help for the keys of the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(flowchart);
  });

  const dialog = () => panel.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const focused = () => panel.page.evaluate(() => document.activeElement?.getAttribute('data-box'));

  it('opens, keeps the focus, closes with Escape and returns the focus', async () => {
    await focusBox(panel);
    await panel.page.keyboard.press('?');
    await dialog().waitFor();
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await panel.page.keyboard.press(key);
      const inside = dialog().evaluate((one) => one.contains(document.activeElement));
      assert.equal(await inside, true, key);
    }
    // Keys of the picture do nothing while the dialog is open.
    await panel.page.keyboard.press('l');
    await panel.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await panel.page.locator('.list').isVisible(), false);
    assert.equal(await focused(), 'api');
  });

  it('opens with the mouse, and again', async () => {
    for (const close of ['button', 'backdrop']) {
      await panel.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await dialog().waitFor();
      if (close === 'button') await dialog().getByRole('button', { name: 'Close' }).click();
      else await panel.page.mouse.click(5, 5);
      await dialog().waitFor({ state: 'detached' });
    }
  });

  it('closes with the last of its elements, too', async () => {
    await panel.page.keyboard.press('?');
    await dialog().waitFor();
    await panel.page.keyboard.press('?');
    assert.equal(await dialog().count(), 1);
    await dialog().getByRole('button', { name: 'Close' }).press('Enter');
    await dialog().waitFor({ state: 'detached' });
  });

  it('names each tool with its key, as the help does', async () => {
    await panel.page.keyboard.press('?');
    await dialog().waitFor();
    const rows = await dialog()
      .locator('dt')
      .evaluateAll((all) =>
        all.map((dt) => ({
          keys: [...dt.querySelectorAll('kbd')].map((one) => one.textContent),
          meaning: dt.nextElementSibling?.textContent,
        })),
      );
    const keys = rows.flatMap((row) => row.keys);
    assert.equal(new Set(keys).size, keys.length, 'each key has one action');
    assert.ok(rows.some((row) => row.keys.includes('Shift+Left') && row.meaning === 'Scroll'));
    const tools = await panel.page
      .locator('.tools button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    assert.ok(tools.length > 0);
    for (const tool of tools) {
      const [, meaning, key] = /^(?:\d+% )?(.*) \((.+)\)$/.exec(tool) ?? [];
      const row = rows.find((one) => one.meaning === meaning);
      assert.equal(row?.keys[0], key, tool);
    }
  });
});

describe('a narrow diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();

  it('keeps every tool and text in view, as at 200 % zoom', async () => {
    const { panel } = opened();
    const { page } = panel;
    await page.setViewportSize({ width: 320, height: 560 });
    await panel.show(flowchart);
    await focusBox(panel);
    await page.keyboard.press('Enter');
    const outside = () =>
      page.locator('.toolbar *, .pane > *, .list > *, .legend li').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && !one.classList.contains('spoken'))
          .filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    assert.deepEqual(await outside(), []);
    await page.keyboard.press('l');
    assert.deepEqual(await outside(), []);
    const [list, footer, canvas] = await Promise.all(
      ['.list', 'footer', '.canvas'].map((one) => page.locator(one).boundingBox()),
    );
    assert.ok(list && footer && canvas);
    assert.ok(list.y + list.height <= footer.y + 1, 'the list ends above the legend');
    assert.ok(canvas.height > 100, 'the picture can be seen');
    assert.equal(list.width, 320);
  });
});
