import assert from 'node:assert/strict';
import { isPanelState } from '../../src/protocol/validateState';
import type { PanelDiagram, PanelStep, PanelTarget, PanelWalk } from '../../src/protocol/messages';
import { flowchart, sequence } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

const [asks, toApi] = flowchart.edges;

function step(target: PanelTarget, sentence: string): PanelStep {
  return { target, sentence, notes: [{ name: 'Orders', text: 'Takes orders.' }] };
}

const walk: PanelWalk = {
  id: 'glossary 0',
  title: '',
  source: 'glossary',
  steps: [
    step({ kind: 'edge', id: toApi?.id ?? '' }, 'The web shop calls the gateway.'),
    step({ kind: 'edge', id: asks?.id ?? '' }, 'The gateway asks for the orders.'),
    step({ kind: 'box', id: 'bank' }, 'Bank gateway: Moves money.'),
  ],
};
const arrows: PanelWalk = { ...walk, id: 'arrows', source: 'arrows', steps: walk.steps.slice(1) };
const diagram: PanelDiagram = { ...flowchart, walks: [walk, arrows] };

describe('walking through a diagram', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(diagram);
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const sentence = () => panel.page.locator('.walk .sentence');
  const count = () => panel.page.locator('.walk .count').textContent();
  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const bright = () =>
    panel.page
      .locator('[data-box]:not([data-group], [data-dimmed])')
      .evaluateAll((all: readonly Element[]) =>
        [...new Set(all.map((one) => one.getAttribute('data-box') ?? ''))]
          .filter((id) => id !== 'shop')
          .sort(),
      );
  const start = async () => {
    await press('s');
    await sentence().waitFor();
  };
  const state = async () => {
    const kept = await panel.state();
    assert.ok(isPanelState(kept));
    return kept;
  };

  it('ends editing when it starts, and ends when editing starts', async () => {
    const bar = panel.page.locator('.edit-bar');
    await press('e');
    await bar.waitFor();
    await start();
    assert.equal(await bar.isVisible(), false);
    await press('e');
    await bar.waitFor();
    assert.equal(await sentence().isVisible(), false);
  });

  it('shows a sentence for each step, and dims all other boxes', async () => {
    await start();
    assert.equal(await sentence().textContent(), 'The web shop calls the gateway.');
    assert.match((await panel.page.locator('.walk .note').textContent()) ?? '', /Orders:\s+Takes/);
    assert.equal(await count(), '1 of 3');
    assert.deepEqual(await bright(), ['api', 'web']);
    await press('ArrowRight');
    assert.equal(await count(), '2 of 3');
    assert.deepEqual(await bright(), ['api', 'order-svc']);
    await press('Escape');
    assert.equal(await panel.page.locator('.walk').isVisible(), false);
    assert.equal((await state()).walk, undefined);
  });

  it('goes through the steps by keys, and stops at both ends', async () => {
    await start();
    const reached: (string | null)[] = [];
    for (const key of [
      'Space',
      'Enter',
      'PageDown',
      'ArrowLeft',
      'Home',
      'ArrowUp',
      'End',
      'PageUp',
    ]) {
      await press(key);
      reached.push(await count());
    }
    const expected = [2, 3, 3, 2, 1, 1, 3, 2].map((n) => `${String(n)} of 3`);
    assert.deepEqual(reached, expected);
  });

  it('goes through the steps by buttons, and leaves by one', async () => {
    await panel.page.getByRole('button', { name: 'Walk through the diagram' }).click();
    await sentence().waitFor();
    const button = (name: string) => panel.page.locator('.walk').getByRole('button', { name });
    await button('Next').click();
    await button('Next').click();
    assert.equal(await count(), '3 of 3');
    assert.equal(await button('Next').getAttribute('aria-disabled'), 'true');
    await button('Previous').click();
    assert.equal(await count(), '2 of 3');
    await button('Leave walk').click();
    assert.equal(await panel.page.locator('.walk').isVisible(), false);
  });

  it('says where the walk comes from, and offers the others', async () => {
    await start();
    const choice = panel.page.getByLabel('Choose a walk');
    assert.equal(await choice.inputValue(), 'glossary 0');
    await choice.selectOption({ label: 'Made from the arrows' });
    assert.equal(await count(), '1 of 2');
    assert.equal((await state()).walk?.id, 'arrows');
  });

  it('announces each step once, as a whole', async () => {
    await start();
    const status = panel.page.locator('.walk-status');
    assert.equal(
      await status.textContent(),
      '1 of 3. The web shop calls the gateway. Orders: Takes orders.',
    );
  });

  it('moves the picture so that both ends of the step are visible, and back at the end', async () => {
    await panel.page.setViewportSize({ width: 420, height: 400 });
    await press('0');
    // The place of the picture is kept with the next frame.
    await panel.page.waitForTimeout(300);
    const before = (await state()).view;
    await start();
    await press('ArrowRight');
    await panel.page.waitForTimeout(700);
    const canvas = await panel.page.locator('.canvas').boundingBox();
    assert.ok(canvas);
    for (const id of ['api', 'order-svc']) {
      const bounds = await box(id).boundingBox();
      assert.ok(bounds);
      assert.ok(bounds.x >= canvas.x && bounds.x + bounds.width <= canvas.x + canvas.width, id);
      assert.ok(bounds.y >= canvas.y && bounds.y + bounds.height <= canvas.y + canvas.height, id);
    }
    await press('Escape');
    await panel.page.waitForTimeout(300);
    assert.deepEqual((await state()).view, before);
  });

  it('moves at once where motion is reduced', async () => {
    await panel.page.emulateMedia({ reducedMotion: 'reduce' });
    await start();
    await press('ArrowRight');
    const moving = await panel.page
      .locator('.stage')
      .evaluate((stage) => stage.getAnimations().length);
    assert.equal(moving, 0);
  });

  it('is the lower third of a presentation, which Escape leaves after the walk', async () => {
    await press('p');
    await start();
    const size = await sentence().evaluate((one) =>
      Number.parseFloat(getComputedStyle(one).fontSize),
    );
    assert.ok(size >= 28, String(size));
    const [text, canvas] = [
      await panel.page.locator('.walk').boundingBox(),
      await panel.page.locator('.canvas').boundingBox(),
    ];
    assert.ok(text && canvas && text.y >= canvas.y + canvas.height);
    await press('Escape');
    assert.equal(await panel.page.locator('.tools').isVisible(), false);
    await press('Escape');
    assert.equal(await panel.page.locator('.tools').isVisible(), true);
  });

  it('survives a reload, and going to another diagram and back', async () => {
    await start();
    await press('ArrowRight');
    const again = await opened().host.open('dark', await state(), diagram);
    await again.received('rendered');
    await again.page.locator('.walk .sentence').waitFor();
    assert.equal(await again.page.locator('.walk .count').textContent(), '2 of 3');
    await again.show(sequence);
    assert.equal(await again.page.locator('.walk').isVisible(), false);
    await again.page.keyboard.press('Alt+ArrowLeft');
    await again.show(diagram);
    await again.page.locator('.walk .sentence').waitFor();
    assert.equal(await again.page.locator('.walk .count').textContent(), '2 of 3');
    assert.deepEqual(again.problems, []);
    await again.close();
  });

  it('ends where the glossary no longer has the walk', async () => {
    await start();
    await panel.show({ ...flowchart, walks: [arrows] });
    assert.equal(await panel.page.locator('.walk').isVisible(), false);
    assert.equal(await panel.page.locator('[data-dimmed]').count(), 0);
  });

  it('says so where there is nothing to walk through', async () => {
    await panel.show({ ...flowchart, walks: [] });
    await press('s');
    await panel.page
      .locator('.walk-status', { hasText: 'This diagram has no box to walk to.' })
      .waitFor({ state: 'attached' });
    assert.equal(await panel.page.locator('.walk').isVisible(), false);
  });

  describe('on a tour', () => {
    const tour: PanelWalk = {
      ...{ id: 'tour', title: '', source: 'tour' },
      steps: [
        { target: { kind: 'box', id: 'bank' }, sentence: 'Bank gateway: Moves money.', notes: [] },
        { sentence: 'SLA: Our promise.', notes: [] },
      ],
    };
    const shown: PanelDiagram = { ...flowchart, walks: [arrows, tour] };
    const button = (name: string) => panel.page.locator('.walk').getByRole('button', { name });

    it('shows the whole diagram for a word without a box, and is done at the end', async () => {
      await panel.show(shown);
      await panel.send({ type: 'startWalk', id: 'tour' });
      await sentence().waitFor();
      assert.equal(await panel.page.getByLabel('Choose a walk').inputValue(), 'tour');
      const around = await bright();
      assert.deepEqual(around, ['bank', 'order-svc']);
      await press('Enter');
      assert.equal(await sentence().textContent(), 'SLA: Our promise.');
      assert.equal(await count(), '2 of 2');
      assert.equal(await panel.page.locator('[data-dimmed]').count(), 0);
      assert.equal(
        await panel.page.locator('.walk-status').textContent(),
        '2 of 2. SLA: Our promise.',
      );
      await button('Previous').click();
      assert.deepEqual(await bright(), around);
      await button('Next').click();
      await button('Done').click();
      assert.equal(await panel.page.locator('.walk').isVisible(), false);
      assert.equal((await state()).walk, undefined);
    });

    it('starts when its diagram is drawn, with the focus on the way to the next step', async () => {
      await panel.show(sequence);
      await panel.send({ type: 'show', diagram: shown, choices: [shown] });
      await panel.send({ type: 'startWalk', id: 'tour' });
      await sentence().waitFor();
      assert.equal(await count(), '1 of 2');
      assert.equal(
        await panel.page
          .locator(':focus')
          .textContent()
          .then((text) => text?.trim()),
        'Next',
      );
    });
  });

  describe('by recording it', () => {
    const numbers = () => panel.page.locator('.numbers text').allTextContents();
    const record = async () => {
      await press('r');
      await panel.page.locator('.walk .note').waitFor();
      await box('web').click();
      await panel.page.locator('.numbers text').first().waitFor();
    };

    it('numbers what is clicked or chosen by key, and removes the last step', async () => {
      await record();
      await box('api').focus();
      await press(']', 'Enter');
      await box('web').click();
      assert.deepEqual((await numbers()).sort(), ['1, 3', '2']);
      assert.equal(await panel.page.locator('.pane').isVisible(), false);
      await press('Backspace');
      assert.deepEqual((await numbers()).sort(), ['1', '2']);
      assert.equal((await state()).recording?.length, 2);
      assert.match(
        (await panel.page.locator('.walk-status').textContent()) ?? '',
        /Removed step 3\./,
      );
    });

    it('plays and saves the steps, and is over when they are saved', async () => {
      await record();
      const button = (name: string) => panel.page.locator('.walk').getByRole('button', { name });
      await button('Play').click();
      const { steps } = await panel.received('describeWalk');
      assert.deepEqual(steps, [{ kind: 'box', id: 'web' }]);
      const recorded: PanelWalk = {
        ...{ id: 'recorded', title: '', source: 'recorded' },
        steps: [step({ kind: 'box', id: 'web' }, 'Web shop')],
      };
      await panel.send({ type: 'recordedWalk', walk: recorded });
      await sentence().waitFor();
      assert.equal(await count(), '1 of 1');
      assert.deepEqual(await numbers(), []);
      await button('Save to Glossary').click();
      assert.deepEqual((await panel.received('saveWalk')).steps, steps);
      await panel.send({ type: 'walkSaved' });
      await panel.page.locator('.walk').waitFor({ state: 'hidden' });
      assert.equal((await state()).recording, undefined);
    });

    it('keeps the steps when Escape leaves, until they are discarded', async () => {
      await record();
      await press('Escape');
      assert.equal(await panel.page.locator('.walk').isVisible(), false);
      assert.deepEqual(await numbers(), []);
      await box('api').click();
      assert.equal(await panel.page.locator('.pane').isVisible(), true);
      await press('r');
      await panel.page.locator('.numbers text').first().waitFor();
      assert.deepEqual(await numbers(), ['1']);
      await panel.page.locator('.walk').getByRole('button', { name: 'Discard' }).click();
      assert.equal((await state()).recording, undefined);
    });

    it('does not mix up the steps of two diagrams', async () => {
      await record();
      await panel.show(sequence);
      assert.equal((await state()).recording, undefined);
      assert.equal(await panel.page.locator('.walk').isVisible(), false);
    });
  });
});
