import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toTermReference } from '../../../../src/core/glossary/termReference';
import { UsageIndex } from '../../../../src/core/features/usages/usageIndex';
import { GlossaryStore } from '../../../../src/core/glossary/glossaryStore';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { storesOf } from '../../stores';
import { runs } from '../../propertyRuns';

const scheduler = { yieldIfDue: () => Promise.resolve() };
const glossary =
  '# Glossary\n\n## SLA (service level agreement)\n\nA promise.\n\n## Tour\n\nIts SLA matters.\n';

class Repository {
  readonly workspace: MemoryWorkspace;
  readonly index: UsageIndex;
  readonly #store: GlossaryStore;
  readonly #scans: string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    this.workspace = new MemoryWorkspace(files);
    this.#store = storesOf(this.workspace.unnoted()).glossaries;
    this.index = new UsageIndex({
      workspace: this.workspace,
      scheduler,
      words: () => this.#words(),
    });
  }

  async #words() {
    const current = await this.#store.current();
    const index = runToEnd(TermIndex.build(current.terms, this.workspace.folders));
    const findMatches: TermIndex['findMatches'] = (document) => {
      this.#scans.push(document.uri.replace(`${MemoryWorkspace.root}/`, ''));
      return index.findMatches(document);
    };
    const findMatchesInLabel: TermIndex['findMatchesInLabel'] = (...label) =>
      index.findMatchesInLabel(...label);
    return { glossary: current, index: { findMatches, findMatchesInLabel } };
  }

  async usages() {
    const usages = await this.index.current(noCancellation);
    assert.ok(usages);
    return usages;
  }

  /** Returns the files searched since the last call, in order. */
  scans(): readonly string[] {
    return this.#scans.splice(0);
  }

  /** Formats usages as `path:line:character-character`, counted from 1. */
  async usagesOf(name: string): Promise<readonly string[]> {
    const usages = await this.usages();
    const term = usages.glossary.terms.find((one) => one.name === name);
    assert.ok(term);
    const found = usages.of(toTermReference(term));
    assert.equal(usages.count(toTermReference(term)), found.length);
    return found.map(
      ({ uri, start, end }) =>
        `${uri.replace(`${MemoryWorkspace.root}/`, '')}:${start.line + 1}:${start.character + 1}-${end.character + 1}`,
    );
  }

  /** Returns the texts read since the last call, without the glossary. */
  reads(): readonly string[] {
    return this.workspace.reads
      .splice(0)
      .filter((path) => path !== 'GLOSSARY.md' && !path.endsWith('.gitignore'));
  }
}

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

