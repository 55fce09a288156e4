import assert from 'node:assert/strict';
import { MemoryWorkspace } from '../../memoryWorkspace';
import fc from 'fast-check';
import { runs } from '../../propertyRuns';
import { Repository, glossary } from './usageRepository';

describe('usages', () => {
  it('are found in documents, code and diagrams, by all of a term’s names', async () => {
    const repository = new Repository({
      'GLOSSARY.md': glossary,
      'docs/plan.md': 'We keep the SLA.\nEvery service level agreement\nhas an end.\n',
      'src/plan.ts': 'const slaMinutes = 12; // per tour\n',
      'architecture.mmd': 'flowchart LR\n  a[SLA monitor]\n',
      'data.bin': 'SLA',
    });
    assert.deepEqual(await repository.usagesOf('SLA'), [
      'GLOSSARY.md:9:5-8',
      'architecture.mmd:2:5-8',
      'docs/plan.md:1:13-16',
      'docs/plan.md:2:7-30',
      'src/plan.ts:1:7-10',
    ]);
  });

  it('are counted in source code, and in documents and diagrams', async () => {
    const repository = new Repository({
      'GLOSSARY.md': glossary,
      'docs/plan.md': 'We keep the SLA. Each SLA ends.\n',
      'src/plan.ts': 'const slaMinutes = 12; // per tour\n',
      'architecture.mmd': 'flowchart LR\n  a[SLA monitor]\n',
    });
    assert.deepEqual(await repository.countByKind('SLA'), { code: 1, docs: 4 });
  });

  it('are not those of the entry itself', async () => {
    const repository = new Repository({ 'GLOSSARY.md': glossary });
    assert.deepEqual(await repository.usagesOf('Tour'), []);
  });

  it('are counted for each meaning of a word', async () => {
    const repository = new Repository({
      'GLOSSARY.md': '## Order\n\nOne.\n',
      'glossary.yml': 'terms:\n  - name: Booking\n    aliases: [Order]\n',
      'docs/a.md': 'An order.',
    });
    assert.ok((await repository.usagesOf('Order')).includes('docs/a.md:1:4-9'));
    assert.ok((await repository.usagesOf('Booking')).includes('docs/a.md:1:4-9'));
  });

  it('are listed by file, whichever of its meanings a file contains', async () => {
    const meanings =
      '# Glossary\n\n## POD (proof of delivery)\n\nA slip.\n\n## POD (pod)\n\nA host.\n';
    const repository = new Repository({
      'GLOSSARY.md': meanings,
      'a.md': 'The POD.',
      'b.md': 'A proof of delivery.',
      'c.md': 'The POD, a proof of delivery.',
    });
    const files = (await repository.usagesOf('POD')).map((place) => place.split(':')[0]);
    // The heading of one entry is a usage of the other.
    assert.deepEqual(files, ['GLOSSARY.md', 'a.md', 'b.md', 'c.md', 'c.md']);
  });

  it('leave out what others wrote or machines made', async () => {
    const repository = new Repository({
      'GLOSSARY.md': glossary,
      'vendor/a.ts': '// SLA',
      'dist/a.js': '// SLA',
      'src/a.pb.ts': '// SLA',
      'src/b.ts': '// @generated\n// SLA',
      'node_modules/a/a.js': '// SLA',
      'ignored/a.md': 'SLA',
      '.gitignore': 'ignored/\n',
    });
    assert.deepEqual(await repository.usagesOf('SLA'), ['GLOSSARY.md:9:5-8']);
  });
});

