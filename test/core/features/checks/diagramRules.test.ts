import assert from 'node:assert/strict';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { findingsIn, wordsOf } from './checked';
import { shopGlossary } from './shopGlossary';

describe('the checks of diagrams', () => {
  it('reports boxes without a term, ids without a box, and discouraged words in labels', async () => {
    const text =
      'flowchart LR\n  client[Client portal] --> hall[Zeppelin hall] --> books[Old ledger]\n';
    const node = (id: string, label: string) => ({ id, label, group: undefined, line: 1 });
    const diagram: Diagram = {
      uri: MemoryWorkspace.uri('docs/a.mmd'),
      line: 0,
      text,
      type: 'flowchart',
      title: undefined,
      nodes: [
        node('client', 'Client portal'),
        node('hall', 'Zeppelin hall'),
        node('books', 'Old ledger'),
      ],
      edges: [],
      groups: [],
    };
    const entry = '  - name: Depot\n    definition: A hall.\n    diagram: [depot-1]\n';
    const files = { 'glossary.yml': shopGlossary + entry, 'docs/a.mmd': text };
    const found = await findingsIn('docs/a.mmd', { files, diagrams: [diagram] });
    assert.deepEqual(
      found.map(({ code, word, range }) => [code, word, range.start]),
      [
        ['discouraged-word', 'Client', text.indexOf('Client')],
        ['node-without-term', 'Zeppelin hall', text.indexOf('Zeppelin')],
        ['deprecated-term', 'Old ledger', text.indexOf('Old')],
      ],
    );
    const inGlossary = { files, diagrams: [diagram] };
    assert.deepEqual(await wordsOf('unknown-node', 'glossary.yml', inGlossary), ['depot-1']);
  });

  it('reports no boxes of a flowchart with a decision, whose boxes are steps', async () => {
    const boxes = async (line: string, type = 'flowchart'): Promise<readonly string[]> => {
      const text = `flowchart LR\n  n[Zeppelin hall]\n  ${line}\n`;
      const diagram: Diagram = {
        uri: MemoryWorkspace.uri('docs/a.mmd'),
        line: 0,
        text,
        type,
        title: undefined,
        nodes: [{ id: 'n', label: 'Zeppelin hall', group: undefined, line: 1 }],
        edges: [],
        groups: [],
      };
      const files = { 'glossary.yml': shopGlossary, 'docs/a.mmd': text };
      return wordsOf('node-without-term', 'docs/a.mmd', { files, diagrams: [diagram] });
    };
    for (const line of ['n --> b{Full}', 'b@{ shape: diam, label: "Full" }', 'b@{shape: decision}'])
      assert.deepEqual(await boxes(line), [], line);
    for (const line of ['n --> b{{Full}}', 'b@{ shape: cyl, label: "Full" }', 'n --> b[Full]'])
      assert.deepEqual(await boxes(line), ['Zeppelin hall'], line);
    assert.deepEqual(await boxes('n --> b{Full}', 'block'), ['Zeppelin hall']);
  });

  it('reports no boxes of a diagram of code, and no files', async () => {
    const boxes = async (...labels: readonly string[]): Promise<readonly string[]> => {
      const lines = labels.map((label, i) => `  n${i}["${label}"]`);
      const text = `flowchart LR\n${lines.join('\n')}\n`;
      const diagram: Diagram = {
        uri: MemoryWorkspace.uri('docs/a.mmd'),
        line: 0,
        text,
        type: 'flowchart',
        title: undefined,
        nodes: labels.map((label, i) => ({ id: `n${i}`, label, group: undefined, line: i + 1 })),
        edges: [],
        groups: [],
      };
      const files = { 'glossary.yml': shopGlossary, 'docs/a.mmd': text };
      return wordsOf('node-without-term', 'docs/a.mmd', { files, diagrams: [diagram] });
    };
    assert.deepEqual(await boxes('Depot', 'Router', 'JobQueue', 'load_all()'), [
      'Depot',
      'Router',
      'JobQueue',
      'load_all()',
    ]);
    assert.deepEqual(await boxes('Depot', 'JobQueue', 'load_all()'), []);
    assert.deepEqual(
      await boxes(
        'Depot',
        'Auth: by key',
        'Dev, test',
        'Dock + hall',
        'Request 01',
        'SMTP',
        'Hall A+B',
      ),
      ['Depot', 'Hall A+B'],
    );
    for (const decision of ['Is it full?', '满了吗？'])
      assert.deepEqual(await boxes('Depot', decision), [], decision);
    assert.deepEqual(await boxes('Depot', 'Router', 'a/b/c', 'data/list.parquet', 'CI/CD'), [
      'Depot',
      'Router',
      'CI/CD',
    ]);
  });
});
