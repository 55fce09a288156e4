import { trimEndCharacters } from '../text/trim';
import { getUnitAt } from './characters';

/** Characters that no address contains, so that it cannot extend across them. */
const addressStop = createCharacterTable(/[\s"'`<>{}|\\^[\])]/);
const alphanumeric = createCharacterTable(/[\dA-Za-z]/);
const hexOrHyphen = createCharacterTable(/[\dA-Fa-f-]/);
const networkAddress = createCharacterTable(/[\dA-Fa-f:.-]/);
const groupSign = createCharacterTable(/[:.-]/);
const hexGroup = /^[\dA-F]+$/i;
const maxGroupLength = 4;
const macAddress =
  /^(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})$/i;
/** Groups of an IPv6 address, some of which `::` may replace. */
const ipAddress = /^(?=(?:.*::)|(?:[^:]*:){7})[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i;
const base64 = createCharacterTable(/[\dA-Za-z+/=_-]/);
const hostName = createCharacterTable(/[\dA-Za-z.-]/);
const pathOfAddress = createCharacterTable(/[\dA-Za-z./_~%?=&#-]/);
/** Generic top-level domains, those reserved for examples (RFC 2606), and the two letters of countries. */
const domain =
  /^(?:[\da-z](?:[\da-z-]{0,61}[\da-z])?\.)+(?:com|org|net|edu|gov|info|app|dev|cloud|online|shop|example|test|[a-z]{2})$/;
const colon = 0x3a;
const slash = 0x2f;
const openingBracket = 0x28;
const closingBracket = 0x29;
const digitZero = 0x30;
const digitNine = 0x39;
const lowerM = 0x6d;
const lowerW = 0x77;
const minHash = 7;
const minBase64 = 20;
const maxAddress = 2000;
const maxRun = 120;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Finds ranges of a text that only look like words: addresses, hashes, base64, UUIDs. Called only for matches, in the
 * order of the text, so that texts without matches cost nothing.
 */
export class NonWordText {
  readonly #text: string;
  readonly #isProse: boolean;
  /** No address starts between here and there, and nothing ends one. */
  #addressFreeFrom = 0;
  #addressFreeTo = 0;

  /** @param isProse Whether brackets contain words of people: in code they contain expressions. */
  constructor(text: string, isProse: boolean) {
    this.#text = text;
    this.#isProse = isProse;
  }

  covers(start: number, end: number): boolean {
    return (
      this.#isInAddress(start, end) ||
      this.#isInBracketedDomain(start, end) ||
      this.#isInHash(start, end) ||
      this.#isInBase64(start, end) ||
      this.#isInNetworkAddress(start, end)
    );
  }

  #isInAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (getUnitAt(text, end) === colon && text.startsWith('://', end)) return true;
    const floor = Math.max(0, start - maxAddress);
    let at = start - 1;
    for (; at >= floor && addressStop[text.charCodeAt(at)] !== 1; at--) {
      if (at < this.#addressFreeTo && at >= this.#addressFreeFrom) {
        this.#addressFreeTo = start;
        return false;
      }
      if (text.charCodeAt(at) === colon && text.startsWith('//', at + 1)) return true;
    }
    if (this.#startsAddress(at + 1)) return true;
    this.#addressFreeFrom = at + 1;
    this.#addressFreeTo = start;
    return false;
  }

  #startsAddress(from: number): boolean {
    const at = getUnitAt(this.#text, from) === openingBracket ? from + 1 : from;
    const unit = getUnitAt(this.#text, at);
    if (unit !== lowerW && unit !== lowerM) return false;
    return this.#text.startsWith('www.', at) || this.#text.startsWith('mailto:', at);
  }

  /** `(parcel.example)`, `(parcel.example/de)`: the name of a site next to that of its owner. */
  #isInBracketedDomain(start: number, end: number): boolean {
    if (!this.#isProse) return false;
    const from = this.#findRunStart(start, hostName);
    if (getUnitAt(this.#text, from - 1) !== openingBracket) return false;
    const to = this.#findRunEnd(end, hostName);
    const path = getUnitAt(this.#text, to) === slash ? this.#findRunEnd(to, pathOfAddress) : to;
    return (
      getUnitAt(this.#text, path) === closingBracket && domain.test(this.#text.slice(from, to))
    );
  }

  #isInHash(start: number, end: number): boolean {
    const text = this.#text;
    for (let at = start; at < end; at++) {
      if (hexOrHyphen[text.charCodeAt(at)] !== 1) return false;
    }
    const run = text.slice(
      this.#findRunStart(start, alphanumeric),
      this.#findRunEnd(end, alphanumeric),
    );
    if (!/^(?:0x)?[\da-f]+$/i.test(run)) return false;
    if (this.#isCodePoint(start)) return true;
    if (run.length >= minHash && run.replace(/\D/g, '').length * 4 >= run.length) return true;
    return uuid.test(
      text.slice(this.#findRunStart(start, hexOrHyphen), this.#findRunEnd(end, hexOrHyphen)),
    );
  }

  /** `U+DBFF` */
  #isCodePoint(start: number): boolean {
    const run = this.#findRunStart(start, alphanumeric);
    return run >= 2 && /^U\+$/.test(this.#text.slice(run - 2, run));
  }

  /** Returns whether the offset is in a group of a MAC or an IPv6 address. */
  #isInNetworkAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (end - start > maxGroupLength) return false;
    const isGroup =
      groupSign[getUnitAt(text, start - 1)] === 1 || groupSign[getUnitAt(text, end)] === 1;
    if (!isGroup || !hexGroup.test(text.slice(start, end))) return false;
    const run = text.slice(
      this.#findRunStart(start, networkAddress),
      this.#findRunEnd(end, networkAddress),
    );
    const address = trimEndCharacters(run.replace(/^[.-]+/, ''), '.-').replace(/(?<!:):$/, '');
    return macAddress.test(address) || (ipAddress.test(address) && /\d|::/.test(address));
  }

  /** Nearly every character starts another kind of character, unlike in identifiers. */
  #isInBase64(start: number, end: number): boolean {
    const from = this.#findRunStart(start, base64);
    const to = this.#findRunEnd(end, base64);
    if (to - from < minBase64 || !this.#hasDigit(from, to)) return false;
    const run = this.#text.slice(from, to);
    if (/[_-]/.test(run) && run.length < 32) return false;
    const changes = run.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
    return changes * 10 >= run.length * 3;
  }

  /** Base64 of that length contains a digit; most identifiers contain none. */
  #hasDigit(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit >= digitZero && unit <= digitNine) return true;
    }
    return false;
  }

  /**
   * Returns where the run of such characters that ends at the offset starts; stops at the maximum relevant length.
   */
  #findRunStart(start: number, inside: Uint8Array): number {
    const floor = Math.max(0, start - maxRun);
    let at = start;
    while (at > floor && inside[this.#text.charCodeAt(at - 1)] === 1) at--;
    return at;
  }

  #findRunEnd(end: number, inside: Uint8Array): number {
    const ceiling = Math.min(this.#text.length, end + maxRun);
    let at = end;
    while (at < ceiling && inside[this.#text.charCodeAt(at)] === 1) at++;
    return at;
  }
}

/** One byte per character, 1 if the expression matches: used for every character around a match. */
function createCharacterTable(expression: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x100 }, (_, unit) =>
    expression.test(String.fromCharCode(unit)) ? 1 : 0,
  );
}
