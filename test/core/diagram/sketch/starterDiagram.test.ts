import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeStarterDiagram } from '../../../../src/core/service/sketching';
import { runs } from '../../propertyRuns';
import { anyLabel, parse } from './sketchAssertions';

describe('a starter diagram', () => {
  it('has a box for each name and a connection for each arrow', () => {
    const { text, unreadLines } = writeStarterDiagram(
      'Checkout -> Ledger: books\n- Checkout\n\n* ledger --> Bank transfer → Bank\n',
    );
    assert.deepEqual(text.split('\n'), [
      'flowchart LR',
      '  checkout["Checkout"]',
      '  ledger["Ledger"]',
      '  bankTransfer["Bank transfer"]',
      '  bank["Bank"]',
      '  checkout -->|"books"| ledger',
      '  ledger --> bankTransfer',
      '  bankTransfer --> bank',
      '',
    ]);
    assert.deepEqual(unreadLines, []);
  });

  it('reports the lines that it cannot read', () => {
    const { text, unreadLines } = writeStarterDiagram('-> Ledger\nCheckout ->\n???\nLedger');
    assert.deepEqual(unreadLines, [0, 1, 2]);
    assert.match(text, /ledger\["Ledger"\]/);
  });

  it('shows every name as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyLabel, anyLabel, anyLabel, async (from, to, label) => {
        const typed = `${from} -> ${to}: ${label}`;
        const { text, unreadLines } = writeStarterDiagram(typed);
        if (unreadLines.length > 0) return;
        const { nodes, edges } = await parse(text);
        if (/[-=]>|:\s|^[-*+#]|^\d/.test(from + to)) return;
        const wanted = from.toLowerCase() === to.toLowerCase() ? [from] : [from, to];
        assert.deepEqual(
          nodes.map((one) => one.label),
          wanted,
        );
        assert.deepEqual(
          edges.map((one) => one.label),
          [label],
        );
      }),
      runs(100),
    );
  });
});
