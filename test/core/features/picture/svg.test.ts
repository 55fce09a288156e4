import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLayout } from '../../../../src/core/features/picture/pictureLayout';
import { drawNeighborhood } from '../../../../src/core/features/picture/neighborhoodPicture';
import { palettes } from '../../../../src/core/features/picture/palettes';
import { toSvg } from '../../../../src/core/features/picture/svg';
import { getDeliveryName } from '../../../../src/core/glossary/termLabels';
import { deliveries } from '../../../../src/core/glossary/term';
import { arbitraryContent } from './arbitraryContent';
import { around } from './neighborhoods';
import { runs } from '../../propertyRuns';

/**
 * Checks that tags are closed in order, attributes are quoted and unique, and there is no character that XML forbids.
 */
function assertWellFormed(xml: string): void {
  assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot);)/u);
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(/<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>/gu)) {
    const [whole, closing, name = '', attributes = '', empty] = tag;
    assert.doesNotMatch(xml.slice(at, tag.index), /[<>]/u);
    at = tag.index + whole.length;
    const names = [...attributes.matchAll(/ ([A-Za-z-]+)=/gu)].map(([, key]) => key);
    assert.equal(new Set(names).size, names.length, whole);
    if (closing) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.equal(at, xml.length);
  assert.deepEqual(open, []);
}

describe('toSvg', () => {
  it('gives well-formed XML for whatever there is to show', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const xml = toSvg(createLayout(content), palettes.light);
        assertWellFormed(xml);
        assert.doesNotMatch(xml, /="[^"]*(?:NaN|Infinity|undefined)/u);
      }),
      runs(50),
    );
  });

  it('shows labels letter by letter', () => {
    const picture = drawNeighborhood(around([['me', 'a < b', '<script>&"']]), 'dark');
    assert.match(picture?.svg ?? '', />&lt;script&gt;&amp;&quot;</u);
    assert.match(picture?.svg ?? '', />a &lt; b</u);
  });

  it('distinguishes delivery statuses without color', () => {
    const looks = deliveries.map((delivery) => {
      const center = { label: 'me', delivery, group: undefined };
      const connections = [{ toCenter: false, toNeighbor: true, words: '' }];
      const right = { neighbors: [{ ...center, delivery: undefined, connections }], hidden: 0 };
      const svg = toSvg(
        createLayout({ center: center, left: { neighbors: [], hidden: 0 }, right }),
        palettes.light,
      );
      return svg.replace(/#[0-9a-f]{6}/gu, '');
    });
    assert.equal(new Set(looks).size, deliveries.length);
    for (const [i, delivery] of deliveries.entries()) {
      if (delivery !== 'live')
        assert.ok(looks[i]?.includes(`>${getDeliveryName(delivery)}<`), delivery);
    }
  });

  it('says the same in a sentence', () => {
    const picture = drawNeighborhood(
      around(
        [
          ['shop', 'orders', 'me'],
          ['me', '', 'bank'],
        ],
        'pay',
      ),
      'light',
    );
    assert.equal(picture?.alt, 'me: part of Group pay; called by shop (“orders”); calls bank.');
  });
});
