import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markTerms } from '../../../../src/core/features/preview/markTerms';
import type { PreviewGlossary } from '../../../../src/core/features/preview/previewGlossary';
import { markdownIt, previewOf, rendered } from './rendered';
import { runs } from '../../propertyRuns';

const glossary = `## Service level agreement (SLA)

A promise.

## Tour

A *day* of [stops](a.md).
`;

/** Texts with all combinations of terms and markup. */
const documents = fc
  .array(
    fc.constantFrom(
      ...['service', 'level', 'agreement', 'SLA', 'tour', 'tours', 'word', '.', ' ', ' ', '\n'],
      ...['\n\n', '\n\n# ', '**', '*', '`', '[', '](a.md)', '![', '<b>', '</b>', '<a>', '</a>'],
      ...['<br>', '\n- ', '\n> ', '\n```\n', '|', '\n|-|-|\n', '\\', '&amp;', 'https://a.b/SLA'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Arbitrary text, including lone surrogates. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
  .map((units) => String.fromCharCode(...units));

/** Returns the visible text of a page: the text without any tags. */
function wordsOf(html: string): string {
  return html.replace(/<[^<>]*>/gu, '');
}

/** Returns whether each tag ends within the one in which it starts. */
function isInStep(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]\w*)(?:[^\w<>][^<>]*)?>/gu)) {
    if (['br', 'img', 'hr'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('every previewed document', () => {
  let known: PreviewGlossary;

  before(async () => {
    known = await previewOf({ 'GLOSSARY.md': glossary });
  });

  it('keeps its text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        assert.equal(wordsOf(rendered(text, known)), wordsOf(markdownIt.render(text)));
      }),
      runs(50),
    );
  });

  it('keeps its tags in step', () => {
    fc.assert(
      fc.property(documents, (text) => {
        fc.pre(isInStep(markdownIt.render(text)));
        assert.ok(isInStep(rendered(text, known)), text);
      }),
      runs(50),
    );
  });

  it('stays as it was parsed, since the editor keeps it', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const tokens = markdownIt.parse(text, {});
        markTerms(tokens, 'file:///repo/a.md', known);
        assert.equal(
          markdownIt.renderer.render(tokens, markdownIt.options, {}),
          markdownIt.render(text),
        );
      }),
    );
  });

  it('never stops the preview, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (text) => {
        rendered(text, known);
      }),
    );
  });
});
