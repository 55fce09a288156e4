import assert from 'node:assert/strict';
import { dedented } from '../show';
import { change, sketch } from './sketchAssertions';

async function assertRefused(text: string, id: string, group?: string): Promise<string> {
  const result = await sketch(text, { kind: 'move', id, group });
  assert.ok(result.kind === 'refused' && result.code === 'unsupported', JSON.stringify(result));
  return result.reason;
}

describe('moving a class', () => {
  const shop = dedented(`
    classDiagram
        namespace Shop {
            class Order
            class Item
        }
        class Bill {
            +pay(sum) bool
        }
        %% what is paid
        Order --> Bill : makes
        Bill : +int number
        cssClass "Order,Bill" loud
  `);

  it('takes its members along, and leaves its connections where they are', async () => {
    assert.equal(
      await change(shop, { kind: 'move', id: 'Bill', group: 'Shop' }),
      dedented(`
        classDiagram
            namespace Shop {
                class Order
                class Item
                class Bill {
                    +pay(sum) bool
                }
            }
            %% what is paid
            Order --> Bill : makes
            Bill : +int number
            cssClass "Order,Bill" loud
      `),
    );
  });

  it('writes it below its namespace when it leaves all', async () => {
    const text = dedented(`
      classDiagram
      namespace Shop {
        namespace Back {
          class Order["The order"]
          class Item
        }
      }
      Order --> Item
    `);
    assert.equal(
      await change(text, { kind: 'move', id: 'Order', group: undefined }),
      dedented(`
        classDiagram
        namespace Shop {
          namespace Back {
            class Item
          }
        }
        class Order["The order"]
        Order --> Item
      `),
    );
  });

  it('declares a class that only connections name', async () => {
    const text = 'classDiagram\n  namespace Shop {\n    class Order\n  }\n  Order --> Bill\n';
    assert.equal(
      await change(text, { kind: 'move', id: 'Bill', group: 'Shop' }),
      text.replace('Order\n', 'Order\n    class Bill\n'),
    );
  });

  it('writes a namespace that is only a part of the name of another', async () => {
    const text = 'classDiagram\n  namespace Shop.Back {\n    class Order\n  }\n  class Bill\n';
    assert.equal(
      await change(text, { kind: 'move', id: 'Bill', group: 'Shop' }),
      `${text.replace('  class Bill\n', '')}  namespace Shop {\n    class Bill\n  }\n`,
    );
  });

  it('keeps the last class of a namespace, which Mermaid cannot draw without', async () => {
    const text = 'classDiagram\n  namespace Shop {\n    class Order\n  }\n  class Bill\n';
    assert.match(await assertRefused(text, 'Order'), /last box/);
    const removed = await sketch(text, { kind: 'remove', id: 'Order' });
    assert.ok(removed.kind === 'refused' && removed.code === 'unsupported');
  });
});

describe('moving a state', () => {
  const text = dedented(`
    stateDiagram-v2
      [*] --> Open
      state Open {
        [*] --> Draft
        Draft --> Sent : send
        Sent --> Answered
        note right of Answered
          Says so
        end note
      }
      state "Put away" as Closed {
        Filed
      }
      Open --> Closed
  `);

  it('takes its connections out of the group, and leaves the other states there', async () => {
    assert.equal(
      await change(text, { kind: 'move', id: 'Answered', group: 'Closed' }),
      dedented(`
        stateDiagram-v2
          [*] --> Open
          state Open {
            [*] --> Draft
            Draft --> Sent : send
          }
          Sent --> Answered
          state "Put away" as Closed {
            Filed
            note right of Answered
              Says so
            end note
          }
          Open --> Closed
      `),
    );
  });

  it('declares a state that loses its only connection in the group', async () => {
    const pair = 'stateDiagram-v2\n  state Open {\n    Draft --> Sent\n  }\n';
    assert.equal(
      await change(pair, { kind: 'move', id: 'Sent', group: undefined }),
      'stateDiagram-v2\n  state Open {\n    Draft\n  }\n  Draft --> Sent\n',
    );
  });

  it('moves the name with the state', async () => {
    const named = 'stateDiagram-v2\n  state Open {\n    Draft\n  }\n  state "All sent" as Sent\n';
    assert.equal(
      await change(named, { kind: 'move', id: 'Sent', group: 'Open' }),
      'stateDiagram-v2\n  state Open {\n    Draft\n    state "All sent" as Sent\n  }\n',
    );
  });

  it('names the reason when the group starts with the state', async () => {
    assert.match(await assertRefused(text, 'Draft'), /starts or ends/);
    assert.match(await assertRefused(text, 'Draft', 'Closed'), /starts or ends/);
  });

  it('leaves a line with several statements to the text', async () => {
    const inline = 'stateDiagram-v2\n  state Open { Draft --> Sent }\n  Sent --> Filed\n';
    await assertRefused(inline, 'Draft');
  });
});

describe('moving an entity', () => {
  it('moves its attributes into a subgraph', async () => {
    const text = dedented(`
      erDiagram
        subgraph "Back office"
          ORDER ||--|{ ITEM : has
        end
        BILL {
          int number
        }
        ORDER ||--|| BILL : makes
    `);
    assert.equal(
      await change(text, { kind: 'move', id: 'BILL', group: 'Back office' }),
      dedented(`
        erDiagram
          subgraph "Back office"
            ORDER ||--|{ ITEM : has
            BILL {
              int number
            }
          end
          ORDER ||--|| BILL : makes
      `),
    );
    assert.equal(
      await change(text, { kind: 'move', id: 'ITEM', group: undefined }),
      text.replace(
        '    ORDER ||--|{ ITEM : has\n  end\n',
        '    ORDER\n  end\n  ORDER ||--|{ ITEM : has\n',
      ),
    );
  });
});
