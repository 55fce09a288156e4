import assert from 'node:assert/strict';
import {
  getRelationWidth,
  hasBrokenLabels,
  hasEdgeLabels,
  measureLongest,
  prepareText,
} from '../../src/webview/drawing/prepareText';

describe('the text of a diagram before it is drawn', () => {
  const labeled = (text: string) => prepareText(`flowchart LR\n${text}`).split('\n')[1];

  it('breaks long labels of edges into lines of about the same length', () => {
    assert.equal(labeled('a -->|asks for the price| b'), 'a -->|asks for<br>the price| b');
    assert.equal(labeled('a -.->|says where it is| b'), 'a -.->|says where<br>it is| b');
    assert.equal(labeled('a ==>|"asks for a price"| b'), 'a ==>|"asks for<br>a price"| b');
    assert.equal(labeled('a -- asks for the price --> b'), 'a -- asks for<br>the price --> b');
  });

  it('does not change short labels, labels with line breaks and labels of nodes', () => {
    for (const line of [
      'a -->|asks| b',
      'a -->|asks for<br/>the price| b',
      'a["left | and the right | of it"] --> b',
      'a --> b["-- a label with dashes"]',
      'a --o|Donaudampfschiff| b',
    ]) {
      assert.equal(labeled(line), line);
    }
    const sequence = 'sequenceDiagram\n  a->>b: what |comes after that| is';
    assert.equal(prepareText(sequence), sequence);
  });

  it('removes the indentation of lines in labels of flowcharts, except in Markdown', () => {
    const label = 'flowchart TD\n  a["Lamp\n    [Computer]\n\n  Turns"]\n  b["`- one\n    - two`"]';
    assert.equal(
      prepareText(label),
      'flowchart TD\n  a["Lamp\n[Computer]\n\nTurns"]\n  b["`- one\n    - two`"]',
    );
    const note = 'sequenceDiagram\n  Note over a: "one\n    two"';
    assert.equal(prepareText(note), note);
  });

  it('knows whether an author has broken labels into lines', () => {
    assert.equal(hasBrokenLabels('flowchart TD\n  a["Lamp\n  [Computer]"]'), true);
    assert.equal(hasBrokenLabels('flowchart TD\n  a["Lamp [Computer]"]\n  b["Log"]'), false);
    assert.equal(hasBrokenLabels('classDiagram\n  a "1\n" --> b'), false);
  });

  it('removes the title, which the toolbar shows, and keeps the numbers of all lines', () => {
    const text =
      '---\ntitle: A title: of sorts\nconfig:\n  look: neo\n---\nflowchart LR\n  a --> b\n';
    assert.equal(prepareText(text), text.replace('title: A title: of sorts', ''));
    const folded = '---\ntitle: >\n  on several\n  lines\n---\nflowchart LR\n';
    assert.equal(prepareText(folded), folded);
    const inText = 'sequenceDiagram\n  title: Orders\n  a->>b: x\n';
    assert.equal(prepareText(inText), inText);
  });

  it('removes pictures of boxes and keeps their labels', () => {
    const box = labeled('a@{ img: "https://example.com/a.png", label: "img: a, b", w: 60 } --> b');
    assert.equal(box, 'a@{ none: "https://example.com/a.png", label: "img: a, b", w: 60 } --> b');
    assert.equal(labeled(`a@{ "icon": 'x:y', form: circle }`), `a@{ "none": 'x:y', form: circle }`);
    assert.equal(labeled('a@{ label: "}", icon: x }'), 'a@{ label: "}", none: x }');
    assert.equal(
      prepareText('flowchart LR\n  a@{\n    label: A\n    img: /b.png\n  }'),
      'flowchart LR\n  a@{\n    label: A\n    none: /b.png\n  }',
    );
    for (const line of ['a["icon: b, img: c"] --> d', 'a@{ shape: doc, label: "D" }']) {
      assert.equal(labeled(line), line);
    }
    assert.equal(
      prepareText('architecture-beta\n  service a(logos:b)[C: d]\n  service e(disk)[F]'),
      'architecture-beta\n  service a(blank)[C: d]\n  service e(disk)[F]',
    );
  });

  it('finds the end of properties by the quotation marks before it', () => {
    // A brace in a string closes nothing; what is not closed stays, and what follows is still read.
    assert.equal(labeled('a@{ label: "x } @{", icon: y }'), 'a@{ label: "x } @{", none: y }');
    assert.equal(labeled('a@{ icon: x b@{ icon: y }'), 'a@{ none: x b@{ none: y }');
    assert.equal(labeled('a@{ "open } b@{ icon: y }'), 'a@{ "open } b@{ none: y }');
    assert.equal(labeled('a@{ icon: x'), 'a@{ icon: x');
  });

  it('shows the name of an icon without a label', () => {
    assert.equal(labeled('a("fas:fa-cloud-rain") --> b'), 'a("cloud rain") --> b');
    assert.equal(labeled('a[fa:fa-car Car] --> b'), 'a[fa:fa-car Car] --> b');
  });

  it('does not break labels with markup', () => {
    for (const line of [
      'a -->|<i class="x y z">very long</i>| b',
      'a -->|salt &amp; pepper too| b',
    ]) {
      assert.equal(labeled(line), line);
    }
  });

  it('breaks labels of relations in C4 diagrams, unlike Mermaid', () => {
    const related = (line: string) => prepareText(`C4Context\n${line}`).split('\n')[1];
    assert.equal(
      related('Rel(a, b, "asks for the price of bread", "HTTPS")'),
      'Rel(a, b, "asks for the<br>price of bread", "HTTPS")',
    );
    assert.equal(
      related(
        '  BiRel_U(a,b,"x","a technology with a long name", "a description that is not drawn")',
      ),
      '  BiRel_U(a,b,"x","a technology<br>with a long name", "a description that is not drawn")',
    );
    const box = 'System(a, "A system with a long name", "and a description")';
    assert.equal(related(box), box);
    assert.equal(
      labeled('Rel(a, b, "asks for the price of bread")'),
      'Rel(a, b, "asks for the price of bread")',
    );
  });

  it('measures relations by their drawn lines, up to the width at which they wrap', () => {
    assert.equal(getRelationWidth('C4Context\n  Rel(a, b, "reads", "SQL")'), 'reads'.length);
    assert.equal(
      getRelationWidth('C4Context\nRel(a, b, "asks for the price of bread")'),
      'price of bread'.length,
    );
    assert.equal(
      getRelationWidth('C4Context\nRel(a, b, "Donaudampfschifffahrtsgesellschaft")'),
      20,
    );
    assert.equal(getRelationWidth('flowchart LR\nRel(a, b, "reads")'), 0);
    assert.equal(measureLongest(Array.from({ length: 300_000 }, () => 'abc')), 3);
  });

  it('finds labels of arrows', () => {
    for (const line of ['a -->|asks| b', 'a == asks ==> b']) assert.ok(hasEdgeLabels(line), line);
    for (const line of ['a --> b', 'a["x -- y"] --> b']) assert.equal(hasEdgeLabels(line), false);
  });
});
