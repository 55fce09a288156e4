import assert from 'node:assert/strict';
import { isCurrency, isUnambiguousCode, areCodes } from '../../../src/core/language/codes';
import {
  getFamiliarity,
  detectLanguages,
  findLanguagesOfWord,
} from '../../../src/core/language/everydayWords';
import { isKnownAcronym } from '../../../src/core/language/knownAcronyms';
import { isFunctionWord, isOrdinaryWord } from '../../../src/core/language/ordinaryWords';
import { LowercaseWords } from '../../../src/core/language/lowercaseWords';
import { decodeWords } from '../../../src/core/language/wordList';

describe('word lists from packages', () => {
  it('are decoded as they were coded', () => {
    assert.deepEqual([...decodeWords('0able2out3ve1cid')], ['able', 'about', 'above', 'acid']);
    assert.equal(decodeWords('').size, 0);
  });

  it('tell basic, common and uncommon English words', () => {
    assert.equal(getFamiliarity('order'), 'basic');
    assert.equal(getFamiliarity('worm'), 'common');
    assert.equal(getFamiliarity('crab'), 'uncommon');
    assert.equal(getFamiliarity('qzr'), undefined);
  });

  it('tell frequent words of other languages, and the language of a text', () => {
    assert.ok(findLanguagesOfWord('nicht').includes('de'));
    assert.ok(findLanguagesOfWord('måste').includes('sv'));
    assert.deepEqual(findLanguagesOfWord('qzr'), []);
    const german = 'Das ist nicht für den Kunden, sondern für alle, die hier noch etwas wollen.';
    assert.ok(detectLanguages(german).has('de'));
    assert.equal(detectLanguages('The order is late, and no one knows why.').size, 0);
  });

  it('keep short words ordinary in small letters, also those of code', () => {
    for (const word of ['rest', 'care', 'it', 'args', 'cat']) assert.ok(isOrdinaryWord(word), word);
    for (const word of ['sla', 'eks', 'kyc']) assert.ok(!isOrdinaryWord(word), word);
  });

  it('tell function words of English from content words and codes', () => {
    for (const word of ['a', 'as', 'by', 'into', 'who', 'your'])
      assert.ok(isFunctionWord(word), word);
    for (const word of ['get', 'way', 'de', 'sla', '']) assert.ok(!isFunctionWord(word), word);
  });

  it('include the acronyms of everyone, and those of developers only for developers', () => {
    assert.ok(isKnownAcronym('NATO', 'everyone'));
    assert.ok(!isKnownAcronym('DHCP', 'everyone'));
    assert.ok(isKnownAcronym('URLs', 'developers') && isKnownAcronym('DHCP', 'developers'));
    assert.ok(isKnownAcronym('CSS4', 'developers') && !isKnownAcronym('SLA', 'developers'));
  });

  it('know the codes of countries and currencies', () => {
    assert.ok(isCurrency('KES') && isCurrency('BTC') && !isCurrency('SLA'));
    assert.ok(isUnambiguousCode('DE') && !isUnambiguousCode('SL'));
    assert.ok(areCodes(['BE', 'LU'], 'BE and LU') && areCodes(['SI', 'HR', 'BA'], ''));
    assert.ok(!areCodes(['SI', 'HR'], 'SI and HR') && !areCodes(['SLA', 'KPI'], ''));
  });
});

describe('words in small letters', () => {
  function read(...texts: readonly string[]): LowercaseWords {
    const words = new LowercaseWords();
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
    const table = LowercaseWords.table(true);
    for (const [i, text] of [...others, 'eks', 'eks'].entries())
      new LowercaseWords(table).add(`file:///${String(i)}.md`, text);
    assert.equal(new LowercaseWords(table).has('eks'), true);
  });
});
