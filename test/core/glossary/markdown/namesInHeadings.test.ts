import assert from 'node:assert/strict';
import { said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

describe('markdown: names in headings', () => {
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
