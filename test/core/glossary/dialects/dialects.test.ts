import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, said } from '../formatChecks';

function fileOf(text: string, name = 'GLOSSARY.md'): FormatFile {
  const uri = `file:///work/docs/${name}`;
  const format = getFormatFor(uri);
  assert.ok(format);
  return new FormatFile(format, text, uri);
}

describe('glossaries in MDX', () => {
  const text = `---
title: Glossary
---
import Tabs from '@theme/Tabs';

export const limits = {
  a: 1,

  b: [2],
};

# Glossary

## Tote {#tote}

A box for {props.count} orders, see <Link to="/x">the <b>guide</b></Link>.

<Tabs groupId="A">
  <Tab>

    ## Hold

    Money kept back. {/* a comment */}

  </Tab>
</Tabs>
`;

  it('are Markdown without imports, exports, components and expressions', () => {
    assert.deepEqual(fileOf(text, 'glossary.mdx').terms.map(said), [
      { name: 'Tote', definition: 'A box for orders, see the <b>guide</b>.' },
      { name: 'Hold', definition: 'Money kept back.' },
    ]);
  });

  it('keep all of that when an entry changes or goes', () => {
    const file = fileOf(text, 'glossary.mdx');
    assert.equal(
      file.change('Hold', { name: 'Freeze' }).text,
      text.replace('## Hold', '## Freeze'),
    );
    const { text: left } = file.remove('Tote');
    assert.match(left, /^---\ntitle[^]*# Glossary\n\n<Tabs groupId="A">/u);
    assert.doesNotMatch(left, /Tote/u);
  });

  it('stay readable where a bracket or tag is not closed', () => {
    const broken = `# Glossary\n\n## Tote\n\nA {box.\n\n## Hold\n\nMoney <Kept back.\n`;
    assert.deepEqual(
      fileOf(broken, 'glossary.mdx').terms.map(({ name }) => name),
      ['Tote', 'Hold'],
    );
  });
});

describe('glossaries in MyST', () => {
  const text =
    '# Glossary\n\n```{glossary}\n:sorted:\n\nHold\n  Money kept back.\n\n  Ends at night.\n\nTote\nCrate\n  A box.\n```\n\n:::{glossary}\nWave\n: Many orders.\n:::\n';

  it('are read from their blocks', () => {
    assert.deepEqual(fileOf(text).terms.map(said), [
      { name: 'Hold', definition: 'Money kept back.\n\nEnds at night.' },
      { name: 'Tote', definition: 'A box.' },
      { name: 'Crate', definition: 'A box.' },
      { name: 'Wave', definition: 'Many orders.' },
    ]);
  });

  it('get entries written like their neighbors', () => {
    const alone = '```{glossary}\nHold\n  Money kept back.\n\nTote\n  A box.\n```\n';
    assert.equal(
      fileOf(alone).add({ name: 'Slot', definition: 'A time.' }).text,
      alone.replace('Tote', 'Slot\n  A time.\n\nTote'),
    );
  });
});

describe('notes of Obsidian', () => {
  it('show wiki links by their text, marks as bold, and neither comments nor ids', () => {
    const text =
      '## Hold\n\nA [[block|stop]] on an [[account]], ==always==. %% ask Eva %% ^hold-1\n\n## Wave\n\nMany [[#Hold]]s.\n';
    const file = fileOf(`# Glossary\n\n${text}`);
    assert.equal(file.term('Hold').definition, 'A stop on an account, **always**.');
    assert.equal(file.term('Wave').definition, 'Many Holds.');
  });

  it('keep their links when a definition changes', () => {
    const text =
      '# Glossary\n\n## Hold\n\nA [[block|stop]] on an [[account]].\n\n## Tote\n\nA box.\n';
    const { text: changed } = fileOf(text).change('Hold', {
      definition: 'A full stop on an account.',
    });
    assert.equal(changed, text.replace('A [[block', 'A full [[block'));
  });

  it('have other names in italics below the heading, which are no definition', () => {
    const text =
      '# Night run\n\n*batch night, the big run*\n\nPays all.\n\n---\n\n# Hold\n\n*noun*\n\nMoney kept.\n';
    const { terms } = fileOf(text);
    assert.deepEqual(terms[0]?.aliases, ['batch night', 'the big run']);
    assert.deepEqual(terms[1]?.aliases, []);
    assert.match(
      fileOf(text).change('Night run', { aliases: ['batch night', 'long run'] }).text,
      /\*batch night, long run\*/u,
    );
  });

  it('are named by their file where they have no title, and cannot be renamed in it', () => {
    const text = '---\naliases: [crate]\n---\n\nA box for one order.\n';
    const file = fileOf(text, 'glossary/Picking%20box.md');
    assert.deepEqual(file.terms.map(said), [
      { name: 'Picking box', aliases: ['crate'], definition: 'A box for one order.' },
    ]);
    assert.match(file.change('Picking box', { definition: 'A crate.' }).text, /\n\nA crate\.\n$/u);
    const renamed = runToEnd(file.format.change(file, file.term('Picking box'), { name: 'Tote' }));
    assert.equal(renamed.kind, 'refused');
    assert.deepEqual(fileOf('Just prose.\n', 'notes.md').terms, []);
  });

  it('are read in callouts and quotes', () => {
    const quoted = '# Glossary\n\n> **Tote**: A box.\n\n> **Hold**: Money\n> kept back.\n';
    assert.deepEqual(fileOf(quoted).terms.map(said), [
      { name: 'Tote', definition: 'A box.' },
      { name: 'Hold', definition: 'Money\nkept back.' },
    ]);
    const below = '# Glossary\n\n## Tote\n\n> [!info]\n> A box.\n\n## Hold\n\n> Money kept.\n';
    assert.deepEqual(
      fileOf(below).terms.map(({ definition }) => definition),
      ['A box.', 'Money kept.'],
    );
  });
});

describe('definition lists in HTML', () => {
  const list = `<dl>
  <dt id="tote"><b>Tote</b></dt>
  <dd>A <em>box</em> for
    one order.</dd>
  <dt>Hold</dt><dd><p>Money kept.</p><p>See <a href="https://x.example">it</a>.</p></dd>
</dl>
`;
  const wanted = [
    { name: 'Tote', definition: 'A *box* for\none order.' },
    { name: 'Hold', definition: 'Money kept.\n\nSee [it](https://x.example).' },
  ];

  it('are read in Markdown and in pages', () => {
    assert.deepEqual(fileOf(`# Glossary\n\n${list}\nMore.\n`).terms.map(said), wanted);
    const page = `<html><body><h1>Glossary</h1><p>Run: this</p>${list}</body></html>`;
    assert.deepEqual(fileOf(page, 'glossary.html').terms.map(said), wanted);
  });

  it('get and lose entries as HTML', () => {
    const text =
      '# Glossary\n\n<dl>\n<dt>Hold</dt>\n<dd>Money.</dd>\n<dt>Tote</dt>\n<dd>A box.</dd>\n</dl>\n';
    assert.equal(
      fileOf(text).remove('Hold').text,
      text.replace('<dt>Hold</dt>\n<dd>Money.</dd>\n', ''),
    );
    assert.equal(fileOf(text).change('Hold', { name: 'Stop' }).text, text.replace('Hold', 'Stop'));
  });
});

describe('a kind in bold below a heading', () => {
  it('begins the definition', () => {
    const text =
      '# Language\n\n### Slot\n\n**Value Object** - a piece of time.\n\n### Guest\n\n**Entity** - a person.\n';
    assert.deepEqual(
      fileOf(text).terms.map(({ name }) => name),
      ['Slot', 'Guest'],
    );
  });

  it('is a term where kinds are what is listed', () => {
    const text = '# Glossary\n\n**Entity**: has an identity.\n\n**Value Object**: has none.\n';
    assert.deepEqual(
      fileOf(text).terms.map(({ name }) => name),
      ['Entity', 'Value Object'],
    );
  });
});

describe('merge conflicts', () => {
  const conflict = (ours: string, theirs: string): string =>
    `<<<<<<< HEAD\n${ours}||||||| base\nold\n=======\n${theirs}>>>>>>> feature\n`;

  it('give both sides and one problem', () => {
    const text = `# Glossary\n\n## Hold\n\n${conflict('Money kept.\n', 'Money we keep.\n')}\n## Tote\n\nA box.\n`;
    const { terms, problems } = fileOf(text).read();
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Hold', 'Tote'],
    );
    assert.match(terms[0]?.definition ?? '', /^Money kept\.\n+Money we keep\.$/u);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.start + 12)]),
      [['merge-conflict', '<<<<<<< HEAD']],
    );
  });

  it('give the first side where both together cannot be read', () => {
    const json = `{\n${conflict('"Hold": "Money that is kept"\n', '"Hold": "Money that stays"\n')}}\n`;
    const { terms, problems } = fileOf(json, 'glossary.json').read();
    assert.deepEqual(terms.map(said), [{ name: 'Hold', definition: 'Money that is kept' }]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['merge-conflict'],
    );
  });

  it('must be resolved before anything is written', () => {
    const file = fileOf(`# Glossary\n\n## Hold\n\n${conflict('A\n', 'B\n')}`);
    assert.equal(runToEnd(file.format.add(file, { name: 'Tote' })).kind, 'refused');
    assert.equal(runToEnd(file.format.remove(file, file.term('Hold'))).kind, 'refused');
  });

  it('are not seen in a heading of marks', () => {
    const text = 'Glossary\n=======\n\n## Hold\n\nMoney.\n';
    assert.deepEqual(fileOf(text).read().problems, []);
  });
});

