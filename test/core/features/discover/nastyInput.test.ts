import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { acronymsAndNames } from '../../../../src/core/features/discover/readFile';
import { Tally } from '../../../../src/core/features/discover/tally';
import { runToEnd } from '../../../../src/core/workspace/scheduler';

const extensions = ['md', 'rst', 'ts', 'py', 'sql', 'vue', 'weird'];

function read(text: string, extension: string): Tally {
  const tally = new Tally();
  runToEnd(acronymsAndNames(tally, `file:///repo/a.${extension}`, text));
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
      { numRuns: 500 },
    );
  });

  const unit = [
    ...[
      '`',
      '``a',
      '](',
      '](a "',
      '<a',
      '<!--',
      '[',
      '{{',
      '{%',
      '"\\"',
      '`\\`',
      '/*',
      "'",
      '"""a',
    ],
    ...[
      'A',
      'Aa ',
      'AB ',
      'SLA (',
      'SLA: ',
      '(SLA',
      '|SLA|',
      ' \n',
      '\n    ',
      '\n- ',
      '---\n',
      '# ',
      '* ',
    ],
    ...['class A', 'The Aa Bb is a ', '**SLA**: a', 'www.', 'a.', 'A&', '//', '--', '@', '[a]: '],
  ];
  for (const one of unit) {
    it(`takes time in proportion to the length: ${JSON.stringify(one)}`, function () {
      this.timeout(20_000);
      const timeFor = (length: number): number => {
        const text = one.repeat(Math.ceil(length / one.length));
        const times = ['md', 'ts', 'py'].map((extension) => {
          const start = performance.now();
          read(text, extension);
          return performance.now() - start;
        });
        return Math.max(...times);
      };
      timeFor(10_000);
      const short = timeFor(30_000);
      // Six times the text; a quadratic reader would take 36 times as long.
      assert.ok(timeFor(180_000) < 18 * short + 150);
    });
  }
});
