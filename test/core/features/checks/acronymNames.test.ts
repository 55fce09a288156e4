import assert from 'node:assert/strict';
import {
  followsName,
  isAffiliation,
  isInBadge,
  isInitialsOfPerson,
  isListedWithNames,
  isProductOfVendor,
  isRegionOfPlace,
  isTitleOfPerson,
} from '../../../../src/core/features/checks/acronymNames';

interface Rule {
  readonly rule: string;
  readonly applies: (word: string, before: string, after: string) => boolean;
  /** Lines with the word between `<` and `>`. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const rules: readonly Rule[] = [
  {
    rule: 'is the product of a maker whose name is before it',
    applies: (_, before) => isProductOfVendor(before),
    yes: ['Amazon <QZR>', 'our Azure <QZR> here', 'Windows <QZR>.'],
    no: ['Amazon the <QZR>', 'Quamazon <QZR>', 'Amazon, <QZR>', 'amazon <QZR>', 'Mojaloop <QZR>'],
  },
  {
    rule: 'is where a person of a list works, or the initials next to an employer',
    applies: (_, before, after) => isAffiliation(before, after),
    yes: ['- Ada Lovelace, <QZR>', '* Ada B. Lovelace, <QZR> ', '- <QZ>, Quorx'],
    no: [
      '- Ada, <QZR>',
      'Ada Lovelace, <QZR>',
      '- Ada Lovelace, <QZR> is late',
      '- <QZ>, Quorx is late',
      '- our <QZ>, Quorx',
    ],
  },
  {
    rule: 'is a title after other titles',
    applies: (_, before) => isTitleOfPerson(before),
    yes: ['by Ada B.Sc., <QZRX>', 'by Ada B.Sc., C.Eng., <QZRX>'],
    no: ['by Ada, <QZRX>', 'It is late. <QZRX>', 'e.g., <QZRX>'],
  },
  {
    rule: 'are the initials of a person in notes',
    applies: isInitialsOfPerson,
    yes: ['<QZ>: Where is it?', '- **<QZ>:** Where?', '* <QZ>', '  - <QZ>  '],
    no: ['<QZR>: Where is it?', '- the <QZ>', '- <QZ> is late', '<QZ>:x'],
  },
  {
    rule: 'is a state or country of two letters after a place',
    applies: (word, before) => isRegionOfPlace(word, before),
    yes: ['in Quorxa - <QZ>', 'in Quorxa, <QZ>', 'in Quorxa/<QZ>'],
    no: ['Quorxa, <QZ>', 'in Quorxa, <QZR>', 'in Quorxa <QZ>', 'in quorxa, <QZ>', 'in QUO, <QZ>'],
  },
  {
    rule: 'is in a list of four or more names, a third of them in mixed case',
    applies: (_, before, after) => isListedWithNames(before, after),
    yes: [
      'Quorxa, Abelis, <QZR>, QZA',
      '<QZR>, Quorxa, Abelis and QZA',
      'Quorxa, <QZR>, QZA, QZB, QZC, QZD and Abelis',
    ],
    no: [
      'Quorxa, Abelis, <QZR>',
      'Quorxa, <QZR>, QZA, QZB',
      'Water, House, <QZR>, QZA',
      'Quorxa, <QZR>, QZA, QZB, QZC, QZD, QZE and Abelis',
      'Quorxa; Abelis; <QZR>; QZA',
    ],
  },
  {
    rule: 'is the text of a badge, or a label before it',
    applies: (_, before, after) => isInBadge(before, after),
    yes: ['[![<QZR> Best](a.svg)](b)', '[![Our <QZR>](a.svg)](b)', '<QZR>: [![a](a.svg)](b)'],
    no: ['![<QZR>](a.svg)', '[![a](a.svg)](b) <QZR>', '[<QZR>](b)', '<QZR> is [![a](a.svg)](b)'],
  },
  {
    rule: 'follows a name inside a sentence',
    applies: (_, before) => followsName(before),
    yes: ['the Quorxa <QZR>', 'see (the) Quorxab <QZR>'],
    no: ['Quorxa <QZR>', 'it is. Quorxa <QZR>', 'the quorxa <QZR>', 'the QUO <QZR>'],
  },
];

describe('An acronym that may be a name', () => {
  for (const { rule, applies, yes, no } of rules) {
    const test = (marked: string): boolean => {
      const [before = '', word = '', after = ''] = marked.split(/[<>]/u);
      return applies(word, before, after);
    };
    it(rule, () => {
      for (const line of yes) assert.equal(test(line), true, line);
      for (const line of no) assert.equal(test(line), false, line);
    });
  }
});
