import assert from 'node:assert/strict';
import { WordStartFilter } from '../../../src/core/matching/wordStartFilter';

/** Returns the text with a bar where the first phrase may start, searched from `^` on if the text has one. */
function markStart(words: readonly string[], textWithFrom: string): string {
  const filter = new WordStartFilter();
  for (const word of words) filter.add(word);
  const from = Math.max(0, textWithFrom.indexOf('^'));
  const text = textWithFrom.replace('^', '');
  const at = filter.findNext(text, from);
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
    rule: 'passes over words with other first letters',
    words: ['ledger'],
    texts: [
      'the |ledger',
      'lead legend sledge|',
      'a |led',
      'le|',
      'l|',
      'l=e le=d|',
      '|',
      '漢字 the|',
    ],
  },
  {
    rule: 'ignores the letter case',
    words: ['Ledger'],
    texts: ['|LEDGER', '|lEdger', '|leDger', 'lE|'],
  },
  {
    rule: 'stops at the start of an identifier of which a part may start a phrase',
    words: ['ledger'],
    texts: ['a |myLedger', 'my_|ledger', 'a |HTTPLedger', 'HTTPSledger|', 'a |aLEDGER', '2ledger|'],
  },
  {
    rule: 'goes on from within an identifier',
    words: ['ledger'],
    texts: ['my^|Ledger of', 'ledger^Book of|', 'ledger^ |ledger', '^|ledger', 'HTT^|PLedger'],
  },
  {
    rule: 'looks past letters that are written as several',
    words: ['ledger'],
    texts: ['|l\u00adedger', '|le\u00addger', '|lédger', '|le\u0301dger', 'xx&|ledger'],
  },
  {
    rule: 'looks past markup and entities within a word',
    words: ['ledger'],
    texts: ['|l&shy;edger', '|le&shy;dger', '|le**dger', '|l<b>edger', 'x&shy;edger|', 'e**dger|'],
  },
  {
    rule: 'finds a word of one letter, also with more letters that may be its plural',
    words: ['i'],
    texts: ['|i', 'a b |i', '|I', '|is', '|its', 'into|', 'a |iX'],
  },
  {
    rule: 'finds a word of two letters, also in the plural',
    words: ['io'],
    texts: ['|io', '|ios', '|IO', 'iota|', 'idle|', 'i|', 'a |IOPort', 'a |myIOs'],
  },
  {
    rule: 'finds a word of three letters, which longer words begin with',
    words: ['api'],
    texts: ['|api', '|apis', '|apiary', 'ape|', 'ap|', 'a|'],
  },
  {
    rule: 'knows words by letters that stand for several or for none',
    words: ['straße', 'ßa', 'e\u0301a'],
    texts: ['|strasse', '|straße', '|ssa', '|éa', 'sta|', 'sub|'],
  },
  {
    rule: 'knows a word that starts with a digit',
    words: ['9to5'],
    texts: ['|9to5', '12 a|', 'to5|'],
  },
  {
    rule: 'finds symbols and words of scripts without spaces',
    words: ['漢', '😀'],
    texts: ['the |漢字', 'the |😀 a'],
  },
  {
    rule: 'reads on after a sign of a script without spaces, and stops at the start of the run',
    words: ['漢', 'ledger'],
    texts: ['|字漢', 'a |字ledger', '字lead|'],
  },
  { rule: 'passes over everything without words', words: [''], texts: ['the ledger|', '漢|', '|'] },
];

describe('the filter of the letters that phrases start with', () => {
  for (const { rule, words, texts } of rules) {
    it(rule, () => {
      for (const expected of texts)
        assert.equal(markStart(words, expected.replace('|', '')), expected.replace('^', ''));
    });
  }
});
