import { fewestLetters, keyOf } from './completionWords';

/** The text before the cursor that a name may begin with. */
export interface Typed {
  readonly text: string;
  /** Its start in the line, in UTF-16 units. */
  readonly start: number;
  readonly key: string;
}

/** Maximum number of words of a typed name. */
const mostWords = 5;
/** Limits the search, because a minified line may have a megabyte. */
const longestLook = 200;

/** Excludes addresses, paths, tags and mentions. */
const phraseEnd =
  /(?<![/\\@#:.$~=&?%-]\S{0,200})(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[ _-][\p{L}\p{M}\p{N}]+){0,12}$/u;
const identifierEnd = /(?<![\p{L}\p{M}\p{N}_$])[\p{L}\p{M}\p{N}_$]+$/u;
const wordStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]/gu;
/** The start of a word in an identifier: after `_`, at a capital, at the last capital of `HTTPServer`. */
const partStart = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]|(?<=[\p{Ll}\p{N}])\p{Lu}|\p{Lu}(?=\p{Ll})/gu;

/**
 * Returns the possible beginnings of a name in a sentence, the longest first; `before` is the line up to the cursor.
 */
export function typedInProse(before: string): readonly Typed[] {
  const found = phraseEnd.exec(before.slice(-longestLook))?.[0] ?? '';
  return endsOf(found, before.length, wordStart);
}

/** Returns the possible beginnings of a name within an identifier, the longest first, and the identifier itself. */
export function typedInCode(before: string): {
  readonly identifier: string;
  readonly ends: readonly Typed[];
} {
  const identifier = identifierEnd.exec(before.slice(-longestLook))?.[0] ?? '';
  return { identifier, ends: endsOf(identifier, before.length, partStart) };
}

function endsOf(found: string, end: number, starts: RegExp): readonly Typed[] {
  return [...found.matchAll(starts)]
    .slice(-mostWords)
    .map(({ index }) => {
      const text = found.slice(index);
      return { text, start: end - text.length, key: keyOf(text) };
    })
    .filter(({ key }) => key.length >= fewestLetters);
}
