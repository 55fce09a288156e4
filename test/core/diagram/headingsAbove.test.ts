import assert from 'node:assert/strict';
import { findHeadingsAbove } from '../../../src/core/diagram/headingsAbove';

describe('headingsAbove', () => {
  it('gives the nearest heading above each line, Markdown and AsciiDoc', () => {
    const text = 'x\n# One\n\ny\n## Two ##\nz\n== Three\nend\n';
    assert.deepEqual(findHeadingsAbove(text, [0, 3, 5, 7, 99]), [
      undefined,
      'One',
      'Two',
      'Three',
      'Three',
    ]);
  });

  it('leaves out closing marks and keeps signs of the words', () => {
    const text = ['# C#', '# Orders ##  ', '##  Payment  ', '# a # b', '### ##'].join('\n');
    assert.deepEqual(findHeadingsAbove(text, [1, 2, 3, 4, 5]), [
      'C#',
      'Orders',
      'Payment',
      'a # b',
      '##',
    ]);
  });

  it('takes no line of code for a heading', () => {
    const text = '# Page\n```sh\n# a comment\n```\n\n~~~\n## b\n```\n~~~\nhere\n';
    assert.deepEqual(findHeadingsAbove(text, [9]), ['Page']);
  });

  it('takes the section around a heading that only announces a diagram', () => {
    const text = [
      '# Storage',
      '## Install',
      '### Flow chart',
      'a',
      '## Diagram ##',
      'b',
      '# Diagramme',
      'c',
      '## Diagram of orders',
      'd',
    ].join('\n');
    assert.deepEqual(findHeadingsAbove(text, [3, 5, 7, 9]), [
      'Install',
      'Storage',
      'Diagramme',
      'Diagram of orders',
    ]);
  });
});
