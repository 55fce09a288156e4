import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { usePanel } from './panelPage';

const problem = { message: 'Unexpected “[”.', line: 7 };

describe('a diagram whose text was broken when the panel opened', () => {
  const use = usePanel();

  it('shows the committed version, marked, with the error at its line', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show({ ...flowchart, outdated: { ...problem, isCommitted: true } });
    const notice = page.locator('.notice.error');
    await notice.filter({ hasText: 'The picture shows the last committed version.' }).waitFor();
    assert.match((await notice.textContent()) ?? '', /Line 8.*Unexpected/);
    assert.equal(await page.locator('.canvas.stale').count(), 1);
    await panel.wear('light');
    assert.equal(await notice.isVisible(), true, 'also in a new drawing');
    await panel.show(flowchart);
    assert.equal(await notice.isVisible(), false);
    assert.equal(await page.locator('.canvas.stale').count(), 0);
  });

  it('draws the version while the text stays broken', async () => {
    const { panel } = use();
    const { page } = panel;
    const outdated = { ...problem, isCommitted: true };
    const choices = [{ id: flowchart.id, title: flowchart.title }];
    const [diagram] = choices;
    assert.ok(diagram);
    await panel.send({ type: 'show', diagram: { ...flowchart, outdated }, choices });
    await panel.send({ type: 'error', diagram, choices, ...outdated });
    await page.locator('[data-box="api"]').waitFor();
    assert.equal(await page.locator('.notice.error').isVisible(), true);
  });
});
