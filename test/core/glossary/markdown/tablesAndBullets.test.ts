import assert from 'node:assert/strict';
import { said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

describe('markdown: tables', () => {
  it('finds the columns by their headers, in any order', () => {
    const text = `# Glossary

| Bedeutung | Begriff | Vermeiden |
|---|---|---|
| Ein Paket | **Sendung** | Packerl, Päckchen |
| Ein Ort \\| zwei<br>Zeilen | [Hub](https://example.com) | |
`;
    const file = markdownFile(text);
    assert.deepEqual(file.terms.map(said), [
      { name: 'Sendung', definition: 'Ein Paket', avoid: ['Packerl', 'Päckchen'] },
      { name: 'Hub', definition: 'Ein Ort | zwei\nZeilen', links: ['https://example.com'] },
    ]);
  });

  it('tells acronyms from terms and expansions', () => {
    const text =
      '## Terms\n\n| Acronym | Full name | Description |\n|---|---|---|\n| CDN | Content delivery network | Copies. |\n';
    assert.deepEqual(markdownFile(text).terms.map(said), [
      { name: 'CDN', expansion: 'Content delivery network', definition: 'Copies.' },
    ]);
    const turned =
      '## Terms\n\n| Term | Acronym | Meaning |\n|---|---|---|\n| Content delivery network | CDN | Copies. |\n';
    assert.deepEqual(markdownFile(turned).terms.map(said), [
      { name: 'Content delivery network', aliases: ['CDN'], definition: 'Copies.' },
    ]);
  });

  it('reads two columns without known headers, and no other table', () => {
    const text = `# Glossary

| | |
|---|---|
| Hub | A place where parcels change vans |
| Van | A small lorry |

| Year | Parcels | Vans |
|---|---|---|
| 2024 | 3 | 1 |
`;
    assert.deepEqual(namesIn(text), ['Hub', 'Van']);
  });

  it('keeps other columns', () => {
    const text =
      '# Glossary\n\n| Term | Definition | Old word |\n|---|---|---|\n| Zone | An area | Region |\n';
    assert.deepEqual(markdownFile(text).term('Zone').meta, { 'Old word': 'Region' });
  });
});

describe('markdown: tables of names in two languages', () => {
  it('take remarks for definitions where nothing else defines the names', () => {
    const text =
      '# 用語集\n\n| 区分 | 日本語名 | 英語名 | 備考 |\n|---|---|---|---|\n| 画面 | 顧客画面 | Customer view | 顧客が使う画面 |\n';
    assert.deepEqual(markdownFile(text).terms.map(said), [
      {
        name: '顧客画面',
        definition: '顧客が使う画面',
        aliases: ['Customer view'],
        context: '画面',
      },
    ]);
  });
});

describe('markdown: words for "see" that begin other words', () => {
  it('refer to a term only if the file has it', () => {
    const rows = [
      ['冪等性', '同じ操作を複数回実行しても結果が変わらない性質'],
      ['読み取りモデル', '参照や検索に最適化したデータ表現'],
    ];
    const table = rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
    const text = `# 用語集\n\n| 用語 | 意味 |\n|---|---|\n${table}| 幂等 | 同冪等性 |\n`;
    const { terms, problems } = markdownFile(text).read();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      terms.map(({ name, aliases }) => [name, ...aliases]),
      [['冪等性', '幂等'], ['読み取りモデル']],
    );
  });
});

describe('markdown: bullets and paragraphs', () => {
  it('reads bold with colon, dash or stop, and links and code', () => {
    const text = `# Glossary

- **BGP:** Border routing.
- **OSPF**: Inner routing.
- **arm** - one treatment.
- **leg** – a part.
- **stop** — a halt.
- **Batcher**. Makes batches.
- **[Zebra](https://example.com):** A daemon.
- \`pool\`: shared things.
- **SLA** (Service level agreement): a promise.
- **Push** / **Pull**: two ways.
`;
    const file = markdownFile(text);
    assert.deepEqual(
      file.terms.map(({ name, definition }) => `${name}: ${definition}`),
      [
        'BGP: Border routing.',
        'OSPF: Inner routing.',
        'arm: one treatment.',
        'leg: a part.',
        'stop: a halt.',
        'Batcher: Makes batches.',
        'Zebra: A daemon.',
        'pool: shared things.',
        'SLA: a promise.',
        'Push: two ways.',
        'Pull: two ways.',
      ],
    );
    assert.equal(file.term('SLA').expansion, 'Service level agreement');
    assert.deepEqual(file.term('Zebra').links, ['https://example.com']);
  });

  it('keeps nested bullets in the definition, without their indentation', () => {
    const text =
      '# Glossary\n\n- **Order**: a request\n  - by a customer\n    - or two\n- **Hub**: a place\n  - **Owner**: Logistics\n';
    const file = markdownFile(text);
    assert.equal(file.term('Order').definition, 'a request\n- by a customer\n  - or two');
    assert.equal(file.term('Hub').owner, 'Logistics');
  });

  it('reads plain bullets where most look like terms', () => {
    const text =
      '# Acronyms\n\n* LGTM: "Looks good to me"\n* WIP: work in progress\n* see the wiki\n';
    assert.deepEqual(namesIn(text), ['LGTM', 'WIP']);
  });

  it('reads bold lines with the text below', () => {
    const text = `# Domain language

**Zulu**:
The time zone of
all stamps.
_Avoid_: GMT, UTC.

**Order**
A request.

**Note:** not a term.
`;
    const file = markdownFile(text);
    assert.deepEqual(said(file.term('Zulu')), {
      name: 'Zulu',
      definition: 'The time zone of\nall stamps.',
      avoid: ['GMT', 'UTC'],
    });
    assert.deepEqual(namesIn(text), ['Zulu', 'Order']);
  });

  it('takes even a note for a term where it has words to avoid', () => {
    const text =
      '# Glossary\n\n**Hub**:\nA place.\n_Avoid_: depot\n\n**Note**:\nA text on a parcel.\n_Avoid_: comment\n\n**Van**:\nA lorry.\n\n**Note**:\nAll this is new.\n';
    assert.deepEqual(
      markdownFile(text).terms.map(({ name, avoid }) => [name, ...avoid]),
      [['Hub', 'depot'], ['Note', 'comment'], ['Van']],
    );
  });

  it('takes lists that a paragraph runs into for its own', () => {
    const text = `# Glossary

**MVC** —
Three parts:
- **Model**: the data
- **View**: the page

**REST** —
A style.
- **Resources have URLs.** Each has one.
- **Verbs come from HTTP.** All of them.
`;
    assert.deepEqual(namesIn(text), ['MVC', 'REST']);
  });

  it('reads bullets below topics, and topics as bullets', () => {
    const text = `# Glossary

## Money

Words about money.

- **Fee**: a price
- **Owner**: who owes

## Transport

- **Hub**: a place
- **Van**: a car
`;
    const file = markdownFile(text);
    assert.deepEqual(
      file.terms.map(({ name, context }) => [name, context]),
      [
        ['Fee', 'Money'],
        ['Owner', 'Money'],
        ['Hub', 'Transport'],
        ['Van', 'Transport'],
      ],
    );
    const nested = '# Glossary\n\n- A\n  - **API**: a contract\n- B\n  - **Batch**: many at once\n';
    assert.deepEqual(namesIn(nested), ['API', 'Batch']);
  });
});

