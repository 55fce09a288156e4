import assert from 'node:assert/strict';
import { isCurrency, isUnambiguousCode, areCodes } from '../../../src/core/language/codes';
import {
  getFamiliarity,
  detectLanguages,
  findLanguagesOfWord,
} from '../../../src/core/language/everydayWords';
import { isKnownAcronym, isKnownInLanguage } from '../../../src/core/language/knownAcronyms';
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

  it('take a language for that of a text with four frequent words, half as many as of the first', () => {
    const four = 'nicht und oder wenn';
    for (const word of four.split(' ')) assert.ok(findLanguagesOfWord(word).includes('de'), word);
    assert.ok(detectLanguages(four).has('de'));
    assert.ok(!detectLanguages('nicht und oder').has('de'), 'three words');
    assert.ok(!detectLanguages('nicht nicht nicht nicht nicht').has('de'), 'one word');
    assert.ok(!detectLanguages('nichtxundxoderxwenn').has('de'));
    assert.ok(!detectLanguages(`${'x '.repeat(3000)}${four}`).has('de'), 'after 6,000 characters');
    assert.ok(detectLanguages(`${'x '.repeat(2980)}${four}`).has('de'));
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
    assert.ok(isKnownAcronym('CSS12', 'developers') && isKnownAcronym('CSS4C', 'developers'));
    assert.ok(!isKnownAcronym('CSS123', 'developers') && !isKnownAcronym('CSS4CX', 'developers'));
    // A letter or two with a digit is another word: `S3`.
    assert.ok(isKnownAcronym('PC', 'everyone') && !isKnownAcronym('PC4', 'everyone'));
    assert.ok(isKnownAcronym('SQL', 'developers') && !isKnownAcronym('QL', 'developers'));
  });

  it('include plurals in capitals, as other languages write them, of words of three letters or more', () => {
    assert.ok(isKnownAcronym('APIS', 'developers') && isKnownAcronym('URLS', 'everyone'));
    assert.ok(!isKnownAcronym('PCS', 'everyone') && !isKnownAcronym('SLAS', 'developers'));
  });

  it('include what newspapers of a language do not spell out', () => {
    for (const [language, acronyms] of Object.entries({
      ...{ de: 'EDV KI', es: 'IA IVA ONG', fr: 'IA ONG RDV TVA', it: 'IA IVA ONG PA' },
      ...{ pt: 'CPF IA IVA ONG', nl: 'BSN', pl: 'PESEL' },
    }))
      for (const acronym of acronyms.split(' ')) {
        assert.ok(isKnownInLanguage(acronym, new Set(['en', language])), acronym);
        assert.ok(isKnownInLanguage(`${acronym}s`, new Set([language])), acronym);
      }
    assert.ok(!isKnownInLanguage('KI', new Set(['en', 'fr'])));
    assert.ok(!isKnownInLanguage('KI', new Set()));
  });

  it('know the codes of countries and currencies', () => {
    assert.ok(isCurrency('KES') && isCurrency('BTC') && !isCurrency('SLA'));
    assert.ok(isUnambiguousCode('DE') && !isUnambiguousCode('SL'));
    assert.ok(areCodes(['BE', 'LU'], 'BE and LU') && areCodes(['SI', 'HR', 'BA'], ''));
    assert.ok(!areCodes(['SI', 'HR'], 'SI and HR') && !areCodes(['SLA', 'KPI'], ''));
    assert.ok(areCodes(['EU', 'UK', 'EL'], '') && areCodes(['AT', 'CH', 'LI'], ''));
    assert.ok(areCodes(['SI', 'HR'], 'SI, HR, DE') && !areCodes(['SI', 'HR'], 'si'));
    assert.ok(!areCodes(['DE'], 'DE') && !areCodes(['KES', 'SLA'], ''));
    assert.ok(!areCodes(['AT', 'QQ', 'ZZ'], 'AT'));
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

  it('have two to eight letters of Latin, Greek or Cyrillic', () => {
    for (const word of [
      'ab',
      'zz',
      'az',
      'abcdefgh',
      'ßü',
      'ÿã',
      'ăż',
      'łódź',
      'ňž',
      'λέξη',
      'ώά',
      'слово',
      'яџ',
    ])
      assert.equal(read(...others, word, `(${word})`).has(word), true, word);
    for (const word of ['a', 'abcdefghi', 'a`b', 'a{b', 'a÷b', '語彙'])
      assert.equal(read(...others, word, `(${word})`).has(word), false, word);
  });

  it('are between spaces or punctuation', () => {
    for (const text of [
      'eks',
      'an eks.',
      '(eks)',
      'eks, x',
      'a\neks\n',
      '“eks”',
      'eks:',
      ':eks',
      '`eks[',
      '{eks',
    ])
      assert.equal(read(...others, text, `${text} x`).has('eks'), true, text);
    for (const text of [
      'Aeks',
      'Zeks',
      '0eks',
      '9eks',
      '_eks',
      '-eks',
      '/eks',
      '\\eks',
      '@eks',
      '#eks',
      '.eks',
    ])
      assert.equal(read(...others, text, `${text} x`).has('eks'), false, text);
    for (const text of [
      'eksA',
      'eksZ',
      'eks0',
      'eks9',
      'eks_',
      'eks-',
      'eks/',
      'eks\\',
      'eks@',
      'eks#',
    ])
      assert.equal(read(...others, text, `${text} x`).has('eks'), false, text);
  });

  it('are known from twelve documents on', () => {
    const ten = others.slice(2);
    assert.equal(read(...ten, 'eks', 'eks').has('eks'), true);
    assert.equal(read(...ten.slice(1), 'eks', 'eks').has('eks'), undefined);
    assert.equal(read(...ten, 'eks', 'eks').has('none'), false);
  });

  it('are told apart from names with a capital, not at a place where any word has one', () => {
    const read2 = (text: string): LowercaseWords => read(...others, text, `${text} again`);
    assert.equal(read2('We use Aave, now').has('Aave'), true);
    assert.equal(read2('We use Aave, now').has('aave'), false);
    for (const text of ['x.Aave', 'myAave', 'Aave_id', 'AAave', 'AaveX', '-Aave'])
      assert.equal(read2(text).has('Aave'), false, text);
  });

  describe('are ordinary', () => {
    const isOrdinary = (...texts: readonly string[]): boolean | undefined =>
      read(...others, ...texts).isMostlyOrdinary('NU');
    const times = (count: number, text: string): readonly string[] =>
      Array.from({ length: count }, () => text);

    it('if four documents and four times as many as with capitals write them so', () => {
      assert.equal(isOrdinary(...times(4, 'vi gör det nu, nu')), true);
      assert.equal(isOrdinary(...times(3, 'vi gör det nu, nu')), false);
      assert.equal(isOrdinary(...times(4, 'nu'), 'NU NU'), true);
      assert.equal(isOrdinary(...times(7, 'nu'), ...times(2, 'det är NU')), false);
      assert.equal(isOrdinary(...times(8, 'nu'), ...times(2, 'det är NU')), true);
    });

    it('with a capital at the beginning too', () => {
      assert.equal(isOrdinary('nu', 'nu', 'Nu', 'Nu är det'), true);
    });

    it('whatever capitals in identifiers there are', () => {
      for (const text of ['NU_ID', 'NU-1', 'xNU', 'NUx', 'NU1', '\0NU\0', 'NUNUNUNUN'])
        assert.equal(isOrdinary(...times(4, 'nu'), text, `${text} again`), true, text);
      for (const text of ['NU', '(NU)', 'NU.', '“NU”'])
        assert.equal(isOrdinary(...times(4, 'nu'), text, `${text} again`), false, text);
    });

    it('in other scripts', () => {
      for (const word of ['ЙОДЯ', 'ΘΩΡΑ', 'ÄÖÞ', 'ŁŻŚ'])
        for (const [count, expected] of [
          [1, true],
          [2, false],
        ] as const)
          assert.equal(
            read(
              ...others,
              ...times(4, word.toLowerCase()),
              ...times(count, `so ${word}!`),
            ).isMostlyOrdinary(word),
            expected,
            word,
          );
    });

    it('from twelve documents on', () => {
      assert.equal(read('nu', 'nu', 'nu', 'nu').isMostlyOrdinary('NU'), undefined);
    });

    it('of which a later version of a document counts once', () => {
      const words = read(...others);
      for (let version = 0; version < 9; version++)
        for (const file of ['a', 'b']) words.add(`file:///${file}.md`, 'nu', version === 0);
      assert.equal(words.isMostlyOrdinary('NU'), false);
      assert.equal(words.has('nu'), true);
    });
  });

  it('tell whether one of many documents contains a word in capitals', () => {
    assert.equal(read(...others, 'QAZOR QAZOR').isInOneDocument('QAZOR'), true);
    assert.equal(read(...others, 'QAZOR', 'a QAZOR').isInOneDocument('QAZOR'), false);
    assert.equal(read(...others).isInOneDocument('QAZOR'), false);
    assert.equal(read(...others.slice(2), 'QAZOR').isInOneDocument('QAZOR'), false);
  });

  it('tell whether half of the documents are in English', () => {
    const inEnglish = others.slice(6).map(() => 'This is the end.');
    assert.equal(read(...others.slice(6), ...inEnglish).isInEnglish(), true);
    assert.equal(read(...others.slice(5), ...inEnglish).isInEnglish(), false);
    assert.equal(read('kurz').isInEnglish(), true, 'too few to know');
    const many = Array.from({ length: 300 }, (_, i) => `${i % 2 === 0 ? 'the' : 'das'} end`);
    assert.equal(read(...many).isInEnglish(), true);
  });

  it('may be noted by several threads in one table', () => {
    const table = LowercaseWords.table(true);
    for (const [i, text] of [...others, 'eks', 'eks'].entries())
      new LowercaseWords(table).add(`file:///${String(i)}.md`, text);
    assert.equal(new LowercaseWords(table).has('eks'), true);
  });
});