describe('one pass over each file', () => {
  const files = { 'GLOSSARY.md': glossary, 'a.md': 'The SLA.', 'b.md': 'The tour.' };
  const a = MemoryWorkspace.uri('a.md');

  it('serves usages, checks of open documents and what is used at all', async () => {
    const repository = new Repository(files);
    const { matchesIn } = await repository.index.words();
    assert.equal(matchesIn(a, 'The SLA.').length, 1);
    assert.equal((await repository.usagesOf('SLA')).length, 2);
    const usages = await repository.usages();
    assert.deepEqual([...usages.used()].map(({ name }) => name).sort(), ['SLA', 'Tour']);
    assert.deepEqual(usages.documentsWith('SLA').length, 2);
    assert.equal(matchesIn(a, 'The SLA.').length, 1);
    assert.deepEqual([...repository.scans()].sort(), ['GLOSSARY.md', 'a.md', 'b.md']);
  });

  it('gives the matches of the words as they are said now', async () => {
    const repository = new Repository(files);
    const matches = async (text: string) =>
      (await repository.index.words()).matchesIn(a, text).map(({ terms, form }) => ({
        said: terms.map(({ definition }) => definition),
        form,
      }));
    assert.deepEqual(await matches('The SLA.'), [{ said: ['A promise.'], form: 'name' }]);
    repository.workspace.write('GLOSSARY.md', glossary.replace('A promise.', 'What we promise.'));
    assert.deepEqual(await matches('The SLA.'), [{ said: ['What we promise.'], form: 'name' }]);
    assert.deepEqual(repository.scans(), ['a.md']);
  });

  it('is repeated for a text that is being edited, for any caller', async () => {
    const repository = new Repository(files);
    await repository.usages();
    repository.scans();
    repository.workspace.write('a.md', 'The SLA and the SLA.');
    const { matchesIn } = await repository.index.words();
    assert.equal(matchesIn(a, 'The SLA and the SLA.').length, 2);
    assert.equal((await repository.usagesOf('SLA')).length, 3);
    assert.deepEqual(repository.scans(), ['a.md']);
    assert.deepEqual(repository.reads(), ['a.md', 'b.md']);
  });

  it('keeps a newer text that arrives while the file is read', async () => {
    const repository = new Repository(files);
    const { matchesIn } = await repository.index.words();
    const read = repository.workspace.readFile.bind(repository.workspace);
    repository.workspace.readFile = async (uri) => {
      const file = await read(uri);
      if (uri === a && file.kind === 'text' && file.text === 'The SLA.') {
        repository.workspace.write('a.md', 'The SLA, an SLA.');
        matchesIn(a, 'The SLA, an SLA.');
      }
      return file;
    };
    const usages = await repository.usagesOf('SLA');
    assert.deepEqual(
      usages.filter((place) => place.startsWith('a.md')),
      ['a.md:1:5-8', 'a.md:1:13-16'],
    );
  });

  it('uses the words of the glossary as it is at the end', async () => {
    const repository = new Repository(files);
    const read = repository.workspace.readFile.bind(repository.workspace);
    repository.workspace.readFile = async (uri) => {
      const file = await read(uri);
      if (uri === a) {
        repository.workspace.readFile = read;
        repository.workspace.write('GLOSSARY.md', glossary.replace('## Tour', '## Round'));
        await repository.index.words();
      }
      return file;
    };
    assert.deepEqual(await repository.usagesOf('Round'), []);
    assert.equal((await repository.usagesOf('SLA')).length, 2);
  });

  it('shows in how many files sentences contain a discouraged word', async () => {
    const files = {
      'GLOSSARY.md': '# Glossary\n\n## Tour\n\nA trip.\n\n- **Avoid**: route plan, stop\n',
      'a.md': 'The Route plans and a stop; one more route plan.\n',
      'b.md': 'The `stop` of the tour.\n',
      'c.ts': '// A stop.\nconst stop = 1;\n',
      'd.ts': 'const stop = 1;\n',
    };
    const repository = new Repository(files);
    const count = async (): Promise<Readonly<Record<string, number>>> =>
      Object.fromEntries((await repository.usages()).countDiscouragedWords());
    assert.deepEqual(await count(), { 'route plan': 1, stop: 2 });
    repository.workspace.write('a.md', 'Nothing.\n');
    assert.deepEqual(await count(), { stop: 1 });
  });

  it('shows which words documents write in lower case, once there are enough', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`p${i}.md`, i < 2 ? 'The worm turns.\n' : 'A note.\n']),
    );
    const repository = new Repository({ 'GLOSSARY.md': glossary, 'a.ts': '// a worm\n', ...files });
    const isSmall = async (word: string): Promise<boolean | undefined> =>
      (await repository.usages()).isWrittenSmall(word);
    assert.equal(await isSmall('WORM'), true);
    assert.equal(await isSmall('NOTHING'), false);
    const few = new Repository({ 'GLOSSARY.md': glossary, 'a.md': 'The worm turns.\n' });
    for (let i = 0; i < 20; i++) {
      few.workspace.write('a.md', `The worm turns ${i}.\n`);
      assert.equal((await few.usages()).isWrittenSmall('WORM'), undefined);
    }
  });
});
