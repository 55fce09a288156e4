import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Place, respell } from '../../../src/core/language/spelling';

const prose: Place = { kind: 'prose' };
const camel: Place = { kind: 'identifier', separator: '' };
const snake: Place = { kind: 'identifier', separator: '_' };

/** Returns the text with the new spelling of the part in brackets. */
function respelt(marked: string, oldName: string, newName: string, place: Place): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return (
    text.slice(0, start) + respell({ text, start, end }, oldName, newName, place) + text.slice(end)
  );
}

function check(
  oldName: string,
  newName: string,
  place: Place,
  cases: Record<string, string>,
): void {
  for (const [marked, expected] of Object.entries(cases)) {
    assert.equal(respelt(marked, oldName, newName, place), expected, marked);
  }
}

describe('respelling a name', () => {
  it('keeps case, plural and possessive in sentences', () => {
    check('Parcel', 'Shipment', prose, {
      'the [parcel] is': 'the shipment is',
      '[Parcel] is': 'Shipment is',
      'two [parcels]': 'two shipments',
      'PARK THE [PARCELS] HERE': 'PARK THE SHIPMENTS HERE',
      "the [parcel]'s label": "the shipment's label",
    });
    check('Company', 'Box', prose, { 'both [companies]': 'both boxes', 'a [Company]': 'a Box' });
    check('Child', 'Person', prose, { 'the [children]': 'the people', '[Children]': 'People' });
    check('Goods', 'Parcels', prose, { 'the [goods]': 'the parcels' });
    check('Consignments', 'Parcels', prose, { 'one [consignment]': 'one parcel' });
    check('parcel', 'shipment', prose, { '[Parcels] go': 'Shipments go' });
    check('Parcel', 'shipment', prose, { '[Parcels] go': 'Shipments go' });
    check('Photo', 'Studio', prose, { 'her [photos]': 'her studios' });
  });

  it('keeps the capitals of acronyms and of names', () => {
    check('Bank gateway', 'Payment API', prose, {
      'the [bank gateway] is': 'the payment API is',
      '[Bank gateways] are': 'Payment APIs are',
      'The [Bank Gateway]': 'The Payment API',
    });
    check('SLA', 'SLO', prose, { 'two [SLAs]': 'two SLOs', 'the [SLA]': 'the SLO' });
    check('Basket', 'eBay', prose, { '[Basket] is': 'eBay is', 'a [basket]': 'a eBay' });
    check('Parcel', 'Drop-off point', prose, { 'a [parcel]': 'a drop-off point' });
    check('Drop-off point', 'Locker', prose, { 'two [drop-off points]': 'two lockers' });
  });

  it('keeps a line break within a name, with its comment sign', () => {
    check('Tour planner', 'Route designer', prose, {
      ' * the [tour\n * planner] is': ' * the route\n * designer is',
    });
  });

  it('keeps the style of identifiers', () => {
    check('Tour planner', 'Route designer', camel, {
      'new [TourPlanner]()': 'new RouteDesigner()',
      '[tourPlanner]Id': 'routeDesignerId',
      'get[TourPlanners]': 'getRouteDesigners',
      '[tour_planner]_id': 'route_designer_id',
      'MAX_[TOUR_PLANNERS]': 'MAX_ROUTE_DESIGNERS',
      '[tour-planner]': 'route-designer',
      '[tourplanner]': 'routeDesigner',
    });
    check('Parcel', 'Parcel locker', camel, {
      'let [parcel] =': 'let parcelLocker =',
      '[parcel]Id': 'parcelLockerId',
      'class [Parcel] {': 'class ParcelLocker {',
      '[PARCEL]_ID': 'PARCEL_LOCKER_ID',
      '[PARCEL]': 'PARCEL_LOCKER',
    });
    check('Parcel', 'Parcel locker', snake, { '[parcels] =': 'parcel_lockers =' });
    check('SLA', 'Service promise', camel, {
      '[sla]Timeout': 'servicePromiseTimeout',
      'get[SLA]()': 'getServicePromise()',
      '[SLA]_REPORT': 'SERVICE_PROMISE_REPORT',
    });
    check('Parcel', 'OAuth token', snake, { '[parcel]_id': 'oauth_token_id' });
    check('Parcel', 'SLA', camel, { '[parcel]Id': 'slaId', 'get[Parcels]': 'getSLAs' });
  });

  it('forms the plural and the singular of the new name', () => {
    for (const [name, plural] of [
      ...['Echo', 'Embargo', 'Hero', 'Potato', 'Tomato', 'Torpedo', 'Veto'].map(
        (noun) => [noun, `${noun.toLowerCase()}es`] as const,
      ),
      ['Studio', 'studios'],
      ['News', 'news'],
      ['Parcels', 'parcels'],
      ['Bus', 'buses'],
      ['Status', 'statuses'],
      ['Box', 'boxes'],
      ['Policy', 'policies'],
      ['Person', 'people'],
      ['Analysis', 'analyses'],
      ['CHILD', 'CHILDREN'],
      ['People', 'people'],
      ['Data', 'data'],
      ['ORDER', 'ORDERS'],
      ['ABCD', 'ABCDs'],
      ['EC2', 'EC2'],
      ['Größe', 'größes'],
    ] as const)
      check('Parcel', name, prose, { 'two [parcels]': `two ${plural}` });
    check('Parcel', 'Order (new)', prose, {
      'two [parcels]': 'two orders (new)',
      'this [parcel]': 'this order (new)',
    });
    check('Parcel', 'Order (new)', snake, { 'two [parcels]_ids': 'two orders_new_ids' });
    for (const [oldName, found, name, expected] of [
      ['People', 'person', 'Parcels', 'parcel'],
      ['Boxes', 'box', 'Parcels', 'parcel'],
      ['Boxes', 'box', 'People', 'person'],
      ['Data', 'datum', 'Children', 'child'],
      ['Boxes', 'box', 'Order', 'order'],
      ['Boxes', 'boxes', 'Order', 'order'],
      ['Person', 'people', 'Parcel', 'parcels'],
      ['Analysis', 'analyses', 'Parcel', 'parcels'],
      ['News', 'news', 'Parcel', 'parcel'],
    ] as const)
      check(oldName, name, prose, { [`the [${found}]`]: `the ${expected}` });
  });

  it('keeps the letter case of the glossary, or that of the place', () => {
    check('parcel', 'Shipment', prose, {
      'a [parcel]': 'a Shipment',
      '[Parcel] is': 'Shipment is',
    });
    check('parcel', 'shipment Box', prose, { '[Parcel] is': 'Shipment Box is' });
    check('x', 'parcel', prose, { '[X] is': 'Parcel is' });
    check('SLA', 'Promise', prose, {
      'the [SLA]': 'the Promise',
      'two [SLAs]': 'two Promises',
      'the [sla]': 'the promise',
      'the [Sla]': 'the Promise',
    });
    check('tour planner', 'Route Designer', prose, {
      '[Tour planner] is': 'Route designer is',
      '[Tour Planner] is': 'Route Designer is',
      'a [tour planner]': 'a Route Designer',
      'the [TOUR PLANNER]': 'the ROUTE DESIGNER',
    });
    check('Tour Planner', 'Route Designer', prose, {
      'a [tour Planner]': 'a route designer',
      'a [tour planner]': 'a route designer',
      'the [Tour planner]': 'the Route designer',
    });
    check('Tour planner', '  Route   designer ', prose, { 'a [tour planner]': 'a route designer' });
  });

  it('renames parts of identifiers in sentences too', () => {
    check('Parcel', 'Parcel locker', prose, {
      'the my[Parcel]Id': 'the myParcelLockerId',
      'the my[Parcel]': 'the myParcelLocker',
      'the [parcel]Id': 'the parcelLockerId',
      'the get_[parcel]': 'the get_parcel_locker',
      'the [parcel]_id': 'the parcel_locker_id',
      'the [parcel]2': 'the parcelLocker2',
      'the [parcel]-id': 'the parcel locker-id',
    });
    check('Tour planner', 'Route designer', prose, {
      'the [TourPlanner]': 'the RouteDesigner',
      'the [tourPlanner]': 'the routeDesigner',
      'the [tour_planner]': 'the route_designer',
      'the [tour-planner]': 'the route-designer',
      'the [TOUR-PLANNERS]': 'the ROUTE-DESIGNERS',
    });
    check('Drop-off', 'Pick up', prose, { 'a [drop-off]': 'a pick up' });
    check('Parcel', 'OrderLine', snake, { '[parcel] =': 'order_line =' });
    check('Parcel', 'PayPal account', snake, { '[parcel] =': 'pay_pal_account =' });
    check('Parcel', 'IOrder', snake, { '[parcel] =': 'iorder =' });
    check(
      'Parcel',
      'Order line',
      { kind: 'identifier', separator: '-' },
      { '[parcel]': 'order-line' },
    );
  });

  it('renames there and back to the same text, in every style', () => {
    const word = fc.stringMatching(/^[bcdfgklmnprt][aeiou][bdgklmnpr]{1,2}[aeiou][dgklmnrt]$/u);
    const name = fc.uniqueArray(word, { minLength: 2, maxLength: 3 });
    const capital = (one: string): string => one.charAt(0).toUpperCase() + one.slice(1);
    const styles: readonly ((words: readonly string[]) => string)[] = [
      (words) => words.map((one, i) => (i === 0 ? one : capital(one))).join(''),
      (words) => words.map(capital).join(''),
      (words) => words.join('_'),
      (words) => words.join('_').toUpperCase(),
      (words) => words.join('-'),
      (words) => words.join(' '),
      (words) => words.map(capital).join(' '),
      (words) => capital(words.join(' ')),
      (words) => `${words.join(' ')}s`,
      (words) => `${words.map(capital).join('')}s`,
    ];
    fc.assert(
      fc.property(name, name, fc.constantFrom(...styles), (from, to, style) => {
        const oldName = capital(from.join(' '));
        const newName = capital(to.join(' '));
        const text = style(from);
        const there = respell({ text, start: 0, end: text.length }, oldName, newName, camel);
        assert.equal(there, style(to));
        const back = { text: there, start: 0, end: there.length };
        assert.equal(respell(back, newName, oldName, camel), text);
      }),
    );
  });
});
