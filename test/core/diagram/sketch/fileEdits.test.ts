import assert from 'node:assert/strict';
import { findDiagramBlocks, toFileEdit } from '../../../../src/core/diagram/diagramBlocks';
import type { SketchChange } from '../../../../src/core/diagram/sketch/sketch';
import { applyEdits, invertEdits } from '../../../../src/core/text/textEdit';
import { sketch } from './sketchAssertions';

/** Changes the only diagram of a document; asserts that the edits can be undone. */
async function changeDocument(text: string, wanted: SketchChange): Promise<string> {
  const [block] = findDiagramBlocks('notes.md', text);
  assert.ok(block);
  const result = await sketch(block.text, wanted);
  assert.ok(result.kind === 'edits');
  const edits = result.edits.map((edit) => toFileEdit(edit, block, text));
  const edited = applyEdits(text, edits);
  assert.equal(applyEdits(edited, invertEdits(text, edits)), text);
  return edited;
}

const add: SketchChange = { kind: 'add', label: 'Bank', calledBy: ['b'] };

describe('a change of a diagram in a document', () => {
  it('keeps the quote markers and the indentation of the block', async () => {
    const text = '> - ```mermaid\n>   flowchart LR\n>     a --> b\n>   ```\n';
    const edited = await changeDocument(text, add);
    assert.equal(
      edited,
      '> - ```mermaid\n>   flowchart LR\n>     a --> b\n>     b --> c["Bank"]\n>   ```\n',
    );
  });

  it('keeps the line breaks of the file', async () => {
    const text = '```mermaid\r\nflowchart LR\r\n  a --> b\r\n```\r\n';
    assert.equal(
      await changeDocument(text, add),
      '```mermaid\r\nflowchart LR\r\n  a --> b\r\n  b --> c["Bank"]\r\n```\r\n',
    );
  });

  it('removes whole lines', async () => {
    const text = 'Text\n\n```mermaid\nflowchart LR\n  a --> b\n  b --> c\n```\n';
    assert.equal(
      await changeDocument(text, { kind: 'remove', id: 'c' }),
      'Text\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
    );
  });
});
