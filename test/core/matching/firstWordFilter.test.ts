import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FirstWordFilter } from '../../../src/core/matching/firstWordFilter';
import { computeHash } from '../../../src/core/matching/wordHash';
import { WordReader } from '../../../src/core/matching/wordReader';

function filterOf(words: readonly string[]): FirstWordFilter {
  const filter = new FirstWordFilter();
  for (const word of words) filter.add(computeHash(word, 0, word.length));
  filter.seal();
  return filter;
}

/** Returns the text with a bar where the first phrase may start, searched from `^` on if the text has one. */
function markStart(words: readonly string[], textWithFrom: string): string {
  const from = Math.max(0, textWithFrom.indexOf('^'));
  const text = textWithFrom.replace('^', '');
  const at = filterOf(words).findNext(text, from);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

interface Rule {
  readonly rule: string;
  readonly words: readonly string[];
  /** Texts with a bar where a phrase may start: at the end if none may. */
  readonly texts: readonly string[];
}

const rules: readonly Rule[] = [
  {
    rule: 'passes over other words, also those that begin or end like one of its words',
    words: ['ledger'],
    texts: ['the |ledger', 'lead led ledgers legend sledge|', '2 |ledger', 'l=e le=d|', '—|', '|'],
  },
  {
    rule: 'ignores letter case and accents',
    words: ['Ledger'],
    texts: ['|LEDGER', 'a |Ledger', 'a |lédger', 'lEX|'],
  },
  {
    rule: 'stops at the first part of an identifier that a word may start with, up to four parts before its end',
    words: ['ledger', 'abcd'],
    texts: [
      'a |myLedger',
      'my_|ledger',
      'myLedge_|ledger',
      'see |aBCd',
      'see |abCd',
      'see |xYzLedger',
      'xxAa|BbCcDdLedger',
      'xxAaBb|CcDdEeLedger',
      'seeAb_Cd|',
      'see |lEdGeR',
      'lEdGe_|ledGer',
      'le_dger|',
      'leDge2R|',
    ],
  },
  {
    rule: 'needs no more than four parts for a word',
    words: ['abbccddee'],
    texts: ['aBbCcDdEe|', '|abbCcDdEe'],
  },
  {
    rule: 'goes on from within an identifier',
    words: ['ledger'],
    texts: ['my^|Ledger of', 'ledger^Book of|', 'ledger^ |ledger', '^|ledger'],
  },
  {
    rule: 'stops where only a reader of words can go on: at marks, capitals before a part, letters that are several',
    words: ['ledger'],
    texts: [
      'x |l\u00adedger',
      'x |xe\u0301',
      'x |ßx',
      'x |xß',
      'x |HTTPServer',
      'x |APIs',
      'API X|',
      'x |漢\u0301',
    ],
  },
  {
    rule: 'stops before markup and entities within a word',
    words: ['ledger'],
    texts: ['a |l&shy;edger', 'a |my**x', 'a |myB<b>x', 'a=b & <a|'],
  },
  {
    rule: 'reads each sign of a script without spaces as a word',
    words: ['漢', 'ledger', '😀'],
    texts: ['字字|漢字', '字|漢bundle', '字|ledger', '字字lead|', '字ledgers|', 'the |😀 a'],
  },
  { rule: 'passes over everything without words', words: [], texts: ['the ledger|', '字 A 1|'] },
];

describe('the filter of the words that phrases start with', () => {
  for (const { rule, words, texts } of rules) {
    it(rule, () => {
      // A character that was never seen is always stopped at.
      for (const text of texts) new WordReader(text).findNextWord(text.length - 1);
      for (const expected of texts) {
        markStart(words, expected.replace('|', ''));
        assert.equal(markStart(words, expected.replace('|', '')), expected.replace('^', ''));
      }
    });
  }

  it('stops before the end of the range only', () => {
    const filter = filterOf(['ledger']);
    assert.equal(filter.findNext('a ledger', 0, 2), 2);
    assert.equal(filter.findNext('a ledger', 0, 3), 2);
    assert.equal(filter.findNext('a b c', 0, 3), 3);
  });

  it('passes over no word that a reader reads, up to four parts of an identifier together', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b',
        'A',
        'B',
        'Ab',
        's',
        'API',
        'é',
        'ß',
        '\u0301',
        '漢',
        '😀',
        '1',
        ' ',
        '_',
        '-',
        '.',
      ],
      ...['&shy;', '&eacute;', '**', '<b>', '\u00ad', 'я', 'Я'],
    );
    const texts = fc.array(pieces, { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.boolean(), fc.nat(), (text, hasMarkup, chosen) => {
        const reader = new WordReader(text, hasMarkup);
        const found: { readonly at: number; readonly hash: number }[] = [];
        for (let at = reader.findNextWord(0); at < text.length;) {
          const end = reader.read(at);
          const next = reader.continues ? reader.next : reader.findNextWord(end);
          found.push({ at, hash: reader.hash });
          for (let parts = 1; parts < 4 && reader.continues; parts++) {
            reader.extend(reader.next, reader.hash);
            found.push({ at, hash: reader.hash });
          }
          at = next;
        }
        const word = found[chosen % Math.max(1, found.length)];
        if (word === undefined) return;
        const filter = new FirstWordFilter();
        filter.add(word.hash);
        filter.seal();
        assert.ok(filter.findNext(text, 0) <= word.at, `passes over ${String(word.at)}`);
      }),
      { numRuns: 5000 },
    );
  });
});