describe('markdown: abbreviations and definition lists', () => {
  it('reads abbreviation lines in any file', () => {
    const text =
      'See *[OTAA]*.\n\n*[OTAA]: Over the air activation\n*[ABP]: Activation\n    by personalisation\n';
    const file = markdownFile(text, 'docs/radio.md');
    assert.deepEqual(file.terms.map(said), [
      { name: 'OTAA', expansion: 'Over the air activation', definition: 'Over the air activation' },
      { name: 'ABP', definition: 'Activation\nby personalisation' },
    ]);
  });

  it('reads several terms over one definition and several definitions', () => {
    const text = `# Glossary

Broker
: Passes messages on.
: Sells houses.

Producer
Publisher
: Sends messages.

Topic

:   A named stream.

    It has parts.
`;
    assert.deepEqual(markdownFile(text).terms.map(said), [
      { name: 'Broker', definition: 'Passes messages on.\n\nSells houses.' },
      { name: 'Producer', definition: 'Sends messages.' },
      { name: 'Publisher', definition: 'Sends messages.' },
      { name: 'Topic', definition: 'A named stream.\n\nIt has parts.' },
    ]);
  });
});

describe('markdown: see-references', () => {
  it('become aliases', () => {
    const text = `# Glossary

### Application programming interface

A contract.

### API

See [Application programming interface](#application-programming-interface).
`;
    const file = markdownFile(text);
    assert.deepEqual(file.term('Application programming interface').aliases, ['API']);
    assert.deepEqual(
      namesIn('# Terms\n\n- **K8s**: → Kubernetes\n- **Kubernetes**: runs containers\n'),
      ['Kubernetes'],
    );
  });
});

describe('markdown: a list longer than what is parsed at a time', () => {
  const entry = (i: number): string => {
    const name = `Term ${String(i).padStart(4, '0')}`;
    if (i % 7 === 0) return `- **${name}**: said\nin two lines\n`;
    if (i % 5 === 0) return `- **${name}**: said\n\n  And more.\n`;
    return i % 3 === 0 ? `- **${name}**: a | b\n---|---\n` : `- **${name}**: said\n`;
  };
  const entries = Array.from({ length: 2000 }, (_, i) => entry(i));
  const text = `# Glossary\n\n${entries.join('')}\n## Other words\n\n- **Hub**: a place\n- **Van**: a car\n`;

  it('is one list, wherever it is cut', () => {
    const { terms } = markdownFile(text);
    assert.equal(terms.length, 2002);
    assert.deepEqual(
      terms.slice(0, 2000).map(({ source }) => text.slice(source.entry.start, source.entry.end)),
      entries.map((one) => one.trimEnd()),
    );
  });

  it('takes a new entry in its place', () => {
    const added = markdownFile(text).add({ name: 'Term 1001b', definition: 'New.' });
    const before = text.indexOf('- **Term 1002**');
    assert.equal(added.text.slice(0, before), text.slice(0, before));
    assert.match(added.text.slice(before), /^- \*\*Term 1001b\*\*: New\.\n/u);
  });

  it('reads a definition list with blank lines below a heading among terms', () => {
    const terms = '## Order\n\nA request.\n\n## Offer\n\nA proposal.\n';
    const text = `# Glossary\n\n## Payments\n\nRefund\n\n: Money back.\n\n${terms}`;
    assert.deepEqual(namesIn(text), ['Refund', 'Order', 'Offer']);
    const withLead = text.replace('Refund', 'About money.\n\nRefund');
    assert.deepEqual(namesIn(withLead), ['Payments', 'Order', 'Offer']);
  });
});
