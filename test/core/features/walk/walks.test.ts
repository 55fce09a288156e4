import assert from 'node:assert/strict';
import type { LinkedDiagram } from '../../../../src/core/diagram/linkedDiagrams';
import {
  createRecordedWalk,
  createWalks,
  listWalkPlaces,
  listWrittenWalks,
  planWalk,
  writeStep,
} from '../../../../src/core/service/walking';
import type { WalkTarget } from '../../../../src/core/diagram/findStepTarget';
import type { Walk } from '../../../../src/core/features/walk/walk';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { dedented } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { createService, scheduler } from '../../stores';

const glossary = dedented(`
  # Glossary

  ## Checkout

  Where a shopper pays. It is slow.

  ## Ledger

  Every amount, forever.

  - **Aliases**: the books
  `);
const diagram = dedented(`
  flowchart LR
    shop[Web shop] --> checkout[Checkout]
    checkout -->|writes down each payment| ledger[(Ledger)]
    checkout -->|money back| ledger
    ledger -->|what we owe| bank[Bank]
    ledger --- audit[Audit]
  `);

async function linkedOf(files: Readonly<Record<string, string>>) {
  const service = createService(new MemoryWorkspace(files));
  const [linked] = await service.diagrams();
  assert.ok(linked);
  return { service, linked };
}

async function walksOf(files: Readonly<Record<string, string>>): Promise<readonly Walk[]> {
  const { service, linked } = await linkedOf(files);
  return createWalks(linked, await listWrittenWalks(service));
}

const withWalk = (walk: string) => ({
  'GLOSSARY.md': `---\nwalk:\n${walk}---\n\n${glossary}`,
  'docs/a.mmd': diagram,
});
const sentences = (walk: Walk | undefined) => walk?.steps.map(({ sentence }) => sentence);

/** Returns the sentences of the first walk of a diagram without a glossary. */
async function sentencesOf(text: string): Promise<readonly string[] | undefined> {
  const [walk] = await walksOf({ 'a.mmd': dedented(text) });
  return sentences(walk);
}

function edgeOf({ diagram: { edges } }: LinkedDiagram, label: string): WalkTarget {
  const edge = edges.find((one) => one.label === label);
  assert.ok(edge);
  return { kind: 'edge', edge };
}

describe('walks of a diagram', () => {
  it('come from the glossary first: boxes and arrows by label, id, term or alias', async () => {
    const steps =
      '  - Web shop\n  - shop -> Checkout\n  - checkout -> The books\n  - Ledger --> bank\n';
    const [first, second] = await walksOf(withWalk(steps));
    assert.equal(first?.source, 'glossary');
    assert.deepEqual(sentences(first), [
      'Web shop',
      'Web shop calls Checkout',
      'Checkout writes down each payment: Ledger',
      'Ledger calls Bank: “what we owe”',
    ]);
    assert.equal(second?.source, 'arrows');
  });

  it('explain the boxes of a step, or list the connections of one without a meaning', async () => {
    const [walk] = await walksOf(withWalk('  - Web shop\n  - Checkout -> Ledger\n  - Ledger\n'));
    assert.deepEqual(walk?.steps[0]?.notes, [{ name: '', text: 'Web shop calls Checkout' }]);
    assert.deepEqual(walk.steps[1]?.notes, [
      { name: 'Checkout', text: 'Where a shopper pays.' },
      { name: 'Ledger', text: 'Every amount, forever.' },
    ]);
    assert.equal(walk.steps[2]?.sentence, 'Ledger: Every amount, forever.');
    assert.deepEqual(walk.steps[2].notes, []);
  });

  it('say the sentence of the author', async () => {
    const [walk] = await walksOf(withWalk('  - Ledger: Here is all our money.\n  - Bank\n'));
    assert.equal(walk?.steps[0]?.sentence, 'Here is all our money.');
    assert.deepEqual(walk.steps[0].notes, [{ name: 'Ledger', text: 'Every amount, forever.' }]);
  });

  it('distinguish arrows with the same ends by their label, and allow any direction', async () => {
    const steps =
      '  - Checkout -->|money back| Ledger\n  - Ledger -> Checkout\n  - Audit → Ledger\n';
    const [walk] = await walksOf(withWalk(steps));
    assert.deepEqual(sentences(walk), [
      'Checkout calls Ledger: “money back”',
      'Checkout writes down each payment: Ledger',
      'Ledger is connected to Audit',
    ]);
  });

  it('leave out steps of other diagrams, and walks that are mostly about others', async () => {
    const half = await walksOf(withWalk('  - Ledger\n  - Somewhere else\n'));
    assert.deepEqual(sentences(half[0]), ['Ledger: Every amount, forever.']);
    const less = await walksOf(withWalk('  - Ledger\n  - Somewhere else\n  - Bank -> Nowhere\n'));
    assert.deepEqual(
      less.map(({ source }) => source),
      ['arrows'],
    );
  });

  it('are the messages of a sequence, which are no calls: one can be an answer', async () => {
    const text = dedented(`
      sequenceDiagram
        participant a as Shop
        participant b as Bank
        a->>b: Reserve 5 euros
        b-->>a: Reserved
        b->>b: keeps a record
        a->>b: asks for a receipt
      `);
    const [walk, other] = await walksOf({ 'docs/a.mmd': text });
    assert.equal(walk?.source, 'messages');
    assert.equal(other, undefined);
    assert.deepEqual(sentences(walk), [
      'Shop to Bank: “Reserve 5 euros”',
      'Bank to Shop: “Reserved”',
      'Bank: “keeps a record”',
      'Shop asks for a receipt: Bank',
    ]);
  });

  it('follow the arrows from the first box that nothing reaches, to the busiest box', async () => {
    const found = await sentencesOf(`
      flowchart LR
        x --> y
        y --> x
        start --> side
        start --> main
        main --> one
        main --> two
        two --> three
        three --> four
        four --> five
        five --> six
      `);
    assert.deepEqual(found, [
      'start calls main',
      'main calls two',
      'two calls three',
      'three calls four',
      'four calls five',
      'five calls six',
    ]);
  });

  it('return to the last fork where the arrows end, and start somewhere in a circle', async () => {
    const fork = await sentencesOf(`
      flowchart LR
        a --> b
        a --> c
        c --> d
      `);
    assert.deepEqual(fork, ['a calls c', 'c calls d', 'a calls b']);
    const circle = await sentencesOf(`
      flowchart LR
        a --> b
        b --> a
      `);
    assert.deepEqual(circle, ['a calls b']);
  });

  it('show the first boxes of a diagram without arrows', async () => {
    const [walk] = await walksOf({ 'a.mmd': 'flowchart LR\n  a[One]\n  b[Two]\n' });
    assert.equal(walk?.source, 'boxes');
    assert.deepEqual(sentences(walk), ['One', 'Two']);
  });
});

