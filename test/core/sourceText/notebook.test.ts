import assert from 'node:assert/strict';
import { readNotebook } from '../../../src/core/sourceText/notebook';

describe('the Markdown cells of a notebook', () => {
  const cell = (type: string, source: unknown): object => ({
    cell_type: type,
    metadata: {},
    source,
  });
  const notebook = JSON.stringify(
    {
      cells: [
        cell('markdown', ['# One\n', 'The "QZT" \u00e9 team.\n']),
        { ...cell('code', ['no = 1\n']), outputs: [{ data: { 'text/markdown': ['no'] } }] },
        { source: 'Two\nlines', cell_type: 'markdown' },
        cell('raw', ['no']),
      ],
      metadata: { source: ['no'], cell_type: 'markdown' },
    },
    undefined,
    1,
  );

  it('are one document whose places are known in the file', () => {
    const { text, toFile, fromFile } = readNotebook(notebook);
    assert.equal(text, '# One\nThe "QZT" é team.\n\n\nTwo\nlines');
    for (const word of ['One', 'QZT', 'team', 'Two', 'lines']) {
      const start = text.indexOf(word);
      const range = toFile({ start, end: start + word.length });
      assert.equal(notebook.slice(range.start, range.end), word);
      assert.equal(fromFile(range.start), start);
    }
    assert.equal(fromFile(0), undefined);
  });

  it('are read as far as a broken file goes', () => {
    for (let length = 0; length < notebook.length; length += 7) {
      const { text } = readNotebook(notebook.slice(0, length));
      assert.ok(!text.includes('no'));
    }
    assert.equal(readNotebook('[1, "a"').text, '');
  });
});
