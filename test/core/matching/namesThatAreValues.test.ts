import assert from 'node:assert/strict';
import { glossaryOf, indexOf as indexOfGlossary } from '../features/glossaryOf';
import { marked } from './indexOfTerms';

const glossary = `# Glossary

| Value | Meaning |
|---|---|
| user | A message of the user. |
| system | A message of the system. |

## Errors

| Error | Meaning |
|---|---|
| ErrNotFound | It does not exist. |

## \`timeout\`

Seconds to wait.

## Parcel

A box.
`;

describe('Names that are values', () => {
  const index = async () => indexOfGlossary(await glossaryOf({ 'GLOSSARY.md': glossary }));

  it('are explained in code spans and identifiers of a document', async () => {
    assert.equal(
      marked(await index(), 'The user of the system has a timeout: `user`, `timeout`, a parcel.'),
      'The user of the system has a timeout: `[user]`, `[timeout]`, a [parcel].',
    );
    assert.equal(
      marked(await index(), 'Set userName or user_name; ErrNotFound came.'),
      'Set [user]Name or [user]_name; [ErrNotFound] came.',
    );
  });

  it('are explained in code, but not in its comments', async () => {
    const show = async (id: string, text: string): Promise<string> =>
      marked(await index(), text, id);
    assert.equal(await show('typescript', 'call(user) // the user'), 'call([user]) // the user');
    assert.equal(await show('python', '# a timeout\nx = timeout'), '# a timeout\nx = [timeout]');
  });
});

describe('Entries that differ in letter case', () => {
  it('are no duplicates where both say that the case matters', async () => {
    const yaml = (isExact: boolean): string =>
      ['Operator', 'operator']
        .map((name) => `  - name: ${name}\n    definition: One.\n    caseSensitive: ${isExact}\n`)
        .join('');
    const markdown = (isExact: boolean): string =>
      ['Operator', 'operator']
        .map((name) => `## ${name}\n\nOne.\n\n- **Case sensitive**: ${isExact ? 'yes' : 'no'}\n\n`)
        .join('');
    for (const [path, text] of [
      ['glossary.yml', (isExact: boolean) => `terms:\n${yaml(isExact)}`],
      ['GLOSSARY.md', (isExact: boolean) => `# Glossary\n\n${markdown(isExact)}`],
    ] as const) {
      for (const isExact of [true, false]) {
        const { files } = await glossaryOf({ [path]: text(isExact) });
        const codes = [...files.values()].flatMap(({ problems }) =>
          problems.map(({ code }) => code),
        );
        assert.equal(codes.includes('duplicate-term'), !isExact, `${path} ${String(isExact)}`);
      }
    }
  });
});
