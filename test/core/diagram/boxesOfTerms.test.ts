import assert from 'node:assert/strict';
import { findBoxesOfTerms } from '../../../src/core/diagram/boxesOfTerms';
import type { LinkedDiagram } from '../../../src/core/diagram/linkedDiagrams';
import { linkDiagram } from '../../../src/core/diagram/diagramLinks';
import type { Glossary } from '../../../src/core/glossary/glossaryStore';
import { glossaryOf, indexOf } from '../features/glossaryOf';

const text = '## Depot\n\nA hall.\n\n## Route planner\n\nPlans.\n\n## Claim\n\nA request.\n';

/** Creates a diagram of boxes with the given names; the first names are groups. */
function diagramOf(
  glossary: Glossary,
  uri: string,
  groups: readonly string[],
  nodes: readonly string[],
): LinkedDiagram {
  const diagram = {
    uri,
    line: 4,
    text: '',
    type: 'flowchart' as const,
    title: undefined,
    nodes: nodes.map((label) => ({ id: `n-${label}`, label, line: 5, group: undefined })),
    edges: [],
    groups: groups.map((label) => ({ id: `g-${label}`, label, line: 5, parent: undefined })),
  };
  return { diagram, links: linkDiagram(diagram, glossary.terms, indexOf(glossary)) };
}

describe('boxesOfTerms', () => {
  it('takes the first diagram that has a box, there a node rather than a group', async () => {
    const glossary = await glossaryOf({ 'GLOSSARY.md': text });
    const boxes = findBoxesOfTerms([
      diagramOf(glossary, 'a', ['Depot'], ['Depot']),
      diagramOf(glossary, 'b', ['Route planner'], ['Depot']),
    ]);
    assert.deepEqual(
      glossary.terms.map((term) => boxes.get(term)),
      [
        { uri: 'a', line: 4, node: 'n-Depot' },
        { uri: 'b', line: 4, node: 'g-Route planner' },
        undefined,
      ],
    );
  });
});
