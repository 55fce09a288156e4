import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Emitter, type Event } from '../../../src/core/workspace/event';
import { FileCatalog, type ProbeMany } from '../../../src/core/workspace/fileCatalog';
import type { FileChange } from '../../../src/core/workspace/workspace';
import { MemoryWorkspace } from '../memoryWorkspace';
import { scheduler } from '../stores';

/** Creates a catalog that counts the exclamation marks of documents. */
function catalogOf(
  workspace: MemoryWorkspace,
  answersEarly = false,
  probeMany?: ProbeMany<number>,
): FileCatalog<number> {
  return new FileCatalog(workspace, scheduler, {
    globs: () => ['**/*.{md,csv}'],
    isProbed: (path) => path.endsWith('.md'),
    probe: (text) => (text.includes('!') ? text.split('!').length - 1 : undefined),
    probeMany,
    answersEarly,
  });
}

const short = (uri: string): string => uri.slice(MemoryWorkspace.root.length + 1);

async function known(catalog: FileCatalog<number>): Promise<unknown> {
  const { files, facts, isComplete } = await catalog.current();
  return {
    files: files.map(short),
    facts: Object.fromEntries([...facts].map(([uri, count]) => [short(uri), count])),
    isComplete,
  };
}

describe('FileCatalog', () => {
  it('lists files and remembers what matters of the documents', async () => {
    const workspace = new MemoryWorkspace({
      'b.md': 'quiet',
      'a.md': 'loud! loud!',
      'c.csv': 'loud!',
      'd.txt': 'loud!',
      'node_modules/e.md': 'loud!',
    });
    const catalog = catalogOf(workspace);
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'b.md', 'c.csv'],
      facts: { 'a.md': 2 },
      isComplete: true,
    });
    assert.equal(await catalog.current(), await catalog.current());
    assert.ok(!workspace.reads.includes('c.csv'));
  });

  it('answers early with the names, and fires once when all documents are read', async () => {
    const catalog = catalogOf(new MemoryWorkspace({ 'a.md': '!', 'b.md': '!!' }), true);
    let fired = 0;
    catalog.onDidChange(() => fired++);
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'b.md'],
      facts: {},
      isComplete: false,
    });
    await catalog.complete();
    assert.equal(fired, 1);
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'b.md'],
      facts: { 'a.md': 1, 'b.md': 2 },
      isComplete: true,
    });
  });

  it('keeps the other documents where looking at one fails, until that one changes', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!', 'bad.md': '!?', 'c.md': '!!' });
    const catalog = new FileCatalog(workspace, scheduler, {
      globs: () => ['**/*.md'],
      isProbed: () => true,
      probe: (text) => {
        if (text.includes('?')) throw new Error('a bug');
        return text.length;
      },
      answersEarly: true,
    });
    const { failures, facts } = await catalog.complete();
    assert.deepEqual(
      Array.from(failures, ([uri, error]) => [uri, String(error)]),
      [[MemoryWorkspace.uri('bad.md'), 'Error: a bug']],
    );
    assert.deepEqual([...facts.values()], [1, 2]);
    workspace.write('bad.md', '!');
    assert.deepEqual((await catalog.complete()).failures, new Map());
  });

  it('takes what others have found in documents, and reads those that they leave out', async () => {
    const workspace = new MemoryWorkspace({
      'a.md': '!',
      'b.md': '!',
      'c.md': '!',
      'd.md': 'loud! loud!',
      'e.csv': '!',
    });
    const asked: (readonly string[])[] = [];
    const catalog = catalogOf(workspace, false, (uris) => {
      asked.push(uris.map(short));
      return Promise.resolve(
        new Map([
          [MemoryWorkspace.uri('a.md'), 7],
          [MemoryWorkspace.uri('b.md'), undefined],
          [MemoryWorkspace.uri('other.md'), 9],
        ]),
      );
    });
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'b.md', 'c.md', 'd.md', 'e.csv'],
      facts: { 'a.md': 7, 'c.md': 1, 'd.md': 2 },
      isComplete: true,
    });
    assert.deepEqual(asked, [['a.md', 'b.md', 'c.md', 'd.md']]);
    assert.deepEqual(workspace.reads.filter((path) => path.endsWith('.md')).sort(), [
      'c.md',
      'd.md',
    ]);
  });

  it('does not bring back a document that is deleted while others look for it', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!', 'b.md': '!' });
    const catalog = catalogOf(workspace, true, async (uris) => {
      workspace.delete('a.md');
      await setImmediate();
      return new Map(uris.map((uri) => [uri, 7]));
    });
    await catalog.complete();
    assert.deepEqual(await known(catalog), {
      files: ['b.md'],
      facts: { 'b.md': 7 },
      isComplete: true,
    });
  });

  it('tells that others have found something new', async () => {
    const find = (count: number | undefined) => (uris: readonly string[]) =>
      Promise.resolve(new Map(uris.map((uri) => [uri, count])));
    for (const [count, times] of [
      [7, 1],
      [undefined, 0],
    ] as const) {
      const catalog = catalogOf(new MemoryWorkspace({ 'a.md': '!' }), true, find(count));
      let fired = 0;
      catalog.onDidChange(() => fired++);
      await catalog.complete();
      assert.equal(fired, times);
    }
  });

  it('stays silent when nothing of interest is read', async () => {
    const catalog = catalogOf(new MemoryWorkspace({ 'a.md': 'quiet' }), true);
    let fired = 0;
    catalog.onDidChange(() => fired++);
    await catalog.complete();
    assert.equal(fired, 0);
  });

  it('reads shallow paths first', async () => {
    const workspace = new MemoryWorkspace({ 'a/b/c.md': '', 'z.md': '', 'a/y.md': '' });
    await catalogOf(workspace).complete();
    const documents = workspace.reads.filter((path) => path.endsWith('.md'));
    assert.deepEqual(documents, ['z.md', 'a/y.md', 'a/b/c.md']);
  });

  it('follows single changes without listing anew', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!', 'docs/b.md': '!', '.gitignore': 'tmp/' });
    const catalog = catalogOf(workspace);
    await catalog.complete();
    let lists = 0;
    const findFiles = workspace.findFiles.bind(workspace);
    workspace.findFiles = (globs) => {
      lists++;
      return findFiles(globs);
    };
    let fired = 0;
    catalog.onDidChange(() => fired++);
    workspace.write('c.md', '!!!');
    workspace.write('tmp/d.md', '!');
    workspace.write('node_modules/e.md', '!');
    workspace.write('f.txt', '!');
    workspace.delete('docs');
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'c.md'],
      facts: { 'a.md': 1, 'c.md': 3 },
      isComplete: true,
    });
    assert.equal(lists, 0);
    assert.ok(fired > 0);
  });

  it('fires for a changed document only where what is remembered of it differs', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!' });
    const catalog = catalogOf(workspace);
    await catalog.complete();
    let fired = 0;
    catalog.onDidChange(() => fired++);
    workspace.write('a.md', 'other words!');
    await new Promise((resolve) => setTimeout(resolve, 0));
    await catalog.complete();
    assert.equal(fired, 0);
    workspace.write('a.md', 'no more');
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.deepEqual(await known(catalog), { files: ['a.md'], facts: {}, isComplete: true });
    assert.equal(fired, 1);
  });

  it('lists anew when the ignore rules change, and forgets what is ignored now', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!', 'draft/b.md': '!' });
    const catalog = catalogOf(workspace);
    await catalog.complete();
    workspace.write('.gitignore', 'draft/\n');
    assert.deepEqual(await known(catalog), {
      files: ['a.md'],
      facts: { 'a.md': 1 },
      isComplete: true,
    });
  });

  it('answers with the upper files while the others are still listed, and misses no change during that time', async () => {
    const workspace = new SlowWorkspace({
      'a.md': '!',
      'docs/area/b.md': '!!',
      'docs/area/c.md': '!!!',
    });
    const catalog = catalogOf(workspace, true);
    assert.deepEqual(await known(catalog), { files: ['a.md'], facts: {}, isComplete: false });
    workspace.write('docs/area/new.md', '!!!!');
    workspace.delete('docs/area/c.md');
    await catalog.current();
    workspace.finish(['a.md', 'docs/area/b.md', 'docs/area/c.md']);
    await catalog.complete();
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'docs/area/b.md', 'docs/area/new.md'],
      facts: { 'a.md': 1, 'docs/area/b.md': 2, 'docs/area/new.md': 4 },
      isComplete: true,
    });
  });

  it('yields while it follows thousands of changes', async () => {
    let yields = 0;
    const counting = {
      yieldIfDue: () => {
        yields++;
        return Promise.resolve();
      },
    };
    const workspace = new CrowdedWorkspace(5000);
    const catalog = new FileCatalog(workspace, counting, {
      globs: () => ['**/*.md'],
      isProbed: () => false,
      probe: () => undefined,
      answersEarly: true,
    });
    await catalog.complete();
    const before = yields;
    workspace.deleteAll();
    assert.equal((await catalog.complete()).files.length, 0);
    assert.ok(yields - before >= 5000, String(yields - before));
  });

  it('takes time for a deletion that does not depend on the number of files', async () => {
    const workspace = new CrowdedWorkspace(20_000);
    const catalog = catalogOf(workspace, true);
    await catalog.complete();
    let fired = 0;
    catalog.onDidChange(() => fired++);
    // Each comparison with each file would be 400 million comparisons.
    workspace.deleteOthers(20_000);
    assert.equal(fired, 0);
    workspace.delete('docs/area1');
    assert.equal(fired, 1);
    assert.equal((await catalog.complete()).files.length, 18_000);
  });

  it('follows a thousand new files without listing anew', async () => {
    const workspace = new SlowWorkspace({ 'a.md': '!' });
    const catalog = catalogOf(workspace, true);
    await catalog.current();
    workspace.finish(['a.md']);
    await catalog.complete();
    for (let i = 0; i < 1000; i++) workspace.write(`docs/page${String(i)}.md`, i % 10 ? '' : '!');
    const { files, facts } = await catalog.complete();
    assert.equal(files.length, 1001);
    assert.equal(facts.size, 101);
    assert.equal(workspace.listings, 1);
  });

  it('sorts many files in steps, and lists those that come and go during that time', async () => {
    const names = Array.from({ length: 4500 }, (_, i) => `${(i * 7919) % 4500}.md`);
    const changed = [...names.filter((name) => name !== '6.md'), 'new.md'].sort();
    /** Lists the files, which change in a step; returns their names and the number of steps. */
    const list = async (changesIn?: number): Promise<{ text: string; steps: number }> => {
      const workspace = new MemoryWorkspace(Object.fromEntries(names.map((name) => [name, ''])));
      let steps = 0;
      const yieldIfDue = (): Promise<void> => {
        steps++;
        if (steps === changesIn) {
          for (const name of ['5.md', '6.md']) workspace.delete(name);
          for (const name of ['5.md', 'new.md']) workspace.write(name, '');
        }
        return Promise.resolve();
      };
      const catalog = new FileCatalog(
        workspace,
        { yieldIfDue },
        {
          globs: () => ['**/*.md'],
          isProbed: () => false,
          probe: () => undefined,
          answersEarly: false,
        },
      );
      await catalog.current();
      const { files } = await catalog.current();
      catalog.dispose();
      return { text: files.map((uri) => uri.split('/').pop()).join(' '), steps };
    };
    const { text, steps } = await list();
    assert.equal(text, [...names].sort().join(' '));
    // Listing takes 23 steps, sorting the others.
    assert.ok(steps > 26, `${steps} steps`);
    for (let step = 1; step <= steps; step += 2)
      assert.equal((await list(step)).text, changed.join(' '), `changed in step ${step}`);
  });

  it('keeps the order when files come and go later', async () => {
    const workspace = new MemoryWorkspace({ 'b.md': '', 'd.md': '', 'e.md': '' });
    const catalog = catalogOf(workspace);
    await catalog.complete();
    workspace.write('c.md', '');
    workspace.write('a.md', '');
    workspace.delete('d.md');
    assert.deepEqual(
      (await catalog.complete()).files,
      ['a.md', 'b.md', 'c.md', 'e.md'].map((name) => MemoryWorkspace.uri(name)),
    );
    workspace.delete('b.md');
    workspace.write('b.md', '');
    workspace.delete('e.md');
    assert.deepEqual(
      (await catalog.complete()).files,
      ['a.md', 'b.md', 'c.md'].map((name) => MemoryWorkspace.uri(name)),
    );
  });

  it('reads a file again that changes while all files are to be listed again', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': '!', 'docs/b.md': '!', 'docs/c.md': '!' });
    const catalog = catalogOf(workspace);
    await known(catalog);
    catalog.invalidate();
    workspace.write('a.md', '!!');
    workspace.delete('docs');
    workspace.write('docs/b.md', '!!!');
    // No request comes before the changes are processed.
    await setImmediate();
    assert.deepEqual(await known(catalog), {
      files: ['a.md', 'docs/b.md'],
      facts: { 'a.md': 2, 'docs/b.md': 3 },
      isComplete: true,
    });
  });
});

