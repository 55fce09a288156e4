import assert from 'node:assert/strict';
import type { Diagram, DiagramEdge } from '../../../src/core/diagram/diagram';
import {
  findBoxNamed,
  findUnknownDiagramIds,
  getFilePartLength,
  linkDiagram,
} from '../../../src/core/diagram/diagramLinks';
import type { LabelMatcher } from '../../../src/core/diagram/findTermOfLabel';
import { findNeighborhood } from '../../../src/core/diagram/neighborhood';
import { completeFields, type Term, type TermDraft } from '../../../src/core/glossary/term';

function term(draft: TermDraft): Term {
  const nowhere = { start: 0, end: 0 };
  const source = {
    uri: 'file:///GLOSSARY.md',
    entry: nowhere,
    name: nowhere,
    definition: undefined,
  };
  return { ...completeFields(draft), source };
}

/** Finds names as whole words, longest first, in any case except acronyms. */
function matcherOf(terms: readonly Term[]): LabelMatcher {
  const names = terms
    .flatMap((one) => [one.name, ...one.aliases].map((name) => ({ name, one })))
    .sort((a, b) => b.name.length - a.name.length);
  return {
    findMatchesInLabel(text) {
      const taken: { start: number; end: number; terms: Term[] }[] = [];
      for (const { name, one } of names) {
        const acronym = name === name.toUpperCase();
        const pattern = new RegExp(
          `(?<![a-z])${name.split(' ').join('[ _-]?')}(?![a-z])`,
          acronym ? 'g' : 'gi',
        );
        for (const { index, 0: found } of text.matchAll(pattern)) {
          const end = index + found.length;
          if (!taken.some((other) => index < other.end && end > other.start)) {
            taken.push({ start: index, end, terms: [one] });
          }
        }
      }
      return taken.sort((a, b) => a.start - b.start);
    },
  };
}

type Boxes = Readonly<Record<string, string>>;

function diagram(boxes: Boxes, more: Partial<Diagram> = {}): Diagram {
  const nodes = Object.entries(boxes).map(([id, label]) => ({
    id,
    label,
    group: undefined,
    line: 0,
  }));
  const base = { type: 'flowchart', title: undefined, nodes, edges: [], groups: [] };
  return { ...base, uri: 'file:///repo/docs/architecture.mmd', line: 0, text: '', ...more };
}

function linked(boxes: Boxes, drafts: readonly TermDraft[]): Boxes {
  const terms = drafts.map(term);
  const links = linkDiagram(diagram(boxes), terms, matcherOf(terms));
  return Object.fromEntries(
    Object.keys(boxes).flatMap((id) => {
      const found = links.termOf(id);
      return found ? [[id, found.name]] : [];
    }),
  );
}

