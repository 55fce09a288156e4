import fc from 'fast-check';

const firstSurrogate = 0xd800;
const surrogates = 0x800;

/** Every character of Unicode, surrogates left out. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - surrogates })
  .map((code) => String.fromCodePoint(code < firstSurrogate ? code : code + surrogates));

/**
 * Texts of any characters; lengths in code points. `fc.string({ unit: 'binary' })` makes the same, but first builds
 * a table of a million characters, which takes longer than most tests.
 */
export function anyCharacters(length: {
  readonly minLength?: number;
  readonly maxLength: number;
}): fc.Arbitrary<string> {
  return fc.array(character, length).map((characters) => characters.join(''));
}
