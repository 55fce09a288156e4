import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  getFirstSentence,
  stripMarkdown,
  toPlainBlocks,
} from '../../../src/core/markdown/plainText';
import { escapeMarkdown } from '../../../src/core/markdown/escapeMarkdown';

describe('plainText', () => {
  it('drops marks and addresses, and keeps the words', () => {
    const markdown = 'A **bold** [promise](https://example.org) about `uptime`.\n\n- one\n- two';
    assert.equal(stripMarkdown(markdown), 'A bold promise about uptime. one two');
  });

  it('shows escaped Markdown letter by letter', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = stripMarkdown(`x${escapeMarkdown(text)}x`);
        assert.equal(shown, `x${text}x`.replace(/\s+/gu, ' '));
      }),
    );
  });
});

describe('plainText of a line without marks', () => {
  it('is what the parser says, too', () => {
    const signs = 'a b 1 . , ; : ! ? " \' ( ) - + = * _ ` [ < & | ~ # \t'.split(' ');
    const lines = fc.array(fc.constantFrom(...signs, ' '), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (parts) => {
        const line = parts.join('');
        assert.equal(stripMarkdown(`a${line}`), stripMarkdown(`a${line}\n`));
      }),
    );
  });
});

describe('toPlainBlocks', () => {
  it('keeps paragraphs and items apart, without marks', () => {
    const markdown =
      '**SLA** — [promise](a.md#L1) &nbsp; x\n\nTwo\nlines.\n\n- one\n- two\n\nEnd.\n\n```\na\nb\n```';
    assert.equal(
      toPlainBlocks(markdown),
      'SLA — promise x\n\nTwo lines.\n\n- one\n- two\n\nEnd.\n\na\nb',
    );
  });

  it('has the words of one line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const markdown = `a\n\n- ${escapeMarkdown(text)}b`;
        const words = toPlainBlocks(markdown).replace('\n\n- ', ' ');
        assert.equal(words, stripMarkdown(markdown));
      }),
    );
  });
});

describe('firstSentence', () => {
  it('ends at a full stop, not at an abbreviation or a version', () => {
    assert.equal(getFirstSentence('Pays, e.g. by card. Then more.'), 'Pays, e.g. by card.');
    assert.equal(getFirstSentence('Version 2.0 of it. More.'), 'Version 2.0 of it.');
  });

  it('takes closing marks along', () => {
    assert.equal(getFirstSentence('He said “stop.” Then went.'), 'He said “stop.”');
  });

  it('takes the whole paragraph where there is no full stop', () => {
    assert.equal(getFirstSentence('A promise\n\nSecond paragraph.'), 'A promise');
  });

  it('knows the full stop of Chinese and Japanese', () => {
    assert.equal(getFirstSentence('支払いの約束。次の文。'), '支払いの約束。');
  });
});
