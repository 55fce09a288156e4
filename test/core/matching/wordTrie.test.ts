import assert from 'node:assert/strict';
import { computeHash } from '../../../src/core/matching/wordHash';
import { WordTrie, missingSlot, noValue, rootNode } from '../../../src/core/matching/wordTrie';
import { runToEnd } from '../../../src/core/workspace/scheduler';

function trieOf(...phrases: readonly string[]): WordTrie {
  const trie = new WordTrie();
  for (const phrase of phrases) trie.insert(phrase.split(' '));
  trie.seal();
  return trie;
}

/** Returns the slot of the node after these words, or `missingSlot`. */
function find(trie: WordTrie, phrase: string): number {
  let slot = missingSlot;
  let node: number = rootNode;
  for (const word of phrase.split(' ')) {
    slot = trie.findChild(node, hashOf(word), word, 0, word.length);
    if (slot === missingSlot) break;
    node = trie.getNode(slot);
  }
  return slot;
}

function hashOf(word: string): number {
  return computeHash(word, 0, word.length);
}

function mayStart(trie: WordTrie, word: string): boolean {
  return trie.firstWords.has(hashOf(word));
}

const many = Array.from({ length: 1000 }, (_, i) => `first${i} second${i}`);

describe('a trie of words', () => {
  it('has one node for each beginning of a phrase, shared by the phrases that begin so', () => {
    const trie = new WordTrie();
    const parcel = trie.insert(['parcel']);
    const label = trie.insert(['parcel', 'label']);
    const shop = trie.insert(['parcel', 'shop']);
    const nodes = [parcel, label, shop].map((slot) => trie.getNode(slot));
    assert.equal(new Set([rootNode, ...nodes]).size, 4);
    assert.equal(trie.insert(['parcel']), parcel);
    assert.equal(trie.insert(['parcel', 'shop']), shop);
    assert.equal(trie.insert([]), missingSlot);
    assert.deepEqual(
      ['parcel', 'parcel label', 'parcel shop'].map((phrase) => find(trie, phrase)),
      [parcel, label, shop],
    );
  });

  it('has a word only after the words of its phrase', () => {
    const trie = trieOf('parcel label', 'shop');
    for (const phrase of ['label', 'shop label', 'parcel shop', 'parcel label parcel', 'parce'])
      assert.equal(find(trie, phrase), missingSlot, phrase);
  });

  it('finds a word within a text, in any letter case', () => {
    const trie = trieOf('parcel');
    assert.equal(
      trie.findChild(rootNode, hashOf('parcel'), 'a PARCEL!', 2, 8),
      find(trie, 'parcel'),
    );
  });

  it('does not mix up two words with the same hash', () => {
    assert.equal(hashOf('xeeslbqe'), hashOf('cxiuphgo'));
    assert.equal(find(trieOf('xeeslbqe'), 'cxiuphgo'), missingSlot);
    const trie = trieOf('xeeslbqe', 'cxiuphgo');
    assert.notEqual(find(trie, 'xeeslbqe'), find(trie, 'cxiuphgo'));
    assert.notEqual(find(trie, 'cxiuphgo'), missingSlot);
  });

  it('knows after which words a phrase continues', () => {
    const trie = trieOf('parcel label', 'shop');
    assert.ok(trie.hasChildren(find(trie, 'parcel')));
    assert.ok(!trie.hasChildren(find(trie, 'parcel label')));
    assert.ok(!trie.hasChildren(find(trie, 'shop')));
  });
});

describe('the value of a node', () => {
  it('does not exist before it is set, and stays with the node when the table grows', () => {
    const trie = new WordTrie();
    const slots = many.map((phrase) => trie.insert(phrase.split(' ')));
    assert.ok(slots.every((slot) => trie.getValue(slot) === noValue));
    for (const [i, slot] of slots.entries()) trie.setValue(slot, i + 1);
    runToEnd(trie.grow(4000));
    for (const [i, phrase] of many.entries())
      assert.equal(trie.getValue(find(trie, phrase)), i + 1);
    assert.equal(trie.getValue(find(trie, 'first1')), noValue);
    assert.ok(trie.hasChildren(find(trie, 'first1')));
  });
});

describe('the table of a trie', () => {
  it('is at most half full, so that a search ends soon', () => {
    const trie = new WordTrie();
    assert.ok(trie.hasRoomFor(2047));
    assert.ok(!trie.hasRoomFor(2048));
    trie.insert(['parcel', 'label']);
    assert.ok(trie.hasRoomFor(2045));
    assert.ok(!trie.hasRoomFor(2046));
  });

  it('grows until it has room', () => {
    const trie = new WordTrie();
    runToEnd(trie.grow(2047));
    assert.ok(!trie.hasRoomFor(2048), 'has room already');
    runToEnd(trie.grow(2048));
    assert.ok(trie.hasRoomFor(8191));
    assert.ok(!trie.hasRoomFor(8192));
  });

  it('keeps every phrase when it grows', () => {
    const trie = new WordTrie();
    const nodes = many.map((phrase) => trie.getNode(trie.insert(phrase.split(' '))));
    runToEnd(trie.grow(4000));
    assert.deepEqual(
      many.map((phrase) => trie.getNode(find(trie, phrase))),
      nodes,
    );
    assert.equal(find(trie, 'first1 second2'), missingSlot);
    assert.equal(trie.insert(['first1']), find(trie, 'first1'));
  });

  it('moves 20,000 slots at a time', () => {
    const trie = new WordTrie();
    assert.equal([...trie.grow(30_000)].length, 0);
    assert.equal([...trie.grow(100_000)].length, 3);
  });
});

describe('the filter of first words', () => {
  it('passes the first word of each phrase, and the plurals of a phrase of one word', () => {
    const trie = trieOf('parcel label', 'box', 'policy', ...many);
    const passed = ['parcel', 'box', 'boxes', 'boxs', 'policy', 'policies', 'policys'];
    for (const word of [...passed, ...many.map((phrase) => phrase.split(' ')[0] ?? '')])
      assert.ok(mayStart(trie, word), word);
    for (const word of ['parcels', 'label', 'labels', 'boxe'])
      assert.ok(!mayStart(trie, word), word);
  });

  it('stops more than 98 of 100 other words, with one phrase or a thousand', () => {
    const others = Array.from({ length: 10_000 }, (_, i) => `other${i}`);
    const countPassed = (trie: WordTrie): number =>
      others.filter((word) => mayStart(trie, word)).length;
    assert.ok(countPassed(trieOf('parcel')) < 5, String(countPassed(trieOf('parcel'))));
    const passed = countPassed(trieOf(...many));
    assert.ok(passed < 200, String(passed));
    assert.equal(countPassed(trieOf()), 0);
  });

  it('passes nothing before it is sealed', () => {
    const trie = new WordTrie();
    trie.insert(['parcel']);
    assert.ok(!mayStart(trie, 'parcel'));
  });
});
