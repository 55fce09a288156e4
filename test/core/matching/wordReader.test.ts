import assert from 'node:assert/strict';
import {
  addLetter,
  computeCheckHash,
  computeHash,
  joinHashes,
} from '../../../src/core/matching/wordHash';
import { WordReader } from '../../../src/core/matching/wordReader';

/**
 * Returns the words of a text, each followed by `+` if it is a part of an identifier that continues. Every word must
 * have the hash of its letters.
 */
function readWords(text: string, hasMarkup = true): string {
  const reader = new WordReader(text, hasMarkup);
  const words: string[] = [];
  for (let at = reader.findNextWord(0); at < reader.length;) {
    const end = reader.read(at);
    const word = text.slice(at, end);
    assert.equal(reader.hash, computeHash(word, 0, word.length), word);
    words.push(reader.continues ? `${word}+` : word);
    at = reader.continues ? reader.next : reader.findNextWord(end);
  }
  return words.join(' ');
}

/** Returns the number of units of the first word that are not one letter each. */
function countIrregular(text: string, hasMarkup = true): number {
  const reader = new WordReader(text, hasMarkup);
  reader.read(reader.findNextWord(0));
  return reader.irregularUnits;
}

function hashOf(word: string): number {
  return computeHash(word, 0, word.length);
}

const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ends a word at a sign and at a change between letters and digits': {
    'snake_case x-y': 'snake case x y',
    ABC1: 'ABC 1',
    A1b: 'A 1 b',
    '1a': '1 a',
    ABs1: 'ABs 1',
  },
  'ends a part of an identifier before a capital': {
    myServer: 'my+ Server',
    aB: 'a+ B',
    ServerSLA: 'Server+ SLA',
  },
  'leaves the last capital of a run to the next part': {
    HTTPServer: 'HTTP+ Server',
    ABc: 'A+ Bc',
    APIset: 'AP+ Iset',
    'HTTP\u0301Server': 'HTTP\u0301+ Server',
    'HTTPS\u0301erver': 'HTTP+ S\u0301erver',
  },
  'keeps the plural s of a run of capitals': {
    APIs: 'APIs',
    'APIs x': 'APIs x',
    APIsOf: 'APIs+ Of',
    APIsof: 'AP+ Isof',
    Xs: 'Xs',
    ABÉs: 'ABÉs',
    URLt: 'UR+ Lt',
  },
  'keeps marks, soft hyphens and letters that stand for several': {
    'e\u0301a': 'e\u0301a',
    'É\u0301a': 'É\u0301a',
    'A\u00adBs': 'A\u00adBs',
    'Ab\u0301C': 'Ab\u0301+ C',
    Straße: 'Straße',
    ẞtra: 'ẞtra',
    ÆrØ: 'Ær+ Ø',
  },
  'reads each sign of a script without spaces, and each symbol, as one word': {
    漢字: '漢 字',
    '漢\u0301字': '漢\u0301 字',
    '😀x': '😀 x',
    'a😀': 'a 😀',
    '𠮷x': '𠮷 x',
  },
  'reads on after a soft hyphen that is an entity, within the same case': {
    'ser&shy;vice': 'ser&shy;vice',
    'SER&shy;VICE': 'SER&shy;VICE',
    'a&shy;b&shy;c d': 'a&shy;b&shy;c d',
    'Ser&shy;VICE': 'Ser shy VICE',
    'ser&shy;1': 'ser shy 1',
    'ser&shy; x': 'ser shy x',
    'A<wbr>b': 'A<wbr>b',
    'a&amp;b': 'a amp b',
  },
  'reads an entity that is a letter of the same case, or follows the first capital': {
    'caf&eacute;s': 'caf&eacute;s',
    'caf&eacute; x': 'caf&eacute; x',
    'caf&eacute;S': 'caf&eacute; S',
    'CAF&eacute;': 'CAF eacute',
    'CAF&Eacute; x': 'CAF&Eacute; x',
    'SAL&Oacute;N X': 'SAL&Oacute;N X',
    'caf&Eacute;': 'caf Eacute',
    'r&eacute;sum&eacute;': 'r&eacute;sum&eacute;',
    'R&eacute;sum&eacute; X': 'R&eacute;sum&eacute; X',
    'cr&eacute;&eacute;e x': 'cr&eacute;&eacute;e x',
    'stra&szlig;e x': 'stra&szlig;e x',
    'caf&#233;s caf&#xe9;s': 'caf&#233;s caf&#xe9;s',
    'CAF&#201;S': 'CAF&#201;S',
    'a&#215;b': 'a 215 b',
  },
};

