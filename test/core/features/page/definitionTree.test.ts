import assert from 'node:assert/strict';
import { createDefinitionTree } from '../../../../src/core/features/page/definitionTree';

describe('the definition of an entry as data', () => {
  const link = (words: string, term: string) => ({ tag: 'a', content: [words], term });
  const treeOf = (text: string, ...words: readonly string[]) =>
    createDefinitionTree(
      text,
      words.map((word) => {
        const start = text.lastIndexOf(word);
        return { start, end: start + word.length, term: word.toLowerCase() };
      }),
    );

  it('links mentions, not parts of other words', () => {
    assert.deepEqual(treeOf('A reload of the load list.', 'load list'), [
      { tag: 'p', content: ['A reload of the ', link('load list', 'load list'), '.'] },
    ]);
    assert.deepEqual(treeOf('Reloads a load', 'load'), [
      { tag: 'p', content: ['Reloads a ', link('load', 'load')] },
    ]);
  });

  it('links mentions in formatted text, in order, but not in code or links', () => {
    assert.deepEqual(treeOf('`Hub` or **the Hub** and [Hub](https://a.invalid) Depot', 'Depot'), [
      {
        tag: 'p',
        content: [
          { tag: 'code', content: ['Hub'] },
          ' or ',
          { tag: 'strong', content: ['the Hub'] },
          ' and ',
          { tag: 'a', content: ['Hub'], href: 'https://a.invalid' },
          ' ',
          link('Depot', 'depot'),
        ],
      },
    ]);
  });

  it('links words of scripts without spaces', () => {
    assert.deepEqual(treeOf('荷物は倉庫で待つ', '倉庫'), [
      { tag: 'p', content: ['荷物は', link('倉庫', '倉庫'), 'で待つ'] },
    ]);
  });

  it('keeps no target that a page must not lead to', () => {
    assert.deepEqual(treeOf('[a](javascript:x)'), [{ tag: 'p', content: ['a'] }]);
  });
});
