import assert from 'node:assert/strict';
import { collectAcronymsAndNames } from '../../../../src/core/features/discover/collectAcronymsAndNames';
import { discoverTerms } from '../../../../src/core/features/discover/termDiscovery';
import { chooseThreshold, type Candidate } from '../../../../src/core/features/discover/candidates';
import { type TermDraft, completeFields } from '../../../../src/core/glossary/term';
import { linkDiagram } from '../../../../src/core/diagram/diagramLinks';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { lending } from './lendingRepository';
import { scheduler } from '../../stores';

function termsOf(drafts: readonly TermDraft[]) {
  const nowhere = { start: 0, end: 0 };
  const source = { uri: 'file:///repo/g.md', entry: nowhere, name: nowhere, definition: undefined };
  return drafts.map((draft) => ({ ...completeFields(draft), source }));
}

async function discover(
  files: Readonly<Record<string, string>>,
  known: readonly TermDraft[] = [],
  diagrams: readonly Diagram[] = [],
): Promise<readonly Candidate[]> {
  const workspace = new MemoryWorkspace(files);
  const terms = termsOf(known);
  const index = runToEnd(TermIndex.build(terms, workspace.folders));
  const { candidates } = await discoverTerms({
    workspace,
    scheduler,
    index,
    diagrams: diagrams.map((diagram) => ({ diagram, links: linkDiagram(diagram, terms, index) })),
    readers: 'developers',
    token: { isCancellationRequested: false },
  });
  return candidates;
}

function words(found: readonly Candidate[]): string[] {
  return found.map(({ word }) => word);
}

