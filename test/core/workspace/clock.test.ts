import assert from 'node:assert/strict';
import { type Clock, TimeSlices } from '../../../src/core/workspace/clock';

/** A thread whose time passes only by work, and whose turns the test takes one by one. */
class Thread implements Clock {
  time = 0;
  #later: (() => void)[] = [];

  now(): number {
    return this.time;
  }

  runLater(action: () => void): () => void {
    this.#later.push(action);
    return () => undefined;
  }

  /** Runs everything that is due now, as one turn of the event loop; returns how long that took. */
  async turn(): Promise<number> {
    const start = this.time;
    const due = this.#later;
    this.#later = [];
    for (const action of due) {
      action();
      for (let i = 0; i < 20; i++) await Promise.resolve();
    }
    return this.time - start;
  }
}

async function work(thread: Thread, steps: number): Promise<void> {
  const slices = new TimeSlices(thread);
  for (let step = 0; step < steps; step++) {
    thread.time += 4;
    await slices.yieldIfDue();
  }
}

describe('TimeSlices', () => {
  it('lets other work run after each slice, also with many tasks', async () => {
    const thread = new Thread();
    const tasks = Array.from({ length: 20 }, () => work(thread, 12));
    let finished = 0;
    void Promise.all(tasks).then(() => finished++);
    let turns = 0;
    for (; finished === 0 && turns < 1000; turns++) {
      const taken = await thread.turn();
      assert.ok(taken <= 12, `${String(taken)} ms in turn ${String(turns)}`);
    }
    assert.equal(finished, 1, 'every task comes to its end');
    assert.ok(turns >= 20, String(turns));
  });

  it('does not wait during a slice', async () => {
    const thread = new Thread();
    await work(thread, 2);
    assert.equal(thread.time, 8);
  });
});
