import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { findingsIn, wordsOf } from './checked';
import { shopGlossary, withText } from './shopGlossary';

describe('user stories', () => {
  const story =
    'As a receiver, I want the Kafka topic and the idempotency key in the courier app.\n';

  it('keeps technical words out, with plain words where there are some', async () => {
    const found = await findingsIn('docs/stories/a.md', withText('docs/stories/a.md', story));
    assert.deepEqual(
      found.map(({ code, word, replacement }) => [code, word, replacement?.text]),
      [
        ['story-user', 'receiver', undefined],
        ['technical-word-in-story', 'Kafka topic', 'message list'],
        ['technical-word-in-story', 'idempotency key', undefined],
      ],
    );
  });

  it('puts plain words in the place of the article too, where they bring one', async () => {
    const files = {
      'glossary.yml':
        'terms:\n  - name: DLQ\n    technical: true\n    plain: the list of lost messages\n    definition: A queue.\n',
      'docs/stories/a.md': 'The DLQ is read. I see a DLQ. DLQ entries stay.\n',
    };
    const found = await findingsIn('docs/stories/a.md', { files });
    const text = files['docs/stories/a.md'];
    const edits = found.flatMap(({ replacement }) =>
      replacement ? { range: replacement.range, newText: replacement.text } : [],
    );
    assert.equal(
      applyEdits(text, edits),
      'The list of lost messages is read. I see the list of lost messages. The list of lost messages entries stay.\n',
    );
  });

  it('ignores other documents, and the right user', async () => {
    assert.deepEqual(await findingsIn('docs/a.md', withText('docs/a.md', story)), []);
    const right = 'As a courier, I want the courier app to be quick.\n';
    assert.deepEqual(await findingsIn('a.feature', withText('a.feature', right)), []);
  });

  /** Returns what a fix makes of a story; `plain` replaces `DLQ`. */
  const inPlainWords = async (plain: string, text: string): Promise<string> => {
    const entry = `terms:\n  - {name: DLQ, technical: true, plain: "${plain}", definition: A queue.}\n`;
    const found = await findingsIn('story.md', {
      files: { 'glossary.yml': entry, 'story.md': text },
    });
    const edits = found.flatMap(({ replacement }) =>
      replacement ? { range: replacement.range, newText: replacement.text } : [],
    );
    return applyEdits(text, edits);
  };

  it('capitalizes plain words at the start of a sentence, a line, a quotation or an item', async () => {
    for (const [text, after] of [
      ['DLQ.\n', 'Lost messages.\n'],
      ['I wait.  DLQ\n', 'I wait.  Lost messages\n'],
      ['I wait! DLQ? DLQ\n', 'I wait! Lost messages? Lost messages\n'],
      [
        'I see:\n\nDLQ\n> DLQ\n- DLQ\n',
        'I see:\n\nLost messages\n> Lost messages\n- Lost messages\n',
      ],
      ['I see the DLQ, a DLQ\n', 'I see the lost messages, a lost messages\n'],
      ['I see (DLQ)\n', 'I see (lost messages)\n'],
    ] as const) {
      assert.equal(await inPlainWords('lost messages', text), after);
    }
  });

  it('replaces the article where the plain words have one', async () => {
    for (const [plain, text, after] of [
      ['a list', 'I see  the  DLQ\n', 'I see  a list\n'],
      ['an old list', 'The DLQ\n', 'An old list\n'],
      ['the list', 'I see an DLQ\n', 'I see the list\n'],
      ['the list', 'I bathe DLQ\n', 'I bathe the list\n'],
      ['list of the lost', 'I see the DLQ\n', 'I see the list of the lost\n'],
      ['another list', 'I see the DLQ\n', 'I see the another list\n'],
    ] as const) {
      assert.equal(await inPlainWords(plain, text), after, text);
    }
  });

  it('replaces no word by a sentence or a long explanation, which the message has', async () => {
    const long = 'x'.repeat(60);
    assert.equal(await inPlainWords(long, 'See DLQ\n'), `See ${long}\n`);
    for (const plain of [`${long}x`, 'A list. It is long', 'A list?', 'A list!']) {
      assert.equal(await inPlainWords(plain, 'See DLQ\n'), 'See DLQ\n', plain);
    }
    const messages = async (text: string) =>
      (await findingsIn('story.md', withText('story.md', text))).map(({ message }) => message);
    assert.deepEqual(await messages('See the Kafka topic and the idempotency key.\n'), [
      '“Kafka topic” is a technical term. In plain words: message list',
      '“idempotency key” is a technical term. Describe what the user sees instead.',
    ]);
  });

  it('keeps markup within a technical word', async () => {
    const found = await findingsIn('story.md', withText('story.md', 'See the **Kafka** topic.\n'));
    assert.deepEqual(
      found.map(({ code, replacement }) => [code, replacement]),
      [['technical-word-in-story', undefined]],
    );
  });

  it('has the same fix for a technical word everywhere', async () => {
    const text = 'See the Kafka topic.\n';
    const [found] = await findingsIn('story.md', withText('story.md', text));
    const { from, to, term } = found?.replacement ?? {};
    assert.deepEqual([from, to, term?.name], ['Kafka topic', 'message list', 'Kafka topic']);
  });

  it('may contain technical words in code, in names and with a meaning that is not technical', async () => {
    const words = async (text: string, entry = '') =>
      wordsOf('technical-word-in-story', 'story.md', {
        files: { 'glossary.yml': shopGlossary + entry, 'story.md': text },
      });
    const text = 'See `Kafka topic` and docs/kafka topic/list and @Kafka-topic now.\n';
    assert.deepEqual(await words(text), []);
    const other = '  - {name: Kafka topic, context: School, definition: A writer.}\n';
    assert.deepEqual(await words('See the Kafka topic.\n', other), []);
  });

  it('may talk about a technical word', async () => {
    const words = (text: string) =>
      wordsOf('technical-word-in-story', 'story.md', withText('story.md', text));
    for (const text of [
      'I press “Idempotency key”.\n',
      'I never read the word Kafka topic.\n',
      'The list, formerly called *Kafka topic*, is new.\n',
    ]) {
      assert.deepEqual(await words(text), [], text);
    }
    assert.deepEqual(await words('I see “the Kafka topic of today”.\n'), ['Kafka topic']);
  });

  const actors = async (text: string) =>
    wordsOf('story-user', 'story.md', withText('story.md', text));

  it('has a user at the start of a line, up to a comma, the line’s end or “I”', async () => {
    for (const [text, name] of [
      ['As a receiver, I want the courier app.\n', 'receiver'],
      ['As an owner I want the courier app.\n', 'owner'],
      ['As the shop’s owner\nI want the courier app.\n', 'shop’s owner'],
      ['- **As a night-shift 2 user** , I want the courier app.\n', 'night-shift 2 user'],
      ['> * As a **receiver** I want the courier app.\n', 'receiver'],
      ['As a _night receiver_, I want the courier app.\n', 'night receiver'],
      ['The courier app.\n\tAs a receiver', 'receiver'],
    ] as const) {
      assert.deepEqual(await actors(text), [name], text);
    }
    for (const text of [
      'The courier app: As a receiver, I want it.\n',
      'As a receiver of parcels; the courier app.\n',
      'As receiver, I want the courier app.\n',
      'As a 2nd user, I want the courier app.\n',
      `As a ${'very '.repeat(12)}old user, I want the courier app.\n`,
    ]) {
      assert.deepEqual(await actors(text), [], text);
    }
  });

  it('has a user of one of its parts, in the singular or plural, described more or less', async () => {
    for (const user of ['courier', 'Couriers', 'courier of the night shift', 'cour']) {
      assert.deepEqual(await actors(`As a ${user}, I want the courier app.\n`), [], user);
    }
    const more = '  - {name: Depot app, users: [Staff, "Owner of a depot"], definition: An app.}\n';
    const checked = (text: string) => ({
      files: { 'glossary.yml': shopGlossary + more, 'story.md': text },
    });
    for (const user of ['owner', 'courier', 'staff']) {
      const text = `As a ${user}, I want the courier app, the depot app and the courier app.\n`;
      assert.deepEqual(await wordsOf('story-user', 'story.md', checked(text)), [], user);
    }
    const text = 'As a receiver, I want the courier app and the depot app and the courier app.\n';
    const [found] = await findingsIn('story.md', checked(text));
    assert.equal(
      found?.message,
      'The parts named in this story are used by “Couriers”, “Staff” and “Owner of a depot”, not by “receiver”. Check the part and the user.',
    );
  });

  it('may have any user where its parts name none', async () => {
    assert.deepEqual(await actors('As a receiver, I want the SLA.\n'), []);
    assert.deepEqual(await actors('As a receiver, I want it.\n'), []);
  });
});
