import type { Delimiter, Region } from './delimiters';
import type { Language } from './language';

/** The delimiters by their first unit; testing all of them at every unit would be slow. */
type Openings = ReadonlyMap<string, readonly Delimiter[]>;

/** A string whose scan continues where the inserted code ends. */
interface InterruptedString {
  readonly delimiter: Delimiter;
  readonly opening: string;
  readonly close: string;
  /** Number of open brackets of the same kind within the inserted code. */
  depth: number;
}

const openingsByLanguage = new WeakMap<Language, Openings>();
const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(' };
/** A text with more unclosed openings is not in this language. */
const maxUnclosed = 100;

/** Returns the comments and strings of a source text, in order and not overlapping; everything else is code. */
export function findRegions(text: string, language: Language): readonly Region[] {
  return new RegionScanner(text, language).scan();
}

class RegionScanner {
  readonly #text: string;
  readonly #openings: Openings;
  readonly #regions: Region[] = [];
  readonly #interrupted: InterruptedString[] = [];
  /** For each unclosed delimiter, the offset up to which it is not tried again. */
  readonly #unclosed = new Map<Delimiter, number>();
  #unclosedCount = 0;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#openings = getOpenings(language);
  }

  scan(): readonly Region[] {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const unit = text.charAt(at);
      const resumed = this.#interrupted.length > 0 ? this.#resume(unit, at) : undefined;
      if (resumed !== undefined) {
        at = resumed;
        continue;
      }
      const candidates = this.#openings.get(unit);
      at = candidates === undefined ? at + 1 : this.#openRegion(candidates, at);
    }
    return this.#regions;
  }

  #openRegion(candidates: readonly Delimiter[], at: number): number {
    for (const delimiter of candidates) {
      if (at < (this.#unclosed.get(delimiter) ?? 0)) continue;
      delimiter.open.lastIndex = at;
      const opening = delimiter.open.exec(this.#text)?.[0];
      if (opening === undefined || opening === '') continue;
      const end = delimiter.end(this.#text, at + opening.length, opening);
      if (end !== undefined) return this.#addRegion(delimiter, opening, at, end);
      this.#recordUnclosed(delimiter, at);
    }
    return at + 1;
  }

  #addRegion(delimiter: Delimiter, opening: string, start: number, end: number): number {
    const { part, interpolation } = delimiter;
    if (part !== 'code') this.#regions.push({ part, start, end });
    if (interpolation && this.#text.endsWith(interpolation.open, end)) {
      this.#interrupted.push({ delimiter, opening, close: interpolation.close, depth: 0 });
    }
    return end;
  }

  /** Continues a string after the inserted code. */
  #resume(unit: string, at: number): number | undefined {
    const string = this.#interrupted.at(-1);
    if (string === undefined) return undefined;
    if (unit === pairs[string.close]) string.depth++;
    if (unit !== string.close) return undefined;
    if (string.depth-- > 0) return undefined;
    this.#interrupted.pop();
    const { delimiter, opening } = string;
    const end = delimiter.end(this.#text, at + 1, opening) ?? this.#findLineEnd(at);
    return this.#addRegion(delimiter, opening, at, end);
  }

  #recordUnclosed(delimiter: Delimiter, at: number): void {
    this.#unclosedCount++;
    const isHopeless = delimiter.spansLines && this.#unclosedCount > maxUnclosed;
    if (isHopeless) this.#unclosed.set(delimiter, this.#text.length);
    else if (!delimiter.spansLines) this.#unclosed.set(delimiter, this.#findLineEnd(at));
  }

  #findLineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }
}

function getOpenings(language: Language): Openings {
  const known = openingsByLanguage.get(language);
  if (known) return known;
  const openings = new Map<string, Delimiter[]>();
  for (const delimiter of language.delimiters) {
    for (const unit of new Set(delimiter.first)) {
      openings.set(unit, [...(openings.get(unit) ?? []), delimiter]);
    }
  }
  openingsByLanguage.set(language, openings);
  return openings;
}

/** Returns the region at an offset. */
export function findRegionAt(regions: readonly Region[], offset: number): Region | undefined {
  let low = 0;
  let high = regions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const region = regions[middle];
    if (!region) return undefined;
    if (offset < region.start) high = middle - 1;
    else if (offset >= region.end) low = middle + 1;
    else return region;
  }
  return undefined;
}
