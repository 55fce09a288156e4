import assert from 'node:assert/strict';
import { indexOf, marked, term } from './indexOfTerms';

/** Returns whether a word that a glossary discourages counts in a document. */
function counts(glossary: string, document: string, paths: readonly string[] = []): boolean {
  const index = indexOf(term({ name: 'Customer', avoid: ['client'], paths }, glossary));
  return marked(index, 'the client', 'markdown', document) === 'the [client]';
}

const homes: readonly (readonly [glossary: string, home: string])[] = [
  ['GLOSSARY.md', ''],
  ['docs/glossary.md', ''],
  ['docs/reference/de/glossary.md', ''],
  ['.github/glossary.md', ''],
  ['src/content/docs/glossary.md', ''],
  ['billing/GLOSSARY.md', 'billing/'],
  ['packages/billing/docs/glossary.md', 'packages/billing/'],
  ['packages/billing/src/glossary.md', 'packages/billing/'],
  ['packages/billing/docs/parts/glossary.md', 'packages/billing/'],
];

describe('discouraged words', () => {
  for (const [glossary, home] of homes) {
    it(`of ${glossary} count in ${home === '' ? 'the whole repository' : home}`, () => {
      assert.ok(counts(glossary, `${home}a.md`));
      assert.ok(counts(glossary, `${home}deep/er/a.md`));
      assert.equal(counts(glossary, 'shipping/a.md'), home === '');
    });
  }

  it('count where the paths of their entry say', () => {
    assert.ok(counts('billing/GLOSSARY.md', 'shipping/a.md', ['../**']));
    assert.ok(!counts('billing/GLOSSARY.md', 'billing/a.md', ['../shipping']));
  });

  it('do not limit where the terms themselves are explained', () => {
    const index = indexOf(term({ name: 'Customer', avoid: ['client'] }, 'billing/GLOSSARY.md'));
    assert.equal(
      marked(index, 'the customer, a client', 'markdown', 'shipping/a.md'),
      'the [customer], a client',
    );
  });

  it('of a nearer glossary leave the words of another one to it', () => {
    const index = indexOf(
      term({ name: 'Customer', avoid: ['client'] }, 'billing/GLOSSARY.md'),
      term({ name: 'Guest', avoid: ['client'] }, 'hotel/GLOSSARY.md'),
    );
    const match = (path: string): readonly string[] =>
      index
        .findMatches({ uri: `file:///repo/${path}`, languageId: 'markdown', text: 'a client' })
        .flatMap(({ terms }) => terms.map(({ name }) => name));
    assert.deepEqual(match('hotel/a.md'), ['Guest']);
    assert.deepEqual(match('billing/a.md'), ['Customer']);
    assert.deepEqual(match('a.md'), []);
  });
});
