import assert from 'node:assert/strict';
import {
  checkDocument,
  dependsOnEvidence,
  findPossibleFindings,
  prepareFindings,
} from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import type { Finding } from '../../../../src/core/features/checks/finding';
import { CollectedEvidence } from '../../../../src/core/features/checks/wordEvidence';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const glossary = `terms:
  - {name: Model, definition: What a view shows., avoid: [state, application state, gizmo]}
  - {name: Message, definition: What a part receives., avoid: [envelope]}
  - {name: Command, definition: What a part is asked to do., avoid: [envelope]}
  - {name: Line item, definition: A row., avoid: [item]}
  - {name: Position, definition: A row of a list., avoid: [item]}
  - {name: Fault section, definition: A part of a fault., avoid: [section]}
`;

/** Returns the findings in a text, and in the glossary, if so many other files contain the text. */
async function findings(text: string, files: number, path = 'a.md'): Promise<readonly Finding[]> {
  const project = await projectOf({ files: { 'glossary.yml': glossary, 'a.md': text } });
  const evidence = new CollectedEvidence(project.glossary.terms);
  for (let i = 0; i < files; i++)
    evidence.add(new DocumentFacts(project, MemoryWorkspace.uri(`docs/${i}.md`), text));
  const checked = path === 'a.md' ? text : glossary;
  return checkDocument(
    new DocumentFacts({ ...project, evidence }, MemoryWorkspace.uri(path), checked),
  );
}

const isReported = async (word: string, files: number): Promise<boolean> =>
  (await findings(`The ${word} is here.\n`, files)).some(
    (found) => found.code === 'discouraged-word' && found.word === word,
  );

describe('a discouraged word', () => {
  const limits: readonly (readonly [word: string, files: number])[] = [
    ['state', 10],
    ['section', 10],
    ['envelope', 10],
    ['gizmo', 10],
    ['item', 5],
  ];
  for (const [word, files] of limits) {
    it(`is reported in up to ${files} files: ${word}`, async () => {
      assert.ok(await isReported(word, 0));
      assert.ok(await isReported(word, files));
      assert.ok(!(await isReported(word, files + 1)));
    });
  }

  it('of several words is reported in any number of files', async () => {
    assert.ok(await isReported('application state', 500));
  });

  it('counts where it is in a sentence, once per file', async () => {
    assert.ok(await isReported('state', 10));
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const evidence = new CollectedEvidence(project.glossary.terms);
    for (const [path, text] of [
      ['a.md', 'A state, the states. `state`\n'],
      ['b.md', '`state`\n'],
      ['c.ts', 'const state = 1;\n'],
      ['d.ts', '// A state.\n'],
    ] as const)
      evidence.add(new DocumentFacts(project, MemoryWorkspace.uri(path), text));
    assert.equal(evidence.countFiles('state'), 2);
    assert.equal(evidence.countFiles('State'), 2);
    assert.equal(evidence.countFiles('nothing'), 0);
  });

  it('of a glossary that lists synonyms is reported only in few files, or as a phrase', async () => {
    const common = Array.from({ length: 10 }, (_, i) => `word${'abcdefghij'.charAt(i)}`);
    const glossaryWith = (listed: readonly string[]): string =>
      `terms:\n  - {name: Model, definition: X., avoid: [${listed.join(', ')}, water, gizmo, old gizmo]}\n`;
    const reported = async (
      listed: readonly string[],
      files: number,
    ): Promise<readonly string[]> => {
      const project = await projectOf({ files: { 'glossary.yml': glossaryWith(listed) } });
      const evidence = new CollectedEvidence(project.glossary.terms);
      const add = (count: number, text: string): void => {
        for (let i = 0; i < count; i++)
          evidence.add(new DocumentFacts(project, MemoryWorkspace.uri(`docs/${i}.md`), text));
      };
      const text = 'A water. A gizmo. An old gizmo.\n';
      add(files, text);
      add(11, `${listed.map((word) => `A ${word}.`).join(' ')}\n`);
      const facts = new DocumentFacts({ ...project, evidence }, MemoryWorkspace.uri('a.md'), text);
      return checkDocument(facts).map(({ word }) => word);
    };
    assert.deepEqual(await reported(common.slice(1), 10), ['water', 'gizmo', 'old gizmo']);
    assert.deepEqual(await reported(common, 5), ['gizmo', 'old gizmo']);
    assert.deepEqual(await reported(common, 6), ['old gizmo']);
  });

  it('that is too common is one hint in the glossary', async () => {
    const found = await findings('A state in a section, in an envelope.\n', 40, 'glossary.yml');
    const common = found.filter(({ code }) => code === 'common-discouraged-word');
    assert.deepEqual(
      common.map(({ severity, word }) => [severity, word]),
      [['hint', 'state']],
    );
    assert.match(common[0]?.message ?? '', /“state” \(40 files\) and 2 more/u);
    const [only] = await findings('A state.\n', 11, 'glossary.yml');
    assert.match(only?.message ?? '', /“state” is used in 11 files/u);
    assert.deepEqual(await findings('A state.\n', 10, 'glossary.yml'), []);
  });

  it('are found in steps, once for all questions about a document', () => {
    const document = facts('A state of the QZR.\n');
    const steps = [...prepareFindings(document)].length;
    assert.ok(steps >= 10, String(steps));
    assert.equal(findPossibleFindings(document), findPossibleFindings(document));
    assert.equal([...prepareFindings(document)].length, 0, 'already known');
  });

  it('depends on the other files of the workspace, as an acronym does', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const facts = (text: string): DocumentFacts =>
      new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text);
    assert.ok(dependsOnEvidence(facts('A state.\n')));
    assert.ok(dependsOnEvidence(facts('The QZR is late.\n')));
    assert.ok(!dependsOnEvidence(facts('A model.\n')));
  });
});

