import assert from 'node:assert/strict';
import { NonWordText } from '../../../src/core/matching/nonWordText';

/** Returns whether the word in brackets is part of something that is no text. */
function isCovered(textWithBrackets: string, isProse = true): boolean {
  const start = textWithBrackets.indexOf('[');
  const end = textWithBrackets.indexOf(']') - 1;
  return new NonWordText(textWithBrackets.replace(/[[\]]/gu, ''), isProse).covers(start, end);
}

function itCovers(what: string, texts: readonly string[]): void {
  it(`covers ${what}`, () => {
    for (const text of texts) assert.equal(isCovered(text), true, text);
  });
}

function itLeaves(what: string, texts: readonly string[]): void {
  it(`leaves ${what}`, () => {
    for (const text of texts) assert.equal(isCovered(text), false, text);
  });
}

describe('NonWordText: hashes', () => {
  itCovers('a hash of seven characters, the shortest that git writes', ['[dead]123', '12[bad]34']);
  itLeaves('a shorter run', ['[dead]12', 'a [dead] end']);
  itCovers('a run of which a fourth are digits', ['[dead]be12', '[DEAD]BE12']);
  itLeaves('a run with fewer digits', ['[dead]beb12', '[facade]', '[defaced]']);
  itCovers('a number after 0x', ['0x[dead]12', '0X[dead]12']);
  itCovers('a code point of Unicode', ['U+[DBFF]', 'U+D800-U+[DBFF]']);
  itLeaves('a run with other letters', [
    '[dead]1234x',
    'x[dead]1234',
    '[deal]1234',
    '0x0x[dead]12',
  ]);
  itCovers('a UUID without digits', ['deadbeef-[dead]-beef-cafe-feedfacedead']);
  itLeaves('what is longer or shorter than a UUID', [
    'deadbeef-[dead]-beef-cafe-feedfacedea',
    'deadbeef-[dead]-beef-cafe-feedfacedeada',
    'adeadbeef-[dead]-beef-cafe-feedfacedead',
  ]);
});

describe('NonWordText: addresses', () => {
  itCovers('the words of an address and its scheme', [
    'https://a.example/x/[dead]',
    '[https]://a.example',
    '(see https://a.example/[dead])',
    'www.[parcel].example',
    'mailto:[parcel]@a.example',
    'our shop (www.[parcel].example)',
    'our shop ([parcel].example)',
    'our shop (my.[parcel].co.uk/de?a=1)',
    'parcel([parcel].example)',
  ]);
  itLeaves('words in brackets that are no domain', [
    '([parcel].)',
    '([parcel].txt)',
    '([parcel].Example)',
    '(a [parcel].example)',
    '([parcel].example',
    '[parcel].example',
    '(x_[parcel].example)',
  ]);
  it('leaves expressions in code, and covers the words of an address there', () => {
    assert.equal(isCovered('read([parcel].id)', false), false);
    assert.equal(isCovered('read([parcel].id)', true), true);
    assert.equal(isCovered('(www.[parcel].example)', false), true);
  });
  itLeaves('the words next to an address, and other colons', [
    '<https://a.example> [parcel]',
    'https://a.example [parcel]',
    '[parcel] https://a.example',
    'note:[parcel]',
    'note:/[parcel]',
    '[note]: x',
    '[note]:/x',
    'wwx.[parcel].example',
    'web.[parcel].example',
    'mail:[parcel]',
    'xwww.[parcel].example',
  ]);

  it('ends an address at a sign that no address contains', () => {
    for (const sign of [' ', '\n', '"', "'", '`', '<', '>', '{', '}', '|', '\\', '^', ')'])
      assert.equal(isCovered(`https://a.example/${sign}[parcel]`), false, sign);
    for (const sign of ['(', '.', ',', '/', '?', '=', '&', '#', '%', '~', '-', '_'])
      assert.equal(isCovered(`https://a.example/${sign}[parcel]`), true, sign);
  });

  it('looks for the start of an address 2000 characters back', () => {
    const address = (distance: number): string =>
      `https:${'/'.repeat(2)}${'a/'.repeat(1100).slice(0, distance - 3)}[parcel]`;
    assert.equal(isCovered(address(2000)), true);
    assert.equal(isCovered(address(2001)), false);
  });

  it('answers for matches in the order of the text, in and outside of addresses', () => {
    const text = 'one/two/three www.a.example/one https://a.example/two/three one/two';
    const inText = new NonWordText(text, true);
    const answers = Array.from(text.matchAll(/one|two|three/gu), ({ 0: word, index }) =>
      inText.covers(index, index + word.length),
    );
    assert.deepEqual(answers, [false, false, false, true, true, true, false, false]);
  });
});