describe('nested YAML and JSON', () => {
  const read = (text: string, name: string): readonly unknown[] =>
    fileOf(text, name).terms.map(said);

  it('are read below categories, letters and domains', () => {
    const money = { name: 'Hold', definition: 'Money that is kept', context: 'Finance' };
    assert.deepEqual(read('{"Finance": {"Hold": "Money that is kept"}}', 'glossary.json'), [money]);
    assert.deepEqual(
      read(
        '{"categories": [{"name": "Finance", "terms": [{"term": "Hold", "definition": "Money that is kept"}]}]}',
        'glossary.json',
      ),
      [money],
    );
    assert.deepEqual(
      read(
        'domains:\n  Finance:\n    description: About money\n    entities:\n      Hold:\n        description: Money that is kept\n',
        'glossary.yml',
      ),
      [money],
    );
  });

  it('are read in every language of a translation list, and edited there', () => {
    const text =
      '- slug: tote\n  en:\n    term: Tote\n    def: A box.\n  de:\n    term: Kiste\n    def: Ein Kasten.\n';
    assert.deepEqual(read(text, 'glossary.yml'), [
      { name: 'Tote', definition: 'A box.' },
      { name: 'Kiste', definition: 'Ein Kasten.' },
    ]);
    assert.equal(
      fileOf(text, 'glossary.yml').change('Kiste', { definition: 'Ein Kasten für Ware.' }).text,
      text.replace('Ein Kasten.', 'Ein Kasten für Ware.'),
    );
  });

  it('are not read from catalogs of translations, settings and data', () => {
    assert.deepEqual(
      read('{"en": {"save": "Save the file now", "open": "Open a file here"}}', 'glossary.json'),
      [],
    );
    assert.deepEqual(
      read('server:\n  port: 8080\n  host: example.org\nlog:\n  level: debug\n', 'glossary.yml'),
      [],
    );
  });

  it('keep the text around a changed entry', () => {
    const text =
      '{\n  "Finance": {\n    "Hold": {\n      "definition": "Money."\n    },\n    "Pay": {\n      "definition": "Out."\n    }\n  }\n}\n';
    assert.equal(
      fileOf(text, 'glossary.json').change('Hold', { definition: 'Money kept.' }).text,
      text.replace('Money.', 'Money kept.'),
    );
  });

  it('name a key that is unknown once, and none that returns throughout', () => {
    const entry = (n: number, extra: string): string =>
      `- term: T${n}\n  definition: A thing.\n  ${extra}: x\n`;
    const codes = (text: string): readonly string[] =>
      fileOf(text, 'glossary.yml')
        .read()
        .problems.map(({ code }) => code);
    assert.deepEqual(codes(entry(1, 'ownr') + entry(2, 'owner')), ['unknown-field']);
    assert.deepEqual(codes([1, 2, 3, 4].map((n) => entry(n, 'module')).join('')), []);
  });
});

