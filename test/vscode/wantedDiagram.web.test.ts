import assert from 'node:assert/strict';
import { WantedDiagram } from '../../src/extension/panel/wantedDiagram';

describe('the wanted diagram', () => {
  it('is the chosen one, else the one shown', () => {
    const wanted = new WantedDiagram();
    assert.equal(wanted.id, undefined);
    wanted.beginRefresh().end('a');
    assert.equal(wanted.id, 'a');
    wanted.choose('b');
    assert.equal(wanted.id, 'b');
    wanted.choose(undefined);
    assert.equal(wanted.id, 'b');
  });

  it('is shown as the latest refresh read it that has ended', () => {
    const wanted = new WantedDiagram();
    const first = wanted.beginRefresh();
    const second = wanted.beginRefresh();
    const third = wanted.beginRefresh();
    first.end('a');
    assert.equal(second.isOutdated(), false);
    third.end('a');
    assert.equal(second.isOutdated(), true);
    assert.equal(wanted.beginRefresh().isOutdated(), false);
  });

  it('is not shown by a refresh that began before it was chosen', () => {
    const wanted = new WantedDiagram();
    const before = wanted.beginRefresh();
    wanted.choose(undefined);
    assert.equal(before.isOutdated(), false);
    wanted.choose('b');
    assert.equal(before.isOutdated(), true);
    assert.equal(wanted.beginRefresh().isOutdated(), false);
  });
});
