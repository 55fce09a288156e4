import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { findingsIn } from './checked';
import { withText } from './shopGlossary';

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
});