describe('a recorded walk', () => {
  it('is written with labels, with ids where labels are ambiguous, and is found again', async () => {
    const text = dedented(`
      flowchart LR
        a[Store] --> b[Store]
        a -->|first| c[Checkout]
        a -->|second| c
        d["x -> y"] --> c
      `);
    const { linked } = await linkedOf({ 'docs/a.mmd': text });
    const targets: readonly WalkTarget[] = [
      { kind: 'box', id: 'a' },
      { kind: 'box', id: 'b' },
      { kind: 'box', id: 'd' },
      edgeOf(linked, 'first'),
      edgeOf(linked, 'second'),
    ];
    const steps = targets.map((target) => writeStep(target, linked));
    assert.deepEqual(steps, ['Store', 'b', 'd', 'Store -> Checkout', 'Store -->|second| Checkout']);
    const range = { start: 0, end: 0 };
    const written = steps.map((one) => ({ written: one, sentence: undefined, range }));
    const [walk] = createWalks(linked, [{ title: '', steps: written }]);
    assert.deepEqual(
      walk?.steps.map(({ target }) => target),
      targets,
    );
    assert.deepEqual(sentences(createRecordedWalk(targets, linked)), sentences(walk));
    assert.equal(createRecordedWalk([], linked), undefined);
  });

  it('is saved in the nearest glossary with a place for it', async () => {
    const workspace = new MemoryWorkspace({
      'docs/glossary.csv': 'Term,Definition\nBank,Keeps our money.\n',
      'GLOSSARY.md': glossary,
      'docs/a.mmd': diagram,
    });
    const service = createService(workspace);
    const uri = MemoryWorkspace.uri('docs/a.mmd');
    const steps = ['Checkout -> Ledger', 'Ledger'];
    const places = await listWalkPlaces(workspace, await service.glossary(), uri, steps, scheduler);
    assert.deepEqual(places.possible, [MemoryWorkspace.uri('GLOSSARY.md')]);
    assert.match(places.reason ?? '', /glossary\.csv has no place for a walk/);
    const plan = await planWalk(workspace, MemoryWorkspace.uri('GLOSSARY.md'), steps, scheduler);
    assert.ok(plan.kind === 'edits');
    workspace.write('GLOSSARY.md', applyEdits(plan.text, plan.edits));
    const [linked] = await service.diagrams();
    assert.ok(linked);
    const [walk] = createWalks(linked, await listWrittenWalks(service));
    assert.deepEqual(sentences(walk), [
      'Checkout writes down each payment: Ledger',
      'Ledger: Every amount, forever.',
    ]);
  });
});
