import { trimEndOf } from '../text/trimEnd';
import { unitAt } from './characters';

/** Characters that no address contains, so that it cannot extend across them. */
const addressStop = tableOf(/[\s"'`<>{}|\\^[\])]/);
const alphanumeric = tableOf(/[\dA-Za-z]/);
const hexOrHyphen = tableOf(/[\dA-Fa-f-]/);
const networkAddress = tableOf(/[\dA-Fa-f:.-]/);
const groupSign = tableOf(/[:.-]/);
const hexGroup = /^[\dA-F]+$/i;
const longestGroup = 4;
const macAddress =
  /^(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})$/i;
/** Groups of an IPv6 address, some of which `::` may replace. */
const ipAddress = /^(?=(?:.*::)|(?:[^:]*:){7})[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i;
const base64 = tableOf(/[\dA-Za-z+/=_-]/);
const colon = 0x3a;
const digitZero = 0x30;
const digitNine = 0x39;
const smallM = 0x6d;
const smallW = 0x77;
const minHash = 7;
const minBase64 = 20;
const maxAddress = 2000;
const maxRun = 120;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Finds ranges of a text that only look like words: addresses, hashes, base64, UUIDs. Called only for matches, in the
 * order of the text, so that texts without matches cost nothing.
 */
export class OpaqueText {
  readonly #text: string;
  /** No address starts between here and there, and nothing ends one. */
  #clearFrom = 0;
  #clearTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  covers(start: number, end: number): boolean {
    return (
      this.#inAddress(start, end) ||
      this.#inHash(start, end) ||
      this.#inBase64(start, end) ||
      this.#inNetworkAddress(start, end)
    );
  }

  #inAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (unitAt(text, end) === colon && text.startsWith('://', end)) return true;
    const floor = Math.max(0, start - maxAddress);
    let at = start - 1;
    for (; at >= floor && addressStop[text.charCodeAt(at)] !== 1; at--) {
      if (at < this.#clearTo && at >= this.#clearFrom) {
        this.#clearTo = start;
        return false;
      }
      if (text.charCodeAt(at) === colon && text.startsWith('//', at + 1)) return true;
    }
    if (this.#startsAddress(at + 1)) return true;
    this.#clearFrom = at + 1;
    this.#clearTo = start;
    return false;
  }

  #startsAddress(at: number): boolean {
    const unit = unitAt(this.#text, at);
    if (unit !== smallW && unit !== smallM) return false;
    return this.#text.startsWith('www.', at) || this.#text.startsWith('mailto:', at);
  }

  #inHash(start: number, end: number): boolean {
    const text = this.#text;
    for (let at = start; at < end; at++) {
      if (hexOrHyphen[text.charCodeAt(at)] !== 1) return false;
    }
    const run = text.slice(this.#before(start, alphanumeric), this.#after(end, alphanumeric));
    if (!/^(?:0x)?[\da-f]+$/i.test(run)) return false;
    if (run.length >= minHash && run.replace(/\D/g, '').length * 4 >= run.length) return true;
    return uuid.test(text.slice(this.#before(start, hexOrHyphen), this.#after(end, hexOrHyphen)));
  }

  /** Returns whether the offset is in a group of a MAC or an IPv6 address. */
  #inNetworkAddress(start: number, end: number): boolean {
    const text = this.#text;
    if (end - start > longestGroup) return false;
    const isGroup = groupSign[unitAt(text, start - 1)] === 1 || groupSign[unitAt(text, end)] === 1;
    if (!isGroup || !hexGroup.test(text.slice(start, end))) return false;
    const run = text.slice(this.#before(start, networkAddress), this.#after(end, networkAddress));
    const address = trimEndOf(run.replace(/^[.-]+/, ''), '.-').replace(/(?<!:):$/, '');
    return macAddress.test(address) || (ipAddress.test(address) && /\d|::/.test(address));
  }

  /** Nearly every character starts another kind of character, unlike in identifiers. */
  #inBase64(start: number, end: number): boolean {
    const from = this.#before(start, base64);
    const to = this.#after(end, base64);
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
  #before(start: number, inside: Uint8Array): number {
    const floor = Math.max(0, start - maxRun);
    let at = start;
    while (at > floor && inside[this.#text.charCodeAt(at - 1)] === 1) at--;
    return at;
  }

  #after(end: number, inside: Uint8Array): number {
    const ceiling = Math.min(this.#text.length, end + maxRun);
    let at = end;
    while (at < ceiling && inside[this.#text.charCodeAt(at)] === 1) at++;
    return at;
  }
}

/** One byte per character, 1 if the expression matches: used for every character around a match. */
function tableOf(expression: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x100 }, (_, unit) =>
    expression.test(String.fromCharCode(unit)) ? 1 : 0,
  );
}
