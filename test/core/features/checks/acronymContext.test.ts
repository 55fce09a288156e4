import assert from 'node:assert/strict';
import {
  afterDeterminer,
  digitGroupsAfter,
  isCited,
  isExplainedLabel,
  isInFullWidthBrackets,
  isInListOfCodes,
  isInReference,
  isJoined,
  isMeasure,
  isNamedAsValue,
  isNameOfSite,
  isPartOfCompound,
  isPartOfName,
  nounEnds,
  oneNameBefore,
  withNumberAfter,
  withNumberBefore,
} from '../../../../src/core/features/checks/acronymContext';

/** A word in its line, which is the last but one of the text. */
interface Context {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

interface Rule {
  readonly rule: string;
  readonly applies: (context: Context) => boolean;
  /** Texts with the word between `<` and `>`, to which the rule applies. */
  readonly yes: readonly (readonly string[])[];
  readonly no: readonly (readonly string[])[];
}

function toContext(marked: string): Context {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const text = marked.replace('<', '').replace('>', '');
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return { text, word: text.slice(start, end), start, before, after: text.slice(end) };
}

const rules: readonly Rule[] = [
  {
    rule: 'follows an article, a possessive or a preposition, and at most one adjective',
    applies: ({ before }) => afterDeterminer.test(before),
    yes: [
      ['the <QZR>', 'An <QZR>', 'a <QZR>', '(the  <QZR>', 'via <QZR>', 'the  small **<QZR>'],
      ['Each “<QZR>'],
    ],
    no: [['bathe <QZR>', 'the small old <QZR>', 'the-<QZR>', 'the Small <QZR>', 'the x<QZR>']],
  },
  {
    rule: 'ends a noun phrase, before punctuation, a preposition or a verb',
    applies: ({ after }) => nounEnds.test(after),
    yes: [['<QZR>.', '<QZR>** of', '<QZR>”, ', '<QZR>  |', '<QZR>|', '<QZR>  is', '<QZR> must ']],
    no: [['<QZR> office', '<QZR> team of', '<QZR>of', '<QZR>x.', '<QZR> isle']],
  },
  {
    rule: 'is the value of the kind that the preceding noun names',
    applies: ({ text, start, before, after }) => isNamedAsValue(text, start, before, after),
    yes: [
      ['status <QZR>', 'The status: <QZR>', 'The status = <QZR>', 'status is <QZR>'],
      ['statuses <QZR>', 'countries <QZR>', 'branches <QZR>', 'Flag **<QZR>', 'branch [`<QZR>'],
      ['status (<QZR>', 'states: QZA, QZB and <QZR>', 'sent --to=<QZR>', '-x1 <QZR>'],
      ['run --dry-run <QZR>'],
    ],
    no: [
      ['bonus <QZR>', 'status of <QZR>', 'status - <QZR>', 'seven <QZR>', 'a-b <QZR>'],
      ['b --Xy <QZR>', '<QZR>'],
    ],
  },
  {
    rule: 'is in a list of things that a plural noun names',
    applies: ({ text, start, before, after }) => isNamedAsValue(text, start, before, after),
    yes: [
      ['vendors such as <QZR>', 'vendors (<QZR>', 'Vendors: <QZR>'],
      ['vendors like QZA, QZB or <QZR>'],
    ],
    no: [['vendors <QZR>', 'brothers: <QZR>', 'parts (<QZR>']],
  },
  {
    rule: 'is a cell of a column of values',
    applies: ({ text, start, before, after }) => isNamedAsValue(text, start, before, after),
    yes: [
      ['| Error code | Text |\n|---|---|\n| <QZR> | late |'],
      ['| Error code | Text |\n|---|---|\n|<QZR>| late |'],
      ['| Error code | Text |\n|---|---|\n|  <QZR>  | late |', '| Data Type |\n|---|\n| <QZR> |'],
      ['| Codes |\n|---|\n| <QZR> |'],
    ],
    no: [
      ['| Error code | Text |\n|---|---|\n| late | <QZR> |'],
      ['| Error code | Text |\n|---|---|\n| the <QZR> |'],
      ['| Error code | Text |\n|---|---|\n| <QZR> late |', '| <QZR> |'],
      ['| Barcode of |\n|---|\n| <QZR> |'],
    ],
  },
  {
    rule: 'is in a list of codes',
    applies: ({ word, before, after }) => isInListOfCodes(word, before, after),
    yes: [
      ['QZRA, QZRB, <QZRC> and QZRD', 'QZRA / QZRB + <QZRC> & QZRD', 'the code: QZR, <XQY>'],
      ['see QZR, <XQY> codes', 'QZR or <XQY> as the codes', 'codes in QZ, <QX>'],
      ['LEJ, <HAM> or MUC', 'PASS/<QZR>', 'DEBUG, <INF>, ERROR', 'QZRAQZRX and <QZR>'],
    ],
    no: [
      ['QZRA, QZRB, <QZRC> and QZR', 'code. QZR, <XQY>'],
      ['QZR, <XQY> is what we have got here in the code', 'codex QZR, <XQY>', 'bin QZ, <QX>'],
      ['in all QZ, <QX>', 'QZRAQZ12, <QZR>', 'the code <QZR>', 'PASS, <QZR>', 'PASS/<QZR>/XQY'],
      ['RUN, <QZR>, XQY'],
      ['code so so so so so so so so so so so so so so so so so so so so QZR, <XQY>'],
    ],
  },
  {
    rule: 'has the number of a law, a part or a standard',
    applies: ({ before, after }) => withNumberBefore.test(before) || withNumberAfter.test(after),
    yes: [
      ['§5 <QZR>', 'Art. 12 b <QZR>', 'Section 3 of the <QZR>', '<QZR> §', '<QZR> Art. 5'],
      ['<QZR> Part 2', '<QZR> 805', '<QZR> 7 March 2005 n.82', '<QZR> nr. 5'],
    ],
    no: [
      ['§ 5. The <QZR>', '§ x <QZR>', 'Part of 3 <QZR>', 'Apart 3 <QZR>', '<QZR> 80'],
      ['<QZR> a b c d e n.82', '<QZR>, n.82', '<QZR> n. a'],
      ['<QZR> a 805', '<QZR> Parts', '§ 5 of this and that and so <QZR>', '§ 5 (<QZR>'],
    ],
  },
  {
    rule: 'has groups of digits',
    applies: ({ after }) => digitGroupsAfter.test(after),
    yes: [['<QZ> 29 34 83 A', '<QZ> 9EA']],
    no: [['<QZ> 29 344', '<QZ> 9EAB', '<QZ> a 29 34', '<QZ>29 34']],
  },
  {
    rule: 'is in brackets after one name',
    applies: ({ before }) => oneNameBefore.test(before),
    yes: [['Vienna (<QZR>', 'in Vienna (<QZR>']],
    no: [
      ['Great Vienna (<QZR>', 'iVienna (<QZR>', 'VIENNA (<QZR>', 'Vienna <QZR>'],
      ['Vienna (a <QZR>'],
    ],
  },
  {
    rule: 'is in brackets after a phrase without spaces',
    applies: ({ before, after }) => isInFullWidthBrackets(before, after),
    yes: [['効率指標（<QZR>）', '計數器 (<QZR>)', 'カード(<QZR>）']],
    no: [['効率（<QZR>）', '効率指標（a <QZR>）', '効率指標（<QZR>と）']],
  },
  {
    rule: 'is in a reference to a publication',
    applies: ({ text }) => isInReference(text),
    yes: [
      ['Lee et al., <QZR>', 'n.d. <QZR>', 'doi:10 <QZR>', 'ISBN 1 <QZR>', '<QZR>, vol. 3'],
      ['<QZR>, pp. 3', 'Retrieved in May 2020 <QZR>', 'abgerufen 2020 <QZR>'],
      ['Lee (2018). Big. <QZR> Press', 'Lee 2018a, <QZR> J. King'],
      ['1999. Big. <QZR> https://a.example'],
    ],
    no: [
      ['Lee (2118). Big. <QZR> Press', 'Lee 12018. Big. <QZR> Press', 'Lee 2018 <QZR> Press'],
      ['accessed by <QZR>', 'Lee (2018). Big. <QZR> Pressure', 'doi <QZR>', 'vol. <QZR>'],
      ['pp. <QZR>'],
    ],
  },
  {
    rule: 'is a zone after a time of day, or a part of the day after a number',
    applies: ({ word, before, after }) => isMeasure(word, before, after),
    yes: [
      ['8:00 <PT>', '8 am <CET>', '8 a.m. <CET>', 'noon <ET>', 'Midnight <CT>', '5 <PM>', '5<PM>'],
      ['8 pm <IST>', 'at <IST> (UTC', 'at <PST> (GMT'],
    ],
    no: [
      ['8 <PT>', '8:0 <PT>', 'afternoon <ET>', '8:00 or <PT>', '5 or <PM>', '8 xm <IST>'],
      ['at <PM> x (UTC', '8 pm <QZR>', 'at 8 pmx <IST>'],
    ],
  },
  {
    rule: 'is a currency next to an amount',
    applies: ({ word, before, after }) => isMeasure(word, before, after),
    yes: [
      ['20 <ILS>', '20<ILS>', '20k <ILS>', '20 mn <ILS>', '20 bn<ILS>', '<ILS> 20', '<ILS>20'],
      ['<ILS> 1,250.50', '3,000,000 <QZR>', '1.250 <QZR>'],
    ],
    no: [
      ['20 x <ILS>', '20 or <ILS>', '<ILS> 2', '<ILS> a 20', '20 <QZR>', '<ILS>, 20'],
      ['<ILS> 2-20', '1,25 <QZR>', '1,250 <QZRS>', '1,250 or <QZR>'],
    ],
  },
  {
    rule: 'is part of the name of a company or its owner',
    applies: ({ word, before, after }) => isPartOfName(word, before, after),
    yes: [
      ['© 2020 <QZR>', 'Copyright <QZR>', '<QZR> LLC', '<QZR> Inc today', 'Vermonster <LLC>'],
      ['Vermonster, <LLC>'],
    ],
    no: [
      ['copyrights <QZR>', '<QZR> llc', '<QZR> a LLC', '<QZR> Partner', 'vermonster <LLC>'],
      ['Vermonster - <LLC>'],
    ],
  },
  {
    rule: 'is the initials of an author',
    applies: ({ word, before, after }) => isPartOfName(word, before, after),
    yes: [
      ['Lopes <CT>, Huck G', 'Lopes <CT>, Huck GRA and', 'x GR, Lopes <CT>', 'x G, Lopes <CTA>'],
    ],
    no: [
      ['Lopes <CTAB>, Huck G', 'Lopes <CT>, Huck GRAX', 'Lopes <CT> Huck G', 'lopes <CT>, Huck G'],
      ['G, lopes <CT>', 'Lopes <CT> and, Huck G', 'x GRAX, Lopes <CT>', 'xG, Lopes <CT>'],
    ],
  },
  {
    rule: 'is the surname of an author, before the first names',
    applies: ({ word, before, after }) => isPartOfName(word, before, after),
    yes: [
      ['<QZRALA>, Ken;', '- <QZRALA>, K. and', '*  <QZRALA>, Ken Lee.', '12. <QZRALA>, K. L. so'],
      ['X; <QZRALA>, K.;', '[12] <QZRALA>, Ken.', '[1]<QZRALA>, Ken.', '  <QZRALA>, Ken;'],
    ],
    no: [
      ['of <QZRALA>, Ken;', '-<QZRALA>, Ken;', 'a. <QZRALA>, Ken;', '<QZRALA>, ken;'],
      ['<QZRALA> is, Ken;', 'X;<QZRALA>, Ken;', 'X; y <QZRALA>, Ken;', '<QZRALA>, Ken Lee'],
      ['a - <QZRALA>, Ken;'],
    ],
  },
  {
    rule: 'is part of a compound with a word, a symbol or a language',
    applies: ({ word, before, after }) => isPartOfCompound(word, before, after),
    yes: [['BY-<QZ>', 'By-<QZ>', 'sv-<QZ>', 'PT-<BR>', '<PT>-BR']],
    no: [
      ['QZ-<QX>', 'asv-<QZ>', '1sv-<QZ>', 'sv-a <QZ>', 'a-sv-<QZ>', '<PT>-BRA', '<PT>-BR1'],
      ['<PT> a-BR', 'BY-a <QZ>'],
    ],
  },
  {
    rule: 'is joined with other capitals',
    applies: ({ before, after }) => isJoined(before, after),
    yes: [
      ['TF-<IDF>', 'T2-<IDF>', '<TF>-IDF', '<TF>–IDF', '<TF>-IDF2', 'XAdES-<BES>', '50KTL-<CT>'],
    ],
    no: [['aTF-<IDF>', 'TF-x <IDF>', 'Tf-<IDF>', '<TF>-I', '<TF>-IDFs', '<TF> x-IDF', 'TF <IDF>']],
  },
  {
    rule: 'is the cited author of a year',
    applies: ({ after }) => isCited(after),
    yes: [
      ['<LEE>, 2015)', '<LEE>, 1885;', '<LEE>, 2015a)', '<LEE> (2018)', '<LEE> (1918b)'],
      [
        '<LEE>, 2015]',
        '<LEE> & Ryan, 1985)',
        '<LEE> et al. (2015)',
        '<LEE>, 1985, p. 3',
        '<LEE> und Ryan (1985)',
      ],
    ],
    no: [
      ['<LEE> a, 2015)', '<LEE>, 2015', '<LEE>, 1785)', '<LEE> (2118)', '<LEE> or Ryan, 1985)'],
      ['<LEE>, 2015A)', '<LEE> (1718)', '<LEE> (2018A)'],
    ],
  },
  {
    rule: 'is the label of a list that explains it',
    applies: ({ before, after }) => isExplainedLabel(before, after),
    yes: [
      ['- <QZR>: the time that is spent', '  + **<QZR>**: An id of the spool'],
      ['12) `<QZR>` – die Zeit, die vergeht', '| <QZR>: una cadena muy larga'],
      ['1.  <QZR>: le temps qui passe', '-<QZR>: The time that is spent'],
      ['- **<QZR>** - State machine for', '-- <QZR>: how the time is spent'],
    ],
    no: [
      ['a - <QZR>: the time that is spent', '- a <QZR>: the time that is spent'],
      ['- <QZR>: time that is spent on it', 'x <QZR>: the time that is spent'],
      ['- <QZR>: thetime that is spent', '- <QZR>: the end', '- <QZR> a** - State machine for'],
      ['- **<QZR>** - State machine'],
    ],
  },
  {
    rule: 'is the name of the site that it links to',
    applies: ({ text, word, start }) => isNameOfSite(text, word, start + word.length),
    yes: [
      ['[<QZR>](https://qzr.io)', '[<QZR> docs](http://www.qzr.io/a)'],
      ['[<QZR>](https://qzr-group.io)', '[<QZRS>](https://qzrsgroup.io)'],
      ['<QZR> group - https://www.qzr.io', '<QZR> (https://qzr.io)', '<QZR>: https://qzr.io'],
    ],
    no: [
      ['[<QZR>](https://qzra.io)', '[<QZR>] [a](https://qzr.io)', '[<QZR>](https://a.io/qzr.io)'],
      ['<QZR>\n](https://qzr.io)', '<QZR> in https://qzr.io', '[<QZR>](https://a-qzr.io)'],
    ],
  },
];

describe('the context of a word in capitals: the word', () => {
  for (const { rule, applies, yes, no } of rules) {
    it(rule, () => {
      for (const text of yes.flat()) assert.ok(applies(toContext(text)), text);
      for (const text of no.flat()) assert.ok(!applies(toContext(text)), text);
    });
  }
});
