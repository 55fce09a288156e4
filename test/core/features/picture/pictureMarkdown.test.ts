import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { renderPictureMarkdown } from '../../../../src/core/features/picture/neighborhoodPicture';

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
