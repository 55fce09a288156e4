import assert from 'node:assert/strict';
import {
  isReported,
  scorePlace,
  scoreWord,
  weights,
} from '../../../../src/core/features/checks/acronymEvidence';

const english: ReadonlySet<string> = new Set();

describe('The score of a word in capitals', () => {
  it('is lower for each letter above six, or above eight without vowels', () => {
    for (const [word, extra] of [
      ['QZR', 0],
      ['QZRXQZ', 0],
      ['AQZRAQZ', 1],
      ['QZRAQZRA', 2],
      ['QZRXQZRX', 0],
      ['QZRXQZRXQ', 1],
      // It ends like LENGTHS, which can be pronounced.
      ['QZENGTH', 1],
    ] as const)
      assert.equal(scoreWord(word, english), weights.capitals + extra * weights.tooLong, word);
  });

  it('is never higher in a text of another language', () => {
    for (const word of ['DER', 'LES', 'QUE', 'NIET', 'QZR'])
      for (const code of ['de', 'fr', 'es', 'nl'])
        assert.ok(scoreWord(word, new Set([code])) <= scoreWord(word, english), `${word} ${code}`);
    assert.ok(scoreWord('DER', new Set(['de'])) < scoreWord('DER', english));
  });

  it('is lower for longer words that can be pronounced, with accents or with numbers', () => {
    for (const [word, evidence] of [
      ['QAZOR', weights.speakableAndLong],
      ['QUAKS', weights.speakableAndLong],
      ['QAZO', 0],
      ['QÄZ', weights.accented],
      ['QZR1', weights.numbered],
      ['QZR12', weights.numbered],
      ['QZR123', 0],
      ['Q1', 0],
      ['1QZR', 0],
    ] as const)
      assert.equal(scoreWord(word, english), weights.capitals + evidence, word);
  });

  it('is lower for a word of a dictionary, more so for a long or a frequent one', () => {
    const { capitals, basicWord, wordOfLanguage, wordOfOtherLanguage, longWord } = weights;
    assert.equal(scoreWord('THE', english), capitals + basicWord);
    const { speakableAndLong } = weights;
    assert.equal(scoreWord('WATER', english), capitals + basicWord + longWord + speakableAndLong);
    assert.equal(scoreWord('UND', english), capitals + wordOfOtherLanguage);
    assert.equal(scoreWord('UND', new Set(['de'])), capitals + wordOfLanguage);
    assert.equal(scoreWord('UND', new Set(['fr'])), capitals + wordOfOtherLanguage);
  });

  it('is enough above 0', () => {
    assert.equal(isReported({ word: 'QZR', score: 1 }, undefined), true);
    assert.equal(isReported({ word: 'QZR', score: 0 }, undefined), false);
  });

  const use = (small: boolean, name = false, ordinary = false) => ({
    isWrittenSmall: () => small,
    isWrittenAsName: () => name,
    isMostlyOrdinary: () => ordinary,
    isInOneDocument: () => false,
    isInEnglish: () => true,
  });
  const foreign = { ...use(false), isInEnglish: () => false };
  const rare = { ...use(false), isInOneDocument: () => true };
  /** Returns the minimum score that is sufficient. */
  const findLimit = (word: string, evidence: ReturnType<typeof use>, isRepeated = true): number => {
    const limit = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((score) =>
      isReported({ word, score, isRepeated }, evidence),
    );
    assert.ok(limit !== undefined);
    return limit;
  };
  const { smallElsewhere, speakableSmallElsewhere, nameElsewhere, neverSmall } = weights;

  it('counts whether others write the word in lower case', () => {
    assert.equal(findLimit('QZR', use(true)), 1 - smallElsewhere);
    assert.equal(findLimit('QZR', use(false)), 1, 'not in the dictionary');
    assert.equal(findLimit('WORM', use(false)), 1 - neverSmall);
    assert.equal(findLimit('WORM', use(true)), 1 - smallElsewhere);
  });

  it('counts more if it can be pronounced and has four letters', () => {
    const more = 1 - smallElsewhere - speakableSmallElsewhere;
    for (const word of ['MEDEL', 'FORST', 'STOPP', 'LOKALE'])
      assert.equal(findLimit(word, use(true)), more, word);
    for (const word of ['OBS', 'HTMX', 'BQRST'])
      assert.equal(findLimit(word, use(true)), 1 - smallElsewhere, word);
  });

  it('counts whether others write it as a name, from four letters on', () => {
    assert.equal(findLimit('AAVE', use(false, true)), 1 - nameElsewhere);
    assert.equal(findLimit('AVE', use(false, true)), 1);
  });

  it('counts a dictionary word of four letters that no other writes small only among English documents', () => {
    assert.equal(findLimit('WORM', foreign), 1);
    assert.equal(findLimit('RAG', foreign), 1 - neverSmall);
  });

  it('is lower for a word that one of many documents contains once, more so for a code or a name', () => {
    const { usedOnce, shortAndUsedOnce, speakableAndUsedOnce } = weights;
    assert.equal(findLimit('QZR', rare, false), 1 - usedOnce);
    assert.equal(findLimit('QZ', rare, false), 1 - usedOnce - shortAndUsedOnce);
    assert.equal(findLimit('QAZO', rare, false), 1 - usedOnce - speakableAndUsedOnce);
    assert.equal(findLimit('QZRT', rare, false), 1 - usedOnce);
    for (const word of ['QZR', 'QZ', 'QAZO']) {
      assert.equal(findLimit(word, rare), 1, 'used twice');
      assert.equal(findLimit(word, use(false), false), 1, 'in several documents');
    }
  });

  it('is lower for a pronounceable word of five letters in one document only', () => {
    assert.equal(findLimit('QAZOR', rare), 1 - weights.speakableInOneDocument);
    assert.equal(findLimit('QAZO', rare), 1);
    assert.equal(findLimit('QZRXY', rare), 1);
  });

  it('is far lower if nearly all others write the word otherwise', () => {
    const { mostlyOrdinaryElsewhere } = weights;
    assert.equal(findLimit('QZR', use(false, false, true)), 1 - mostlyOrdinaryElsewhere);
  });

  it('is lower for a word of a dictionary with two or three letters joined to it', () => {
    const { capitals, joinedWithWord } = weights;
    for (const word of ['QZUSER', 'QZXUSER', 'FLUSHQZ'])
      assert.equal(
        scoreWord(word, english) - scoreWord(word.replace(/[SF]/u, 'Q'), english),
        joinedWithWord,
        word,
      );
    assert.equal(scoreWord('QUSER', english) + weights.tooLong * 0, scoreWord('QUZER', english));
    assert.equal(scoreWord('QZRCAT', english), capitals, 'a word of three letters');
  });

  it('counts vowels of Greek and Cyrillic too', () => {
    const { capitals, accented, speakableAndLong, tooLong } = weights;
    assert.equal(scoreWord('РЕШЕНО', english), capitals + accented + speakableAndLong);
    assert.equal(scoreWord('ПРИНЯТО', english), capitals + accented + speakableAndLong + tooLong);
    assert.equal(scoreWord('БД', english), capitals + accented);
  });

  it('is lower for an id with a digit inside, and not for a short word', () => {
    assert.equal(scoreWord('CBCH6H', english), weights.capitals + weights.digitInside);
    assert.equal(scoreWord('K8SX', english), weights.capitals);
    assert.equal(scoreWord('PBKDF2', english), scoreWord('PBKDFX', english) + weights.numbered);
  });
});

