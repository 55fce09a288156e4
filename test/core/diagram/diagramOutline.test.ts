import assert from 'node:assert/strict';
import { outlineDiagram } from '../../../src/core/diagram/diagramOutline';
import { readDiagramTitle } from '../../../src/core/diagram/diagramTitle';
import { findDiagramBlocks } from '../../../src/core/diagram/diagramBlocks';
import { diagramsOfAllKinds } from '../features/rename/diagramsOfAllKinds';
import { parser } from './builtParser';

const uri = 'file:///repo/a.mmd';

function outlined(text: string) {
  const [block] = findDiagramBlocks(uri, text);
  assert.ok(block);
  return outlineDiagram(uri, block);
}

describe('outlineDiagram', () => {
  for (const [kind, text] of Object.entries(diagramsOfAllKinds)) {
    it(`sees the boxes of a diagram that the parser sees: ${kind}`, async () => {
      const result = await parser.parse(text);
      assert.ok(result.kind === 'diagram');
      const outline = outlined(text);
      assert.ok(outline);
      const { nodes, groups } = result.diagram;
      const labels = (boxes: readonly { readonly label: string }[]): ReadonlySet<string> =>
        new Set(boxes.map(({ label }) => label).filter((label) => label !== ''));
      // A joint without words keeps its id as its label here.
      const joints = new Set(
        [...nodes, ...groups].filter(({ label }) => label === '').map(({ id }) => id),
      );
      const seen = (boxes: readonly { readonly id: string; readonly label: string }[]) =>
        labels(boxes.filter(({ id }) => !joints.has(id)));
      assert.deepEqual(seen(outline.nodes), labels(nodes));
      // The boxes around participants have no id to scan for.
      if (kind !== 'sequence') assert.deepEqual(seen(outline.groups), labels(groups));
    });
  }

  it('gives what it can of a broken text', () => {
    const outline = outlined('flowchart LR\n  a[Orders] --> b[Bank]\n  c[Depot --> ((\n');
    assert.ok(outline);
    assert.deepEqual(
      outline.nodes.slice(0, 2).map(({ label }) => label),
      ['Orders', 'Bank'],
    );
  });

  it('leaves kinds that no scanner reads to the parser', () => {
    assert.equal(outlined('requirementDiagram\n  requirement a {\n  }\n'), undefined);
  });

  it('reads the title from the header or from a statement', () => {
    assert.equal(readDiagramTitle('---\ntitle: Order flow\n---\nflowchart LR\n'), 'Order flow');
    assert.equal(readDiagramTitle('sequenceDiagram\n  title: Paying\n  A->>B: x\n'), 'Paying');
    assert.equal(readDiagramTitle('C4Context\n  title System of orders\n'), 'System of orders');
    assert.equal(readDiagramTitle('flowchart LR\n  a[title] --> b\n'), undefined);
    assert.equal(readDiagramTitle('---\ntitle: [\n---\nflowchart LR\n'), undefined);
  });
});