describe('the hint about words that are too common', () => {
  const words = Array.from({ length: 10 }, (_, i) => `word${'abcdefghij'.charAt(i)}`);

  /** Returns the messages of a glossary in whose workspace so many files contain each word. */
  const hints = async (
    entries: readonly string[],
    files: Readonly<Record<string, number>>,
  ): Promise<readonly (readonly [string, string])[]> => {
    const text = `terms:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;
    const project = await projectOf({ files: { 'glossary.yml': text } });
    const countFiles = (word: string): number =>
      files[word.toLowerCase()] ?? (words.includes(word) ? 11 : 0);
    const evidence = {
      isWrittenSmall: () => false,
      isWrittenAsName: () => false,
      isMostlyOrdinary: () => false,
      isInOneDocument: () => false,
      isInEnglish: () => true,
      countFiles,
      countCommonWords: () => 10,
    };
    const uri = MemoryWorkspace.uri('glossary.yml');
    const found = checkDocument(new DocumentFacts({ ...project, evidence }, uri, text));
    return found.map(({ word, message }) => [word, message]);
  };
  const model = `name: Model, definition: X., avoid: [${words.join(', ')}, gizmo]`;
  const hintWith = (others: number) => [
    [
      'worda',
      `“worda” (11 files) and ${others} more discouraged words are probably also used in other senses, so they aren't reported. Discourage longer phrases.`,
    ],
  ];

  it('counts a word in whichever entries and letter case it is, once', async () => {
    const other = 'name: Other, definition: X., avoid: [wordb, WordA]';
    assert.deepEqual(await hints([model, other], {}), hintWith(9));
  });

  it('counts a rare word only if several entries discourage it', async () => {
    const unlike = 'name: Unlike, definition: X., avoid: [wordb]';
    assert.deepEqual(await hints([model, unlike], { gizmo: 1 }), hintWith(9));
    const other = 'name: Other, definition: X., avoid: ["old", "Gizmo (the machine)"]';
    assert.deepEqual(await hints([model, other], { gizmo: 1 }), hintWith(10));
  });

  it('counts no word that no file contains', async () => {
    const other = 'name: Other, definition: X., avoid: [Gizmo, state]';
    assert.deepEqual(await hints([model, other], {}), hintWith(9));
  });

  it('is at the word, or at the name where the word is written with escapes', async () => {
    const entry = 'name: Model, definition: X., avoid: ["gizm\\x6f"]';
    const [found] = await hints([entry], { gizmo: 11 });
    assert.deepEqual(found?.[0], 'Model');
    assert.deepEqual(
      found[1],
      "“gizmo” is used in 11 files, probably also in other senses, so it isn't reported there. Discourage a longer phrase.",
    );
  });

  it('needs all files to have been read', async () => {
    const text = `terms:\n  - {${model}}\n`;
    const project = await projectOf({ files: { 'glossary.yml': text } });
    const uri = MemoryWorkspace.uri('glossary.yml');
    assert.deepEqual(checkDocument(new DocumentFacts(project, uri, text)), []);
  });
});
