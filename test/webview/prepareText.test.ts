import assert from 'node:assert/strict';
import { prepareText } from '../../src/webview/prepareText';

describe('a diagram’s text as it is drawn', () => {
  const labelled = (text: string) => prepareText(`flowchart LR\n${text}`).split('\n')[1];

  it('breaks long labels of edges into lines of about the same length', () => {
    assert.equal(labelled('a -->|asks for the price| b'), 'a -->|asks for<br>the price| b');
    assert.equal(labelled('a -.->|says where it is| b'), 'a -.->|says where<br>it is| b');
    assert.equal(labelled('a ==>|"asks for a price"| b'), 'a ==>|"asks for<br>a price"| b');
    assert.equal(labelled('a -- asks for the price --> b'), 'a -- asks for<br>the price --> b');
  });

  it('leaves short labels, broken ones and those of nodes', () => {
    for (const line of [
      'a -->|asks| b',
      'a -->|asks for<br/>the price| b',
      'a["left | and the right | of it"] --> b',
      'a --> b["-- a label with dashes"]',
      'a --o|Donaudampfschiff| b',
    ]) {
      assert.equal(labelled(line), line);
    }
    const sequence = 'sequenceDiagram\n  a->>b: what |comes after that| is';
    assert.equal(prepareText(sequence), sequence);
  });

  it('takes the title away, which the toolbar shows, and keeps every line in its place', () => {
    const text =
      '---\ntitle: A title: of sorts\nconfig:\n  look: neo\n---\nflowchart LR\n  a --> b\n';
    assert.equal(prepareText(text), text.replace('title: A title: of sorts', ''));
    const folded = '---\ntitle: >\n  on several\n  lines\n---\nflowchart LR\n';
    assert.equal(prepareText(folded), folded);
    const inText = 'sequenceDiagram\n  title: Orders\n  a->>b: x\n';
    assert.equal(prepareText(inText), inText);
  });

  it('draws with the one layout engine there is', () => {
    assert.equal(prepareText('flowchart-elk TB\n  a'), 'flowchart TB\n  a');
  });
});
