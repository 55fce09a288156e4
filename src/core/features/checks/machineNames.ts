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
const names = [
  'the (?:word|term|name|label|phrase|acronym|abbreviation)s?',
  '(?:formerly|previously|also|often|sometimes) (?:called|named|known as)|known as|a\\.?k\\.?a\\.?',
  '(?:das|dem|des) Wort|(?:der|den|dem) Begriff|die Abkürzung|früher',
  'le (?:mot|terme)|la palabra|el término|il termine|o termo|het woord|de term|ordet',
];
/** Phrases that advise against a word. An acronym after them is only compared: "in UTC, not CET". */
const contrasts = [
  "instead of|rather than|do(?:n['’]t| not) (?:say|use|write)|avoid(?:ed)?(?: saying)?|not",
  'statt|anstatt|nicht|au lieu de|en lugar de|invece di|em vez de|in plaats van|i stället för',
];
const introduction = createIntroduction([...names, ...contrasts]);
const naming = createIntroduction(names);
const opened = /["“”„«‹「『'‘’]$/u;
const closed = /^["“”»›」』'’‘]/u;
const emphasisMarks = /[*_]{1,3}$/u;

function createIntroduction(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${phrases.join('|')})\\s+$`, 'iu');
}

/** Returns whether a text mentions the word itself: in its own quotation marks, or introduced as a word. */
export function isTalkedAbout(text: string, range: Range): boolean {
  return isMentioned(text, range, introduction);
}

/** Returns whether a text mentions the acronym itself: in its own quotation marks, or introduced as a word. */
export function isNamedAsWord(text: string, range: Range): boolean {
  return isMentioned(text, range, naming);
}

function isMentioned(text: string, { start, end }: Range, phrases: RegExp): boolean {
  const before = getLineBefore(text, start, maxDistance).replace(emphasisMarks, '');
  const after = getLineAfter(text, end, maxDistance).replace(/^[*_]{1,3}/u, '');
  return (opened.test(before) && closed.test(after)) || phrases.test(before);
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
