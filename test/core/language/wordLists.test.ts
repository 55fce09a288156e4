import assert from 'node:assert/strict';
import { isCurrency, isSureCode, areCodes } from '../../../src/core/language/codes';
import {
  familiarityOf,
  languagesOf,
  languagesWith,
} from '../../../src/core/language/everydayWords';
import { isKnownAcronym } from '../../../src/core/language/knownAcronyms';
import { isOrdinaryWord } from '../../../src/core/language/ordinaryWords';
import { SmallWords } from '../../../src/core/language/smallWords';
import { decodeWords } from '../../../src/core/language/wordList';

describe('word lists from packages', () => {
  it('are decoded as they were coded', () => {
    assert.deepEqual([...decodeWords('0able2out3ve1cid')], ['able', 'about', 'above', 'acid']);
    assert.equal(decodeWords('').size, 0);
  });

  it('tell basic, common and uncommon English words', () => {
    assert.equal(familiarityOf('order'), 'basic');
    assert.equal(familiarityOf('worm'), 'common');
    assert.equal(familiarityOf('crab'), 'uncommon');
    assert.equal(familiarityOf('qzr'), undefined);
  });

  it('tell frequent words of other languages, and the language of a text', () => {
    assert.ok(languagesWith('nicht').includes('de'));
    assert.ok(languagesWith('måste').includes('sv'));
    assert.deepEqual(languagesWith('qzr'), []);
    const german = 'Das ist nicht für den Kunden, sondern für alle, die hier noch etwas wollen.';
    assert.ok(languagesOf(german).has('de'));
    assert.equal(languagesOf('The order is late, and no one knows why.').size, 0);
  });

  it('keep short words ordinary in small letters, also those of code', () => {
    for (const word of ['rest', 'care', 'it', 'args', 'cat']) assert.ok(isOrdinaryWord(word), word);
    for (const word of ['sla', 'eks', 'kyc']) assert.ok(!isOrdinaryWord(word), word);
  });

  it('include the acronyms of everyone, and those of developers only for developers', () => {
    assert.ok(isKnownAcronym('NATO', 'everyone'));
    assert.ok(!isKnownAcronym('DHCP', 'everyone'));
    assert.ok(isKnownAcronym('URLs', 'developers') && isKnownAcronym('DHCP', 'developers'));
    assert.ok(isKnownAcronym('CSS4', 'developers') && !isKnownAcronym('SLA', 'developers'));
  });

  it('know the codes of countries and currencies', () => {
    assert.ok(isCurrency('KES') && isCurrency('BTC') && !isCurrency('SLA'));
    assert.ok(isSureCode('DE') && !isSureCode('SL'));
    assert.ok(areCodes(['BE', 'LU'], 'BE and LU') && areCodes(['SI', 'HR', 'BA'], ''));
    assert.ok(!areCodes(['SI', 'HR'], 'SI and HR') && !areCodes(['SLA', 'KPI'], ''));
  });
});

describe('words in small letters', () => {
  function read(...texts: readonly string[]): SmallWords {
    const words = new SmallWords();
    for (const [i, text] of texts.entries()) words.add(`file:///${String(i)}.md`, text);
    return words;
  }
  const others = Array.from({ length: 12 }, () => 'Nothing of note.');

  it('are known once two documents write them', () => {
    assert.equal(read(...others, 'The eks cluster.', 'An eks.').has('eks'), true);
    assert.equal(read(...others, 'The eks cluster, the eks.').has('eks'), false);
  });

  it('are unknown where too little has been read', () => {
    assert.equal(read('The eks cluster.', 'An eks.').has('eks'), undefined);
  });

  it('are no parts of names, paths and longer words, nor what is no sentence', () => {
    for (const text of ['eks_id', 'my-eks', 'a/eks', 'x.eks', 'EKSeks', 'eks1', 'seeks', '\0eks\0'])
      assert.equal(read(...others, text, `${text} again`).has('eks'), false, text);
  });

  it('may be noted by several threads in one table', () => {
    const table = SmallWords.table(true);
    for (const [i, text] of [...others, 'eks', 'eks'].entries())
      new SmallWords(table).add(`file:///${String(i)}.md`, text);
    assert.equal(new SmallWords(table).has('eks'), true);
  });
});
