import assert from 'node:assert/strict';
import { isOnlyForReaders } from '../../../src/core/glossary/acronymListProblems';
import type { Problem } from '../../../src/core/problem/problem';
import { MemoryWorkspace } from '../memoryWorkspace';
import { glossaryOf } from '../features/glossaryOf';

async function problemsIn(path: string, text: string): Promise<readonly Problem[]> {
  const { files } = await glossaryOf({ [path]: text });
  return files.get(MemoryWorkspace.uri(path))?.problems ?? [];
}

const list = (names: readonly string[]): string =>
  `# Glossary\n\n| Term | Definition |\n|---|---|\n${names.map((name, i) => `| ${name} | Meaning ${i}. |\n`).join('')}`;

describe('duplicate terms', () => {
  it('are one hint in a list of acronyms, at the first one', async () => {
    const text = list(['CA', 'CA', 'PIN', 'PIN', 'PIN', 'VAT', 'VAT', 'Order', 'Depot']);
    const found = await problemsIn('GLOSSARY.md', text);
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range.start]),
      [['duplicate-term', 'hint', text.lastIndexOf('CA')]],
    );
    assert.match(found[0]?.message ?? '', /“CA” and 2 more are explained more than once/u);
    assert.ok(found.every(isOnlyForReaders));
  });

  it('are one hint in a table with one duplicate, in any format', async () => {
    for (const [path, text] of [
      ['GLOSSARY.md', list(['CA', 'CA'])],
      ['glossary.csv', 'term,definition\nCA,One.\nCA,Two.\n'],
      [
        'glossary.yml',
        'terms:\n  - {name: CA, definition: One.}\n  - {name: CA, definition: Two.}\n',
      ],
    ] as const) {
      const found = await problemsIn(path, text);
      assert.deepEqual(
        found.map(({ severity, message }) => [severity, message.split('.')[0]]),
        [['hint', '“CA” is explained more than once in this list']],
        path,
      );
    }
  });

  it('are reported one by one if half of the entries are words', async () => {
    const found = await problemsIn('GLOSSARY.md', list(['CA', 'CA', 'Order', 'Order']));
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
    assert.ok(!found.some(isOnlyForReaders));
  });

  it('leave other problems of the list', async () => {
    const found = await problemsIn('GLOSSARY.md', `${list(['CA', 'CA'])}| VAT | |\n`);
    assert.deepEqual(found.map(({ code }) => code).sort(), ['duplicate-term', 'empty-definition']);
  });
});
