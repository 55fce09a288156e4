import assert from 'node:assert/strict';
import { findingsIn, projectOf } from './checked';

/** Returns the messages for the entries of `later`, in the order of the files. */
async function messagesIn(
  later: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const found = await findingsIn(later, { files });
  return found.flatMap(({ code, word, message }) =>
    code === 'two-meanings' ? `${word}: ${message}` : [],
  );
}

/** Returns a glossary of entries in YAML flow style, without their braces. */
function entriesOf(...entries: readonly string[]): string {
  return `terms:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;
}

const first = 'name: Depot, definition: A hall.';

describe('a word with two meanings', () => {
  const cases = {
    'is reported for another definition in another file': ['name: Depot, definition: A shelf.', 1],
    'is not reported for the same definition': ['name: Depot, definition: " A hall. "', 0],
    'is not reported for nearly the same definition': [
      'name: Depot, definition: "A *hall* of stone."',
      0,
    ],
    'is reported for fewer shared words': ['name: Depot, definition: A hall of grey stone.', 1],
    'is reported for another expansion': ['name: Depot, expansion: D, definition: A hall.', 1],
    'is not reported in another context': ['name: Depot, context: Shop, definition: A shelf.', 0],
    'is not reported for other paths': ['name: Depot, paths: [shop/**], definition: A shelf.', 0],
    'is not reported where the definition is missing': ['name: Depot, owner: Sales', 0],
    'is not reported for another name': ['name: Depots, definition: A shelf.', 0],
  } as const;
  for (const [title, [entry, count]] of Object.entries(cases)) {
    it(title, async () => {
      const files = { 'a.glossary.yml': entriesOf(first), 'b.glossary.yml': entriesOf(entry) };
      assert.equal((await messagesIn('b.glossary.yml', files)).length, count);
      assert.deepEqual(await messagesIn('a.glossary.yml', files), [], 'The first entry is right.');
    });
  }

  it('may differ in case, unless it is an acronym', async () => {
    const files = {
      'a.glossary.yml': entriesOf(first, 'name: CARE, expansion: C, definition: A plan.'),
      'b.glossary.yml': entriesOf(
        'name: depot, definition: A shelf.',
        'name: Care, definition: What we do for people.',
      ),
    };
    const found = await messagesIn('b.glossary.yml', files);
    assert.deepEqual(
      found.map((message) => message.split(':', 1)[0]),
      ['depot'],
    );
  });

  it('is reported within one file only for different expansions', async () => {
    const second = 'name: Depot, definition: A shelf.';
    assert.deepEqual(
      await messagesIn('glossary.yml', { 'glossary.yml': entriesOf(first, second) }),
      [],
    );
    const acronyms = entriesOf(
      'name: ADR, expansion: Architecture decision record, definition: A text.',
      'name: ADR, expansion: advanced data recovery, definition: Tapes.',
      'name: ADR, expansion: architecture Decision record, definition: A file.',
    );
    assert.equal((await messagesIn('glossary.yml', { 'glossary.yml': acronyms })).length, 1);
  });

  it('needs no definition where the expansions differ', async () => {
    const files = {
      'a.glossary.yml': entriesOf('name: ADR, expansion: Advanced data recovery v. 2'),
      'b.glossary.yml': entriesOf('name: ADR, expansion: Architecture decision record'),
    };
    const [message] = await messagesIn('b.glossary.yml', files);
    assert.match(message ?? '', /: Advanced data recovery v\. 2\. Give/u);
  });

  it('is intended within one entry', async () => {
    const text =
      '# Glossary\n\n## ADR\n\n- Architecture decision record: a text.\n- Advanced data recovery: tapes.\n';
    assert.deepEqual(await messagesIn('GLOSSARY.md', { 'GLOSSARY.md': text }), []);
    const [one, two] = (await projectOf({ files: { 'GLOSSARY.md': text } })).glossary.terms;
    assert.notEqual(one?.expansion, two?.expansion);
  });

  it('is compared with the first entry that has a definition', async () => {
    const files = {
      'a.glossary.yml': entriesOf('name: Depot, owner: Sales'),
      'b.glossary.yml': entriesOf(first),
      'c.glossary.yml': entriesOf('name: Depot, definition: A shelf.'),
    };
    assert.deepEqual(await messagesIn('b.glossary.yml', files), []);
    assert.match((await messagesIn('c.glossary.yml', files)).join(), /meaning: A hall\./u);
  });

  it('is intended in the glossary of a subfolder, for its own files', async () => {
    const later = entriesOf('name: Depot, definition: A shelf.');
    const files = { 'glossary.yml': entriesOf(first), 'shop/glossary.yml': later };
    assert.deepEqual(await messagesIn('shop/glossary.yml', files), []);
  });

  it('is reported with the expansion or the first sentence of its first meaning', async () => {
    const text =
      '# Glossary\n\n## ADR (architecture decision record)\n\nA text.\n\n## Depot\n\nA **hall**\nfor us! It is large.\n\n## Van\n\nA car\n';
    const files = {
      'GLOSSARY.md': text,
      'b.glossary.yml': entriesOf(
        'name: ADR, expansion: advanced data recovery, definition: Tapes.',
        'name: Depot, definition: A shelf.',
        'name: Van, definition: A bus.',
      ),
    };
    const advice = 'Give each meaning a context, or keep only one.';
    assert.deepEqual(await messagesIn('b.glossary.yml', files), [
      `ADR: “ADR” already has another meaning: architecture decision record. ${advice}`,
      `Depot: “Depot” already has another meaning: A hall for us! ${advice}`,
      `Van: “Van” already has another meaning: A car. ${advice}`,
    ]);
  });
});
