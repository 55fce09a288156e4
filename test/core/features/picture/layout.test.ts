import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLayout } from '../../../../src/core/features/picture/pictureLayout';
import {
  type ColumnContent,
  createPictureContent,
} from '../../../../src/core/features/picture/pictureContent';
import type { Layout, Rectangle } from '../../../../src/core/features/picture/placedParts';
import {
  maxPictureWidth,
  wordsStyle,
  measureWidestLine,
} from '../../../../src/core/features/picture/textMetrics';
import { arbitraryContent } from './arbitraryContent';
import { around } from './neighborhoods';
import { runs } from '../../propertyRuns';

function overlap(a: Rectangle, b: Rectangle): boolean {
  const slack = 0.01;
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

function wordsAsRectangles({ words }: Layout): readonly Rectangle[] {
  return words.map(({ x, y, text }) => {
    const width = measureWidestLine([text], wordsStyle);
    return { x: x - width / 2, y: y - wordsStyle.size * 0.8, width, height: wordsStyle.size };
  });
}

function assertApart(rectangles: readonly Rectangle[]): void {
  rectangles.forEach((one, i) => {
    for (const other of rectangles.slice(i + 1)) {
      assert.ok(!overlap(one, other), JSON.stringify([one, other]));
    }
  });
}

describe('layOut', () => {
  it('keeps boxes and words apart and everything inside, whatever there is to show', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const layout = createLayout(content);
        assertApart([...layout.boxes, ...wordsAsRectangles(layout)]);
        assert.ok(layout.width <= maxPictureWidth, String(layout.width));
        for (const { x, y, width, height } of [
          ...layout.boxes,
          ...layout.frames,
          ...wordsAsRectangles(layout),
        ]) {
          assert.ok(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height);
        }
      }),
      runs(50),
    );
  });

  it('fits with a side without labels next to one with long labels', () => {
    const long = 'W'.repeat(300);
    const box = { delivery: undefined, group: undefined };
    const beside = (label: string, words: string): ColumnContent => ({
      neighbors: [{ ...box, label, connections: [{ toCenter: false, toNeighbor: true, words }] }],
      hidden: 0,
    });
    const { width } = createLayout({
      center: { ...box, label: 'Order' },
      left: beside('Replenishment service', ''),
      right: beside(long, long),
    });
    assert.ok(width <= maxPictureWidth, String(width));
  });

  it('keeps frames apart', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        assertApart(createLayout(content).frames);
      }),
    );
  });

  it('puts what comes in on the left, and what goes out on the right', () => {
    const [me, caller, called] = boxesOf(
      around([
        ['caller', 'asks', 'me'],
        ['me', 'tells', 'called'],
      ]),
    );
    assert.ok(me && caller && called);
    assert.ok(caller.x + caller.width < me.x && me.x + me.width < called.x);
  });

  it('draws one frame around the center and the neighbors of its group', () => {
    const layout = layoutOf(
      around(
        [
          ['a:1', '', 'me'],
          ['me', '', 'a:2'],
          ['me', '', 'b:3'],
        ],
        'a',
      ),
    );
    const [own, other] = layout.frames;
    assert.deepEqual(
      layout.frames.map(({ caption }) => caption),
      ['Group a', 'Group b'],
    );
    const inside = (frame: Rectangle | undefined): readonly string[] =>
      layout.boxes
        .filter((box) => frame && overlap(frame, box))
        .map(({ lines }) => lines.join(' '));
    assert.deepEqual(inside(own), ['me', 'a:1', 'a:2']);
    assert.deepEqual(inside(other), ['b:3']);
  });

  it('breaks no word of a label or on a line where there is room', () => {
    const { boxes, words } = layoutOf(
      around([
        ['Replenishment', 'needs a human', 'me'],
        ['me', 'decision', 'Replenishment'],
        ['me', 'reads contracts', 'Policy Administration System'],
      ]),
    );
    assert.deepEqual(
      boxes.map(({ lines }) => lines.join(' ')),
      ['me', 'Replenishment', 'Policy Administration System'],
    );
    assert.ok(words.some(({ text }) => text.split(' ').includes('contracts')));
  });

  it('stays small where there is little to show', () => {
    const { width, height } = layoutOf(around([['me', 'asks', 'other']]));
    assert.ok(width < 240 && height < 60, `${width} x ${height}`);
  });
});

function layoutOf(whereabouts: ReturnType<typeof around>): Layout {
  const content = createPictureContent(whereabouts, 5);
  assert.ok(content);
  return createLayout(content);
}

function boxesOf(whereabouts: ReturnType<typeof around>): Layout['boxes'] {
  return layoutOf(whereabouts).boxes;
}
