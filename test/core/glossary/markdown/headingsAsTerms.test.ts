import assert from 'node:assert/strict';
import { markdownFile, namesIn } from './read';

describe('markdown: headings that are terms', () => {
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
});
