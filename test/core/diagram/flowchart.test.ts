import assert from 'node:assert/strict';
import { parsed, shown } from './show';

describe('flowcharts', () => {
  it('gives boxes, frames and lines with their places', async () => {
    assert.deepEqual(
      await shown(`
        flowchart LR
          customer([Customer])
          subgraph shop [Web shop]
            checkout["Checkout"]
            subgraph money["Money"]
              payments[(Payments DB)]
            end
          end
          customer -->|pays at| checkout
          checkout -- "charges" --> gateway{{"Payment gateway (external)"}}
          checkout -.-> payments
          money ==> gateway
      `),
      [
        '2 [shop] Web shop',
        '4 [money] Money in shop',
        '1 (customer) Customer',
        '3 (checkout) Checkout in shop',
        '5 (payments) Payments DB in money',
        '9 (gateway) Payment gateway (external)',
        '8 customer --> checkout: pays at',
        '9 checkout --> gateway: charges',
        '10 checkout --> payments',
        '11 money --> gateway',
      ],
    );
  });

  it('finds every line of chains, lists and several statements on one line', async () => {
    assert.deepEqual(
      await shown(`
        graph TD; A-->B
        A --> B & C --> D; D --> E
        E
          --> F
        F x--x A
        A <--> E; B --- C
      `),
      [
        '0 (A) A',
        '0 (B) B',
        '1 (C) C',
        '1 (D) D',
        '1 (E) E',
        '3 (F) F',
        '0 A --> B',
        '1 A --> B',
        '1 A --> C',
        '1 B --> D',
        '1 C --> D',
        '1 D --> E',
        '3 E --> F',
        '4 F <-> A',
        '5 A <-> E',
        '5 B --- C',
      ],
    );
  });

  it('shows labels as a reader sees them', async () => {
    const { nodes, edges } = await parsed(`
      flowchart TD
        a["Order &amp; <b>stock</b><br/>service"]
        b["\`The **payment** _service_\`"]
        c["fa:fa-car Fleet"]
        d["Say #quot;hi#quot; #9829;"]
        e["List<Order> of order_line_items"]
        f["two\\nlines"]
        g["A *b* c"]
        a -->|"#lt;calls#gt; <i>it</i>"| b
    `);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      [
        'Order & stock service',
        'The payment service',
        'Fleet',
        'Say "hi" ♥',
        'List<Order> of order_line_items',
        'two lines',
        'A *b* c',
      ],
    );
    assert.equal(edges[0]?.label, '<calls> it');
  });

  it('knows the line with the label where the id is mentioned before', async () => {
    assert.deepEqual(
      await shown(`
        flowchart LR
          style api fill:#f9f
          web --> api
          web & api --> db
          %% api[Not this one]
          api["Orders API"]:::important
          db@{ shape: cyl, label: "Orders DB" }
          click web "https://example.org" "Web[x]"
          class web,db important
          classDef important fill:#f96,stroke:#333;
      `),
      [
        '5 (api) Orders API',
        '2 (web) web',
        '6 (db) Orders DB',
        '2 web --> api',
        '3 web --> db',
        '3 api --> db',
      ],
    );
  });

  it('numbers subgraphs without an id as Mermaid does', async () => {
    const { groups, nodes } = await parsed(`
      flowchart TB
        subgraph Back office
          subgraph "Data stores"
            db
          end
        end
        subgraph two words [a title]
          x
        end
        subgraph "Single"
          y
        end
    `);
    assert.deepEqual(
      groups.map(({ id, label, line, parent }) => [id, label, line, parent]),
      [
        ['subGraph1', 'Back office', 1, undefined],
        ['subGraph0', 'Data stores', 2, 'subGraph1'],
        ['two words', 'a title', 6, undefined],
        ['Single', 'Single', 9, undefined],
      ],
    );
    assert.deepEqual(
      nodes.map(({ id, group }) => [id, group]),
      [
        ['db', 'subGraph0'],
        ['x', 'two words'],
        ['y', 'Single'],
      ],
    );
  });

  it('reads ids with dashes, dots, other scripts, and edge ids', async () => {
    assert.deepEqual(
      await shown(`
        flowchart LR
          api-service["API Service"]:::node --> worker.queue[Background jobs]
          Größe --> 订单服务["订单 服务"]
          a e1@==> b
          a o--o|"has a [bracket]"| c
          style2 --> ending
          endpoint[End point] --> subgraphs
      `),
      [
        '1 (api-service) API Service',
        '1 (worker.queue) Background jobs',
        '2 (Größe) Größe',
        '2 (订单服务) 订单 服务',
        '3 (a) a',
        '3 (b) b',
        '4 (c) c',
        '5 (style2) style2',
        '5 (ending) ending',
        '6 (endpoint) End point',
        '6 (subgraphs) subgraphs',
        '1 api-service --> worker.queue',
        '2 Größe --> 订单服务',
        '3 a --> b',
        '4 a <-> c: has a [bracket]',
        '5 style2 --> ending',
        '6 endpoint --> subgraphs',
      ],
    );
  });

  it('takes its title from the front matter, and counts its lines', async () => {
    const diagram = await parsed(`
      ---
      title: "Shop: the whole"
      config:
        layout: dagre
      ---
      %%{init: {
        "flowchart": {"curve": "basis"}
      }}%%

      %% drawn by hand


      flowchart LR
        %% inside
        a[A] --> b
    `);
    assert.equal(diagram.title, 'Shop: the whole');
    assert.deepEqual(
      [...diagram.nodes, ...diagram.edges].map(({ line }) => line),
      [14, 14, 14],
    );
  });

  it('reads more than the five hundred edges that Mermaid stops at', async () => {
    const lines = Array.from({ length: 700 }, (_, i) => `n${i} --> n${i + 1}`);
    const { edges } = await parsed(['flowchart LR', ...lines].join('\n'));
    assert.equal(edges.length, 700);
    assert.equal(edges.at(-1)?.line, 700);
  });

  it('reads swimlanes like flowcharts', async () => {
    const lanes = await parsed(`
      swimlane-beta
        subgraph desk [Front desk]
          a[Ask] --> b[Answer]
        end
    `);
    assert.equal(lanes.type, 'swimlane');
    assert.deepEqual(
      lanes.groups.map(({ label }) => label),
      ['Front desk'],
    );
  });

  it('reads what teams write: other scripts, paths, emoji, quoted one-word frames', async () => {
    assert.deepEqual(
      await shown(`
        graph TB
            subgraph "データ層"
                H[(PostgreSQL 15<br/>Port: 5432)]
            end
            subgraph "Agents (v2)"
                IN[📱 Intake] --> GE[Geo] --> VAL["Auth → [Provider]"]
            end
            IN -->|/api/*| H & VAL
            VAL -->|"X-Client: web"| H
      `),
      [
        '1 [データ層] データ層',
        '4 [subGraph1] Agents (v2)',
        '2 (H) PostgreSQL 15 Port: 5432 in データ層',
        '5 (IN) 📱 Intake in subGraph1',
        '5 (GE) Geo in subGraph1',
        '5 (VAL) Auth → [Provider] in subGraph1',
        '5 IN --> GE',
        '5 GE --> VAL',
        '7 IN --> H: /api/*',
        '7 IN --> VAL: /api/*',
        '8 VAL --> H: X-Client: web',
      ],
    );
  });
});
