import assert from 'node:assert/strict';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { CollectedEvidence } from '../../../../src/core/features/checks/wordEvidence';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const glossary = `terms:
  - {name: Model, definition: What a view shows., avoid: [gizmo]}
  - {name: Message, definition: What a part receives., avoid: [envelope]}
`;
const filler = 'The parts of the note.\n';

/** Returns the evidence of these files, followed by files of other words up to twelve. */
async function collect(
  files: Readonly<Record<string, string>>,
  isRelevant = true,
): Promise<CollectedEvidence> {
  const project = await projectOf({ files: { 'glossary.yml': glossary } });
  const evidence = new CollectedEvidence(project.glossary.terms);
  const others = Array.from({ length: 12 }, (_, i) => [`other${i}.md`, filler] as const);
  for (const [path, text] of [...Object.entries(files), ...others])
    evidence.add(
      new DocumentFacts(project, MemoryWorkspace.uri(path), text, isRelevant ? undefined : []),
    );
  return evidence;
}

describe('the evidence of all documents about a word', () => {
  it('tells the letter case in which several write it', async () => {
    const files = {
      'a.md': 'A quorx, an Aavex, a PLURX here.\n',
      'b.md': 'A quorx, an Aavex, a PLURX here.\n',
      'c.md': 'A vibix is here, and ZUMBIX.\n',
    };
    const evidence = await collect(files);
    for (const [word, isSmall, isName] of [
      ['QUORX', true, false],
      ['AAVEX', false, true],
      ['PLURX', false, false],
      ['VIBIX', false, false],
    ] as const) {
      assert.equal(evidence.isWrittenSmall(word), isSmall, word);
      assert.equal(evidence.isWrittenAsName(word), isName, word);
    }
    assert.deepEqual(
      ['ZUMBIX', 'PLURX', 'VIBIX'].map((word) => evidence.isInOneDocument(word)),
      [true, false, false],
    );
  });

  it('tells whether far more write it as an ordinary word', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`quorx${i}.md`, 'A quorx here, and PLURX.\n']),
    );
    const evidence = await collect(files);
    assert.equal(evidence.isMostlyOrdinary('QUORX'), true);
    assert.equal(evidence.isMostlyOrdinary('PLURX'), false);
  });

  it('tells the language of most', async () => {
    assert.equal((await collect({})).isInEnglish(), true);
    const german = Array.from(
      { length: 20 },
      (_, i) => [`${i}.md`, 'Das ist der Text.\n'] as const,
    );
    assert.equal((await collect(Object.fromEntries(german))).isInEnglish(), false);
  });

  it('comes from sentences, not from code and diagrams', async () => {
    const texts = ['quorx.ts', 'quorx.mmd', 'quorx.java'];
    const words = '// A quorx here, and a quorx.\n';
    const evidence = await collect(Object.fromEntries(texts.map((path) => [path, words])));
    assert.equal(evidence.isWrittenSmall('QUORX'), false);
  });
});

describe('the evidence about a discouraged word', () => {
  const text = 'The gizmo is here.\n';

  it('is the number of files with it, also of code', async () => {
    const evidence = await collect({ 'a.md': text, 'b.md': text, 'c.ts': `// ${text}` });
    assert.equal(evidence.countFiles('gizmo'), 3);
    assert.equal(evidence.countFiles('envelope'), 0);
  });

  it('is the number of words more than so many files contain', async () => {
    const evidence = await collect({ 'a.md': text, 'b.md': `${text}An envelope.\n` });
    assert.deepEqual(
      [0, 1, 2].map((files) => evidence.countCommonWords(files)),
      [2, 1, 0],
    );
  });

  it('comes from no diagram, nor from a text that was found to hold no term', async () => {
    const diagram = 'flowchart LR\n  a[the gizmo] --> b\n';
    assert.equal((await collect({ 'a.mmd': diagram })).countFiles('gizmo'), 0);
    assert.equal((await collect({ 'a.md': text }, false)).countFiles('gizmo'), 0);
  });
});

describe('evidence that threads share', () => {
  it('is in tables that both read and write', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const { terms } = project.glossary;
    const tables = CollectedEvidence.createTables(terms);
    for (const { buffer } of [tables.smallWords, tables.discouraged])
      assert.ok(buffer instanceof SharedArrayBuffer);
    const writers = [new CollectedEvidence(terms, tables), new CollectedEvidence(terms, tables)];
    for (let i = 0; i < 12; i++) {
      const uri = MemoryWorkspace.uri(`${i}.md`);
      writers[i % 2]?.add(new DocumentFacts(project, uri, 'A quorx and a gizmo here.\n'));
    }
    for (const evidence of [...writers, new CollectedEvidence(terms, tables)]) {
      assert.equal(evidence.isWrittenSmall('QUORX'), true);
      assert.equal(evidence.countFiles('gizmo'), 12);
    }
  });
});
