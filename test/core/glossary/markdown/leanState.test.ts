import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StateBlock } from 'markdown-it';
import { LeanState } from '../../../../src/core/glossary/formats/markdown/syntax/leanState';
import { markdownIt } from '../../../../src/core/glossary/formats/markdown/syntax/markdownIt';
import { propertyTimeout, runs } from '../../propertyRuns';
import { samples } from './samples';

const cell = /^(?:t[hd]|thead|tbody)_/u;

/**
 * Returns what is read of the tokens: types, of opening ones their place, of headings the first line of their text;
 * cells are left out.
 */
function readTokens(state: StateBlock): readonly string[] {
  markdownIt.block.tokenize(state, 0, state.lineMax);
  const lines: string[] = [];
  let inCell = false;
  let inHeading = false;
  for (const { type, nesting, level, map, content, markup, info } of state.tokens) {
    if (cell.test(type)) inCell = type === 'td_open' || type === 'th_open';
    else if (nesting < 0) lines.push(type);
    else if (type === 'inline') {
      if (inHeading) lines.push(content.split('\n', 1)[0] ?? '');
      else if (!inCell) lines.push(type);
    } else if (!inCell) lines.push(JSON.stringify([type, level, map ?? 0, markup, info]));
    inHeading = type === 'heading_open';
  }
  return lines;
}

function assertSameTokens(text: string): void {
  const expected = readTokens(new markdownIt.block.State(text, markdownIt, {}, []));
  assert.deepEqual(readTokens(new LeanState(text)), expected);
}

const pieces = fc.constantFrom(
  ...[
    '# ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '  ',
    '\t',
    '    ',
    '> ',
    '```',
    '~~~\n',
    '<!--',
    '-->',
    '<br>',
  ],
  ...['|', '|---|\n', '| a | b |\n', '---\n', '===\n', '***\n', 'word', 'two words', ':', '[x]: y'],
);

describe('state of the Markdown parser', function () {
  this.timeout(propertyTimeout);

  it('gives the tokens of the library for every sample', () => {
    for (const text of Object.values(samples)) assertSameTokens(text.replace(/\r\n?/gu, '\n'));
  });

  it('gives the tokens of the library for any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        assertSameTokens(parts.join(''));
      }),
      runs(300),
    );
  });
});
