import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { type Checked, findingsIn, projectOf, wordsOf } from './checked';

const glossary = `terms:
  - name: Customer
    definition: Somebody who buys from us.
    avoid: [client, user account]
  - name: SLA
    expansion: service level agreement
    definition: A promise.
  - name: Old ledger
    status: deprecated
    definition: The books before 2020.
    related: [New ledger]
  - name: Kafka topic
    technical: true
    plain: message list
    definition: Where events go.
  - name: Idempotency key
    technical: true
    definition: A number that makes a request safe to repeat.
  - name: Courier app
    definition: What couriers hold in their hands.
    users: [Couriers]
`;

function withText(path: string, text: string, more: Partial<Checked> = {}): Checked {
  return { ...more, files: { 'glossary.yml': glossary, [path]: text, ...more.files } };
}

describe('unexplained-acronym', () => {
  const words = (text: string, more: Partial<Checked> = {}) =>
    wordsOf('unexplained-acronym', 'docs/a.md', withText('docs/a.md', text, more));

  it('tells once per file, at the first use that is read as a word', async () => {
    const text = 'See `QZR` first. The QZR is late, and a QZR is small. We like QZR a lot.\n';
    const found = await findingsIn('docs/a.md', withText('docs/a.md', text));
    assert.deepEqual(
      found.map(({ word, range }) => ({ word, start: range.start })),
      [{ word: 'QZR', start: text.indexOf('QZR is late') }],
    );
  });

  it('knows the glossary’s words', async () => {
    assert.deepEqual(await words('Our SLA is good. All SLAs are.\n'), []);
  });

  for (const text of [
    'A Quick Zip Round (QZR) is fast. The QZR is late.',
    'The QZR is late. A QZR (quick zip round) is fast.',
    'The QZR is late. QZR stands for quick zip round.',
    'The *quick zip round* ([QZR](zip.md)) is fast.',
    'The quick-zip round (QZR) is fast.',
    'The QZR is late.\n\n| Word | Meaning |\n|---|---|\n| QZR | quick zip round |',
    'The QZR is late.\n\nQZR\n: quick zip round',
    'The QZR is late.\n\n- **QZR**: quick zip round',
    'The QZR is late. One page later a Quick Zip Round is explained.',
  ]) {
    it(`is content with: ${text.replaceAll('\n', ' ')}`, async () => {
      assert.deepEqual(await words(`${text}\n`), []);
    });
  }

  it('holds files to what their readers know', async () => {
    const text = 'The API answers with a PDF file.\n';
    assert.deepEqual(await words(text), []);
    assert.deepEqual(await words(text, { settings: { readers: 'everyone' } }), ['API']);
    const readers = { '**': 'developers', 'docs/**': 'everyone' } as const;
    assert.deepEqual(await words(text, { settings: { readers } }), ['API']);
  });

  it('ignores marked words, and comments by default', async () => {
    assert.deepEqual(await words('The QZR is late.', { settings: { knownAcronyms: ['qzr'] } }), []);
    const code = withText('src/a.ts', '// The QZR is late today.\nconst QZR = 1;\n');
    assert.deepEqual(await wordsOf('unexplained-acronym', 'src/a.ts', code), []);
    const asked = { ...code, settings: { checkComments: true } };
    assert.deepEqual(await wordsOf('unexplained-acronym', 'src/a.ts', asked), ['QZR']);
  });

  it('checks only the definitions of a YAML glossary', async () => {
    const files = {
      'glossary.yml':
        '# For the XQY\nterms:\n  - name: Depot\n    definition: The QZR of a town.\n',
    };
    assert.deepEqual(await wordsOf('unexplained-acronym', 'glossary.yml', { files }), ['QZR']);
  });

  it('can be told to keep quiet by comments', async () => {
    for (const comment of [
      '<!-- glossary-ignore-next-line QZR -->\nThe QZR is late.',
      'The QZR is late. <!-- glossary-ignore-line -->',
      'The QZR is late.\n\n<!-- glossary-ignore-file unexplained-acronym -->',
    ]) {
      assert.deepEqual(await words(comment), [], comment);
    }
    assert.deepEqual(await words('The QZR is late. <!-- glossary-ignore-line XYQ -->'), ['QZR']);
  });
});

