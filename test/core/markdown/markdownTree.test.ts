import assert from 'node:assert/strict';
import { type MarkdownNode, toMarkdownTree } from '../../../src/core/markdown/markdownTree';
import { parseMarkdown, toSafeTokens } from '../../../src/core/markdown/safeTokens';

const read = (text: string): readonly MarkdownNode[] =>
  toMarkdownTree(toSafeTokens(parseMarkdown(text)));

describe('Markdown as plain data', () => {
  it('keeps elements and texts, and no attributes', () => {
    assert.deepEqual(read('A **b** [c](https://example.com)\nd `e`'), [
      {
        tag: 'p',
        content: [
          'A ',
          { tag: 'strong', content: ['b'] },
          ' ',
          { tag: 'a', content: ['c'] },
          ' ',
          'd ',
          { tag: 'code', content: ['e'] },
        ],
      },
    ]);
  });

  it('reads lists, code and breaks', () => {
    assert.deepEqual(read('- a\n\n```js\nx\n```\n\n---'), [
      { tag: 'ul', content: [{ tag: 'li', content: [{ tag: 'p', content: ['a'] }] }] },
      { tag: 'pre', content: ['x\n'] },
      { tag: 'hr', content: [] },
    ]);
  });

  it('gives HTML only as text', () => {
    assert.deepEqual(read('<script>alert(1)</script> <b>x</b>'), [{ tag: 'p', content: [' x'] }]);
    assert.deepEqual(read('a <img src=x onerror=y> b'), [{ tag: 'p', content: ['a  b'] }]);
  });
});