describe('NonWordText: network addresses', () => {
  itCovers('a group of a MAC address', [
    '[de]:ad:be:ef:fe:ed',
    'de:ad:be:ef:fe:[ed]',
    'de-ad-be-[ef]-fe-ed',
    'dead.[beef].cafe',
    'DE:AD:[BE]:EF:FE:ED',
  ]);
  itLeaves('other groups', [
    'de:ad-be:[ef]:fe:ed',
    'de:ad:be:[ef]:fe',
    'de:ad:be:[ef]:fe:ed:de',
    'dead.[beef]',
    'dead.[beef].cafe.face',
    '[dead] beef',
    '[face]: cafe',
    'x:[face]',
  ]);
  itCovers('a group of an IPv6 address', [
    'fe80::[cafe]',
    '[face]::',
    '::[face]',
    '[cafe]::fe80',
    'fe80:a:b:c:d:e:f:[cafe]',
    'fe80::[cafe].',
    'fe80::[cafe]:',
    '...fe80::[cafe]',
    '-fe80::[cafe]',
    'fe80::[cafe]-',
    'face::[cafe]',
  ]);
  itLeaves('too few or too many groups, and words alone', [
    'fe80:a:b:c:d:e:[cafe]',
    'fe80:a:b:c:d:e:f:a:[cafe]',
    'face:cafe:dead:beef:face:cafe:dead:[beef]',
    'fe80::[cafed]',
    'fe80::[cafés]',
    'fe80:[cafe]',
  ]);
});

describe('NonWordText: base64', () => {
  const mixed = 'B3ddE5';
  itCovers('20 characters of which three in ten begin another kind', [
    `[aa]${mixed}${'g'.repeat(12)}`,
    `${'g'.repeat(11)}[aa]${mixed}g`,
    `[aB]3dE5gH7jK9mN1pQ3sT`,
    `[aB]3dE5gH7jK9mN1pQ/+=`,
  ]);
  itLeaves('shorter and more even text', [
    `[aa]${mixed}${'g'.repeat(13)}`,
    '[aB]3dE5gH7jK9mN1pQ3s',
    '[aB]cDeFgHiJkLmNoPqRsTuV',
    '[parcel]DeliveryServiceFactory2',
  ]);
  const changing = 'B3dE5gH7jK9mN1pQ3sT5vX7zA9c';
  itCovers('32 characters with a hyphen or an underscore', [
    `[aB]${changing}-1b`,
    `[aB]${changing}_1b`,
  ]);
  itLeaves('fewer of them', [`[aB]${changing}-1`, `[aB]${changing}_1`]);
  itCovers('the digits 0 and 9', [`[aB]0dE0gH0jK0mN0pQ0sT`, `[aB]9dE9gH9jK9mN9pQ9sT`]);
  it('looks at 120 characters on each side', () => {
    const even = 'g'.repeat(100);
    const text = (side: number): string => `${'aB3'.repeat(50).slice(-side)}[aB]${even}`;
    assert.equal(isCovered(text(120)), true);
    assert.equal(isCovered(`${'g'.repeat(120)}[aB]${'aB3'.repeat(50)}`), true);
    assert.equal(isCovered(`${'aB3'.repeat(50)}${'g'.repeat(120)}[aB]${'g'.repeat(120)}`), false);
  });
});