describe('discoverTerms', () => {
  let found: readonly Candidate[];
  const one = (word: string): Candidate => {
    const candidate = found.find((each) => each.word === word);
    assert.ok(candidate, `${word} among ${words(found).join(', ')}`);
    return candidate;
  };

  before(async () => {
    found = await discover(lending);
  });

  it('offers the unexplained words of a repository, and nothing else', () => {
    const wanted = [
      ...[
        'AML',
        'APR',
        'DTI',
        'ECL',
        'FOS',
        'KFS',
        'KYC',
        'LGD',
        'LTV',
        'MCOB',
        'NPL',
        'PEP',
        'SLA',
      ],
      ...['Arrears Desk', 'Credit Engine', 'Offer Letter'],
    ];
    assert.deepEqual(words(found).sort(), wanted.sort());
  });

  it('finds expansions in any order and style', () => {
    const expansions = {
      AML: 'anti-money laundering',
      APR: 'Annual Percentage Rate',
      DTI: 'debt-to-income ratio',
      ECL: 'expected credit loss',
      FOS: 'Financial Ombudsman Service',
      KFS: 'Key Facts Sheet',
      KYC: 'know your customer',
      LGD: 'loss given default',
      LTV: 'loan to value',
      NPL: 'non-performing loan',
      PEP: 'politically exposed person',
      SLA: 'service level agreement',
    };
    for (const [word, expansion] of Object.entries(expansions)) {
      assert.equal(one(word).expansion, expansion);
    }
    assert.equal(one('MCOB').expansion, undefined);
  });

  it('proposes what docs and doc comments say', () => {
    assert.equal(one('LTV').definition, 'The LTV is the share of the price that we lend.');
    assert.equal(one('KFS').definition, 'What every borrower reads before signing anything.');
    assert.equal(one('Credit Engine').definition, 'Decides how much somebody may borrow.');
    assert.equal(
      one('Offer Letter').definition,
      'The binding offer that a borrower signs, with all its conditions.',
    );
    assert.equal(one('Arrears Desk').definition, 'Speaks with borrowers who are late.');
    assert.equal(one('ECL').definition, 'What we set aside for loans that may fail.');
  });

  it('counts the files, identifiers included, and ranks by them', () => {
    assert.equal(one('LTV').files, 5);
    const acronyms = found.filter(({ kind }) => kind === 'acronym').map(({ files }) => files);
    assert.deepEqual(
      acronyms,
      [...acronyms].sort((a, b) => b - a),
    );
  });

  it('shows where the words stand', () => {
    for (const { word, places } of found) {
      assert.ok(places.length > 0, word);
      for (const { uri, range } of places) {
        const text = lending[uri.replace('file:///repo/', '')] ?? '';
        assert.equal(text.slice(range.start, range.end).replace(/s$/u, ''), word);
      }
    }
  });

  it('leaves out what the glossary explains, under any of its names', async () => {
    const left = await discover(lending, [
      { name: 'Loan to value', expansion: undefined, aliases: ['LTV'] },
      { name: 'KYC', expansion: 'know your customer' },
      { name: 'credit engine' },
    ]);
    const gone = words(found).filter((word) => !words(left).includes(word));
    assert.deepEqual(gone.sort(), ['Credit Engine', 'KYC', 'LTV']);
  });

  it('offers the boxes of a diagram that no term explains, with what the code says', async () => {
    const text =
      'flowchart LR\n  credit[Credit Engine] --> bank[Core bank]\n  bank --> ok{Paid?}\n';
    const node = (id: string, label: string, line: number) => ({
      id,
      label,
      group: undefined,
      line,
    });
    const diagram: Diagram = {
      uri: MemoryWorkspace.uri('docs/architecture.mmd'),
      line: 0,
      text,
      type: 'flowchart',
      title: undefined,
      nodes: [
        node('credit', 'Credit Engine', 1),
        node('bank', 'Core bank', 1),
        node('ok', 'Paid?', 2),
      ],
      edges: [],
      groups: [],
    };
    const withBoxes = await discover({ ...lending, 'docs/architecture.mmd': text }, [], [diagram]);
    const boxes = withBoxes.filter(({ kind }) => kind === 'node');
    assert.deepEqual(words(boxes), ['Credit Engine', 'Core bank']);
    assert.equal(boxes[0]?.definition, 'Decides how much somebody may borrow.');
    assert.equal(words(withBoxes).filter((word) => word === 'Credit Engine').length, 1);
    const place = boxes[1]?.places[0]?.range;
    assert.equal(text.slice(place?.start, place?.end), 'Core bank');
  });

  it('offers a word that one important document uses as a noun, in a large repository too', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`docs/notes/page${i}.md`, `# Page ${i}\n\nWe talk.\n`]),
    );
    const text = '# Your first week\n\nEach team has QBRs for the quarter. We mark ZZTOP.\n';
    const important = await discover({ ...others, 'docs/onboarding.md': text });
    assert.deepEqual(words(important), ['QBR']);
    assert.deepEqual(words(await discover({ ...others, 'docs/notes/a.md': text })), []);
    assert.deepEqual(words(await discover({ ...others, 'a/b/c/onboarding.md': text })), []);
    const emphasized = text.replace('has QBRs', 'writes QBR');
    assert.deepEqual(words(await discover({ ...others, 'docs/onboarding.md': emphasized })), []);
  });

  it('raises the threshold with the number of documents', () => {
    assert.deepEqual([1, 20, 21, 400, 401].map(chooseThreshold), [1, 1, 2, 2, 3]);
  });

  it('shows the sentence that tells most about a word', async () => {
    assert.equal(one('LTV').sentence?.text, 'The LTV is the share of the price that we lend.');
    const place = one('LTV').sentence?.place;
    assert.ok(place);
    const text = lending[place.uri.replace('file:///repo/', '')] ?? '';
    assert.equal(text.slice(place.range.start, place.range.end), 'LTV');
    const [comment] = await discover({
      'a.ts': ['// The QBR (quarterly business review) ends here.', 'const a = 1;'].join('\n'),
    });
    assert.equal(comment?.sentence?.text, 'The QBR (quarterly business review) ends here.');
  });

  it('names where a definition comes from', () => {
    const source = (word: string): string =>
      `${one(word).source?.kind ?? ''} ${one(word).source?.uri.split('/').at(-1) ?? ''}`;
    assert.equal(source('LTV'), 'document lending.md');
    assert.equal(source('Credit Engine'), 'code creditEngine.ts');
    assert.equal(one('MCOB').source, undefined);
  });

  it('leaves out words that the team has dismissed, boxes too', async () => {
    const workspace = new MemoryWorkspace(lending);
    const { candidates } = await discoverTerms({
      workspace,
      scheduler,
      index: runToEnd(TermIndex.build([], workspace.folders)),
      diagrams: [],
      readers: 'developers',
      token: { isCancellationRequested: false },
      isDismissed: (word) => word === 'KYC' || word === 'Offer Letter',
    });
    const gone = words(found).filter((word) => !words(candidates).includes(word));
    assert.deepEqual(gone.sort(), ['KYC', 'Offer Letter']);
  });

  it('proposes the connections of a box without another explanation', async () => {
    const node = (id: string, label: string) => ({ id, label, group: 'money', line: 1 });
    const diagram: Diagram = {
      uri: MemoryWorkspace.uri('docs/architecture.mmd'),
      line: 0,
      text: '',
      type: 'flowchart',
      title: undefined,
      nodes: [node('a', 'Front desk'), node('b', 'Back room')],
      edges: [{ from: 'a', to: 'b', label: 'asks', line: 1 }],
      groups: [{ id: 'money', label: 'Money', parent: undefined, line: 1 }],
    };
    const boxes = await discover({}, [], [diagram]);
    assert.deepEqual(
      boxes.map(({ word, definition, source }) => [word, definition, source?.kind]),
      [
        ['Front desk', 'Part of Money; calls Back room.', 'diagram'],
        ['Back room', 'Part of Money; called by Front desk.', 'diagram'],
      ],
    );
  });

  it('finds the words of the other files where reading one fails, and says which one', async () => {
    const workspace = new MemoryWorkspace({
      ...lending,
      'docs/bad.md': 'The KYC check comes first. The KYC check is quick.',
    });
    const { candidates, problems } = await discoverTerms({
      workspace,
      scheduler,
      index: runToEnd(TermIndex.build([], workspace.folders)),
      diagrams: [],
      readers: 'developers',
      token: { isCancellationRequested: false },
      readText: (tally, uri, text) => {
        if (uri.endsWith('bad.md')) throw new Error('a bug');
        return collectAcronymsAndNames(tally, uri, text);
      },
    });
    assert.deepEqual(words(candidates), words(found));
    assert.deepEqual(
      problems.map(({ uri, code }) => [uri, code]),
      [[MemoryWorkspace.uri('docs/bad.md'), 'unreadable-file']],
    );
  });

  it('reads no file after it is cancelled', async () => {
    const workspace = new MemoryWorkspace(lending);
    const token = { isCancellationRequested: false };
    const search = discoverTerms({
      workspace,
      scheduler,
      index: runToEnd(TermIndex.build([], workspace.folders)),
      diagrams: [],
      readers: 'developers',
      token,
      onProgress: () => {
        token.isCancellationRequested = true;
      },
    });
    assert.deepEqual(await search, { candidates: [], problems: [] });
    assert.ok(workspace.reads.length <= 16);
  });
});
