import assert from 'node:assert/strict';
import { said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

describe('markdown: entries below headings', () => {
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
});
