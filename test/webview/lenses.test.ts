import assert from 'node:assert/strict';
import type {
  PanelDelivery,
  PanelDiagram,
  PanelEdge,
  PanelTerm,
} from '../../src/protocol/messages';
import { formatList } from '../../src/extension/panel/panelContent';
import { toGraph } from '../../src/webview/picture/graph';
import { computeLens } from '../../src/webview/lenses/boxLenses';
import { assignInitials } from '../../src/webview/lenses/initials';
import { lightBoxes } from '../../src/webview/lenses/lens';
import { findDependencies, findWait, rankBlockers } from '../../src/core/service/waiting';
import {
  describeBlocker,
  listRankingSentences,
  listWaitSentences,
} from '../../src/webview/lenses/waitSentences';
import { setWords } from '../../src/webview/panelWords';
import { term } from './diagrams';
import { words } from './words';

/** Creates a diagram from terms by box, and edges such as `a>b`, `a<>b` and `a-b`. */
function draw(
  terms: Readonly<Record<string, Partial<PanelTerm> | undefined>>,
  ...connections: readonly string[]
): PanelDiagram {
  const edges = connections.map((text): PanelEdge => {
    const [from = '', to = ''] = text.split(/<>|>|-/);
    const arrows = text.includes('<>') ? 'both' : text.includes('-') ? 'none' : undefined;
    return { id: text, line: 1, from, to, label: '', arrows };
  });
  const nodes = Object.entries(terms).map(([id, more]) => ({
    ...{ id, label: id.toUpperCase(), line: 1 },
    term: more && term(id, more),
  }));
  const title = { id: 'x', title: 'X', uri: 'file:///x.mmd', line: 0, type: 'flowchart' };
  return { ...title, meansCalls: true, text: '', nodes, edges, groups: [] };
}

const of = (delivery: PanelDelivery, owner = ''): Partial<PanelTerm> => ({ delivery, owner });

const counts = (
  diagram: PanelDiagram,
  lens: 'delivery' | 'owner' | 'users' | 'unexplained',
): readonly string[] =>
  computeLens(toGraph(diagram), lens).legend.map(
    ({ name, boxes }) => `${String(boxes.size)} ${name}`,
  );

