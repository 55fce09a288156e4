import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { type Checked, findingsIn, projectOf, wordsOf } from './checked';
import { shopGlossary, withText } from './shopGlossary';

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

  it('is silent about technical names and about the word itself', async () => {
    for (const text of ['See docs/client/list.', 'See @client/api.', 'The word client is old.']) {
      const found = await wordsOf('discouraged-word', 'a.md', withText('a.md', `${text}\n`));
      assert.deepEqual(found, [], text);
    }
  });

  it('replaces no word that contains markup, but says what to use', async () => {
    const text = 'The **user** accounts wait.\n';
    const found = await findingsIn('a.md', withText('a.md', text));
    assert.deepEqual(
      found.map(({ word, message, replacement }) => [word, message, replacement]),
      [['user** accounts', 'Use “customer” instead of “user account”.', undefined]],
    );
  });

  it('names the word as it is written, and its replacement', async () => {
    const found = await findingsIn('a.md', withText('a.md', 'The Clients wait.\n'));
    assert.deepEqual(
      found.map(({ message }) => message),
      ['Use “Customers” instead of “Clients”.'],
    );
  });

  it('reads no identifiers in documents', async () => {
    const settings = { checkIdentifiers: true };
    const text = 'Our `client` and `clientName`.\n';
    assert.deepEqual(await findingsIn('a.md', withText('a.md', text, { settings })), []);
  });

  it('has the same replacement wherever the word is, for fixing all at once', async () => {
    const text = '// Our clients.\nconst user_accounts = load(client);\n';
    const settings = { checkIdentifiers: true };
    const found = await findingsIn('a.py', withText('a.py', text.replace('//', '#'), { settings }));
    assert.deepEqual(
      found.map(({ replacement }) => [replacement?.from, replacement?.to, replacement?.text]),
      [
        ['client', 'Customer', 'customers'],
        ['user account', 'Customer', 'customers'],
        ['client', 'Customer', 'customer'],
      ],
    );
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

  it('refer to the file where a notebook is checked as a document', async () => {
    const cell = { cell_type: 'markdown', source: ['# Shop\n', '\n', 'Our "old" client waits.'] };
    const text = JSON.stringify({ cells: [cell], nbformat: 4 }, undefined, 1);
    const [found, ...more] = await findingsIn('a.ipynb', withText('a.ipynb', text));
    assert.deepEqual(more, []);
    const written = ({ start, end }: { readonly start: number; readonly end: number }) =>
      text.slice(start, end);
    assert.ok(found?.replacement);
    assert.deepEqual(
      [found.word, written(found.range), written(found.replacement.range)],
      ['client', 'client', 'client'],
    );
  });

  it('judge an acronym and a discouraged word each by its own use in other files', async () => {
    const project = await projectOf({ files: { 'glossary.yml': shopGlossary } });
    const uri = MemoryWorkspace.uri('a.md');
    const words = (countFiles: number, isWritten: boolean): readonly string[] => {
      const evidence = {
        isWrittenSmall: () => isWritten,
        isWrittenAsName: () => isWritten,
        isMostlyOrdinary: () => false,
        isInOneDocument: () => false,
        isInEnglish: () => true,
        countFiles: () => countFiles,
        countCommonWords: () => countFiles,
      };
      const facts = new DocumentFacts({ ...project, evidence }, uri, 'The client, the GUNOVA.\n');
      return checkDocument(facts).map(({ word }) => word);
    };
    assert.deepEqual(words(0, false), ['client', 'GUNOVA']);
    assert.deepEqual(words(100, false), ['GUNOVA']);
    assert.deepEqual(words(0, true), ['client']);
  });

  it('give ranges inside any text, in order, each on its word', async () => {
    const project = await projectOf({ files: { 'glossary.yml': shopGlossary } });
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
