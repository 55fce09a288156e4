/** The role of a UTF-16 unit in a word. */
export const Kind = {
  /** Not part of any word. */
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** A separate word: scripts written without spaces, emoji and other symbols. */
  ideograph: 4,
  /** Belongs to the preceding letter without changing it: combining marks, soft hyphens, zero-width characters. */
  mark: 5,
  /** The second half of a surrogate pair. */
  trail: 6,
  /** Not classified yet. */
  unknown: 7,
} as const;

const pageSize = 256;
const kindShift = 24;
const kindMask = 7;
/** Set for a unit of a word that is not one letter: `ß`, a combining mark. */
const irregular = 8;
/**
 * For each unit its kind, whether it is irregular and, in the low half, its plain letter: 0 if it is not part of any word.
 * For loops over texts; others call `getTraits`, which classifies a unit first.
 */
export const unitTraits = new Uint32Array(0x10000).fill((irregular | Kind.unknown) << kindShift);
const longFolds = new Map<number, string>();

/** Letters whose plain form differs from their Unicode decomposition. */
const plainForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  ς: 'σ',
};

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
/** Blocks with letters that are accented, joined, wide or otherwise variants of others: `é`, `ﬁ`, `Ａ`, `Å`. */
const decomposes = /[\0-\u03ff\u1e00-\u1fff\u2100-\u214f\ufb00-\ufdff\ufe70-\uffef]/;
/** Soft hyphen, and zero-width characters that join, separate or direct letters. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;
/** Symbols that legends use as words; not arrows and punctuation. */
const picture = /[\u25a0-\u27bf\u2b05-\u2b55]/;

/**
 * Returns the unit at an offset; 0, which is not part of any word, outside the text. There `charCodeAt` returns NaN,
 * after which the engine is slower for all texts.
 */
export function getUnitAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0;
}

/** Returns the kind and the plain letter of a UTF-16 unit in one lookup. */
export function getTraits(unit: number): number {
  const traits = unitTraits[unit] ?? 0;
  return toKind(traits) === Kind.unknown ? fillPage(unit) : traits;
}

export function getKind(unit: number): number {
  return toKind(getTraits(unit));
}

/** Returns the kind of a unit from its traits. */
export function toKind(traits: number): number {
  return (traits >>> kindShift) & kindMask;
}

/** Letters, digits and ideographs, which a word may start with. */
export function isWordKind(kind: number): boolean {
  return kind >= Kind.lower && kind <= Kind.ideograph;
}

export function isLetterKind(kind: number): boolean {
  return kind === Kind.lower || kind === Kind.upper;
}

/**
 * Returns the unit without case and diacritics, so that `É`, `é` and `e` are one letter; 0 if it is not a letter, or
 * folds to several units (see `getLongFold`).
 */
export function foldUnit(unit: number): number {
  return getTraits(unit) & 0xffff;
}

/** Returns the plain letters of a unit that has none or several: `ss` for `ß`, nothing for a combining mark. */
export function getLongFold(unit: number): string {
  return longFolds.get(unit) ?? '';
}

/** Fills the table page by page: most texts need one page, and filling all 65,536 entries would delay the start. */
function fillPage(unit: number): number {
  const start = unit - (unit % pageSize);
  for (let i = start; i < start + pageSize; i++) {
    if (isPlainIdeograph(i)) {
      unitTraits[i] = (Kind.ideograph << kindShift) | i;
      continue;
    }
    const character = String.fromCharCode(i);
    const kind = classifyUnit(i, character);
    const isLetter = kind !== Kind.other && kind !== Kind.mark;
    const letter = isLetter ? storeFold(i, toPlainLetters(character)) : 0;
    const role = letter === 0 && kind !== Kind.other ? irregular | kind : kind;
    unitTraits[i] = (role << kindShift) | letter;
  }
  return unitTraits[unit] ?? 0;
}

/** Ideographs of Chinese and syllables of Korean, half of all units, are their own plain letters. */
function isPlainIdeograph(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

function classifyUnit(unit: number, character: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return classifySurrogate(unit);
  if (invisible.test(character) || /\p{M}/u.test(character)) return Kind.mark;
  if (/\p{Nd}/u.test(character)) return Kind.digit;
  if (picture.test(character)) return Kind.ideograph;
  if (!/[\p{L}ー々]/u.test(character)) return Kind.other;
  if (unspaced.test(character)) return Kind.ideograph;
  return /[\p{Lu}\p{Lt}]/u.test(character) ? Kind.upper : Kind.lower;
}

/** Classifies by the block of a leading surrogate: an emoji is a separate word. */
function classifySurrogate(unit: number): number {
  if (unit >= 0xdc00) return Kind.trail;
  if (unit >= 0xd840 && unit <= 0xd88f) return Kind.ideograph;
  if (unit >= 0xd83c && unit <= 0xd83e) return Kind.ideograph;
  return unit < 0xd83c ? Kind.lower : Kind.other;
}

function toPlainLetters(character: string): string {
  const special = plainForms[character];
  if (special !== undefined) return special;
  const base = decomposes.test(character)
    ? character.normalize('NFKD').replace(/\P{L}/gu, (sign) => (/\d/.test(sign) ? sign : ''))
    : character;
  return base.toLowerCase();
}

function storeFold(unit: number, letters: string): number {
  if (letters.length === 1) return letters.charCodeAt(0);
  longFolds.set(unit, letters);
  return 0;
}