describe('reading words', () => {
  for (const [rule, rows] of Object.entries(rules)) {
    it(rule, () => {
      for (const [text, words] of Object.entries(rows)) {
        assert.equal(readWords(text), words, text);
        assert.equal(readWords(text, false), words, text);
      }
    });
  }

  it('continues after markup between two letters, in documents only', () => {
    const rows = [
      ['**S**ervice x', 'S+ ervice x', 'S ervice x'],
      ['a~~b', 'a+ b', 'a b'],
      ['a<b>c', 'a+ c', 'a b c'],
      ['a&shy;b**c**', 'a&shy;b+ c', 'a&shy;b c'],
      ['aB**c**', 'a+ B+ c', 'a+ B c'],
      ['a**1', 'a 1', 'a 1'],
      ['1**a', '1 a', '1 a'],
      ['**S** x', 'S x', 'S x'],
    ] as const;
    for (const [text, inDocument, elsewhere] of rows) {
      assert.equal(readWords(text), inDocument, text);
      assert.equal(readWords(text, false), elsewhere, text);
    }
  });

  it('finds where a word starts, the end of the text if none does', () => {
    const reader = new WordReader('-- ab, 1');
    assert.deepEqual(
      [0, 3, 4, 5, 8].map((from) => reader.findNextWord(from)),
      [3, 3, 4, 7, 8],
    );
    assert.deepEqual(
      [2, 3, 4, 5, 7, 8, -1].map((at) => reader.isWordAt(at)),
      [...[false, true, true, false, true, false, false]],
    );
  });

  it('counts what makes the length of a word differ from that of its letters', () => {
    const counts = Object.entries({
      server: 0,
      café: 0,
      Straße: 1,
      ẞa: 1,
      'e\u0301': 1,
      'ser&shy;vice': 1,
    });
    for (const [word, count] of counts) assert.equal(countIrregular(word), count, word);
    assert.equal(countIrregular('**S**ervice'), 1);
    assert.equal(countIrregular('**S**ervice', false), 0);
    assert.equal(countIrregular('**S** x'), 0);
  });
});

describe('the hash of a word', () => {
  it('is without case, accents, marks, markup and entities', () => {
    const rows = [
      [
        'service',
        'SERVICE',
        'Sérvicé',
        'ser\u00advice',
        'ser&shy;vice',
        '**S**ervice',
        's&eacute;rvice',
      ],
      ['strasse', 'Straße', 'STRASSE', 'stra&shy;ße'],
    ];
    for (const [word = '', ...others] of rows) {
      for (const other of others) {
        assert.equal(hashOf(other), hashOf(word), other);
        const [length, check] = [word.length, computeCheckHash(other, 0, other.length)];
        assert.equal(check, computeCheckHash(word, 0, length), other);
      }
    }
    assert.equal(computeHash('a SERVICE!', 2, 9), hashOf('service'));
  });

  it('differs between words, and from the second hash', () => {
    const words = ['ab', 'ba', 'a', 'b', 'aa', 'service', 'services', 'r&b', 'rb&shy;c', '1', '12'];
    for (const compute of [computeHash, computeCheckHash])
      assert.equal(new Set(words.map((word) => compute(word, 0, word.length))).size, words.length);
    assert.notEqual(hashOf('service'), computeCheckHash('service', 0, 7));
  });

  it('can be computed letter by letter, and continues that of letters before', () => {
    assert.equal(addLetter(hashOf('service'), 's'.charCodeAt(0)), hashOf('services'));
    assert.equal(computeHash('a service', 2, 9, hashOf('web')), hashOf('webservice'));
  });

  it('can be computed from the hashes of two halves, up to 255 letters', () => {
    for (const [first, second] of [
      ['git', 'hub'],
      ['a', ''],
      ['', 'b'],
      ['x', 'y'.repeat(255)],
    ] as const) {
      const joined = joinHashes(hashOf(first), hashOf(second), second.length);
      assert.equal(joined, hashOf(first + second), `${first} ${second}`);
    }
  });

  it('is that of the whole, if a part of an identifier is read after another', () => {
    for (const text of [
      'GitHub',
      'gitHub',
      'gitHUBs',
      'gitHUBOf',
      'aB',
      'git**hub**',
      'a漢',
      'git1',
    ]) {
      const reader = new WordReader(text, true);
      const end = reader.read(0);
      const next = reader.continues ? reader.next : end;
      const last = reader.extend(next, reader.hash);
      assert.equal(reader.hash, hashOf(text.slice(0, last)), text);
      assert.ok(last > end, text);
    }
  });
});
