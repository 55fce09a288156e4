/**
 * Widths of letters as a fraction of the font size, slightly above those of the fonts that editors use (Segoe UI, San
 * Francisco, Roboto): text cannot be measured without a screen, and too much space is better than too little.
 */
const letters: readonly (readonly [width: number, letters: string])[] = [
  [0.29, "ijl|!.,:;'`‘’"],
  [0.38, 'frtI()[]{}-/\\" “”*'],
  [0.86, 'mM—…'],
  [0.95, 'W@%'],
  [0.76, 'wGOQNDHU&'],
];
const widths = new Map(
  letters.flatMap(([width, all]) => Array.from(all, (letter) => [letter, width] as const)),
);

const unseen = /\p{Mark}|\p{Format}/u;
const upperCase = /\p{Uppercase}/u;
/** Scripts with square letters, and emoji. */
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

const bolder = 1.07;

/** Returns the approximate width of a text, in the unit of the font size. */
export function textWidth(
  text: string,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const known = basic[text.charCodeAt(at)];
    if (known !== undefined) {
      width += known;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    width += widthOf(letter);
    at += letter.length - 1;
  }
  return width * size * (weight === 'bold' ? bolder : 1);
}

function widthOf(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (letter <= '\u007f') return letter >= 'A' && letter <= 'Z' ? 0.69 : 0.575;
  if (unseen.test(letter)) return 0;
  if (square.test(letter)) return 1.15;
  return upperCase.test(letter) ? 0.76 : 0.66;
}

/** The characters in nearly all labels, precomputed because a picture measures thousands. */
const basic = Float64Array.from({ length: 0x80 }, (_, unit) => widthOf(String.fromCharCode(unit)));
