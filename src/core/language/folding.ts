/** The general patterns cover thousands of characters; a text of only these characters needs none of them. */
const ascii = /^[\0-\x7f]*$/u;

/** Combining diacritical marks; marks of other scripts (voiced kana, vowel signs) make other letters. */
const accents = /[\u0300-\u036f]/gu;

/**
 * Returns a text without letter case, accents and compatibility forms (Unicode NFKD): full-width letters, ligatures
 * and superscripts become plain ones. Used by search, sorting and the comparison of names.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
}

/**
 * Like `foldText`, letters and digits only: `Payment Gateway`, `PaymentGateway` and `payment_gateway` fold alike.
 */
export function foldToLetters(text: string): string {
  const folded = foldText(text);
  return ascii.test(folded)
    ? folded.replace(/[^a-z\d]+/gu, '')
    : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Matches most labels and names, which only need lower case. */
const plainWords = /^(?:[A-Z]+|[A-Z]?[a-z]+|\d+)(?: (?:[A-Z]+|[A-Z]?[a-z]+|\d+))*$/u;

/**
 * Like `foldText`, as words with one space between them: `caseSensitive`, `case_sensitive` and `Case sensitive:` fold
 * alike.
 */
export function foldToWords(label: string): string {
  if (plainWords.test(label)) return label.toLowerCase();
  if (ascii.test(label)) {
    return label
      .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .replaceAll("'", '')
      .replace(/[^a-z\d]+/gu, ' ')
      .trim();
  }
  return foldText(label.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
