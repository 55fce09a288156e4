/** What a UTF-16 unit does to a word. */
export const Kind = {
  /** Not part of any word. */
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** A word of its own: scripts written without spaces, emoji and other pictures. */
  ideograph: 4,
  /** Belongs to the letter before it and changes nothing: combining marks, soft hyphens, signs without a width. */
  mark: 5,
  /** The second half of a surrogate pair. */
  trail: 6,
  /** Not looked at yet. */
  unknown: 7,
} as const;

const pageSize = 256;
const kindShift = 24;
const codeShift = 16;
/** Per unit its kind, its code and, in the low half, its plain letter. */
const traits = new Uint32Array(0x10000).fill(Kind.unknown << kindShift);
const longFolds = new Map<number, string>();

/** Letters whose plain form is not what Unicode decomposition gives. */
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
/** Blocks with letters that are others with a mark, joined, wider or in another shape: `é`, `ﬁ`, `Ａ`, `Å`. */
const decomposes = /[\0-\u03ff\u1e00-\u1fff\u2100-\u214f\ufb00-\ufdff\ufe70-\uffef]/;
/** Soft hyphen, and signs without a width that join, part or direct letters. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;
/** Signs that legends use as words; arrows and punctuation are none. */
const picture = /[\u25a0-\u27bf\u2b05-\u2b55]/;

/** What five bits can tell of a unit: letters that differ have different codes as far as these suffice. */
export const Code = { none: 0, digit: 27, other: 30, odd: 31 } as const;

/**
 * The unit at an offset; 0, which is not part of any word, outside the text. There `charCodeAt` gives NaN, and
 * the engine, once it has seen that, is slow in all texts.
 */
export function unitAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0;
}

/** What is known of a UTF-16 unit in one look: its kind, its code and its plain letter. */
export function traitsOf(unit: number): number {
  const known = traits[unit] ?? 0;
  return known >>> kindShift === Kind.unknown ? learn(unit) : known;
}

export function kindOf(unit: number): number {
  return kindIn(traitsOf(unit));
}

/** The kind of a unit whose traits are known. */
export function kindIn(known: number): number {
  return known >>> kindShift;
}

/** Letters, digits and ideographs: what a word may start with. */
export function isWordKind(kind: number): boolean {
  return kind >= Kind.lower && kind <= Kind.ideograph;
}

/** Half of all characters; these are their own plain letters, and need no table. */
export function isSmallAscii(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isLetterKind(kind: number): boolean {
  return kind === Kind.lower || kind === Kind.upper;
}

/**
 * The unit without case and diacritics, so that `É`, `é` and `e` are one letter; 0 where it is none
 * or several units, see `longFoldOf`.
 */
export function foldOf(unit: number): number {
  return traitsOf(unit) & 0xffff;
}

/** The code of a unit: of its plain letter, `none` where it is not part of a word, `odd` where it is not one letter. */
export function codeOf(unit: number): number {
  return (traitsOf(unit) >>> codeShift) & 0x1f;
}

/** The code of a plain letter. */
export function codeFor(letter: number): number {
  if (letter >= 0x30 && letter <= 0x39) return Code.digit;
  const code = letter & 0x1f;
  return code === Code.none || code === Code.odd ? Code.other : code;
}

/** The plain letters of a unit that has none or several: `ss` for `ß`, nothing for a combining mark. */
export function longFoldOf(unit: number): string {
  return longFolds.get(unit) ?? '';
}

/** The table fills page by page: most texts need one page, and nobody waits for 65,536 entries at start. */
function learn(unit: number): number {
  const start = unit - (unit % pageSize);
  for (let i = start; i < start + pageSize; i++) {
    const character = String.fromCharCode(i);
    const kind = classify(i, character);
    const isLetter = kind !== Kind.other && kind !== Kind.mark;
    const letter = isLetter ? foldFor(i, plain(character)) : 0;
    const code = kind === Kind.other ? Code.none : letter === 0 ? Code.odd : codeFor(letter);
    traits[i] = (kind << kindShift) | (code << codeShift) | letter;
  }
  return traits[unit] ?? 0;
}

function classify(unit: number, character: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return classifySurrogate(unit);
  if (invisible.test(character) || /\p{M}/u.test(character)) return Kind.mark;
  if (/\p{Nd}/u.test(character)) return Kind.digit;
  if (picture.test(character)) return Kind.ideograph;
  if (!/[\p{L}ー々]/u.test(character)) return Kind.other;
  if (unspaced.test(character)) return Kind.ideograph;
  return /[\p{Lu}\p{Lt}]/u.test(character) ? Kind.upper : Kind.lower;
}

/** By the block that a leading half stands for: an emoji is a word of its own. */
function classifySurrogate(unit: number): number {
  if (unit >= 0xdc00) return Kind.trail;
  if (unit >= 0xd840 && unit <= 0xd88f) return Kind.ideograph;
  if (unit >= 0xd83c && unit <= 0xd83e) return Kind.ideograph;
  return unit < 0xd83c ? Kind.lower : Kind.other;
}

function plain(character: string): string {
  const special = plainForms[character];
  if (special !== undefined) return special;
  const base = decomposes.test(character)
    ? character.normalize('NFKD').replace(/\P{L}/gu, (sign) => (/\d/.test(sign) ? sign : ''))
    : character;
  return base.toLowerCase();
}

function foldFor(unit: number, letters: string): number {
  if (letters.length === 1) return letters.charCodeAt(0);
  longFolds.set(unit, letters);
  return 0;
}
