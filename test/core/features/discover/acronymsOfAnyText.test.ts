import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectAcronymsAndNames } from '../../../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../../../src/core/features/discover/wordCounts';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { runs } from '../../propertyRuns';

const extensions = ['md', 'rst', 'ts', 'py', 'sql', 'vue', 'weird'];

function read(text: string, extension: string): WordCounts {
  const tally = new WordCounts();
  runToEnd(collectAcronymsAndNames(tally, `file:///repo/a.${extension}`, text));
  return tally;
}

const snippets = fc.constantFrom(
  ...['SLA', ' (', ')', '```', '`', '"', "'", '/*', '*/', '//', '#', '\n', '\n\n', '"""', '<!--'],
  ...[
    '-->',
    '](',
    '[',
    '|',
    '**',
    '_',
    'Payment Gateway',
    ' the ',
    'service level agreement',
    ': ',
  ],
  ...[
    'class Payment',
    '---\n',
    '\\',
    '\0',
    '<a href="',
    '>',
    'É',
    '\ud83d',
    ' is a ',
    '. ',
    ' - ',
    '=',
  ],
);

describe('acronymsAndNames', () => {
  it('takes any text, and places lie where the words are', () => {
    const text = fc.array(fc.oneof(snippets, fc.string({ maxLength: 5 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom(...extensions), (parts, extension) => {
        const whole = parts.join('');
        for (const { word, places } of read(whole, extension).acronyms.values()) {
          for (const { range } of places) {
            assert.equal(whole.slice(range.start, range.end), word);
          }
        }
      }),
      runs(150),
    );
  });
});
