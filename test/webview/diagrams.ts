import type { PanelBox, PanelDiagram, PanelEdge, PanelTerm } from '../../src/protocol/messages';

/** Creates a term as the extension sends it. */
export function term(name: string, more: Partial<PanelTerm> = {}): PanelTerm {
  return {
    name,
    expansion: '',
    summary: `What ${name} means.`,
    details: '',
    aliases: [],
    status: '',
    owner: '',
    users: [],
    links: [],
    hasCode: false,
    ...more,
  };
}

function box(id: string, label: string, line: number, more: Partial<PanelBox> = {}): PanelBox {
  return { id, label, line, ...more };
}

function edge(from: string, to: string, label = ''): PanelEdge {
  return { id: `${from} ${to}`, line: 1, from, to, label };
}

function diagram(
  type: string,
  text: string,
  nodes: readonly PanelBox[],
  edges: readonly PanelEdge[],
  groups: readonly PanelBox[] = [],
): PanelDiagram {
  const uri = `file:///work/${type}.mmd`;
  const meansCalls = type === 'flowchart';
  const title = `A ${type} diagram`;
  return { id: uri, title, uri, line: 0, type, meansCalls, text, nodes, edges, groups };
}

const orders = term('Order service', {
  expansion: 'OS',
  summary: 'Takes orders and keeps track of them until they are delivered.',
  details: 'Other teams ask it for the state of an order.',
  aliases: ['Orders'],
  delivery: 'live',
  status: 'Approved',
  owner: 'Team Checkout',
  users: ['Web shop', 'Support desk'],
  hasCode: true,
});
const bank = term('Bank gateway', { delivery: 'external', summary: 'Moves money.' });

export const flowchart = diagram(
  'flowchart',
  `flowchart LR
  subgraph shop [Shop]
    web["Web shop"]
    app(Mobile app)
  end
  api{{API gateway}} -->|asks| order-svc[(Orders)]
  web --> api
  app -.-> api
  order-svc ==> bank["Bank<br/>gateway"]
  click web "https://example.com"
`,
  [
    box('web', 'Web shop', 2, { group: 'shop' }),
    box('app', 'Mobile app', 3, { group: 'shop', term: term('App', { delivery: 'planned' }) }),
    box('api', 'API gateway', 5, { term: term('API gateway', { delivery: 'mocked' }) }),
    box('order-svc', 'Orders', 5, { term: orders }),
    box('bank', 'Bank gateway', 8, { term: bank }),
  ],
  [
    edge('api', 'order-svc', 'asks'),
    edge('web', 'api'),
    edge('app', 'api'),
    edge('order-svc', 'bank'),
  ],
  [box('shop', 'Shop', 1, { term: term('Shop') })],
);

export const sequence = diagram(
  'sequence',
  `sequenceDiagram
  actor C as Customer
  participant O as Order service
  box Bank
  participant B as Bank gateway
  end
  C->>O: places order
  O-->>B: charge
  Note over O,B: at most once
`,
  [
    box('C', 'Customer', 1),
    box('O', 'Order service', 2, { term: orders }),
    box('B', 'Bank gateway', 4, { term: bank }),
  ],
  [edge('C', 'O', 'places order'), edge('O', 'B', 'charge')],
);

const classes = diagram(
  'class',
  `classDiagram
  namespace Billing {
    class Invoice {
      +int amount
      pay()
    }
  }
  class Customer
  Customer "1" --> "*" Invoice : receives
`,
  [
    box('Invoice', 'Invoice', 2, { group: 'Billing', term: term('Invoice') }),
    box('Customer', 'Customer', 7),
  ],
  [edge('Customer', 'Invoice', 'receives')],
  [box('Billing', 'Billing', 1)],
);

const states = diagram(
  'state',
  `stateDiagram-v2
  [*] --> Created
  Created --> Paid : charge
  state Shipping {
    Packed --> Sent
  }
  state "Paid in full" as Paid
  Paid --> Shipping
  Shipping --> [*]
`,
  [
    box('Created', 'Created', 1, { term: term('Created') }),
    box('Paid', 'Paid in full', 6),
    box('Packed', 'Packed', 4, { group: 'Shipping' }),
    box('Sent', 'Sent', 4, { group: 'Shipping' }),
  ],
  [edge('Created', 'Paid', 'charge'), edge('Packed', 'Sent')],
  [box('Shipping', 'Shipping', 3, { term: term('Shipping') })],
);

