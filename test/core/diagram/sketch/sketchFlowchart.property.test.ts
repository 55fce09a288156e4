import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SketchKind } from '../../../../src/core/diagram/sketch/sketch';
import { crowded } from '../../../webview/gallery/crowded';
import { flowcharts } from '../../../webview/gallery/flowcharts';
import { propertyTimeout, runs } from '../../propertyRuns';
import { flowchart } from './arbitraryFlowchart';
import { assertSketch, changeSeed, type Outcome } from './sketchAssertions';

const kinds: readonly SketchKind[] = [
  'add',
  'connect',
  'rename',
  'move',
  'remove',
  'disconnect',
  'relabel',
];
const gallery = Object.values({ ...flowcharts, ...crowded }).filter((text) =>
  /^[ \t]*(?:flowchart|graph)\b/m.test(text),
);

describe('drawing in a flowchart', function () {
  this.timeout(propertyTimeout);
  for (const kind of kinds) {
    for (const [name, texts] of [
      ['generated', flowchart],
      ['given', fc.constantFrom(...gallery)],
    ] as const) {
      it(`makes exactly the change “${kind}” in ${name} diagrams`, async () => {
        const outcome: Outcome = { changed: 0, refused: [] };
        await fc.assert(
          fc.asyncProperty(texts, changeSeed(kind), (text, seed) =>
            assertSketch(text, seed, outcome),
          ),
          runs(60),
        );
        assert.ok(outcome.refused.length * 20 <= outcome.changed, outcome.refused.join('\n'));
      });
    }
  }
});
