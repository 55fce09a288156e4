import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import {
  type StoryCheckUp,
  type StoryChoice,
  checkStory,
  describeStory,
  planStoryEdits,
  previewStoryChoice,
} from '../../../../src/core/features/checks/storyCheckUp';
import { applyEdits, tryEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';
import { shopGlossary } from './shopGlossary';

const glossary = `${shopGlossary}  - {name: Parcel, definition: A box., avoid: [package]}
  - {name: Dead letter store, technical: true, plain: the list of lost messages, definition: A queue.}
  - {name: Saga, technical: true, plain: "Steps that are undone together. Rarely needed.", definition: A pattern.}
`;

async function checkUpOf(text: string, path = 'docs/stories/a.md'): Promise<StoryCheckUp> {
  const found = await tryCheckUp(text, path);
  assert.ok(found);
  return found;
}

async function tryCheckUp(text: string, path: string): Promise<StoryCheckUp | undefined> {
  const project = await projectOf({ files: { 'glossary.yml': glossary, [path]: text } });
  const document = new DocumentFacts(project, MemoryWorkspace.uri(path), text);
  return checkStory(document, checkDocument(document));
}

async function decide(text: string, choice: StoryChoice): Promise<string> {
  const checkUp = await checkUpOf(text);
  return applyEdits(
    text,
    planStoryEdits(checkUp, () => choice),
  );
}

describe('the check-up of a story', () => {
  const story =
    'As a receiver, I want the Kafka topic, my package and the QZR.\nThe QZR and the Kafka topic feed the courier app.\n';

  it('counts words, not their uses, and users', async () => {
    const checkUp = await checkUpOf(story);
    assert.deepEqual(
      checkUp.words.map(({ code, word, uses }) => [code, word, uses.length]),
      [
        ['technical-word-in-story', 'Kafka topic', 2],
        ['discouraged-word', 'package', 1],
        ['unexplained-acronym', 'QZR', 1],
      ],
    );
    assert.equal(
      describeStory(checkUp),
      '1 technical word, 1 unexplained acronym, 1 discouraged word, 1 user to check',
    );
    assert.deepEqual(checkUp.parts, [{ name: 'Courier app', users: ['Couriers'] }]);
  });

  it('uses the plural for several words of a kind', async () => {
    const text = 'The Kafka topic, the saga, the QZR, the QZX, my package, my client.\n';
    assert.equal(
      describeStory(await checkUpOf(text)),
      '2 technical words, 2 unexplained acronyms, 2 discouraged words',
    );
    assert.equal(describeStory(await checkUpOf('I see the old ledger.\n')), '1 deprecated word');
  });

  it('finds nothing in a story in plain words, and is for stories only', async () => {
    assert.equal(describeStory(await checkUpOf('I see my parcel.\n')), '');
    assert.equal(await tryCheckUp(story, 'docs/a.md'), undefined);
    assert.equal(await tryCheckUp('{"cells": []}', 'docs/stories/a.ipynb'), undefined);
  });

  it('replaces every use of a word, with its article and capital where they belong', async () => {
    assert.equal(
      await decide('The dead letter store is read. I see a dead letter store.\n', {
        kind: 'replace',
      }),
      'The list of lost messages is read. I see the list of lost messages.\n',
    );
    assert.equal(
      await decide('The saga ends. I see a saga.\n', { kind: 'rewrite', words: 'the order' }),
      'The order ends. I see the order.\n',
    );
  });

  it('keeps a word without a replacement where one is asked for', async () => {
    const text = 'See the idempotency key.\n';
    assert.equal(await decide(text, { kind: 'replace' }), text);
    assert.equal(await decide(text, { kind: 'keep' }), text);
    assert.deepEqual(
      planStoryEdits(await checkUpOf(text), () => undefined),
      [],
    );
  });

  it('explains a word once, at its first use', async () => {
    assert.equal(
      await decide('I see a Kafka topic and a Kafka topic.\n', {
        kind: 'explain',
        words: 'message list',
      }),
      'I see a Kafka topic (message list) and a Kafka topic.\n',
    );
    assert.equal(
      await decide('I see the QZR, the QZR.\n', { kind: 'explain', words: 'quick zip round' }),
      'I see the quick zip round (QZR), the QZR.\n',
    );
  });

  it('offers the plain words of the glossary as an explanation, if they are one short sentence', async () => {
    const text = 'The Kafka topic, the saga, the idempotency key.\n';
    const { words } = await checkUpOf(text);
    assert.deepEqual(
      words.map(({ explanation }) => explanation),
      ['message list', undefined, undefined],
    );
  });

  it('shows the words around the first use before and after', async () => {
    const text = `- ${'far away '.repeat(8)}I see the dead letter store ${'and more '.repeat(8)}\n`;
    const { words } = await checkUpOf(text);
    const [word] = words;
    assert.ok(word);
    const preview = (choice: StoryChoice): string => previewStoryChoice(text, word, choice);
    const before = '…away far away far away I see';
    const after = 'and more and more and more and…';
    assert.equal(preview({ kind: 'keep' }), `${before} the dead letter store ${after}`);
    assert.equal(preview({ kind: 'replace' }), `${before} the list of lost messages ${after}`);
    assert.equal(
      preview({ kind: 'explain', words: 'lost' }),
      `${before} the dead letter store (lost) ${after}`,
    );
    const short = '- See a saga.\nNext.\n';
    const [saga] = (await checkUpOf(short)).words;
    assert.ok(saga);
    assert.equal(previewStoryChoice(short, saga, { kind: 'keep' }), 'See a saga.');
    const bold = '> **I want** the **saga** of __today__\n';
    const [inBold] = (await checkUpOf(bold)).words;
    assert.ok(inBold);
    assert.equal(previewStoryChoice(bold, inBold, { kind: 'keep' }), 'I want the saga of today');
    const rewrite = { kind: 'rewrite', words: 'the steps' } as const;
    assert.equal(previewStoryChoice(short, saga, rewrite), 'See the steps.');
  });

  it('plans edits that never overlap, in any text, for any choices', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const word = fc.constantFrom(
      ...['the', 'a', 'The', 'Kafka topic', '**Kafka** topic', 'kafka', 'topics', 'package'],
      ...['QZR', 'SLA', 'saga', 'a dead letter store', 'client', '(', ')', ',', '.', '\n', '\r\n'],
      ...['As a receiver', 'courier app', 'old ledger', '“', '”', '`', 'user account', '- '],
    );
    const choice: fc.Arbitrary<StoryChoice> = fc.oneof(
      fc.constantFrom<StoryChoice>({ kind: 'keep' }, { kind: 'replace' }),
      fc.record({
        kind: fc.constantFrom('rewrite' as const, 'explain' as const),
        words: fc.constantFrom('plain words', 'the list', 'a b'),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(choice, { minLength: 1 }),
        (parts, choices) => {
          const text = parts.join(' ');
          const uri = MemoryWorkspace.uri('docs/stories/a.md');
          const document = new DocumentFacts(project, uri, text);
          const checkUp = checkStory(document, checkDocument(document));
          assert.ok(checkUp);
          const { words } = checkUp;
          const edits = planStoryEdits(checkUp, (one) => choices[words.indexOf(one)]);
          const after = tryEdits(text, edits);
          assert.ok(after !== undefined, JSON.stringify(text));
          const isKept = words.every((_, at) => (choices[at] ?? { kind: 'keep' }).kind === 'keep');
          if (isKept) assert.equal(after, text);
        },
      ),
    );
  });
});
