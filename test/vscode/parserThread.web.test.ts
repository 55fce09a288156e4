import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DiagramParser } from '../../src/core/diagram/diagram';
import { createParserStarter } from '../../src/extension/host/lazyParts';
import type { ThreadListeners } from '../../src/core/workspace/thread';
import { ParserThread, type StartThread } from '../../src/core/diagram/parserThread';
import { hostClock } from '../../src/extension/host/hostClock';
import { eventually } from './eventually';

const minute = 60_000;
const chain = 'flowchart LR\n  order[Order] --> van[Van]';

/** A parser in the host, which answers with an empty diagram of its own type. */
const inHost: DiagramParser = {
  parse: () =>
    Promise.resolve({
      kind: 'diagram',
      diagram: { type: 'in-host', title: undefined, nodes: [], edges: [], groups: [] },
    }),
};

/** Threads that answer as a test says, with what happened to them. */
class TestThreads {
  readonly asked: string[] = [];
  ended = 0;
  readonly #started: ThreadListeners[] = [];

  constructor(private readonly answer: (listeners: ThreadListeners, text: string) => void) {}

  get started(): readonly ThreadListeners[] {
    return this.#started;
  }

  readonly start: StartThread = (listeners) => {
    this.#started.push(listeners);
    return Promise.resolve({
      postMessage: (text) => {
        this.asked.push(String(text));
        this.answer(listeners, String(text));
      },
      terminate: () => {
        this.ended++;
      },
    });
  };
}

function createThread(start: StartThread, maxTime = minute): ParserThread {
  return new ParserThread({
    ...{ start, maxTime, clock: hostClock },
    loadParser: () => Promise.resolve(inHost),
  });
}

describe('parser in a thread', () => {
  it('is started by this host, and reads diagrams and errors', async () => {
    const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
    assert.ok(extension);
    const parser = createThread(createParserStarter(extension.extensionUri));
    parser.prepare();
    const [read, wrong] = await Promise.all([
      parser.parse(chain),
      parser.parse('flowchart LR\n a['),
    ]);
    const labels = read.kind === 'diagram' ? read.diagram.nodes.map(({ label }) => label) : [];
    assert.deepEqual(labels, ['Order', 'Van']);
    assert.equal(wrong.kind, 'error');
    parser.dispose();
    // As the editor's own error, which it does not show.
    await assert.rejects(parser.parse(chain), { name: new vscode.CancellationError().name });
  });

  it('ends a thread that does not answer, and gives the next diagram a new one', async () => {
    const threads = new TestThreads((listeners, text) => {
      if (text !== 'endless') listeners.onMessage({ kind: 'diagram', diagram: text });
    });
    const parser = createThread(threads.start, 1);
    const endless = await parser.parse('endless');
    assert.deepEqual(endless.kind === 'error' && endless.error.kind, 'too-complex');
    assert.deepEqual([threads.started.length, threads.ended], [1, 1]);
    assert.deepEqual(await parser.parse('next'), { kind: 'diagram', diagram: 'next' });
    assert.equal(threads.started.length, 2);
    parser.dispose();
  });

  it('ignores what a thread answers after it was replaced', async () => {
    const threads = new TestThreads((listeners, text) => {
      const [first] = threads.started;
      if (text === 'endless') return;
      first?.onMessage({ kind: 'diagram', diagram: 'late' });
      listeners.onMessage({ kind: 'diagram', diagram: text });
    });
    const parser = createThread(threads.start, 1);
    await parser.parse('endless');
    assert.deepEqual(await parser.parse('next'), { kind: 'diagram', diagram: 'next' });
    parser.dispose();
  });

  it('blames the diagram if a thread that was ready breaks', async () => {
    const threads = new TestThreads((listeners) => {
      listeners.onMessage('ready');
      listeners.onError();
    });
    const parser = createThread(threads.start);
    const result = await parser.parse(chain);
    assert.equal(result.kind === 'error' && result.error.kind, 'too-complex');
    parser.dispose();
  });

  it('parses in the host where no thread can be started', async () => {
    const failing = createThread(() => Promise.reject(new Error('no threads')));
    const breaking = createThread(
      new TestThreads(({ onError }) => {
        onError();
      }).start,
    );
    const brokenBefore = new TestThreads(() => undefined);
    const prepared = createThread(brokenBefore.start);
    prepared.prepare();
    brokenBefore.started[0]?.onError();
    for (const parser of [failing, breaking, prepared]) {
      for (const text of [chain, chain]) {
        const result = await parser.parse(text);
        assert.equal(result.kind === 'diagram' && result.diagram.type, 'in-host');
      }
      parser.dispose();
    }
    assert.deepEqual(brokenBefore.asked, []);
  });

  it('asks for one diagram after the other', async () => {
    const open: (() => void)[] = [];
    const threads = new TestThreads((listeners, text) => {
      open.push(() => {
        listeners.onMessage({ kind: 'diagram', diagram: text });
      });
    });
    const parser = createThread(threads.start);
    const both = [parser.parse('one'), parser.parse('two')];
    const whenOpen = (count: number): Promise<true> =>
      eventually(() => Promise.resolve(open.length === count || undefined));
    await whenOpen(1);
    assert.deepEqual(threads.asked, ['one']);
    open[0]?.();
    await both[0];
    await whenOpen(2);
    open[1]?.();
    assert.deepEqual(await Promise.all(both), [
      { kind: 'diagram', diagram: 'one' },
      { kind: 'diagram', diagram: 'two' },
    ]);
    parser.dispose();
  });
});
