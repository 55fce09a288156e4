import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import {
  drawNeighborhood,
  renderPictureMarkdown,
} from '../../../../src/core/features/picture/neighborhoodPicture';
import { around } from './neighborhoods';

const picture = { svg: "<svg>(a|b) ’ü’ 'x'</svg>", width: 480, height: 100 };

/** Allows every address, like the editor's renderer before it sanitizes its result. */
const markdown = new MarkdownIt({ html: true });
markdown.validateLink = () => true;

describe('pictureMarkdown', () => {
  it('carries the drawing and its size in the address', () => {
    const text = renderPictureMarkdown({ ...picture, alt: 'A: calls B.' });
    const [, alt, uri = '', size] =
      /^!\[(.*)\]\(data:image\/svg\+xml,([^()|\s]+)\|(.+)\)$/u.exec(text) ?? [];
    assert.equal(alt, 'A: calls B.');
    assert.equal(decodeURIComponent(uri), picture.svg);
    assert.equal(size, 'width=480,height=100');
  });

  it('shows fewer neighbors rather than becoming higher than a hover without scrolling', () => {
    const pictureOf = (count: number) =>
      drawNeighborhood(
        around(Array.from({ length: count }, (_, i) => ['me', '', `Neighbor ${i}`] as const)),
        'light',
      );
    const three = pictureOf(3);
    assert.ok(three && three.height <= 150, `${three?.height}`);
    assert.doesNotMatch(three.svg, /more/u);
    const many = pictureOf(30);
    assert.ok(many && many.height <= 150, `${many?.height}`);
    assert.match(many.svg, /\+\d+ more/u);
  });

  it('shows at least one neighbor, however high its labels are', () => {
    const label = 'a label of many words '.repeat(8);
    const edges = Array.from({ length: 6 }, (_, i) => ['me', label, `${label}${i}`] as const);
    assert.match(drawNeighborhood(around(edges), 'light')?.svg ?? '', /\+5 more/u);
  });

  it('is an image whatever the labels are', () => {
    for (const alt of [
      '[x](command:evil)',
      '](command:evil)',
      '`a\\',
      '<img src=x>',
      '![',
      '**x** &amp; $(zap)',
    ]) {
      const text = renderPictureMarkdown({ ...picture, alt });
      const [paragraph] = markdown.parse(text, {}).filter(({ type }) => type === 'inline');
      assert.deepEqual(
        paragraph?.children?.map(({ type }) => type),
        ['image'],
        text,
      );
    }
  });
});