describe('drift', () => {
  it('reports discouraged words with the word to use, in its case and number', async () => {
    const text =
      'Clients call. A client waits; `client` is code. The CLIENT’s user accounts are old.\n';
    const found = await findingsIn('docs/a.md', withText('docs/a.md', text));
    assert.deepEqual(
      found.map(({ code, word, replacement }) => [code, word, replacement?.text]),
      [
        ['discouraged-word', 'Clients', 'Customers'],
        ['discouraged-word', 'client', 'customer'],
        ['discouraged-word', 'CLIENT', 'CUSTOMER'],
        ['discouraged-word', 'user accounts', 'customers'],
      ],
    );
  });

  it('takes the longest of the discouraged words that begin alike', async () => {
    const files = {
      'glossary.yml':
        'terms:\n  - name: Customer\n    definition: Who buys.\n    avoid: [client, client account]\n',
      'a.md': 'Many client accounts.\n',
    };
    const found = await findingsIn('a.md', { files });
    assert.deepEqual(
      found.map(({ word, replacement }) => [word, replacement?.from, replacement?.text]),
      [['client accounts', 'client account', 'customers']],
    );
  });

  it('reads comments, and names in code where asked', async () => {
    const code = withText('src/a.ts', '// Tell the client.\nconst clientName = load();\n');
    assert.deepEqual(await wordsOf('discouraged-word', 'src/a.ts', code), ['client']);
    const asked = await findingsIn('src/a.ts', { ...code, settings: { checkIdentifiers: true } });
    assert.deepEqual(
      asked.map(({ word, replacement }) => [word, replacement?.text]),
      [
        ['client', 'customer'],
        ['client', 'customer'],
      ],
    );
  });

  it('ignores an entry’s own avoid list', async () => {
    const files = {
      'GLOSSARY.md': '# Glossary\n\n## Customer\n\nSomebody who buys.\n\n_Avoid_: client\n',
    };
    assert.deepEqual(await wordsOf('discouraged-word', 'GLOSSARY.md', { files }), []);
  });

  it('ignores what a glossary says about its words between the entries', async () => {
    const entries =
      '## Terms\n\n| Term | Definition | Aliases to avoid |\n|---|---|---|\n' +
      '| Customer | Who buys. | client |\n| Order | What a client buys. | |\n';
    const text = `# Glossary\n\nWe call nobody a client here.\n\n${entries}\nA client is a program.\n`;
    const places = async (path: string, content: string): Promise<readonly number[]> => {
      const found = await findingsIn(path, { files: { [path]: content } });
      return found.flatMap(({ code, range }) => (code === 'discouraged-word' ? range.start : []));
    };
    assert.deepEqual(await places('docs/GLOSSARY.md', text), [text.indexOf('client buys')]);
    const readme = `# Shop\n\nA client buys.\n\n${entries.replace('Terms', 'Glossary')}`;
    assert.deepEqual(await places('README.md', readme), [
      readme.indexOf('client buys'),
      readme.lastIndexOf('client buys'),
    ]);
  });

  it('reports deprecated terms once per file', async () => {
    const text = 'The old ledger is gone. Old ledgers are books.\n';
    const found = await findingsIn('docs/a.md', withText('docs/a.md', text));
    assert.deepEqual(
      found.map(({ code, word }) => [code, word]),
      [['deprecated-term', 'old ledger']],
    );
    assert.match(found[0]?.message ?? '', /New ledger/u);
  });

  it('reports boxes without a term, ids without a box, and discouraged words in labels', async () => {
    const text =
      'flowchart LR\n  client[Client portal] --> hall[Zeppelin hall] --> books[Old ledger]\n';
    const node = (id: string, label: string) => ({ id, label, group: undefined, line: 1 });
    const diagram: Diagram = {
      uri: MemoryWorkspace.uri('docs/a.mmd'),
      line: 0,
      text,
      type: 'flowchart',
      title: undefined,
      nodes: [
        node('client', 'Client portal'),
        node('hall', 'Zeppelin hall'),
        node('books', 'Old ledger'),
      ],
      edges: [],
      groups: [],
    };
    const entry = '  - name: Depot\n    definition: A hall.\n    diagram: [depot-1]\n';
    const files = { 'glossary.yml': glossary + entry, 'docs/a.mmd': text };
    const found = await findingsIn('docs/a.mmd', { files, diagrams: [diagram] });
    assert.deepEqual(
      found.map(({ code, word, range }) => [code, word, range.start]),
      [
        ['discouraged-word', 'Client', text.indexOf('Client')],
        ['node-without-term', 'Zeppelin hall', text.indexOf('Zeppelin')],
        ['deprecated-term', 'Old ledger', text.indexOf('Old')],
      ],
    );
    const inGlossary = { files, diagrams: [diagram] };
    assert.deepEqual(await wordsOf('unknown-node', 'glossary.yml', inGlossary), ['depot-1']);
  });

  it('reports no boxes of a diagram of code, and no files', async () => {
    const boxes = async (...labels: readonly string[]): Promise<readonly string[]> => {
      const lines = labels.map((label, i) => `  n${i}["${label}"]`);
      const text = `flowchart LR\n${lines.join('\n')}\n`;
      const diagram: Diagram = {
        uri: MemoryWorkspace.uri('docs/a.mmd'),
        line: 0,
        text,
        type: 'flowchart',
        title: undefined,
        nodes: labels.map((label, i) => ({ id: `n${i}`, label, group: undefined, line: i + 1 })),
        edges: [],
        groups: [],
      };
      const files = { 'glossary.yml': glossary, 'docs/a.mmd': text };
      return wordsOf('node-without-term', 'docs/a.mmd', { files, diagrams: [diagram] });
    };
    assert.deepEqual(await boxes('Depot', 'Router', 'JobQueue', 'load_all()'), [
      'Depot',
      'Router',
      'JobQueue',
      'load_all()',
    ]);
    assert.deepEqual(await boxes('Depot', 'JobQueue', 'load_all()'), []);
    assert.deepEqual(await boxes('Depot', 'Router', 'a/b/c', 'data/list.parquet', 'CI/CD'), [
      'Depot',
      'Router',
      'CI/CD',
    ]);
  });

  it('reports unused entries, after all files are read', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const customer = project.glossary.terms[0];
    assert.ok(customer);
    const facts = (isUsed: typeof project.isUsed) =>
      new DocumentFacts({ ...project, isUsed }, MemoryWorkspace.uri('glossary.yml'), glossary);
    const words = (isUsed: typeof project.isUsed) =>
      checkDocument(facts(isUsed)).flatMap(({ code, word }) =>
        code === 'unused-term' ? word : [],
      );
    assert.deepEqual(words(undefined), []);
    const unused = words((term) => term === customer);
    assert.ok(unused.includes('SLA') && !unused.includes('Customer'));
  });

  it('reports no unused files, which are read as entries', async () => {
    const text = '# Glossary\n\n- **plan.md**: A list.\n- **a/b/c**: A path.\n- **Node**: A box.\n';
    const project = await projectOf({ files: { 'GLOSSARY.md': text } });
    assert.equal(project.glossary.terms.length, 3);
    const facts = { ...project, isUsed: () => false };
    const document = new DocumentFacts(facts, MemoryWorkspace.uri('GLOSSARY.md'), text);
    assert.deepEqual(
      checkDocument(document).map(({ word }) => word),
      ['Node'],
    );
  });

  it('reports no unused entries of a glossary of which most are unused, if it is large', async () => {
    const unusedOf = async (count: number, used: number): Promise<number> => {
      const names = Array.from({ length: count }, (_, i) => `Thing${i}`);
      const text = `terms:\n${names.map((name) => `  - {name: ${name}, definition: X.}\n`).join('')}`;
      const project = await projectOf({ files: { 'glossary.yml': text } });
      const isUsed = ({ name }: { readonly name: string }): boolean => names.indexOf(name) < used;
      const facts = { ...project, isUsed };
      return checkDocument(new DocumentFacts(facts, MemoryWorkspace.uri('glossary.yml'), text))
        .length;
    };
    assert.equal(await unusedOf(12, 6), 6);
    assert.equal(await unusedOf(12, 5), 0);
    assert.equal(await unusedOf(5, 0), 5);
    assert.equal(await unusedOf(6, 0), 0);
  });

  it('reports definitions that only repeat the word', async () => {
    const entries = {
      Settlement: 'The settlement of a trade.',
      'Bank gateway': 'A gateway for the bank.',
      Order: 'An order is a request to buy.',
      Ledger: 'The book of all payments.',
      'Payment run': 'Sends all payments of a day.',
    };
    const text = Object.entries(entries)
      .map(([name, said]) => `## ${name}\n\n${said}\n`)
      .join('\n');
    const files = { 'GLOSSARY.md': `# Glossary\n\n${text}` };
    const words = await wordsOf('self-referring-definition', 'GLOSSARY.md', { files });
    assert.deepEqual(words, ['Settlement', 'Bank gateway']);
  });

  it('reports one word with two meanings in one scope', async () => {
    const files = {
      'GLOSSARY.md':
        '# Glossary\n\n## ADR (architecture decision record)\n\nA text.\n\n## Depot\n\nA hall.\n',
      'words.glossary.yml':
        'terms:\n  - name: ADR\n    expansion: advanced data recovery\n    definition: Tapes.\n',
      'shop/glossary.yml': 'terms:\n  - name: Depot\n    definition: A shelf.\n',
    };
    assert.deepEqual(await wordsOf('two-meanings', 'words.glossary.yml', { files }), ['ADR']);
    assert.deepEqual(await wordsOf('two-meanings', 'shop/glossary.yml', { files }), []);
  });
});

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

describe('all rules', () => {
  it('have the requested severity, or are off', async () => {
    const checked = withText('docs/a.md', 'The client likes the QZR.\n', {
      settings: { checks: { 'discouraged-word': 'warning', 'unexplained-acronym': 'off' } },
    });
    const found = await findingsIn('docs/a.md', checked);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['discouraged-word', 'warning']],
    );
  });

  it('give ranges inside any text, in order, each on its word', async () => {
    const project = await projectOf({ files: { 'glossary.yml': glossary } });
    const piece = fc.constantFrom(
      ...[
        'client',
        'QZR',
        '(QZR)',
        'As a user,',
        '`',
        '```\n',
        '<!--',
        '\n',
        '|',
        ' ',
        'old ledger',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        const uri = MemoryWorkspace.uri('docs/story.md');
        let last = 0;
        for (const { range, word } of checkDocument(new DocumentFacts(project, uri, text))) {
          assert.ok(range.start >= last && range.end > range.start && range.end <= text.length);
          assert.equal(text.slice(range.start, range.end), word);
          last = range.start;
        }
      }),
    );
  });
});