/** A workspace whose upper files are known at once, and all files when the test says so. */
class SlowWorkspace extends MemoryWorkspace {
  #finish: (paths: readonly string[]) => void = () => undefined;
  listings = 0;

  findUpperFiles(): Promise<readonly string[]> {
    return Promise.resolve([MemoryWorkspace.uri('a.md')]);
  }

  override findFiles(): Promise<readonly string[]> {
    this.listings++;
    return new Promise((resolve) => {
      this.#finish = (paths) => {
        resolve(paths.map((path) => MemoryWorkspace.uri(path)));
      };
    });
  }

  /** Ends the listing, with what was there when it began. */
  finish(paths: readonly string[]): void {
    this.#finish(paths);
  }
}

/** A workspace with many pages in ten folders. */
class CrowdedWorkspace extends MemoryWorkspace {
  readonly #paths: readonly string[];
  readonly #many = new Emitter<readonly FileChange[]>();

  override readonly onDidChangeFiles: Event<readonly FileChange[]> = this.#many.event;

  constructor(count: number) {
    const paths = Array.from(
      { length: count },
      (_, i) => `docs/area${String(i % 10)}/page${String(i)}.md`,
    );
    super(Object.fromEntries(paths.map((path) => [path, ''])));
    this.#paths = paths;
  }

  /** Deletes all files, reported at once. */
  deleteAll(): void {
    this.#report(this.#paths);
  }

  /** Reports deleted files that were never listed. */
  deleteOthers(count: number): void {
    this.#report(Array.from({ length: count }, (_, i) => `docs/area1/picture${String(i)}.png`));
  }

  override delete(path: string): void {
    super.delete(path);
    this.#report([path]);
  }

  #report(paths: readonly string[]): void {
    this.#many.fire(paths.map((path) => ({ uri: MemoryWorkspace.uri(path), kind: 'deleted' })));
  }
}
