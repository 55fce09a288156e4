import assert from 'node:assert/strict';
import { orderDiagrams } from '../../../src/core/diagram/diagramOrder';

/** A diagram as `PATH TYPE LINES COVERAGE`; without more, a flowchart of one line. */
function ordered(...diagrams: readonly string[]): readonly string[] {
  const placed = diagrams.map((written) => {
    const [path = '', type = 'flowchart', lines = '1', coverage = '0'] = written.split(' ');
    return {
      written,
      uri: `file:///repo/${path}`,
      text: [type, ...Array.from({ length: Number(lines) - 1 }, (_, i) => `n${i}`)].join('\n'),
      coverage: Number(coverage),
    };
  });
  return orderDiagrams(placed, ({ coverage }) => coverage).map(({ written }) => written);
}

describe('the order of diagrams', () => {
  /** Lists whose order is decided by one rule; the other properties of the diagrams would decide otherwise. */
  const rules: Readonly<Record<string, readonly string[]>> = {
    'puts kinds that show no parts last, even those named architecture': [
      'a.md kanban',
      'docs/architecture.mmd pie 50 9',
    ],
    'puts those named architecture first, those nearer to the root before others': [
      'architecture.md sequenceDiagram',
      'shop/architecture.mmd',
      'overview.md C4Context 50 9',
    ],
    'counts the folder docs as no step': [
      'docs/architecture.mmd',
      'shop/architecture.mmd C4Context 9 9',
    ],
    'prefers a diagram file in the root, then one in docs, then a page': [
      'architecture.mmd sequenceDiagram',
      'docs/architecture.mermaid flowchart 9',
      'architecture.md flowchart 50 9',
    ],
    'knows names in any letter case': [
      'Architecture.MMD sequenceDiagram',
      'overview.md C4Context 50 9',
    ],
    'takes a longer name for another one': [
      'architecture.md sequenceDiagram',
      'old-architecture.md C4Context 50 9',
    ],
    'puts own files before copies': [
      'deep/er/a.md sequenceDiagram',
      'vendor/overview.md C4Context 50 9',
    ],
    'puts requirements before kinds that show no parts': [
      'deep/er/a.md requirementDiagram',
      'docs/architecture.mmd pie 50 9',
    ],
    'puts parts before their inner structure, then sequences, then others': [
      'deep/er/a.md flowchart',
      'deep/overview.md classDiagram 9 9',
      'overview.md sequenceDiagram 20 10',
      'overview.md mindmap 30 11',
    ],
    'puts overviews before readme files, and those before others': [
      'deep/er/overview.md',
      'deep/readme.md flowchart 9 9',
      'a.md flowchart 20 10',
    ],
    'prefers more terms of the glossary': ['deep/a.md flowchart 1 3', 'a.md flowchart 9 2'],
    'prefers files nearer to the root': ['a.md flowchart 2', 'deep/a.md flowchart 9'],
    'prefers more lines': ['a.md flowchart 9', 'a.md flowchart 2'],
    'keeps the order of equals': ['b.md flowchart', 'a.md flowchart'],
  };
  for (const [rule, expected] of Object.entries(rules)) {
    it(rule, () => {
      assert.deepEqual(ordered(...expected), expected);
      if (!rule.includes('equals'))
        assert.deepEqual(ordered(...[...expected].reverse()), expected, 'in reverse order');
    });
  }

  it('takes kinds of the same importance for equal', () => {
    for (const kinds of [
      'flowchart graph C4Context architecture-beta block swimlane-beta',
      'classDiagram erDiagram stateDiagram-v2 usecase-beta',
      'mindmap kanban requirementDiagram',
    ]) {
      const written = kinds.split(' ').map((kind) => `a.md ${kind}`);
      assert.deepEqual(ordered(...written), written);
      assert.deepEqual(ordered(...[...written].reverse()), [...written].reverse());
    }
  });

  it('knows the names of overviews', () => {
    for (const name of [
      ...['the-architects.md', 'Overview.md', 'system-x.mmd', 'landscape.md', 'context.md'],
      ...['containers.md', 'big-picture.md', 'bigpicture.md', 'high_level.md', 'High Level.md'],
      ...['ecosystem.md', 'Übersicht.md', 'überblick.md', 'visión.md', 'aperçu.md'],
      'vue-d-ensemble.md',
    ])
      assert.deepEqual(ordered('a.md flowchart 9 9', `${encodeURI(name)} flowchart`), [
        `${encodeURI(name)} flowchart`,
        'a.md flowchart 9 9',
      ]);
    assert.deepEqual(ordered('overview/a.md flowchart', 'a.md flowchart 1 1'), [
      'a.md flowchart 1 1',
      'overview/a.md flowchart',
    ]);
  });

  it('knows no diagram', () => {
    assert.deepEqual(ordered(), []);
  });
});
