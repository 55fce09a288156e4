import assert from 'node:assert/strict';
import { parsed } from './show';

/** Returns the labels of a chart with their lines, which count from 0. */
async function listLabels(text: string): Promise<readonly string[]> {
  const { labels = [], nodes, edges, groups } = await parsed(text);
  assert.deepEqual([nodes, edges, groups], [[], [], []], 'a chart is no graph');
  return labels.map(({ line, id, label }) => {
    assert.equal(id, label);
    return `${String(line)} ${label}`;
  });
}

describe('labels of charts and calendars', () => {
  it('reads timelines: sections, periods and events', async () => {
    assert.deepEqual(
      await listLabels(`
        timeline
          title History of the shop
          section First years
            2019 : Checkout : Order <br> service
                 : Returns desk
            2020 : Parcel shop
      `),
      [
        '2 First years',
        '3 2019',
        '3 Checkout',
        '3 Order service',
        '4 Returns desk',
        '5 2020',
        '5 Parcel shop',
      ],
    );
  });

  it('reads journeys: sections, tasks and people', async () => {
    assert.deepEqual(
      await listLabels(`
        journey
          section Order a parcel
            Choose a parcel shop: 5: Customer, Support desk
            Pay: 3: Customer
      `),
      ['1 Order a parcel', '2 Customer', '2 Support desk', '2 Choose a parcel shop', '3 Pay'],
    );
  });

  it('reads plans: sections and tasks', async () => {
    assert.deepEqual(
      await listLabels(`
        gantt
          dateFormat YYYY-MM-DD
          section Payments
            Bank gateway :done, gw, 2024-01-01, 30d
            Refunds      :after gw, 20d
      `),
      ['2 Payments', '3 Bank gateway', '4 Refunds'],
    );
  });

  it('reads commit graphs: branches and tags', async () => {
    assert.deepEqual(
      await listLabels(`
        gitGraph
          commit id: "start"
          branch release
          commit tag: "v1.0"
      `),
      ['0 main', '2 release', '3 v1.0'],
    );
  });

  it('reads pies, quadrants and flows of quantities', async () => {
    assert.deepEqual(
      await listLabels(`
        pie showData
          title Orders
          "Parcel shop" : 40
          "Home delivery" : 60
      `),
      ['2 Parcel shop', '3 Home delivery'],
    );
    assert.deepEqual(
      await listLabels(`
        quadrantChart
          x-axis Cheap --> Expensive
          quadrant-1 Later
          Order service: [0.3, 0.6]
      `),
      ['1 Cheap', '1 Expensive', '2 Later', '3 Order service'],
    );
    assert.deepEqual(
      await listLabels(`
        sankey-beta
          Orders,Order service,10
          Order service,Bank gateway,7
      `),
      ['1 Orders', '1 Order service', '2 Bank gateway'],
    );
  });

  it('gives diagrams with boxes no labels of their own', async () => {
    for (const text of [
      'flowchart LR\n  a[Checkout] --> b',
      'kanban\n  todo[To do]\n    one[Checkout]',
      'mindmap\n  root((Orders))\n    Checkout',
      'requirementDiagram\n  element Checkout {\n    type: service\n  }',
      'block-beta\n  a["Checkout"]',
    ])
      assert.deepEqual((await parsed(text)).labels, []);
  });
});