describe('the index of usages', () => {
  const files = {
    'GLOSSARY.md': glossary,
    'a.md': 'The SLA.',
    'b.md': 'The tour.',
    'c.ts': '// SLA',
  };

  it('reads nothing before it is asked, then each file once', async () => {
    const repository = new Repository(files);
    assert.deepEqual(repository.reads(), []);
    await repository.usagesOf('SLA');
    assert.deepEqual([...repository.reads()].sort(), ['a.md', 'b.md', 'c.ts']);
    await repository.usagesOf('Tour');
    assert.deepEqual(repository.reads(), []);
  });

  it('reads again what has changed, and nothing else', async () => {
    const repository = new Repository(files);
    await repository.usagesOf('SLA');
    repository.reads();
    repository.workspace.write('a.md', 'No more.');
    repository.workspace.write('d.md', 'SLA');
    assert.deepEqual(await repository.usagesOf('SLA'), [
      'GLOSSARY.md:9:5-8',
      'c.ts:1:4-7',
      'd.md:1:1-4',
    ]);
    assert.deepEqual([...repository.reads()].sort(), ['a.md', 'd.md']);
  });

  it('forgets deleted files and folders', async () => {
    const repository = new Repository({ ...files, 'docs/a.md': 'SLA', 'docs/b.md': 'SLA' });
    await repository.usagesOf('SLA');
    repository.workspace.delete('docs');
    repository.workspace.delete('c.ts');
    assert.deepEqual(await repository.usagesOf('SLA'), ['GLOSSARY.md:9:5-8', 'a.md:1:5-8']);
  });

  it('keeps what it read when only a definition changes', async () => {
    const repository = new Repository(files);
    await repository.usagesOf('SLA');
    repository.reads();
    repository.workspace.write('GLOSSARY.md', glossary.replace('A promise', 'What we promise'));
    assert.equal((await repository.usagesOf('SLA')).length, 3);
    assert.deepEqual(repository.reads(), []);
  });

  it('looks through everything again when the words change', async () => {
    const repository = new Repository(files);
    await repository.usagesOf('SLA');
    repository.workspace.write('GLOSSARY.md', `${glossary}\n## The Tour\n\nA special one.\n`);
    assert.deepEqual(await repository.usagesOf('Tour'), []);
    assert.deepEqual(await repository.usagesOf('The Tour'), ['b.md:1:1-9']);
  });

  it('answers requests with the same usages until something changes', async () => {
    const repository = new Repository(files);
    const [some, others] = await Promise.all([repository.usages(), repository.usages()]);
    assert.equal(some, others);
    const { workspace } = repository;
    const { matchesIn } = await repository.index.words();
    for (const change of [
      () => {
        workspace.write('a.md', 'An SLA.');
      },
      () => {
        workspace.write('d.md', 'SLA');
      },
      () => {
        workspace.delete('d.md');
      },
      () => {
        workspace.write('GLOSSARY.md', glossary.replace('A promise', 'What we promise'));
      },
      () => {
        workspace.write('GLOSSARY.md', `${glossary}\n## Route\n\nA way.\n`);
      },
      () => {
        repository.index.invalidate();
      },
      () => {
        matchesIn(MemoryWorkspace.uri('a.md'), 'Edited, without the word.');
      },
    ]) {
      const before = await repository.usages();
      change();
      const after = await repository.usages();
      assert.notEqual(after, before, String(change));
      assert.equal(await repository.usages(), after);
    }
    assert.deepEqual(await repository.usagesOf('SLA'), ['GLOSSARY.md:9:5-8', 'c.ts:1:4-7']);
  });

  it('lets other work run while it goes through many files, also without reading them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`docs/${i}.md`, 'The SLA.']),
    );
    const repository = new Repository({ 'GLOSSARY.md': glossary, ...many });
    await repository.usages();
    repository.workspace.write('docs/7.md', 'The SLA, again.');
    repository.pauses();
    assert.equal((await repository.usagesOf('SLA')).length, 501);
    // Of 501 files, 50 at a time: to find the changed one, to see that none is left, and to index all.
    assert.ok(repository.pauses() >= 3 * 11);
  });

  it('stops when it is cancelled, and continues from there', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`docs/${i}.md`, 'The SLA.']),
    );
    const repository = new Repository({ 'GLOSSARY.md': glossary, ...many });
    const token = { isCancellationRequested: false };
    const cancelled = await repository.index.current(token, (done) => {
      if (done > 30) token.isCancellationRequested = true;
    });
    assert.equal(cancelled, undefined);
    const before = repository.reads().length;
    assert.ok(before > 30 && before < 300);
    assert.equal((await repository.usagesOf('SLA')).length, 301);
    assert.ok(repository.reads().length <= 300 - before);
  });

  it('tells once that a file it read has changed', async () => {
    const repository = new Repository(files);
    let told = 0;
    repository.index.onDidChange(() => told++);
    repository.workspace.write('a.md', 'SLA');
    assert.equal(told, 0, 'nothing has been read yet');
    await repository.usagesOf('SLA');
    repository.workspace.write('a.md', 'SLA SLA');
    repository.workspace.write('a.md', 'SLA SLA SLA');
    assert.equal(told, 1);
    assert.equal((await repository.usagesOf('SLA')).length, 5);
  });

  it('leaves out what an edited .gitignore excludes, and says that it has changed', async () => {
    const repository = new Repository({ ...files, '.gitignore': '', 'notes/d.md': 'SLA' });
    assert.ok((await repository.usagesOf('SLA')).includes('notes/d.md:1:1-4'));
    let changes = 0;
    repository.index.onDidChange(() => changes++);
    repository.workspace.write('.gitignore', 'notes/\n');
    assert.equal(changes, 1);
    assert.ok(!(await repository.usagesOf('SLA')).includes('notes/d.md:1:1-4'));
    repository.workspace.write('.gitignore', '');
    assert.equal(changes, 2);
    assert.ok((await repository.usagesOf('SLA')).includes('notes/d.md:1:1-4'));
  });

  it('knows after any changes what an index that starts afresh knows', async () => {
    const path = fc.constantFrom('a.md', 'b.ts', 'docs/c.md', 'docs/d.md');
    const text = fc.constantFrom('SLA', 'tour and SLA', 'tour', '');
    const change = fc.oneof(
      fc.record({ path, text }),
      fc.record({ path: fc.constantFrom('a.md', 'docs', 'docs/c.md') }),
      fc.constant('ask' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const state = new Map([['GLOSSARY.md', glossary]]);
        const repository = new Repository({ 'GLOSSARY.md': glossary });
        for (const one of changes) {
          if (one === 'ask') await repository.usagesOf('SLA');
          else if ('text' in one) {
            state.set(one.path, one.text);
            repository.workspace.write(one.path, one.text);
          } else {
            for (const file of [...state.keys()]) {
              if (file === one.path || file.startsWith(`${one.path}/`)) state.delete(file);
            }
            repository.workspace.delete(one.path);
          }
        }
        const afresh = new Repository(Object.fromEntries(state));
        assert.deepEqual(await repository.usagesOf('SLA'), await afresh.usagesOf('SLA'));
        assert.deepEqual(await repository.usagesOf('Tour'), await afresh.usagesOf('Tour'));
      }),
      runs(25),
    );
  });
});