describe('boxes and terms', () => {
  it('are linked by label and by id', () => {
    assert.deepEqual(
      linked(
        { A: 'Checkout', payment_gateway: 'PG', paymentGateway: 'x', sla: 'Agreement', B: 'Other' },
        [{ name: 'Checkout' }, { name: 'Payment gateway' }, { name: 'SLA' }, { name: 'B' }],
      ),
      {
        A: 'Checkout',
        payment_gateway: 'Payment gateway',
        paymentGateway: 'Payment gateway',
        sla: 'SLA',
      },
    );
  });

  it('are linked by what the term says before anything else', () => {
    assert.deepEqual(
      linked({ a: 'Orders', b: 'Checkout', c: 'Bank' }, [
        { name: 'Checkout', diagram: ['a'] },
        { name: 'Orders', diagram: ['docs/architecture.mmd#b'] },
        { name: 'Money', diagram: ['bank'] },
        { name: 'Bank', diagram: ['other.mmd#c'] },
      ]),
      { a: 'Checkout', b: 'Orders', c: 'Money' },
    );
  });

  it('are linked by the words of the label only where these are the term', () => {
    const terms = [
      { name: 'Payment gateway' },
      { name: 'Orders' },
      { name: 'DB' },
      { name: 'Email' },
      { name: 'Parcel' },
    ];
    assert.deepEqual(
      linked(
        {
          n1: 'Payment gateway (external)',
          n2: 'Orders DB',
          n3: 'Customer DB',
          n4: 'Email sender',
          n5: 'Parcel service [Java]',
          n6: 'The payment gateway adapter',
          n7: 'DB',
        },
        terms,
      ),
      { n1: 'Payment gateway', n2: 'Orders', n5: 'Parcel', n6: 'Payment gateway', n7: 'DB' },
    );
    assert.deepEqual(linked({ n: 'Orders DB' }, [...terms, { name: 'Orders DB' }]), {
      n: 'Orders DB',
    });
  });

  it('are the term of most of the specific words, the longest stretch first', () => {
    const names = ['Payment gateway', 'Orders', 'Order desk team', 'Email', 'it'];
    const terms = names.map((name) => ({ name }));
    const generic =
      'api app application backend batch broker bucket bus cache client cluster component container cron database ' +
      'datastore db external frontend function internal job lambda library module platform process queue repository ' +
      'server service site storage store stream subsystem system table the topic ui website worker';
    for (const word of generic.split(' '))
      assert.deepEqual(linked({ n: `Orders ${word.toUpperCase()}` }, terms), { n: 'Orders' }, word);
    for (const [label, name] of [
      ['Orders, Payment gateway', 'Payment gateway'],
      ['Payment gateway, Orders', 'Payment gateway'],
      ['Orders, Email', undefined],
      ['Order desk team, Email', 'Order desk team'],
      ['Payment gateway of all', undefined],
      ['Payment gateway adapter', 'Payment gateway'],
      ['Orders {old} list', 'Orders'],
      ['(Orders)', 'Orders'],
      ['(new) Orders', undefined],
      ['Storage', undefined],
      ['', undefined],
    ] as const)
      assert.deepEqual(linked({ n: label }, terms), name === undefined ? {} : { n: name }, label);
  });

  it('are linked by the label without its remark, then by the id, then by parts of the label', () => {
    const terms = [{ name: 'Orders' }, { name: 'Email' }, { name: 'X' }, { name: 'SLA' }];
    assert.deepEqual(linked({ email: 'Orders (new)' }, terms), { email: 'Orders' });
    assert.deepEqual(linked({ email: 'Orders list service' }, terms), { email: 'Email' });
    assert.deepEqual(linked({ email: 'Orders service' }, terms), { email: 'Email' });
    assert.deepEqual(linked({ x: 'Other', X: 'Another' }, terms), {});
    assert.deepEqual(linked({ n: 'sla', m: 'Sla', o: 'the sla' }, terms), { n: 'SLA' });
  });

  it('are not the term of another box', () => {
    assert.deepEqual(
      linked({ a: 'Orders', b: 'Orders service' }, [{ name: 'Orders', diagram: ['a'] }]),
      { a: 'Orders' },
    );
    assert.deepEqual(linked({ a: 'Orders', b: 'Orders service' }, [{ name: 'Orders' }]), {
      a: 'Orders',
      b: 'Orders',
    });
    assert.deepEqual(
      linked({ a: 'X' }, [
        { name: 'One', diagram: [' a '] },
        { name: 'Two', diagram: ['a'] },
      ]),
      { a: 'One' },
    );
  });

  it('are named by id or label, after the file of the diagram', () => {
    const found = (written: string): string | undefined =>
      findBoxNamed(written, diagram({ a: 'Orders', orders: 'Depot', none: '', 'c#': 'Sharp' }))?.id;
    for (const [written, id] of [
      ['a', 'a'],
      ['orders', 'orders'],
      ['ORDERS', 'a'],
      ['depot', 'orders'],
      ['', undefined],
      ['docs/architecture.mmd#a', 'a'],
      ['docs/architecture.mmd # a ', 'a'],
      ['./docs/architecture.mmd#a', 'a'],
      ['/docs/architecture.mmd#a', 'a'],
      ['docs\\architecture.mmd#a', 'a'],
      ['architecture.mmd#a', 'a'],
      ['ture.mmd#a', undefined],
      ['architecture.md#a', undefined],
      ['#a', undefined],
      ['c#', 'c#'],
    ] as const)
      assert.equal(found(written), id, written);
    const length = (written: string): number => getFilePartLength(written, diagram({}));
    assert.equal(length('architecture.mmd#a'), 17);
    assert.equal(length('other.mmd#a'), 0);
    assert.equal(length('a'), 0);
  });

  it('know where a term stands, in frames as well', () => {
    const shop = term({ name: 'Web shop' });
    const links = linkDiagram(
      diagram(
        { a: 'Web shop' },
        { groups: [{ id: 'g', label: 'Web shop', parent: undefined, line: 3 }] },
      ),
      [shop],
      matcherOf([shop]),
    );
    assert.deepEqual(
      links.nodesOf(shop).map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(
      links.groupsOf(shop).map(({ id }) => id),
      ['g'],
    );
    assert.equal(links.termOf('nowhere'), undefined);
  });

  it('tell which ids exist in no diagram', () => {
    const terms = [
      term({ name: 'A', diagram: ['a', 'gone', 'architecture.mmd#a', 'other.mmd#a'] }),
    ];
    const diagrams = [diagram({ x: 'X' }, { uri: 'file:///repo/x.mmd' }), diagram({ a: 'A' })];
    assert.deepEqual(
      findUnknownDiagramIds(diagrams, terms).map(({ id }) => id),
      ['gone', 'other.mmd#a'],
    );
  });
});

describe('the neighborhood of a box', () => {
  const edge = (
    from: string,
    to: string,
    label = '',
    arrows?: DiagramEdge['arrows'],
  ): DiagramEdge => ({
    from,
    to,
    label,
    line: 0,
    ...(arrows && { arrows }),
  });
  const bank = term({ name: 'Bank gateway' });
  const shop = diagram(
    {
      c: 'Checkout',
      p: 'Payments',
      b: 'Bank gateway',
      d: 'Payments DB',
      j: '',
      s: 'Stock',
      x: 'Audit',
    },
    {
      edges: [
        edge('c', 'p', 'pays'),
        edge('c', 'p'),
        edge('c', 'p', 'refunds'),
        edge('c', 'p', 'pays'),
        edge('p', 'b', 'charges'),
        edge('p', 'd', '', 'none'),
        edge('p', 'j'),
        edge('j', 's', 'then'),
        edge('x', 'p', 'watches', 'both'),
        edge('p', 'p', 'retries'),
        edge('p', 'g'),
      ],
      groups: [
        { id: 'g', label: 'Group', parent: 'all', line: 0 },
        { id: 'all', label: 'All', parent: 'g', line: 0 },
      ],
    },
  );
  const links = linkDiagram(shop, [bank], matcherOf([bank]));
  const words = (
    found: ReturnType<typeof findNeighborhood>,
    side: 'incoming' | 'outgoing' | 'connected',
  ): unknown =>
    found?.[side].map(({ box, labels, term: known }) => [box.label, labels, known?.name]);

  it('merges the connections to one neighbor and passes through junctions', () => {
    const found = findNeighborhood(shop, links, 'p');
    assert.deepEqual(words(found, 'incoming'), [
      ['Checkout', ['pays', 'refunds'], undefined],
      ['Audit', ['watches'], undefined],
    ]);
    assert.deepEqual(words(found, 'outgoing'), [
      ['Bank gateway', ['charges'], 'Bank gateway'],
      ['Audit', ['watches'], undefined],
      ['Group', [], undefined],
      ['Stock', ['then'], undefined],
    ]);
    assert.deepEqual(words(found, 'connected'), [['Payments DB', [], undefined]]);
  });

  it('returns the enclosing groups, including nested ones', () => {
    assert.deepEqual(
      findNeighborhood(shop, links, 'g')?.groups.map(({ id }) => id),
      ['all', 'g'],
    );
    assert.equal(findNeighborhood(shop, links, 'nowhere'), undefined);
  });
});
