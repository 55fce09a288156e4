import assert from 'node:assert/strict';
import { change, sketch } from './sketchAssertions';
import { dedented } from '../show';

describe('the style of a change', () => {
  it('uses the arrow, the brackets, the semicolons and the ids of the author', async () => {
    const text = dedented(`
      graph TD
          order-service(Order service)==>payment-hub(Payment hub);
          payment-hub==>bank-link(Bank link);
    `);
    const edited = await change(text, {
      kind: 'add',
      label: 'Fraud check',
      calls: ['bank-link'],
      calledBy: ['payment-hub'],
    });
    assert.ok(
      edited.includes(
        '\n    payment-hub==>fraud-check(Fraud check);\n    fraud-check==>bank-link;',
      ),
      edited,
    );
  });

  it('continues the letters', async () => {
    const edited = await change('graph TD\n  A[One] --> B[Two]\n', { kind: 'add', label: 'Three' });
    assert.equal(edited, 'graph TD\n  A[One] --> B[Two]\n  C[Three]\n');
  });

  it('puts a box into its group and its connections below the group', async () => {
    const text = dedented(`
      flowchart LR
        subgraph back["Back office"]
          books["Books"]
        end
        style back fill:#fff
    `);
    const edited = await change(text, {
      kind: 'add',
      label: 'Ledger',
      group: 'back',
      calls: ['books'],
    });
    assert.ok(
      edited.includes(
        '    books["Books"]\n    ledger["Ledger"]\n  end\n  ledger --> books\n  style back',
      ),
      edited,
    );
  });

  it('renumbers the styles of arrows', async () => {
    const text =
      'flowchart LR\n  a --> b --> c\n  linkStyle 0 stroke:red\n  linkStyle 1 stroke:blue\n';
    const edited = await change(text, { kind: 'disconnect', edge: { from: 'a', to: 'b' } });
    assert.equal(edited, 'flowchart LR\n  a\n  b --> c\n  linkStyle 0 stroke:blue\n');
  });

  it('gives names that Mermaid would misread another id', async () => {
    for (const label of ['end', 'End', 'default', 'class', '支払い', '2nd']) {
      const result = await sketch('flowchart LR\n  front --> back\n', { kind: 'add', label });
      assert.ok(result.kind === 'edits', label);
      assert.notEqual(result.id, label.toLowerCase());
    }
  });

  it('tells why it refuses', async () => {
    const add = { kind: 'add', label: 'X' } as const;
    const codes: readonly (readonly [string, string])[] = [
      ['pie\n  "a" : 1\n', 'unsupported'],
      ['flowchart LR\n  a -->\n', 'broken'],
    ];
    for (const [text, code] of codes) {
      const result = await sketch(text, add);
      assert.ok(result.kind === 'refused' && result.code === code, text);
      assert.match(result.reason, /^[A-Z].*\.$/);
    }
    const none = await sketch('flowchart LR\n  a --> b\n', { ...add, label: ' ' });
    assert.ok(none.kind === 'refused' && none.code === 'empty');
    const missing = await sketch('flowchart LR\n  a --> b\n', { kind: 'remove', id: 'c' });
    assert.ok(missing.kind === 'refused' && missing.code === 'missing');
    const last = await sketch('C4Context\n  System(a, "A")\n', { kind: 'remove', id: 'a' });
    assert.ok(last.kind === 'refused' && last.code === 'unsupported');
  });

  it('writes class diagrams line by line, and removes whole classes', async () => {
    const text = dedented(`
      classDiagram
          class Order {
              +pay(sum) bool
          }
          Order <|-- GiftOrder
          %% the bill
          Order --> Bill : makes
          cssClass "Order,Bill" loud
    `);
    const added = await change(text, {
      kind: 'add',
      label: 'Credit note',
      calledBy: ['Bill'],
      edgeLabel: 'is reversed by',
    });
    assert.equal(
      added,
      `${text.trimEnd()}\n    class CreditNote["Credit note"]\n    Bill --> CreditNote : is reversed by\n`,
    );
    assert.equal(
      await change(text, { kind: 'remove', id: 'Order' }),
      'classDiagram\n    class GiftOrder\n    %% the bill\n    class Bill\n    cssClass "Bill" loud\n',
    );
    const edge = { from: 'Order', to: 'Bill' };
    assert.ok(
      (await change(text, { kind: 'relabel', edge, label: '' })).includes('Order --> Bill\n'),
    );
  });

  it('writes states with their names, and connects them in their group', async () => {
    const text =
      'stateDiagram-v2\n  state Open {\n    Draft --> Sent : send\n  }\n  [*] --> Open\n';
    assert.equal(
      await change(text, { kind: 'rename', id: 'Draft', label: 'Being written' }),
      text.replace('    Draft', '    state "Being written" as Draft\n    Draft'),
    );
    assert.equal(
      await change(text, { kind: 'add', label: 'Lost', group: 'Open', calledBy: ['Sent'] }),
      text.replace('send\n', 'send\n    Lost\n    Sent --> Lost\n'),
    );
    assert.equal(
      await change(text, { kind: 'connect', from: 'Sent', to: 'Draft', label: 'reject' }),
      text.replace('send\n', 'send\n    Sent --> Draft : reject\n'),
    );
  });

  it('writes relationships of entities with words', async () => {
    const text = 'erDiagram\n  ORDER ||--|{ ITEM : has\n';
    assert.equal(
      await change(text, { kind: 'connect', from: 'ITEM', to: 'ORDER' }),
      `${text}  ITEM ||--o{ ORDER : ""\n`,
    );
    const edge = { from: 'ORDER', to: 'ITEM' };
    assert.equal(
      await change(text, { kind: 'relabel', edge, label: 'consists of' }),
      text.replace(': has', ': "consists of"'),
    );
    assert.equal(await change(text, { kind: 'disconnect', edge }), 'erDiagram\n  ORDER\n  ITEM\n');
  });
});
