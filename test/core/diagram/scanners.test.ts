import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMermaidText } from '../../../src/core/diagram/source/mermaidText';
import { scanDiagram } from '../../../src/core/diagram/source/scanDiagram';
import { dedented, parsed } from './show';
import { runs } from '../propertyRuns';

const types = [
  'architecture',
  'block',
  'c4',
  'class',
  'er',
  'flowchart',
  'mindmap',
  'sequence',
  'state',
  'requirement',
];
const ids = { nodes: ['a', 'b'], groups: ['g'] };

const words = fc.constantFrom(
  ...'a b g A1 end subgraph state class participant box as Rel Container service group in namespace note block'.split(
    ' ',
  ),
  ...'--> --- -- == -.-> ->> -->> <|-- ||--o{ : ; , . @ @{ ( ) [ ] { } " ` | & % %% %%{ }%% --- # ~ \n \t'.split(
    ' ',
  ),
  '\n',
  '\n',
  ' ',
  ' ',
  '  ',
);
const source = fc.array(words, { maxLength: 80 }).map((parts) => parts.join(''));

describe('finding places in a diagram', () => {
  it('never throws, and every place lies in the text and holds the id', () => {
    fc.assert(
      fc.property(source, fc.constantFrom(...types), (text, type) => {
        const { code } = readMermaidText(text);
        assert.equal(code.length, text.length);
        const { occurrences, edges } = scanDiagram(type, code, ids);
        for (const { range, label } of occurrences) {
          for (const { start, end } of label ? [range, label] : [range]) {
            assert.ok(
              start >= 0 && start <= end && end <= code.length,
              JSON.stringify([start, end]),
            );
          }
        }
        for (const { offset } of edges) assert.ok(offset >= 0 && offset <= code.length);
      }),
      runs(150),
    );
  });

  it('finds every mention of an id, and the label where there is one', () => {
    const code = dedented(`
      flowchart LR
        api["Orders API"] --> db
        class api,db important
        subgraph g [Our system]
          api
        end
    `);
    const { occurrences } = scanDiagram('flowchart', code, ids);
    assert.deepEqual(
      occurrences.map(({ id, role, kind, range, label }) => [
        id,
        role,
        kind,
        code.slice(range.start, range.end),
        label && code.slice(label.start, label.end),
      ]),
      [
        ['api', 'node', 'definition', 'api', 'Orders API'],
        ['db', 'node', 'use', 'db', undefined],
        ['api', 'node', 'use', 'api', undefined],
        ['db', 'node', 'use', 'db', undefined],
        ['api', 'node', 'use', 'api', undefined],
        ['g', 'group', 'definition', 'g', 'Our system'],
      ],
    );
  });

  const name = fc
    .stringMatching(/^[a-z][a-z0-9_]{0,5}$/)
    .filter(
      (one) =>
        !/^(end|class|style|click|graph|default|href|call|direction|subgraph|title|flowchart|linkstyle|classdef)/.test(
          one,
        ),
    );
  const statement = fc.record({
    from: name,
    to: name,
    label: fc.option(fc.stringMatching(/^[A-Za-z ()[\]{}<>&,.:;-]{1,12}$/), { nil: undefined }),
    arrow: fc.constantFrom(
      '-->',
      '---',
      '-.->',
      '==>',
      '-- words -->',
      '-->|words|',
      '<-->',
      '~~~',
    ),
    before: fc.constantFrom(
      '',
      '%% comment x --> y',
      '   ',
      'style zz fill:#fff',
      'classDef k fill:#eee',
    ),
  });

  it('agrees with Mermaid on the line of every edge', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 8 }), async (statements) => {
        const lines = ['flowchart LR'];
        const expected: number[] = [];
        for (const { from, to, label, arrow, before } of statements) {
          if (before !== '') lines.push(before);
          expected.push(lines.length);
          lines.push(`  ${from}${label === undefined ? '' : `["${label}"]`} ${arrow} ${to}`);
        }
        const { edges } = await parsed(lines.join('\n'));
        assert.deepEqual(
          edges.map(({ line }) => line),
          expected,
        );
      }),
      runs(30),
    );
  });
});
