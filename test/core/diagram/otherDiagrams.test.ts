import assert from 'node:assert/strict';
import { parsed, shown } from './show';

describe('other diagrams', () => {
  it('reads sequence diagrams: participants, boxes, messages', async () => {
    assert.deepEqual(
      await shown(`
        sequenceDiagram
          autonumber
          actor U as User (Client UI)
          box Aqua Back end
            participant PF as API: /api/parse-file
            participant DB@{ "type": "database" } as Orders<br/>store
          end
          box Orders Team
            participant SQS queue
          end
          Note over U, PF: U->>PF: not a message
          U->>+PF: POST #quot;file#quot;
          PF-->>-U : JSON: { text }
          loop every day -> night
            PF-)SQS queue: put
            SQS queue-xDB: <b>drop</b>
          end
          DB<<->>PF: talk
          create participant N
          PF->>N: new
          PF->>PF: think
      `),
      [
        '3 [Back end] Back end',
        '7 [Orders Team] Orders Team',
        '2 (U) User (Client UI)',
        '4 (PF) API: /api/parse-file in Back end',
        '5 (DB) Orders store in Back end',
        '8 (SQS queue) SQS queue in Orders Team',
        '18 (N) N',
        '11 U --> PF: POST "file"',
        '12 PF --> U: JSON: { text }',
        '14 PF --> SQS queue: put',
        '15 SQS queue --> DB: drop',
        '17 DB <-> PF: talk',
        '19 PF --> N: new',
        '20 PF --> PF: think',
      ],
    );
  });

  it('reads class diagrams: the arrow head decides the direction', async () => {
    assert.deepEqual(
      await shown(`
        classDiagram
          namespace Shop.Orders {
            class Order["Customer order"] {
              +Line[] lines
              +total() Money
            }
            class Line
          }
          class Repo~T~
          class \`Bank account\`
          Order "1" *-- "many" Line : has
          Repo <|-- OrderRepo
          OrderRepo ..> Order : loads
          Order --> \`Bank account\`
          Order : +pay()
          Payable ()-- Order
          note for Order "Class Line --> Order"
          <<interface>> Repo
      `),
      [
        '1 [Shop] Shop',
        '1 [Shop.Orders] Orders in Shop',
        '2 (Order) Customer order in Shop.Orders',
        '6 (Line) Line in Shop.Orders',
        '8 (Repo) Repo',
        '9 (Bank account) Bank account',
        '11 (OrderRepo) OrderRepo',
        '15 (Payable) Payable',
        '10 Order --- Line: has',
        '11 OrderRepo --> Repo',
        '12 OrderRepo --> Order: loads',
        '13 Order --> Bank account',
        '15 Order --> Payable',
      ],
    );
  });

  it('reads state diagrams without their starts, ends and notes', async () => {
    assert.deepEqual(
      await shown(`
        stateDiagram-v2
          [*] --> Draft
          Draft --> Sent: customer pays
          state "On its way" as Sent
          state Delivery {
            [*] --> Loading
            state Road { Driving --> Waiting : red
            }
          }
          state split <<fork>>
          Sent --> split
          split --> Delivery
          note right of Draft: Draft --> Nowhere
          note left of Sent
            Sent --> Nowhere
          end note
          state Both {
            a --> b
            --
            c --> d
          }
          Delivery --> [*]
      `),
      [
        '4 [Delivery] Delivery',
        '6 [Road] Road in Delivery',
        '16 [Both] Both',
        '1 (Draft) Draft',
        '3 (Sent) On its way',
        '5 (Loading) Loading in Delivery',
        '6 (Driving) Driving in Road',
        '6 (Waiting) Waiting in Road',
        '9 (split) ',
        '17 (a) a in Both',
        '17 (b) b in Both',
        '19 (c) c in Both',
        '19 (d) d in Both',
        '2 Draft --> Sent: customer pays',
        '6 Driving --> Waiting: red',
        '10 Sent --> split',
        '11 split --> Delivery',
        '17 a --> b',
        '19 c --> d',
      ],
    );
  });

  it('reads entities by the names the author wrote', async () => {
    assert.deepEqual(
      await shown(`
        erDiagram
          CUSTOMER ||--o{ ORDER : places
          p[Person] {
            string ORDER "the ORDER id"
          }
          "Order Line" }|..|{ p : "is in: here"
          ORDER one or more to zero or more LINE-ITEM : contains
      `),
      [
        '1 (CUSTOMER) CUSTOMER',
        '1 (ORDER) ORDER',
        '2 (p) Person',
        '5 (Order Line) Order Line',
        '6 (LINE-ITEM) LINE-ITEM',
        '1 CUSTOMER --> ORDER: places',
        '5 Order Line --> p: is in: here',
        '6 ORDER --> LINE-ITEM: contains',
      ],
    );
  });

  it('reads mind maps in the order of their pictures, twins told apart', async () => {
    assert.deepEqual(
      await shown(`
        mindmap
          root((Parcel **delivery**))
            Money
              Bank[The bank]
              ::icon(fa fa-book)
            Shop
              Bank[The bank]
      `),
      [
        '1 (root) Parcel delivery',
        '2 (Money) Money',
        '3 (Bank) The bank',
        '5 (Shop) Shop',
        '6 (Bank-4) The bank',
        '2 root --- Money',
        '3 Money --- Bank',
        '5 root --- Shop',
        '6 Shop --- Bank-4',
      ],
    );
  });

  it('reads boards and requirements', async () => {
    assert.deepEqual(
      await shown(`
        kanban
          todo[To do]
            [Write it]
            d[Read it]@{ ticket: A-1 }
      `),
      ['1 [todo] To do', '2 (Write it) Write it in todo', '3 (d) Read it in todo'],
    );
    assert.deepEqual(
      await shown(`
        requirementDiagram
          requirement fast {
            id: 1
            text: be fast.
          }
          element engine {
            type: part
          }
          engine - satisfies -> fast
      `),
      ['1 (fast) fast', '5 (engine) engine', '8 engine --> fast: <<satisfies>>'],
    );
  });

  it('reads use cases', async () => {
    assert.deepEqual(
      await shown(`
        usecase-beta
          actor Clerk
          Clerk --> "Log in"
      `),
      ['1 (Clerk) Clerk', '2 (Log_in) Log in', '2 Clerk --> Log_in'],
    );
  });

  const charts: readonly (readonly [type: string, text: string, title?: string])[] = [
    ['pie', 'pie title Pets\n "Dogs" : 3', 'Pets'],
    ['gantt', 'gantt\n title Plan\n section A\n T1 :a1, 2014-01-01, 30d', 'Plan'],
    ['journey', 'journey\n title Day\n section Go\n  Make tea: 5: Me', 'Day'],
    ['timeline', 'timeline\n title History\n 2002 : Start', 'History'],
    ['gitGraph', 'gitGraph\n commit\n branch dev\n commit'],
    ['quadrantChart', 'quadrantChart\n title Reach\n A: [0.3, 0.6]', 'Reach'],
    ['sankey', 'sankey-beta\na,b,3'],
    ['xychart', 'xychart-beta\n x-axis [a, b]\n bar [1, 2]'],
    ['packet', 'packet-beta\n0-3: "a"'],
    ['radar', 'radar-beta\n axis a, b\n curve c{1, 2}'],
    ['treemap', 'treemap-beta\n"A"\n  "B": 3'],
  ];
  for (const [type, text, title] of charts) {
    it(`reads a ${type} as a diagram without boxes`, async () => {
      const { labels, ...diagram } = await parsed(text);
      assert.deepEqual(diagram, { type, title, nodes: [], edges: [], groups: [] });
      assert.ok(labels);
    });
  }
});
