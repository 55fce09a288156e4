import assert from 'node:assert/strict';
import {
  findPaths,
  getKnowledge,
  listWaits,
  rankAllBlockers,
  toTermRecord,
} from '../../../src/core/service/answering';
import { TextChecker } from '../../../src/core/service/reviewing';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';

const glossary = `# Glossary

## Shop

Takes orders.

- **Delivery**: live

## Ledger

Writes it down.

- **Delivery**: planned
- **Owner**: Finance

## Bank

Moves the money.

- **Delivery**: mocked
`;

const files = {
  'GLOSSARY.md': glossary,
  'main.mmd': 'flowchart LR\n  s[Shop] --> l[Ledger] --> b[Bank]\n  s --> x[Till] --> s\n',
  'other.mmd': 'flowchart LR\n  b[Bank] --> s[Shop]\n',
};

describe('answers with data', () => {
  it('contain only the fields that a term has', async () => {
    const knowledge = await getKnowledge(createService(new MemoryWorkspace(files)));
    const term = knowledge.glossary.terms.find(({ name }) => name === 'Ledger');
    assert.ok(term);
    assert.deepEqual(toTermRecord(term, knowledge), {
      ...{ name: 'Ledger', summary: 'Writes it down.', definition: 'Writes it down.' },
      ...{ delivery: 'planned', owner: 'Finance', file: 'GLOSSARY.md', line: 9 },
      inDiagram: 'Ledger: called by Shop; calls Bank.',
    });
  });

  it('list one path for each diagram, those along the arrows first', async () => {
    const knowledge = await getKnowledge(createService(new MemoryWorkspace(files)));
    const paths = findPaths('Shop', 'Bank', knowledge).map(({ file, followsArrows, steps }) => ({
      ...{ file, followsArrows },
      steps: steps.map(({ from, to, againstArrow }) => `${from}${againstArrow ? '<' : '>'}${to}`),
    }));
    assert.deepEqual(paths, [
      { file: 'main.mmd', followsArrows: true, steps: ['Shop>Ledger', 'Ledger>Bank'] },
      { file: 'other.mmd', followsArrows: false, steps: ['Shop<Bank'] },
    ]);
  });

  it('list what a box waits for in each diagram, and rank what blocks', async () => {
    const knowledge = await getKnowledge(createService(new MemoryWorkspace(files)));
    const waits = listWaits('Shop', knowledge, false).map(({ file, waitsFor, cycles }) => ({
      ...{ file, waitsFor: waitsFor.map(({ box }) => box), cycles },
    }));
    assert.deepEqual(waits, [
      { file: 'main.mmd', waitsFor: ['Ledger', 'Bank', 'Till'], cycles: [['Shop', 'Till']] },
      { file: 'other.mmd', waitsFor: [], cycles: [] },
    ]);
    const flipped = listWaits('Shop', knowledge, true).find(({ file }) => file === 'other.mmd');
    assert.deepEqual(
      flipped?.waitsFor.map(({ box, delivery }) => [box, delivery]),
      [['Bank', 'mocked']],
    );
    assert.deepEqual(
      rankAllBlockers(knowledge, false).map(({ box, waiting }) => [box, waiting]),
      [
        ['Bank', ['Ledger', 'Shop']],
        ['Ledger', ['Shop']],
      ],
    );
  });
});

describe('checks of a text', () => {
  const check = async (
    texts: Readonly<Record<string, string>>,
    text: string,
  ): Promise<{ readonly words: readonly string[]; readonly reads: number }> => {
    const workspace = new MemoryWorkspace({ ...files, ...texts });
    const service = createService(workspace);
    await service.diagrams();
    const before = workspace.reads.length;
    const checker = new TextChecker(service, () => defaultSettings);
    const uri = MemoryWorkspace.uri('new.md');
    const { findings } = await checker.check({ uri, text }, noCancellation);
    await checker.check({ uri, text }, noCancellation);
    return { words: findings.map(({ word }) => word), reads: workspace.reads.length - before };
  };

  it('use what the files of the folder show about words, and read them once', async () => {
    const text = 'The PLIMT waits.\n';
    const others = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `docs/${String(i)}.md`,
        `The plimt of ${String(i)}.\n`,
      ]),
    );
    const single = await check({}, text);
    assert.deepEqual(single.words, ['PLIMT']);
    const together = await check(others, text);
    assert.deepEqual(together.words, []);
    assert.equal(together.reads, 33);
  });

  it('read no files for a text without such words', async () => {
    assert.deepEqual(await check({}, 'All is well.\n'), { words: [], reads: 0 });
  });
});
