import { Kind, foldUnit, getKind, getLongFold, getUnitAt, isLetterKind } from './characters';

/**
 * Markup within and around the words of a phrase that a reader does not see: emphasis, links, tags and entities. All
 * expressions are sticky and bounded, so that the time is linear.
 */
const invisibleEntity =
  /(?:&(?:shy|zwn?j|ZeroWidthSpace|NoBreak|#(?:173|8203|8204|8205|8288)|#x(?:ad|200[b-d]|2060));|<wbr ?\/?>){1,4}/iy;
const spaceEntity =
  /&(?:nbsp|ensp|emsp|thinsp|NonBreakingSpace|#(?:160|8194|8195|8201|8239)|#x(?:a0|200[2-9]|202f));|<br ?\/?>|\{(?:' '|" ")\}/iy;
const ampersand = /&(?:amp|#38|#x26);/iy;
/** `&eacute;` is an accented letter, and accents are ignored here; `&szlig;`, `&#233;` and `&#xe9;` are letters too. */
const letterEntity =
  /&(?:([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil|caron|slash)|(szlig|aelig|oelig)|#(\d{3})|#x([\da-f]{2,3}));/iy;
const ligatures: Readonly<Record<string, string>> = { szlig: 'ss', aelig: 'ae', oelig: 'oe' };
const tag = String.raw`<\/?[a-zA-Z][\w-]{0,15}(?:\s[^<>\n]{0,200})?>`;
const partMark = new RegExp(String.raw`(?:\*{1,3}|~~|==|${tag}){1,3}`, 'y');
const closing = new RegExp(
  String.raw`(?:\*{1,3}|_{1,3}(?![\p{L}\p{N}])|~~|==|\x60{1,2}|\]\([^()\s]{0,200}\)|\]\[[^\][\n]{0,100}\]|\]{1,2}|${tag}){1,4}`,
  'uy',
);
const opening = new RegExp(
  String.raw`(?:\*{1,3}|_{1,3}|~~|==|\x60{1,2}|\[{1,2}|:\w{1,20}:(?=\x60)|${tag}){1,4}`,
  'uy',
);

const asterisk = 0x2a;
const ampersandUnit = 0x26;
const lessThan = 0x3c;
const equals = 0x3d;
const tilde = 0x7e;
const underscore = 0x5f;
const backtick = 0x60;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;

/** Returns whether markup or an entity within a word may start with the unit. */
export function mayInterruptWord(unit: number): boolean {
  return (
    unit > 0x25 &&
    (unit === ampersandUnit || unit === lessThan || unit === asterisk || unit === tilde)
  );
}

/** Returns where a word continues after a soft hyphen or similar; the same offset if none exists. */
export function skipInvisible(text: string, at: number): number {
  return getUnitAt(text, at) === ampersandUnit || getUnitAt(text, at) === lessThan
    ? skipPattern(invisibleEntity, text, at)
    : at;
}

/** A letter that is written as an entity. */
interface LetterEntity {
  /** In lower case and without accents; several for a ligature. */
  readonly letters: string;
  readonly isUpper: boolean;
  readonly end: number;
}

/** Returns the letter that an entity at the offset stands for; `undefined` for anything else. */
export function readLetterEntity(text: string, at: number): LetterEntity | undefined {
  if (getUnitAt(text, at) !== ampersandUnit) return undefined;
  letterEntity.lastIndex = at;
  const [, accented, ligature, decimal, hexadecimal] = letterEntity.exec(text) ?? [];
  const named = accented ?? ligature;
  const end = letterEntity.lastIndex;
  if (named !== undefined) {
    const lower = named.toLowerCase();
    return {
      letters: ligatures[lower] ?? lower,
      isUpper: !lower.startsWith(named.charAt(0)),
      end,
    };
  }
  if (decimal === undefined && hexadecimal === undefined) return undefined;
  const unit = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const kind = getKind(unit);
  if (!isLetterKind(kind)) return undefined;
  const folded = foldUnit(unit);
  const letters = folded === 0 ? getLongFold(unit) : String.fromCharCode(folded);
  return { letters, isUpper: kind === Kind.upper, end };
}

/** Skips markup between two parts of a word, as in `**S**ervice`. */
export function skipPartMarks(text: string, at: number): number {
  const unit = getUnitAt(text, at);
  return unit === asterisk || unit === lessThan || unit === tilde || unit === equals
    ? skipPattern(partMark, text, at)
    : at;
}

/** Skips what `WordReader` skips within a word. */
export function skipInterruption(text: string, at: number): number {
  const invisible = skipInvisible(text, at);
  if (invisible !== at) return invisible;
  return readLetterEntity(text, at)?.end ?? skipPartMarks(text, at);
}

/** Skips an entity that is a space, or a line break within a cell. */
export function skipSpaceEntity(text: string, at: number): number {
  const unit = getUnitAt(text, at);
  return unit === ampersandUnit || unit === lessThan || unit === 0x7b
    ? skipPattern(spaceEntity, text, at)
    : at;
}

/** Skips `&`, written as an entity or not. */
export function skipAmpersand(text: string, at: number): number {
  if (getUnitAt(text, at) !== ampersandUnit) return at;
  const end = skipPattern(ampersand, text, at);
  return end === at ? at + 1 : end;
}

/** Skips closing markup after the preceding words. */
export function skipClosingMarks(text: string, at: number): number {
  const unit = getUnitAt(text, at);
  return unit === closeBracket || surroundsText(unit) ? skipPattern(closing, text, at) : at;
}

/** Skips opening markup before the following words. */
export function skipOpeningMarks(text: string, at: number): number {
  const unit = getUnitAt(text, at);
  return unit === openBracket || unit === colon || surroundsText(unit)
    ? skipPattern(opening, text, at)
    : at;
}

/** Returns whether both opening and closing markup may start with the unit. */
function surroundsText(unit: number): boolean {
  switch (unit) {
    case asterisk:
    case underscore:
    case tilde:
    case equals:
    case backtick:
    case lessThan:
      return true;
    default:
      return false;
  }
}

/** Returns whether the range of a phrase contains markup that belongs to the surrounding text. */
export function containsMarkup(written: string): boolean {
  return /\*|~~|==|`|\]|[[<]|&#?\w+;/u.test(written);
}

function skipPattern(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
