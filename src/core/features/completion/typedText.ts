import { minLetters, toKey } from './completionWords';

/** The text before the cursor that a name may begin with. */
export interface TypedText {
  readonly text: string;
  /** Its start in the line, in UTF-16 units. */
  readonly start: number;
  readonly key: string;
}

/** Maximum number of words of a typed name. */
const maxWords = 5;
/** Limits the search, because a minified line may have a megabyte. */
const maxLookBehind = 200;

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
export function readTypedProse(before: string): readonly TypedText[] {
  const phraseEnding = phraseEnd.exec(before.slice(-maxLookBehind))?.[0] ?? '';
  return listEnds(phraseEnding, before.length, wordStart);
}

/** Returns the possible beginnings of a name within an identifier, the longest first, and the identifier itself. */
export function readTypedIdentifier(before: string): {
  readonly identifier: string;
  readonly ends: readonly TypedText[];
} {
  const identifier = identifierEnd.exec(before.slice(-maxLookBehind))?.[0] ?? '';
  return { identifier, ends: listEnds(identifier, before.length, partStart) };
}

function listEnds(phraseEnding: string, end: number, starts: RegExp): readonly TypedText[] {
  return [...phraseEnding.matchAll(starts)]
    .slice(-maxWords)
    .map(({ index }) => {
      const text = phraseEnding.slice(index);
      return { text, start: end - text.length, key: toKey(text) };
    })
    .filter(({ key }) => key.length >= minLetters);
}
