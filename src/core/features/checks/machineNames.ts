import type { Range } from '../../text/range';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import { trimEndCharacters } from '../../text/trim';

/** In UTF-16 units. Longer texts are not names. */
const maxDistance = 200;
const tokenBefore = /$(?<=([^\s"'“”„«»「」()[\]{}<>*|,;]*))/u;
const tokenAfter = /^[^\s"'“”„«»「」()[\]{}<>*|,;]*/u;

/**
 * Returns whether a word is part of a technical name: an address, a package, a path, a file, a variable, an option,
 * an identifier or an id. `and/or` and `client-side` are ordinary words.
 */
export function isInMachineName(text: string, { start, end }: Range): boolean {
  const before = tokenBefore.exec(getLineBefore(text, start, maxDistance))?.[1] ?? '';
  const after = trimEndCharacters(
    tokenAfter.exec(getLineAfter(text, end, maxDistance))?.[0] ?? '',
    '.:!?',
  );
  const token = before + text.slice(start, end) + after;
  return (
    /[@\\$#=~]|:\/\/|^-{1,2}\p{L}|^\.{0,2}\/|^\.\p{Ll}|_|&\p{L}/u.test(token) ||
    /[\p{L}\p{N}]$/u.test(before) ||
    /^(?:\p{Lu}|\d)/u.test(after) ||
    /\p{L}\.$/u.test(before) ||
    /^\.\p{L}/u.test(after) ||
    /\/.*\/|\/[^/]*\.\p{Ll}{1,5}$/u.test(token)
  );
}

/** Phrases that introduce a word as a word: "the word client", "formerly called client". */
const introduction = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'the (?:word|term|name|label|phrase)s?|(?:formerly|previously|also|often|sometimes) (?:called|named|known as)',
    "known as|a\\.?k\\.?a\\.?|instead of|rather than|do(?:n['’]t| not) (?:say|use|write)|avoid(?:ed)?(?: saying)?|not",
    '(?:das|dem|des) Wort|(?:der|den|dem) Begriff|statt|anstatt|früher|nicht',
    'le (?:mot|terme)|au lieu de|la palabra|el término|en lugar de|il termine|invece di|o termo|em vez de',
    'het woord|de term|in plaats van|ordet|i stället för',
  ].join('|')})\\s+$`,
  'iu',
);
const opened = /["“”„«‹「『'‘’]$/u;
const closed = /^["“”»›」』'’‘]/u;
const emphasisMarks = /[*_]{1,3}$/u;

/** Returns whether a text mentions the word itself: in its own quotation marks, or introduced as a word. */
export function isTalkedAbout(text: string, { start, end }: Range): boolean {
  const before = getLineBefore(text, start, maxDistance).replace(emphasisMarks, '');
  const after = getLineAfter(text, end, maxDistance).replace(/^[*_]{1,3}/u, '');
  return (opened.test(before) && closed.test(after)) || introduction.test(before);
}

/** `data/contacts.parquet`, `docs/plans/list`: the name of a file, not a word of people. */
export function isFileName(name: string): boolean {
  if (/\s/u.test(name)) return false;
  return name.split('/').length > 2 || /[\p{L}\d_-]\.\p{Ll}[\p{Ll}\d]{1,6}$/u.test(name);
}

/** `DataGouvCatalog`, `load_all()`, `data/contacts.parquet`. */
export function isCodeName(name: string): boolean {
  return (
    isFileName(name) ||
    (/^[\p{L}_$][\p{L}\d_$.]*(?:\(\))?$/u.test(name) && /\p{Ll}\p{Lu}|_|\.\p{L}|\(\)$/u.test(name))
  );
}