describe('lenses', () => {
  before(() => {
    setWords(words);
  });

  it('count boxes by delivery status, each with its own dashes, sign and color', () => {
    const diagram = draw({
      ...{ a: of('live'), b: of('live'), c: of('mocked'), d: of('external'), e: {} },
      ...{ f: undefined, g: of('planned'), h: of('retired') },
    });
    assert.deepEqual(counts(diagram, 'delivery'), [
      ...['1 Planned', '1 Mocked', '2 Live', '1 External', '1 Retired'],
    ]);
    const { legend, boxes } = computeLens(toGraph(diagram), 'delivery');
    for (const part of ['pattern', 'sign', 'hue'] as const)
      assert.equal(new Set(legend.map(({ mark }) => mark?.[part])).size, 5, part);
    assert.deepEqual([boxes.has('e'), boxes.has('f')], [false, false]);
    assert.deepEqual([boxes.get('a')?.badge, boxes.get('c')?.badge], ['', 'Mocked']);
  });

  it('count a group with a status, but no frame without an owner', () => {
    const diagram = draw({ a: { owner: 'Team A' } });
    const groups = [
      { id: 'g', label: 'G', line: 1, term: term('G', { delivery: 'mocked' }) },
      { id: 'h', label: 'H', line: 1 },
    ];
    assert.deepEqual(counts({ ...diagram, groups }, 'delivery'), ['1 Mocked']);
    assert.deepEqual(counts({ ...diagram, groups }, 'owner'), ['1 Team A']);
  });

  it('name owners in order, and boxes without one', () => {
    const diagram = draw({
      ...{ a: { owner: 'Payments team' }, b: { owner: ' Data ' }, c: { owner: 'Payments team' } },
      ...{ d: {}, e: undefined },
    });
    assert.deepEqual(counts(diagram, 'owner'), ['1 Data', '2 Payments team', '2 No owner']);
    const { boxes } = computeLens(toGraph(diagram), 'owner');
    assert.deepEqual(boxes.get('a'), { hue: 1, pattern: 'solid', badge: 'PT' });
    assert.deepEqual(boxes.get('e'), { pattern: 'dotted', badge: '' });
  });

  it('list who uses which boxes', () => {
    const users = ['Support', 'Finance office', 'Shop', 'Audit'];
    const diagram = draw({ a: { users }, b: { users: ['Finance office'] }, c: {} });
    assert.deepEqual(counts(diagram, 'users'), [
      ...['1 Audit', '2 Finance office', '1 Shop', '1 Support', '1 No users named'],
    ]);
    const { boxes, legend } = computeLens(toGraph(diagram), 'users');
    assert.equal(boxes.get('a')?.badge, 'Au FO Sh +1');
    assert.equal(boxes.get('b')?.badge, 'FO');
    assert.deepEqual([...(legend[1]?.boxes ?? [])], ['a', 'b']);
  });

  it('show what is not explained, with the coverage rounded down', () => {
    const diagram = draw({ a: {}, b: {}, c: undefined });
    const { summary, missing, boxes } = computeLens(toGraph(diagram), 'unexplained');
    assert.equal(summary, '66% of the boxes explained');
    assert.deepEqual([missing.map(({ id }) => id), [...boxes.keys()]], [['c'], ['c']]);
    assert.deepEqual(counts(diagram, 'unexplained'), [
      ...['1 Not explained', '2 Explained in the glossary'],
    ]);
    assert.match(computeLens(toGraph(draw({})), 'unexplained').summary, /^100%/);
  });

  it('light only edges between lit boxes', () => {
    const graph = toGraph(draw({ a: {}, b: {}, c: {} }, 'a>b', 'b>c'));
    const { edges } = lightBoxes(graph, new Set(['a', 'b']));
    assert.deepEqual([...edges], [['a>b', 'plain']]);
  });

  it('give each name its own initials', () => {
    const of = (...names: readonly string[]) => [...assignInitials(names).values()];
    assert.deepEqual(of('Payments team', 'Data'), ['PT', 'Da']);
    assert.deepEqual(of('Payments team', 'Platform team'), ['PaT', 'PlT']);
    assert.deepEqual(of('Team A', 'Team-A', 'Team A.'), ['TA1', 'TA2', 'TA3']);
    assert.deepEqual(of('データ', '---', 'X'), ['デー', '--', 'X']);
  });
});