describe('The score of a place', () => {
  /** Scores the word in brackets; the rest is read as it is. */
  const place = (text: string): readonly [score: number, isCode: boolean] => {
    const start = text.indexOf('<');
    const end = text.indexOf('>') - 1;
    const plain = text.replace(/[<>]/gu, '');
    const { score, isCode } = scorePlace(plain, plain, { start, end });
    return [score, isCode];
  };
  const { determined, endsAsNoun, countedOrVersioned, withItsNumber, measure } = weights;
  const { inBracketsAfterName, partOfCompound, partOfName, namedAsValue } = weights;
  const { inListOfCodes, nameOfSite, inBracketsAfterPhrase, inReference } = weights;
  const { joined, cited, inCodeSpan, explainedLabel, listedWithProducts } = weights;

  for (const [text, score] of [
    ['Say <QZR> now', 0],
    ['Ask the <QZR> team', determined],
    ['Ask the <QZR>.', determined + endsAsNoun],
    ['Ask the <QZR> of today', determined + endsAsNoun],
    ['Sent via <QZR> mail', determined],
    ['Ask the small <QZR> team', determined],
    ['All <QZR>s', countedOrVersioned],
    ['Uses <QZR> 4.2', countedOrVersioned],
    ['Uses <QZR> 4', 0],
    ['Uses <QZR>sa', 0],
    ['Uses <QZR> 500', withItsNumber],
    ['Uses <QZR> 50', 0],
    ['See <QZR> § 2', withItsNumber],
    ['Section 12 <QZR>', withItsNumber],
    ['fly to Vienna (<QZR>)', inBracketsAfterName],
    ['fly to Great Vienna (<QZR>)', 0],
    ['fly to vienna (<QZR>)', inBracketsAfterPhrase],
    ['una cadena larga(<QZR>)', inBracketsAfterPhrase],
    ['vienna (<QZR>)', 0],
    ['fly to vienna (<QZR> two)', 0],
    ['By A. B. et al., <QZR>.', inReference],
    ['<QZR>. n.d. Accessed', inReference],
    ['Rules | <QZR>. Accessed 12 April 2021.', inReference],
    ['It is accessed by <QZR>', determined],
    ['at midnight <PT>', measure],
    ['fly to Vienna (<QZR> two)', 0],
    ['at 5 <PM>', measure],
    ['at <PM>', 0],
    ['costs 5 <ILS>', measure],
    ['costs <ILS> 100', measure + withItsNumber],
    ['costs <ILS> or so', 0],
    ['an open BY-<QZR>', partOfCompound + joined],
    ['an open QXR-<QZR>', joined],
    ['say <QZR>-QXR', joined],
    ['say <QZR>-QXRs', 0],
    ['say <QZR>-test', 0],
    ['say Q-<QZR>', joined],
    ['say q-<QZR>', 0],
    ['say <PT>-BR', partOfCompound + joined],
    ['say PT-<BR>', partOfCompound + joined],
    ['say <QZ>-BR', joined],
    ['say <PT>-QZ', joined],
    ['効率指標（<QZR>）', inBracketsAfterPhrase],
    ['計數器 (<QZR>)', inBracketsAfterPhrase],
    ['指標（<QZR>）', 0],
    ['効率指標（<QZR>と', 0],
    ['Lee (2025). Debate. J. King Univ. <QZR>.', inReference],
    ['Lee 2018. Big ideas. <QZR> Q. https://a.example', inReference],
    ['In 2018 our <QZR> plan. https://a.example', determined],
    ['Lee 2018. Big ideas. <QZR> plan', 0],
    ['- **<QZR>** - State machine for jobs', explainedLabel],
    ['- **<QZR>** - State machine', 0],
    ['in sv-<QZR> only', partOfCompound],
    ['in asv-<QZR> only', 0],
    ['number <QZR> 29 34 83 A', withItsNumber],
    ['postcode <QZR1> 9EA', withItsNumber],
    ['postcode <QZR1> 9E', 0],
    ['at night, <PST> (UTC-8)', measure],
    ['at night, <PST> (8)', 0],
    ['of type `<QZR>` now', inCodeSpan],
    ['of type `XQY` and `<QZR> = 1` now', inCodeSpan],
    ['of `type` <QZR> and `more`', 0],
    ['of type `<QZR> now', 0],
    ['- <QZR>: the time that is spent', explainedLabel],
    ['* **`<QZR>`**: this row is of the kind', explainedLabel + inCodeSpan],
    ['1. <QZR> – die Zeit, die vergeht', explainedLabel],
    ['- <QZR>: the time', 0],
    ['- <QZR>: 5 replicas of the worker', 0],
    ['- <QZR> the time that is spent', 0],
    ['see <QZR>: the time that is spent', 0],
    ['NVDA, <QZR>, VoiceOver', listedWithProducts],
    ['OneDrive、<QZR> and more', listedWithProducts],
    ['VoiceOver/<QZR>', listedWithProducts],
    ['<QZR>, VoiceOver(1)', 0],
    ['<QZR>, Voice', 0],
    ['VoiceOver or <QZR>', 0],
  ] as const) {
    it(`${JSON.stringify(text)}: ${score}`, () => {
      assert.deepEqual(place(text), [score, false]);
    });
  }

  for (const [text, score] of [
    ['Vermonster <LLC>', partOfName],
    ['© <QZR>', partOfName],
    ['Copyright <QZR>', partOfName],
    ['<QZRALA>, Ken; OTHER, Jeff.', partOfName],
    ['OTHER, Jeff; <QZRALA>, Ken.', partOfName],
    ['- <QZRALA>, K. et al', partOfName],
    ['the <QZR> Corp today', partOfName + determined],
    ['run --session <SID> now', namedAsValue],
    ['run -k=<SID> now', namedAsValue],
    ['status <QZR>', namedAsValue],
    ['from LEJ, <HAM> and MUC', inListOfCodes],
    ['codes such as these: QZR, <XQY>', inListOfCodes],
    ['QZRA, QZRB, <QZRC>, QZRD', inListOfCodes],
    ['QZRAQZRX, <QZR>', inListOfCodes],
    ['in QZ, <QX>', inListOfCodes],
    ['so (<QZRALA>, 2015)', cited],
    ['so (DECI e <QZRALA>, 1985; OTHER, 2015)', cited],
    ['so (<DECI> & QZRALA, 1985)', cited],
    ['so (<DECI> et al., 1985, p. 3)', cited + inReference],
    ['so says <QZRALA> (2015)', cited],
    ['DEBUG, <INF>, WRN, ERROR', inListOfCodes],
    ['GAUGE/<QZR>/WATER', inListOfCodes],
    ['PASS/<QZR>', inListOfCodes],
    ['PT+<EN>', inListOfCodes],
  ] as const) {
    it(`${JSON.stringify(text)}: ${score}, for the whole text`, () => {
      assert.deepEqual(place(text), [score, true]);
    });
  }

  for (const text of [
    'QZRA, QZRB, <QZRC>',
    'so <QZR>, 2015 on',
    'so <QZR> (2415)',
    'all <QZR>, Ken; Jeff',
    '<QZR>, the Ken',
    'much <QZR> inc today',
    'QZRAQZR, <QZR>',
    'QZ, <QX>',
    'in QZR, <QX>',
    'QZR and <XQY>',
    'QZR/<XQY>',
    'PASS and <XQY>',
    'CARD/<QZR>/XQY',
    'WORD/<XQY>',
    'the code is here. QZR, <XQY>',
  ]) {
    it(`${JSON.stringify(text)}: no list of codes`, () => {
      assert.deepEqual(place(text), [0, false]);
    });
  }

  it('is lower for a link to the site of that name', () => {
    const read = (text: string): number => scorePlace(text, text, { start: 1, end: 4 }).score;
    assert.equal(read('[QZR](https://qzr.example)'), nameOfSite);
    assert.equal(read('[QZR docs](https://www.qzr.example/a)'), nameOfSite);
    assert.equal(read('[QZR](https://docs.example/qzr)'), 0);
    assert.equal(read('[QZR](./qzr.example)'), 0);
  });
});
