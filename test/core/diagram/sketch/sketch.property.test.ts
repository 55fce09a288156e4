import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SketchKind } from '../../../../src/core/diagram/sketch/sketch';
import { boxes } from '../../../webview/gallery/boxes';
import { crowded } from '../../../webview/gallery/crowded';
import { flowcharts } from '../../../webview/gallery/flowcharts';
import { propertyTimeout, runs } from '../../propertyRuns';
import { c4 } from './arbitraryC4';
import { flowchart } from './arbitraryFlowchart';
import { lineDiagrams } from './arbitraryLines';
import { sequence } from './arbitrarySequence';
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
const gallery = Object.values({ ...flowcharts, ...boxes, ...crowded });
const given = (type: RegExp): fc.Arbitrary<string> =>
  fc.constantFrom(...gallery.filter((text) => text.split('\n').some((line) => type.test(line))));

/** Diagrams of a type, the share of the changes that may be refused, and the number of runs. */
const types: Readonly<Record<string, readonly [fc.Arbitrary<string>, number, number]>> = {
  'generated flowcharts': [flowchart, 0.05, 50],
  'given flowcharts': [given(/^\s*(?:flowchart|graph)\b/), 0.05, 50],
  'generated C4 diagrams': [c4, 0.1, 50],
  'given C4 diagrams': [given(/^\s*C4/), 0.1, 50],
  'generated sequence diagrams': [sequence, 0.1, 50],
  'given sequence diagrams': [given(/^\s*sequenceDiagram/), 0.1, 50],
  'generated class diagrams': [lineDiagrams.class, 0.1, 20],
  'given class diagrams': [given(/^\s*classDiagram/), 0.1, 20],
  'generated state diagrams': [lineDiagrams.state, 0.1, 20],
  'given state diagrams': [given(/^\s*stateDiagram/), 0.1, 20],
  'generated ER diagrams': [lineDiagrams.er, 0.1, 20],
  'given ER diagrams': [given(/^\s*erDiagram/), 0.1, 20],
};

for (const [name, [texts, refusable, count]] of Object.entries(types)) {
  describe(`drawing in ${name}`, function () {
    this.timeout(propertyTimeout);
    for (const kind of kinds) {
      it(`makes exactly the change “${kind}”`, async () => {
        const outcome: Outcome = { changed: 0, refused: [] };
        await fc.assert(
          fc.asyncProperty(texts, changeSeed(kind), (text, seed) =>
            assertSketch(text, seed, outcome),
          ),
          runs(count),
        );
        const { changed, refused } = outcome;
        assert.ok(refused.length <= refusable * (changed + refused.length), refused.join('\n'));
      });
    }
  });
}
