import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDiagramBlocks } from '../../../src/core/diagram/diagramBlocks';

/** Returns the texts of the blocks with their first lines. */
function found(text: string, path = 'file:///README.md'): readonly (readonly [number, string])[] {
  return findDiagramBlocks(path, text).map((block) => [block.line, block.text]);
}

describe('Mermaid texts in files', () => {
  it('takes a Mermaid file as a whole', () => {
    assert.deepEqual(found('graph TD\nA-->B\n', 'file:///x/a.mmd'), [[0, 'graph TD\nA-->B\n']]);
    assert.deepEqual(found('```mermaid', 'file:///x/A.MERMAID'), [[0, '```mermaid']]);
    assert.deepEqual(found(' \n\n', 'file:///x/a.mmd'), []);
  });

  it('leaves out what Mermaid would stumble over before the first line', () => {
    assert.deepEqual(found('\uFEFFgraph TD', 'file:///a.mmd'), [[0, 'graph TD']]);
    assert.deepEqual(found('\n\n---\ntitle: x\n---\ngraph TD', 'file:///a.mmd'), [
      [2, '---\ntitle: x\n---\ngraph TD'],
    ]);
  });

  it('finds fences of both kinds, longer ones, with an info string', () => {
    assert.deepEqual(
      found(
        '# A\n```mermaid\na\n```\n~~~ mermaid\nb\n```\n~~~\n````Mermaid title="x"\nc\n```\nd\n`````\n``` {.mermaid #id}\ne\n```\n',
      ),
      [
        [2, 'a'],
        [5, 'b\n```'],
        [9, 'c\n```\nd'],
        [14, 'e'],
      ],
    );
  });

  it('finds the blocks of Azure DevOps, and none in other blocks with colons', () => {
    assert.deepEqual(found('::: mermaid\na\n:::\n:::note\n```mermaid\nb\n```\n:::'), [
      [1, 'a'],
      [5, 'b'],
    ]);
  });

  it('leaves the options of MyST and Sphinx out', () => {
    assert.deepEqual(
      found(
        '```{mermaid}\n:caption: How\n:align: center\n\na\n```\n:::{mermaid}\n:name: x\nb\n:::\n',
      ),
      [
        [4, 'a'],
        [8, 'b'],
      ],
    );
  });

  it('finds directives of reStructuredText by their indentation', () => {
    const text =
      'A\n\n.. mermaid::\n   :caption: How\n\n   a\n     b\n\n   c\n\nText\n\n  .. mermaid::\n\n    d\n  e\n';
    assert.deepEqual(found(text, 'a.rst'), [
      [5, 'a\n  b\n\nc\n'],
      [14, 'd'],
    ]);
    assert.deepEqual(found('.. mermaid:: other.mmd\n\n   text\n', 'a.rst'), []);
    assert.deepEqual(found('.. mermaid::\n\n   a\n.. mermaid::\n\n   b', 'a.rst'), [
      [2, 'a'],
      [5, 'b'],
    ]);
  });

  it('finds blocks and paragraphs of AsciiDoc', () => {
    const text =
      '[mermaid]\n----\na\n----\n\n[mermaid,flow,svg]\n.Title\n....\nb\n....\n\n[source,mermaid]\nc\nd\n\ne\n';
    assert.deepEqual(found(text, 'a.adoc'), [
      [2, 'a'],
      [8, 'b'],
      [12, 'c\nd'],
    ]);
    assert.deepEqual(found('[mermaid]\na\n', 'a.md'), []);
  });

  it('finds shortcodes of site generators and elements of HTML', () => {
    assert.deepEqual(
      found(
        '{{< mermaid >}}\na\n{{< /mermaid >}}\n{{% mermaid align="left" %}}\nb\n{{% /mermaid %}}\n{% mermaid %}\nc\n{% endmermaid %}\n',
      ),
      [
        [1, 'a'],
        [4, 'b'],
        [7, 'c'],
      ],
    );
    assert.deepEqual(
      found('<pre class="mermaid">\na\n</pre>\n<div class="big mermaid">\nb\n</div>\n'),
      [
        [1, 'a'],
        [4, 'b'],
      ],
    );
    assert.deepEqual(found('<pre class="mermaid-like">\na\n</pre>\n'), []);
  });

  it('finds elements of HTML whose tags share lines with the text, also as raw HTML', () => {
    assert.deepEqual(found('<div class="mermaid">graph TD\n  a --> b\n</div>\n'), [
      [0, 'graph TD\n  a --> b'],
    ]);
    assert.deepEqual(found('<pre class="mermaid">graph TD\n  a --> b</pre> and text\n'), [
      [0, 'graph TD\n  a --> b'],
    ]);
    assert.deepEqual(found('  <div id="x" class="mermaid">a</div>\n<div class="mermaid">b</div>'), [
      [0, 'a'],
      [1, 'b'],
    ]);
    assert.deepEqual(
      found(
        '.. raw:: html\n\n   <div class="mermaid">\n     graph TD\n       a --> b\n   </div>\n\nText\n',
        'a.rst',
      ),
      [[3, 'graph TD\n  a --> b']],
    );
    assert.deepEqual(found('<div class="mermaid"></div>\ntext\n'), []);
  });

  it('takes the indentation of lists and quotes away, and knows the offsets', () => {
    const text =
      '- item\n\n  ```mermaid\n  a\n    b\n\n  ```\n> ```mermaid\n> c\n> ```\n1. ```mermaid\n   d\n   ```\n';
    const blocks = findDiagramBlocks('a.md', text);
    assert.deepEqual(
      blocks.map((block) => [block.line, block.text]),
      [
        [3, 'a\n  b\n'],
        [8, 'c'],
        [11, 'd'],
      ],
    );
    for (const block of blocks) {
      for (const [i, line] of block.text.split('\n').entries()) {
        const offset = block.lineOffsets[i] ?? -1;
        assert.equal(text.slice(offset, offset + line.length), line);
      }
    }
  });

  it('finds nothing in examples, comments and other languages', () => {
    assert.deepEqual(found('````md\n```mermaid\na\n```\n````'), []);
    assert.deepEqual(found('<!--\n```mermaid\na\n```\n-->\n```mermaid-example\nb\n```'), []);
    assert.deepEqual(found('``` mermaid `not a fence\na'), []);
    assert.deepEqual(found('We use mermaid.'), []);
  });

  it('ends an open block with the file, and understands every line ending', () => {
    assert.deepEqual(found('```mermaid\r\na\rb\nc'), [[1, 'a\nb\nc']]);
  });

  it('never throws, and every line of a block is at its offset', () => {
    const piece = fc.constantFrom(
      '```',
      '~~~',
      ':::',
      'mermaid',
      '\n',
      '\r\n',
      ' ',
      '> ',
      '- ',
      'a',
      '<!--',
      '-->',
      '\t',
      '.. mermaid::',
      ':a: b',
      '{{< mermaid >}}',
      '{{< /mermaid >}}',
      '[mermaid]',
      '----',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const block of ['a.md', 'a.adoc'].flatMap((path) => findDiagramBlocks(path, text))) {
          for (const [i, line] of block.text.split('\n').entries()) {
            const offset = block.lineOffsets[i] ?? 0;
            assert.equal(text.slice(offset, offset + line.length), line);
          }
        }
      }),
    );
  });
});
