import assert from 'node:assert/strict';
import { parsed, shown } from './show';

describe('C4, architecture and block diagrams', () => {
  it('reads C4 with its boundaries, whatever the order of arguments after the label', async () => {
    const diagram = `
      C4Container
        title Parcel delivery
        Person(sender, "Sender", "Sends parcels")
        Enterprise_Boundary(ours, "Our company") {
          System_Boundary(delivery, "Delivery") {
            Container(web, "Web &amp; app", "React", "Orders (new)")
            ContainerDb(orders_db, "Orders DB", "PostgreSQL")
            ContainerQueue_Ext(events, "Events", $tags="v1")
          }
        }
        System_Ext(bank, "Bank", "Takes money")
        Rel(sender, web, "Orders with", "HTTPS")
        Rel_Back(orders_db, web, "is read by")
        BiRel(web, events, "talks over")
        Rel(delivery, bank, "charges")
        UpdateElementStyle(web, $bgColor="grey")
        UpdateRelStyle(sender, web, $offsetY="-10")
    `;
    assert.equal((await parsed(diagram)).title, 'Parcel delivery');
    assert.deepEqual(await shown(diagram), [
      '3 [ours] Our company',
      '4 [delivery] Delivery in ours',
      '2 (sender) Sender',
      '5 (web) Web & app in delivery',
      '6 (orders_db) Orders DB in delivery',
      '7 (events) Events in delivery',
      '10 (bank) Bank',
      '11 sender --> web: Orders with',
      '12 web --> orders_db: is read by',
      '13 web <-> events: talks over',
      '14 delivery --> bank: charges',
    ]);
  });

  for (const [kind, box] of [
    ['C4Context', 'System'],
    ['C4Component', 'Component'],
    ['C4Dynamic', 'Container'],
  ] as const) {
    it(`reads ${kind}`, async () => {
      assert.deepEqual(
        await shown(`
          ${kind}
            ${box}(a, "First")
            ${box}(b, "Second")
            Rel(a, b, "asks")
        `),
        ['1 (a) First', '2 (b) Second', '3 a --> b: asks'],
      );
    });
  }

  it('reads deployment nodes as frames', async () => {
    assert.deepEqual(
      await shown(`
        C4Deployment
          Deployment_Node(cloud, "Cloud", "AWS") {
            Node(vm, "Machine") {
              Container(api, "API")
            }
          }
          Rel(api, cloud, "lives in")
      `),
      [
        '1 [cloud] Cloud',
        '2 [vm] Machine in cloud',
        '3 (api) API in vm',
        '6 api --> cloud: lives in',
      ],
    );
  });

  it('keeps nothing of the C4 diagram before, though Mermaid shares its memory', async () => {
    const [first, second] = await Promise.all([
      parsed('C4Context\nSystem(a, "A")'),
      parsed('C4Context\nSystem(b, "B")'),
    ]);
    assert.deepEqual(
      first.nodes.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(
      second.nodes.map(({ id }) => id),
      ['b'],
    );
  });

  it('reads architecture diagrams, arrows in either direction', async () => {
    assert.deepEqual(
      await shown(`
        architecture-beta
          group lab
          group api(cloud)[Orders API] in lab
          service db(database)[Database] in api
          service web(fa6-solid:house)[Web Server] in api
          service gate(server)[Gate]
          junction mid in lab
          db:L -- R:web
          gate:R <-- L:web
          web:T <--> B:gate
          web:R -[asks]-> L:mid
          db{group}:B --> T:gate
      `),
      [
        '1 [lab] lab',
        '2 [api] Orders API in lab',
        '3 (db) Database in api',
        '4 (web) Web Server in api',
        '5 (gate) Gate',
        '6 (mid)  in lab',
        '7 db --- web',
        '8 web --> gate',
        '9 web <-> gate',
        '10 web --> mid: asks',
        '11 api --> gate',
      ],
    );
  });

  it('reads blocks in blocks', async () => {
    assert.deepEqual(
      await shown(`
        block-beta
          columns 3
          front["Web shop"] space:2 queue
          block:back["Back end"]:2
            orders db[("Orders DB")]
            block
              deep
            end
          end
          arrow<["then"]>(right)
          front --> orders
          orders -- "writes" --> db
          style front fill:#969
      `),
      [
        '3 [back] Back end',
        '2 (front) Web shop',
        '2 (queue) queue',
        '4 (orders) orders in back',
        '4 (db) Orders DB in back',
        '6 (deep) deep in back',
        '9 (arrow) then',
        '10 front --> orders',
        '11 orders --> db: writes',
      ],
    );
  });
});
