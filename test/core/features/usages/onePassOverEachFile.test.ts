import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { Repository, glossary } from './usageRepository';

describe('one pass over each file', () => {
  const files = { 'GLOSSARY.md': glossary, 'a.md': 'The SLA.', 'b.md': 'The tour.' };
  const a = MemoryWorkspace.uri('a.md');

  it('serves usages, checks of open documents and what is used at all', async () => {
    const repository = new Repository(files);
    const { matchesIn } = await repository.index.words();
    assert.equal(matchesIn(a, 'The SLA.').length, 1);
    assert.equal((await repository.usagesOf('SLA')).length, 2);
    const usages = await repository.usages();
    assert.deepEqual([...runToEnd(usages.countFiles()).keys()].map(({ name }) => name).sort(), [
      'SLA',
      'Tour',
    ]);
    assert.deepEqual(usages.documentsWith('SLA').length, 2);
    assert.equal(matchesIn(a, 'The SLA.').length, 1);
    assert.deepEqual([...repository.scans()].sort(), ['GLOSSARY.md', 'a.md', 'b.md']);
  });

  it('is counted in steps where there are many files', async () => {
    const many = Array.from(
      { length: 500 },
      (_, i) => [`page${String(i)}.md`, 'The SLA.'] as const,
    );
    const repository = new Repository({ ...files, ...Object.fromEntries(many) });
    const counting = (await repository.usages()).countFiles();
    let steps = 0;
    let next = counting.next();
    for (; next.done !== true; next = counting.next()) steps++;
    assert.ok(steps >= 10, String(steps));
    assert.deepEqual(
      Array.from(next.value, ([{ name }, count]) => [name, count]),
      [
        ['SLA', 501],
        ['Tour', 1],
      ],
    );
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
