import assert from 'node:assert/strict';
import { said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

describe('markdown: headings', () => {
  it('over a list of abbreviations, next to terms, are no terms', () => {
    const terms = ['Claim', 'Package', 'Variant'].map((name) => `## ${name}\n\nA text.\n\n`);
    const text = `# Glossary\n\n${terms.join('')}## Related Abbreviations\n\n* PVC: Package Variant Claim\n* PVS: Package Variant Set\n`;
    assert.deepEqual(namesIn(text), ['Claim', 'Package', 'Variant', 'PVC', 'PVS']);
  });

  it('reads terms of any level below a title', () => {
    for (const marks of ['##', '###', '####', '#####']) {
      const text = `# Glossary\n\n${marks} Order\n\nA request.\n\n${marks} Parcel ${marks}\n\nA box.\n`;
      assert.deepEqual(namesIn(text), ['Order', 'Parcel']);
    }
  });

  it('reads H1 terms where each term is an H1', () => {
    assert.deepEqual(namesIn('# OSI\nThe open source initiative.\n\n# FSF\nThe foundation.\n'), [
      'OSI',
      'FSF',
    ]);
  });

  it('takes a heading for a part of each term where it is repeated three times', () => {
    const glossaryWith = (repeated: number, last = '### Handling'): string =>
      `# Glossary\n\n${['Order', 'Parcel', 'Route', 'Depot']
        .map((name, i) => {
          const heading = i === repeated - 1 ? last : '### Handling';
          const part = i < repeated ? `${heading}\n\nWith care.\n\n` : '';
          return `## ${name}\n\nA thing.\n\n${part}`;
        })
        .join('')}`;
    assert.deepEqual(namesIn(glossaryWith(3)), ['Order', 'Parcel', 'Route', 'Depot']);
    assert.ok(namesIn(glossaryWith(2)).includes('Handling'));
    assert.ok(!namesIn(glossaryWith(3, '### HANDLING')).includes('HANDLING'), 'In any case.');
    assert.ok(namesIn(glossaryWith(3, '#### Handling')).includes('Handling'), 'At one level.');
  });

  it('takes no letter, topic or structural heading for a term', () => {
    const text = `# Glossary

## Table of contents

- [Order](#order)

## A-C

### Carrier

Moves parcels.

## [D](#d)

### Delivery

The end of it.

## #

### 3PL

A third party.

## See also

- [Wiki](https://example.com)
`;
    assert.deepEqual(namesIn(text), ['Carrier', 'Delivery', '3PL']);
    assert.equal(markdownFile(text).term('Carrier').context, undefined);
  });

  it('takes a topic for the context where there are several', () => {
    const text =
      '# Glossary\n\n## Money\n\n### Fee\n\nA price.\n\n### Invoice\n\nA bill.\n\n## Transport\n\n### Hub\n\nA place.\n';
    const file = markdownFile(text);
    assert.deepEqual(
      file.terms.map(({ name, context }) => [name, context]),
      [
        ['Fee', 'Money'],
        ['Invoice', 'Money'],
        ['Hub', 'Transport'],
      ],
    );
  });

  it('reads structural words as terms if they are among terms', () => {
    const text =
      '# Glossary\n\n## I\n\n### Index\n\nA list.\n\n### Ingress\n\nA way in.\n\n## R\n\n### Reference\n\nA pointer.\n';
    assert.deepEqual(namesIn(text), ['Index', 'Ingress', 'Reference']);
  });

  it('reads links, code, ids, anchors, emoji and setext', () => {
    const text = `# Glossary

#### [LLVM](https://llvm.org)

A compiler kit.

#### \`pool\`

Shared things.

#### Service desk {#desk}

Helps.

<a name="hub"></a>
#### Hub

A place.

#### 🚀 Launch

The start.

Ledger
------

A list of payments.
`;
    const file = markdownFile(text);
    assert.deepEqual(
      file.terms.map(({ name }) => name),
      ['LLVM', 'pool', 'Service desk', 'Hub', 'Launch', 'Ledger'],
    );
    assert.deepEqual(file.term('LLVM').links, ['https://llvm.org']);
    assert.equal(file.term('Service desk').definition, 'Helps.');
    for (const { name, source } of file.terms) {
      assert.equal(text.slice(source.name.start, source.name.end), name);
    }
  });

  it('reads acronyms either way round, and qualifiers', () => {
    const text = `# Glossary

### Service level agreement (SLA)

A promise.

### SLO (Service level objective)

A number.

### Order (noun)

A request.

### Release (deprecated)

Old.

### Identity and Access Management (IAM)

Who may do what.

### TCP/IP

A family.

### R&D

Research.

### p95 (95th percentile)

Most of them.
`;
    const file = markdownFile(text);
    assert.deepEqual(
      file.terms.map((term) => said({ ...term, definition: '' })),
      [
        { name: 'Service level agreement', aliases: ['SLA'] },
        { name: 'SLO', expansion: 'Service level objective' },
        { name: 'Order', context: 'noun' },
        { name: 'Release', status: 'deprecated' },
        { name: 'Identity and Access Management', aliases: ['IAM'] },
        { name: 'TCP/IP' },
        { name: 'R&D' },
        { name: 'p95', expansion: '95th percentile' },
      ],
    );
  });

  it('reads two terms from one heading', () => {
    const text = `# Glossary

### Producer and consumer

Ends of a queue.

### Push / Pull

Ways.

### \`commit\` and \`rollback\`

Ends of a change.

### Request (REQ) and Response (RES)

Talk.
`;
    const names = [
      'Producer',
      'consumer',
      'Push',
      'Pull',
      'commit',
      'rollback',
      'Request',
      'Response',
    ];
    assert.deepEqual(namesIn(text), names);
    const file = markdownFile(text);
    assert.equal(file.term('consumer').definition, 'Ends of a queue.');
    assert.deepEqual(file.term('Response').aliases, ['RES']);
  });

  it('keeps tables, lists, code and images in the definition', () => {
    const body = `Three parts.

| Part | Size |
|---|---|
| Head | 3 |

- **one**: first
- two

![picture](p.png)

\`\`\`mermaid
graph TD
\`\`\``;
    const text = `# Glossary\n\n## Order\n\n${body}\n\n## Parcel\n\nA box.\n`;
    const file = markdownFile(text);
    assert.deepEqual(namesIn(text), ['Order', 'Parcel']);
    assert.equal(file.term('Order').definition, body.slice(0, body.indexOf('\n\n```mermaid')));
  });

  it('reads fields from bullets, lines and sentences, and no others', () => {
    const text = `# Glossary

## Order

A request.

- **Aliases**: purchase, "sale"
- **Owner:** Team Checkout
- **Status**: approved
- **Delivery**: live
- **Used by**: shoppers; support
- **Not to be confused with**: Invoice
- **Links**: [wiki](https://example.com/order), https://example.com
- **Code**: \`src/order/**\`
- **Technical**: no
- **Runbook**: page 3

## Role

A part somebody plays:

- **Owner**: the person who pays
- **User**: the person who clicks

## Zone

An area.
_Avoid_: region (that is something else), quite
wide area.

Also known as district.
`;
    const file = markdownFile(text);
    assert.deepEqual(said(file.term('Order')), {
      name: 'Order',
      definition: 'A request.',
      aliases: ['purchase', 'sale'],
      owner: 'Team Checkout',
      status: 'approved',
      delivery: 'live',
      users: ['shoppers', 'support'],
      related: ['Invoice'],
      links: ['[wiki](https://example.com/order)', 'https://example.com'],
      code: ['src/order/**'],
      meta: { Runbook: 'page 3' },
    });
    assert.equal(file.term('Role').owner, undefined);
    assert.match(file.term('Role').definition, /the person who clicks/u);
    assert.deepEqual(said(file.term('Zone')), {
      name: 'Zone',
      definition: 'An area.',
      avoid: ['region', 'quite wide area'],
      aliases: ['district'],
    });
  });

  it('reads a labeled definition as that of the heading above, for one entry or many', () => {
    const text =
      '# Glossary\n\n## Parcel\n\n**Definition**: A box on its way.  \n**Synonyms**: package\n';
    assert.deepEqual(markdownFile(text).terms.map(said), [
      { name: 'Parcel', definition: 'A box on its way.', aliases: ['package'] },
    ]);
    const mixed =
      '# Glossary\n\n## Hub\n\n**Type**: place  \n**Definition**: A house where\nparcels wait.  \n**Synonyms**: depot  \n**Parts**:\n- doors\n- belts\n';
    assert.deepEqual(markdownFile(mixed).terms.map(said), [
      {
        name: 'Hub',
        definition: 'A house where\nparcels wait.',
        aliases: ['depot'],
        meta: { Type: 'place' },
      },
    ]);
  });

  it('reads labels that return under most headings as fields', () => {
    const entry = (name: string): string =>
      `## ${name}\n\n- **Purpose**: what ${name} is for\n- **Place**: where it is\n\n`;
    const text = `# Glossary\n\n${['Alpha', 'Beta', 'Gamma'].map(entry).join('')}`;
    assert.deepEqual(namesIn(text), ['Alpha', 'Beta', 'Gamma']);
    assert.deepEqual(markdownFile(text).term('Beta').meta, {
      Purpose: 'what Beta is for',
      Place: 'where it is',
    });
  });

  it('reads sections below a term as its parts', () => {
    const text = `# Glossary

## Order

### Definition

A request.

### Synonyms

- purchase
- sale

## Parcel

### Definition

A box.

### Synonyms

- package
`;
    const file = markdownFile(text);
    assert.deepEqual(file.terms.map(said), [
      { name: 'Order', definition: 'A request.', aliases: ['purchase', 'sale'] },
      { name: 'Parcel', definition: 'A box.', aliases: ['package'] },
    ]);
  });

  it('keeps several meanings apart', () => {
    const text = `# Glossary

### ADR

1. Architecture decision record, a note.
2. Alternative dispute resolution, a way around courts.

### Order

1. (sales) A request by a customer.
2. (maths) A way of sorting.

### Release

1. Build it
2. Ship it
`;
    const file = markdownFile(text);
    assert.deepEqual(file.terms.map(said), [
      {
        name: 'ADR',
        expansion: 'Architecture decision record',
        definition: 'Architecture decision record, a note.',
      },
      {
        name: 'ADR',
        expansion: 'Alternative dispute resolution',
        definition: 'Alternative dispute resolution, a way around courts.',
      },
      { name: 'Order', context: 'sales', definition: 'A request by a customer.' },
      { name: 'Order', context: 'maths', definition: 'A way of sorting.' },
      { name: 'Release', definition: '1. Build it\n2. Ship it' },
    ]);
    assert.deepEqual(file.read().problems, []);
  });

  it('reads names in any script, with CRLF, lone CR, tabs and a byte-order mark', () => {
    const text =
      '# 用語集\n\n## 配送\n\n荷物を届けること。\n\n## Größe\n\nWie groß.\n\n## Заказ\n\nПросьба.\n';
    const names = ['配送', 'Größe', 'Заказ'];
    for (const shaped of [
      text,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
      text.replaceAll('## ', '##\t'),
    ]) {
      const file = markdownFile(shaped);
      assert.deepEqual(
        file.terms.map(({ name }) => name),
        names,
      );
      for (const { name, source } of file.terms) {
        assert.equal(shaped.slice(source.name.start, source.name.end), name);
      }
    }
  });
});