describe('tables as they are exported', () => {
  const read = (text: string): readonly unknown[] => fileOf(text, 'glossary.csv').terms.map(said);

  it('may begin with the separator, titles and empty rows', () => {
    assert.deepEqual(
      read(
        '\uFEFFsep=;\r\nBegriff;Abkürzung;Definition\r\nAuftrag;AU;"Was ""bestellt"";\r\nist"\r\n;;\r\n',
      ),
      [{ name: 'Auftrag', aliases: ['AU'], definition: 'Was "bestellt";\nist' }],
    );
    assert.deepEqual(read('Our words\n\nVersion 3;;\nTerm;Definition\nTote;A box, blue\n'), [
      { name: 'Tote', definition: 'A box, blue' },
    ]);
  });

  it('lose no row that has no acronym', () => {
    assert.deepEqual(read('Term,Abbreviation,Definition\nNote,RN,Paper\nTote,,A box\n'), [
      { name: 'Note', aliases: ['RN'], definition: 'Paper' },
      { name: 'Tote', definition: 'A box' },
    ]);
    assert.deepEqual(read('Acronym,Term,Definition\nRN,Return note,Paper\n,Tote,A box\n'), [
      { name: 'RN', expansion: 'Return note', definition: 'Paper' },
      { name: 'Tote', definition: 'A box' },
    ]);
  });

  it('keep their first lines when a row is added', () => {
    const text = 'sep=;\nTerm;Definition\nTote;A box\n';
    assert.equal(
      fileOf(text, 'glossary.csv').add({ name: 'Van', definition: 'A car' }).text,
      `${text}Van;A car\n`,
    );
  });
});