describe('what waits on what', () => {
  before(() => {
    setWords(words);
  });
  const wait = (diagram: PanelDiagram, id: string, flipped = false) => {
    const graph = toGraph(diagram);
    const found = findWait(graph, findDependencies(graph, flipped), id);
    assert.ok(found);
    return found;
  };
  const blockers = (diagram: PanelDiagram, id: string, flipped = false) =>
    wait(diagram, id, flipped).blockers.map((box) => box.id);

  const chain = draw(
    { a: of('live'), b: of('planned'), c: of('mocked'), d: of('live'), e: of('planned'), f: {} },
    ...['a>b', 'b>c', 'c>d', 'd>e', 'a>f'],
  );

  it('follows a box up to what is live, whatever its own status', () => {
    assert.deepEqual(blockers(chain, 'a'), ['b', 'c', 'f']);
    const { edges, boxes } = wait(chain, 'a').light;
    assert.deepEqual([...edges.keys()].sort(), ['a>b', 'a>f', 'b>c', 'c>d']);
    assert.deepEqual([...boxes].sort(), ['a', 'b', 'c', 'd', 'f']);
    assert.deepEqual(blockers(chain, 'e'), []);
  });

  it('stops at an external box too, but not at a retired one', () => {
    const diagram = draw(
      { a: {}, b: of('external'), c: of('planned'), d: of('retired'), e: of('mocked') },
      ...['a>b', 'b>c', 'a>d', 'd>e'],
    );
    assert.deepEqual(blockers(diagram, 'a'), ['d', 'e']);
  });

  it('lists boxes without a delivery status last', () => {
    const diagram = draw({ a: {}, b: {}, c: undefined, d: of('mocked') }, 'a>b', 'b>c', 'c>d');
    assert.deepEqual(blockers(diagram, 'a'), ['d', 'b', 'c']);
  });

  it('can be turned around, and follows arrows at both ends both ways', () => {
    assert.deepEqual(blockers(chain, 'e', true), []);
    assert.deepEqual(blockers(chain, 'd', true), ['c', 'b']);
    const both = draw({ a: {}, b: of('mocked'), c: of('planned') }, 'b<>a', 'a-c');
    for (const flipped of [false, true]) assert.deepEqual(blockers(both, 'a', flipped), ['b']);
  });

  it('marks cycles, also of one box, but no edges that only lead to them', () => {
    const diagram = draw(
      { a: {}, b: of('mocked'), c: of('planned'), d: of('planned') },
      ...['a>b', 'b>c', 'c>b', 'c>d', 'd>d'],
    );
    const { cycles, light } = wait(diagram, 'a');
    assert.deepEqual(
      cycles.map((cycle) => cycle.map(({ id }) => id)),
      [['b', 'c'], ['d']],
    );
    const marked = [...light.edges].filter(([, emphasis]) => emphasis === 'cycle');
    assert.deepEqual(marked.map(([id]) => id).sort(), ['b>c', 'c>b', 'd>d']);
  });

  it('follows long chains and large cycles', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `n${String(i)}`);
    const terms = Object.fromEntries(ids.map((id) => [id, of('planned')]));
    const links = ids.map((id, i) => `${id}>${ids[(i + 1) % ids.length] ?? ''}`);
    const { cycles, blockers: found } = wait(draw(terms, ...links), 'n0');
    assert.deepEqual([cycles.length, cycles[0]?.length, found.length], [1, 20_000, 19_999]);
  });

  it('ranks what blocks the most, counting boxes up to the live ones', () => {
    const graph = toGraph(chain);
    const rank = (flipped: boolean) =>
      rankBlockers(graph, findDependencies(graph, flipped)).map(
        ({ box, waiting }) => `${box.id}: ${waiting.map(({ id }) => id).join(' ')}`,
      );
    assert.deepEqual(rank(false), ['c: b a', 'b: a', 'e: d']);
    assert.deepEqual(rank(true), ['b: c d', 'c: d']);
    for (const { box, waiting } of rankBlockers(graph, findDependencies(graph, false)))
      for (const { id } of waiting) assert.ok(blockers(chain, id).includes(box.id));
  });

  it('is told in sentences, which become Markdown without markup of the labels', () => {
    const diagram = draw(
      { ledger: of('live'), '*payout*': of('mocked', 'Payments team'), x: undefined },
      ...['ledger>*payout*', '*payout*>x', 'x>*payout*'],
    );
    const [first, second] = wait(diagram, 'ledger').blockers;
    assert.ok(first && second);
    assert.equal(describeBlocker(first), '*PAYOUT* is mocked · Payments team');
    assert.equal(describeBlocker(second), 'X has no delivery status');
    const { title, sentences } = listWaitSentences(wait(diagram, 'ledger'));
    assert.equal(
      formatList(title, sentences),
      'LEDGER waits for:\n\n- \\*PAYOUT\\* is mocked · Payments team\n' +
        '- X has no delivery status\n- Wait on each other: \\*PAYOUT\\*, X\n',
    );
    const graph = toGraph(diagram);
    assert.deepEqual(
      listRankingSentences(rankBlockers(graph, findDependencies(graph, false))).sentences,
      ['*PAYOUT* is mocked · Payments team · Blocks 2: LEDGER, X'],
    );
    assert.equal(listWaitSentences(wait(draw({ a: {} }), 'a')).title, 'A waits for nothing.');
  });
});
