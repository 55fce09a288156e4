import { trimEndCharacters, whiteSpace } from '../text/trim';

/**
 * Phrases for "see" before another term. `sure` words never begin a definition; the other ones also begin sentences,
 * so they count only before a known term.
 */
const before: Readonly<Record<'sure' | 'unsure', readonly string[]>> = {
  sure: [
    ...['see', 'refer to', 'same as', 'synonym (?:of|for)', 'alias (?:of|for)', 'cf\\.'],
    ...['siehe', 's\\.', 'vgl\\.', 'voir', 'cf', 'véase', 'vea', 'veja', 'vide', 'vedi', 'zie'],
    ...['zobacz', 'zob\\.', 'patrz', 'viz', 'pozri', 'katso', 'ks\\.', 'lásd', 'ld\\.', 'vezi'],
    ...['bkz\\.?', 'bakınız', 'см\\.', 'смотри(?:те)?', 'див\\.', 'дивись', 'виж(?:те)?'],
    ...['βλ\\.', 'βλέπε', 'vegeu', 'vidjeti', 'glej', 'lihat', 'ראה', 'انظر', 'راجع'],
  ],
  unsure: [
    ...['short for', 'consultez', 'consulte', 'consultar', 'ver', 'mirar', 'consulta', 'bekijk'],
    ...['se', 'sjå', 'vidi', 'xem', 'ดู', 'нагадай', 'sehen sie', 'veure'],
  ],
};

/** Scripts without spaces, where none follows the word. The unsure ones also begin other words and sentences: `同じ`. */
const beforeUnspaced = {
  sure: '请?(?:参见|参阅|參見|參閱|详见|詳見)|見よ',
  unsure: '(?:请?(?:参考|參考|同)|参照)(?!\\p{Script=Hiragana})',
};
const afterUnspaced =
  '(?:を|も)?(?:ご)?参照(?:してください|ください|のこと|せよ|)|を見よ|(?:을|를|을\\(를\\))?(?:(?<!\\s)\\s+)?참(?:조|고)(?:하세요|하십시오|하라|)|देखें|bkz\\.?';

/** "See also" and similar phrases refer to further reading, not to the term itself. */
const furtherReading =
  '(?:also|how|the (?:docs|documentation|link)|below|above|auch|aussi|también|também|anche|ook|też|także|též|také|även|också|også|myös|még|şi|și|также|також|също)(?![\\p{L}\\p{N}])';

const opening = '^[([_*]*';
const separator = '\\s*[:：][_*]{0,2}\\s*|\\s+(?:[_*]{1,2}\\s+)?|[_*]{1,2}\\s+';
const toWordPattern = (words: readonly string[]): string =>
  `(?:${words.join('|')})(?:\\s+(?:under|unter|sous|bajo|onder|pod))?(?:${separator})(?!\\s|${furtherReading})`;

/** The phrases before the name of the other term; `sure` as above. */
export const seeBefore: Readonly<Record<'sure' | 'unsure', RegExp>> = {
  sure: new RegExp(
    `${opening}(?:(?:→|->|=>|⇒|➔)\\s*(?:${toWordPattern(['see'])})?|${toWordPattern(before.sure)}|(?:${beforeUnspaced.sure})\\s*[:：]?\\s*)`,
    'iu',
  ),
  unsure: new RegExp(
    `${opening}(?:${toWordPattern(before.unsure)}|(?:${beforeUnspaced.unsure})\\s*[:：]?\\s*)`,
    'iu',
  ),
};

const seeAfter = new RegExp(`(?:${afterUnspaced})$`, 'iu');

/** Marks that follow a reference. */
export const closingMarks = `。．.)]）${whiteSpace}`;

/** Finds where the name of the other term ends, in languages whose verb comes after it. In UTF-16 units. */
export function findSeeAfterName(text: string): number | undefined {
  const match = seeAfter.exec(trimEndCharacters(text, closingMarks));
  return match === null ? undefined : text.slice(0, match.index).trimEnd().length;
}