const entities = diagram(
  'er',
  `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER ||--|{ "LINE-ITEM" : contains
  CUSTOMER {
    string name
  }
`,
  [
    box('CUSTOMER', 'CUSTOMER', 1, { term: term('Customer') }),
    box('ORDER', 'ORDER', 1),
    box('LINE-ITEM', 'LINE-ITEM', 2),
  ],
  [edge('CUSTOMER', 'ORDER', 'places'), edge('ORDER', 'LINE-ITEM', 'contains')],
);

export const c4 = diagram(
  'c4',
  `C4Container
title Container diagram
Person(customer, "Customer", "Orders parcels")
System_Boundary(b1, "Shop") {
  Container(web, "Web app", "React", "Shows the shop")
  ContainerDb(db, "Orders", "Postgres", "Keeps orders")
}
System_Ext(bank, "Bank gateway", "Moves money")
Rel(customer, web, "uses", "HTTPS")
Rel(web, db, "reads")
Rel(web, bank, "charges")
`,
  [
    box('customer', 'Customer', 2),
    box('web', 'Web app', 4, { group: 'b1', term: term('Web app', { delivery: 'planned' }) }),
    box('db', 'Orders', 5, { group: 'b1', term: orders }),
    box('bank', 'Bank gateway', 7, { term: bank }),
  ],
  [edge('customer', 'web', 'uses'), edge('web', 'db', 'reads'), edge('web', 'bank', 'charges')],
  [box('b1', 'Shop', 3)],
);

const architecture = diagram(
  'architecture',
  `architecture-beta
  group api(cloud)[API]
  service db(database)[Database] in api
  service server(server)[Order server] in api
  service disk(disk)[Storage]
  db:L -- R:server
  disk:T -- B:server
`,
  [
    box('db', 'Database', 2, { group: 'api', term: term('Database', { delivery: 'retired' }) }),
    box('server', 'Order server', 3, { group: 'api', term: orders }),
    box('disk', 'Storage', 4),
  ],
  [edge('db', 'server'), edge('disk', 'server')],
  [box('api', 'API', 1)],
);

const blocks = diagram(
  'block',
  `block-beta
  columns 3
  a["Front end"] b["API"]
  block:grp
    c["Store"]
    d
  end
  a --> b
  b --> c
`,
  [
    box('a', 'Front end', 2),
    box('b', 'API', 2, { term: term('API') }),
    box('c', 'Store', 4, { group: 'grp' }),
    box('d', 'd', 5, { group: 'grp' }),
  ],
  [edge('a', 'b'), edge('b', 'c')],
  [box('grp', 'grp', 3)],
);

export const mindmap = diagram(
  'mindmap',
  `mindmap
  root((Parcels))
    Orders
      Web shop
    Payments
`,
  [
    box('root', 'Parcels', 1),
    box('Orders', 'Orders', 2, { term: orders }),
    box('Web shop', 'Web shop', 3),
    box('Payments', 'Payments', 4),
  ],
  [edge('root', 'Orders'), edge('Orders', 'Web shop'), edge('root', 'Payments')],
);

/** One small diagram of each type that has boxes. */
export const everyKind: readonly PanelDiagram[] = [
  flowchart,
  sequence,
  classes,
  states,
  entities,
  c4,
  architecture,
  blocks,
  mindmap,
];

/** More edges than can be drawn in reasonable time. */
export function dense(nodeCount: number, edgeCount: number): PanelDiagram {
  const nodes = Array.from({ length: nodeCount }, (_, i) =>
    box(`s${String(i)}`, `Service ${String(i)}`, i + 1, { group: `g${String(i % 4)}` }),
  );
  const edges = Array.from({ length: edgeCount }, (_, i) =>
    edge(`s${String((i * 7) % nodeCount)}`, `s${String((i * 13 + 5) % nodeCount)}`),
  );
  const groups = [0, 1, 2, 3].map((i) => box(`g${String(i)}`, `Group ${String(i)}`, 0));
  const lines = edges.map(({ from, to }) => `  ${from} --> ${to}`);
  return diagram('flowchart', ['flowchart LR', ...lines].join('\n'), nodes, edges, groups);
}
