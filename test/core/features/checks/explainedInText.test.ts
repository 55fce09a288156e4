import assert from 'node:assert/strict';
import { findingsIn, wordsOf } from './checked';

const words = (text: string) => wordsOf('unexplained-acronym', 'a.md', { files: { 'a.md': text } });

/** A text in which the acronym is far from the rest. */
const withUse = (text: string): string => `The QZR is late.\n\n${text}\n`;

describe('an acronym is explained', () => {
  it('by a link to an encyclopedia, or to a page with its full name', async () => {
    for (const target of [
      'https://en.wikipedia.org/wiki/Zip',
      'http://wiktionary.org/wiki/Zip',
      'https://www.wikidata.org/wiki/Q1',
      'docs/quick-zip-round.md',
      'quick_zip_round.html#more',
      '/quick+zip+round/?a=1.b',
      'https://example.com/quick%20zip%20round/',
    ]) {
      assert.deepEqual(await words(withUse(`See [QZR](${target}).`)), [], target);
      assert.deepEqual(await words(`[QZR](${target}) is late.\n`), [], target);
    }
    for (const target of ['zip.md', 'https://x.com/https://en.wikipedia.org/zip', 'a/b/c']) {
      assert.deepEqual(await words(withUse(`See [QZR](${target}).`)), ['QZR'], target);
    }
    assert.deepEqual(await words(withUse('[QZR](a.md), [QZR](quick-zip-round.md)')), []);
  });

  it('by a phrase in which each word has a capital, anywhere', async () => {
    for (const phrase of ['Quick Zip Round', 'Quick of  Zip-Round', 'New Quick\nZip Round One'])
      assert.deepEqual(await words(withUse(`Our ${phrase} is slow.`)), [], phrase);
    for (const phrase of ['quick Zip Round', 'Quick zip round', 'Quick Zip, Round'])
      assert.deepEqual(await words(withUse(`Our ${phrase} is slow.`)), ['QZR'], phrase);
    const two = 'The QZ is late.\n\nOur New Quick Zip is slow.\n';
    assert.deepEqual(await words(two), ['QZ'], 'Two letters occur by chance.');
    const apart = 'Our Round Two Quick is slow, the New Zip Road is not.';
    assert.deepEqual(await words(withUse(apart)), ['QZR']);
  });

  it('in brackets after a word that begins with its letters', async () => {
    assert.deepEqual(await words('All quzratic, paid staff (QUZ).\n'), []);
  });

  it('by its expansion at any whole use', async () => {
    assert.deepEqual(await words(withUse('A QZR (quick zip round) is fast.')), []);
    assert.deepEqual(await words(withUse('A QZR9 (quick zip round) is fast.')), ['QZR']);
  });

  it('or else reported with what to do', async () => {
    const [found] = await findingsIn('a.md', { files: { 'a.md': 'The QZR is late.\n' } });
    assert.equal(
      found?.message,
      "“QZR” isn't explained. Spell it out here or add it to the glossary.",
    );
  });
});
