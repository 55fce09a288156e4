import assert from 'node:assert/strict';
import { scoreWord, weights } from '../../../../src/core/features/checks/acronymEvidence';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { findUnexplainedAcronyms } from '../../../../src/core/features/checks/findUnexplainedAcronyms';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import type { Settings } from '../../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const glossary =
  'terms:\n  - {name: XQY, definition: A thing.}\n  - {name: QZR plan, definition: A plan.}\n';

/** Returns the acronyms found in a text, each with its offset and its score. */
async function find(
  text: string,
  settings: Partial<Settings> = {},
): Promise<readonly (readonly [word: string, start: number, score: number])[]> {
  const project = await projectOf({ files: { 'glossary.yml': glossary }, settings });
  const document = new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text);
  return runToEnd(findUnexplainedAcronyms(document)).map(({ word, start, end, score }) => {
    assert.equal(text.slice(start, end), word);
    return [word, start, score] as const;
  });
}

const findWords = async (text: string, settings?: Partial<Settings>): Promise<readonly string[]> =>
  (await find(text, settings)).map(([word]) => word);

const { capitals, determined, endsAsNoun } = weights;

describe('the unexplained acronyms of a text', () => {
  it('are each found once, with the score of the word and of its place', async () => {
    assert.deepEqual(await find('Say QZR now. Say QZR now, and WXB.\n'), [
      ['QZR', 4, capitals],
      ['WXB', 30, capitals],
    ]);
    assert.deepEqual(await find('Ask the QZR team.\n'), [['QZR', 8, capitals + determined]]);
  });

  it('are found at the first place that is enough, or else at the best one', async () => {
    const word = scoreWord('ILS', new Set());
    const text = 'It is 5 ILS now. It is 6 ILS now. Ask the ILS of today.\n';
    assert.deepEqual(await find(text), [['ILS', 42, word + determined + endsAsNoun]]);
    assert.deepEqual(await find('It was 5 KES, then 6 KES.\n'), []);
  });

  it('are none if any place shows that the word is a code', async () => {
    assert.deepEqual(await findWords('The status QZR is set. Ask the QZR of today.\n'), []);
    assert.deepEqual(await findWords('The type is `UZR` now. Ask the WXB of today.\n'), ['WXB']);
  });

  it('are repeated if sentences contain them several times, also in the plural', async () => {
    const isRepeated = async (text: string): Promise<boolean | undefined> => {
      const project = await projectOf({ files: {} });
      const document = new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text);
      return runToEnd(findUnexplainedAcronyms(document))[0]?.isRepeated;
    };
    for (const text of ['A QZR and a QZR.\n', 'A QZR and two QZRs.\n'])
      assert.equal(await isRepeated(text), true, text);
    for (const text of ['Ask a QZR.\n', 'Ask a QZR, a QZRX or XQZR.\n', 'Ask a QZR, `QZR`.\n'])
      assert.equal(await isRepeated(text), false, text);
  });

  it('are found where up to forty uses before are weak', async () => {
    const weak = (uses: number): string =>
      `${'It is 5 ILS now. '.repeat(uses)}Ask the ILS of today.\n`;
    assert.deepEqual(await findWords(weak(39)), ['ILS']);
    assert.deepEqual(await findWords(weak(40)), []);
  });

  it('do not include a term, but a word that is only part of one', async () => {
    assert.deepEqual(await findWords('The XQY is late.\n'), []);
    assert.deepEqual(await findWords('The QZR plan is late.\n'), []);
    assert.deepEqual(await findWords('The QZR is late. The QZR plan is late.\n'), ['QZR']);
  });

  it('are none where terms cover all words, without detecting the language of the text', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const document = new DocumentFacts(project, MemoryWorkspace.uri('a.md'), 'Ask XQY, or XQY.\n');
    Object.defineProperty(document, 'languages', { get: () => assert.fail('They take time.') });
    assert.deepEqual(runToEnd(findUnexplainedAcronyms(document)), []);
  });

  it('are found in steps, one or more for each word', async () => {
    const words = ['QZR', 'WXB', 'KJQ', 'ZXW', 'BQX', 'PWZ'];
    const project = await projectOf({ files: {} });
    const text = words.map((word) => `Ask the ${word} of today.\n`).join('');
    const document = new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text);
    const steps = [...findUnexplainedAcronyms(document)];
    // To look each word up, to look for terms at it, to score it, and to score its place.
    assert.ok(steps.length >= 4 * words.length, String(steps.length));
  });

  it('do not include what the team or the readers know', async () => {
    assert.deepEqual(await findWords('The QZR and the API are late.\n'), ['QZR']);
    assert.deepEqual(
      await findWords('The QZR and the API are late.\n', { knownAcronyms: ['qzr'] }),
      [],
    );
    const settings = { readers: 'everyone' } as const;
    assert.deepEqual(await findWords('The QZR and the API are late.\n', settings), ['QZR', 'API']);
  });

  it('do not include a word that the text also has in lower case', async () => {
    for (const [text, isFound] of [
      ['The QZR is late; a qzr too.\n', false],
      ['qzr is late, the QZR too.\n', false],
      ['The QZR is late. So is qzr.\n', false],
      ['The QZR is late, and the qzrs.\n', true],
      ['The QZR is late, and the aqzr.\n', true],
      ['The QZR is late, and the aqzr and a qzr.\n', false],
      ['The QZR is late, in a.qzr and @qzr and #qzr.\n', true],
      ['The QZR is late, in qzr@a and qzr-a and 2qzr.\n', true],
    ] as const)
      assert.deepEqual(await findWords(text), isFound ? ['QZR'] : [], text);
  });

  it('include such a word if its place leaves no doubt', async () => {
    assert.deepEqual(await findWords('Say the small qzr. Ask the QZR, soon.\n'), []);
    assert.deepEqual(await findWords('Say the small qzr. Ask the QZRs, soon.\n'), ['QZR']);
  });

  it('include the last capitals before a name in camel case', async () => {
    assert.deepEqual(await findWords('The HQZServer is late, and the WXB.\n'), ['WXB']);
  });

  it('are none in a text without capitals', async () => {
    assert.deepEqual(await find('the qzr is late, a A.\n'), []);
    assert.deepEqual(await find(''), []);
  });

  it('may be one that only other documents make likely enough', async () => {
    const { neverSmall } = weights;
    const found = await find('We need WORM storage.\n');
    assert.deepEqual(
      found.map(([word, , score]) => [word, score <= 0 && score + neverSmall > 0]),
      [['WORM', true]],
    );
  });
});
