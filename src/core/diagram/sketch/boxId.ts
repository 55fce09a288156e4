import { isReservedId } from '../fixedIds';

/** How an author writes the words of an id. */
interface IdStyle {
  readonly separator: '' | '-' | '_';
  readonly letters: 'lower' | 'capital' | 'upper';
}

const singleLetter = /^[A-Za-z]\d*$/;

/**
 * Yields ids for a new box, in the style of the ids that the diagram has: `ledgerService`, `ledger-service`,
 * `LedgerService`, or the next letter. None is taken, and none is a word of Mermaid's.
 *
 * @param ids The ids of the boxes, in the order of the text.
 * @param taken Everything else that has a name in the diagram, such as groups and classes.
 */
export function* proposeIds(
  label: string,
  ids: readonly string[],
  taken: Iterable<string>,
): Generator<string> {
  const used = new Set([...ids, ...taken].map((id) => id.toLowerCase()));
  const style = findIdStyle(ids);
  const words = splitWords(label);
  if (isLettered(ids)) yield* proposeLetters(ids, words, used);
  if (words.length > 0) {
    const id = joinWords(words, style);
    if (!isReservedStart(id)) yield addNumber(id, used);
    yield addNumber(joinWords([...words, 'box'], { ...style, separator: '' }), used);
  }
  yield addNumber(joinWords(['component'], style), used);
}

/** Most boxes are called by letters. */
function isLettered(ids: readonly string[]): boolean {
  return ids.length > 1 && ids.filter((id) => singleLetter.test(id)).length * 2 > ids.length;
}

/** Letters in the order of the alphabet go on; others are initials. */
function* proposeLetters(
  ids: readonly string[],
  words: readonly string[],
  used: ReadonlySet<string>,
): Generator<string> {
  const letters = ids.filter((id) => singleLetter.test(id));
  const isLower = letters.filter((id) => /^[a-z]/.test(id)).length * 2 > letters.length;
  const first = isLower ? 'a' : 'A';
  const alphabet = Array.from({ length: 26 }, (_, i) =>
    String.fromCharCode(first.charCodeAt(0) + i),
  );
  const next = alphabet.findIndex((letter) => !used.has(letter.toLowerCase()));
  const isInOrder =
    next > 0 && alphabet.slice(next).every((letter) => !used.has(letter.toLowerCase()));
  const following = alphabet[next];
  if (isInOrder && following !== undefined) yield following;
  const initials = words.map((word) => word.charAt(0)).join('');
  const id = isLower ? initials.toLowerCase() : initials.toUpperCase();
  if (id !== '' && !isReservedStart(id)) yield addNumber(id, used);
}

function findIdStyle(ids: readonly string[]): IdStyle {
  const count = (pattern: RegExp): number => ids.filter((id) => pattern.test(id)).length;
  const [kebab, snake] = [count(/\w-\w/), count(/[a-z\d]_[a-z\d]/i)];
  const joined = count(/[a-z\d][A-Z]/);
  const capital = count(/^[A-Z][^A-Z]*[a-z]/);
  const upper = count(/^[A-Z][A-Z\d_-]+$/);
  const lower = count(/^[a-z]/);
  const letters =
    upper > Math.max(lower, capital) ? 'upper' : capital > lower ? 'capital' : 'lower';
  if (kebab > Math.max(snake, joined)) return { separator: '-', letters };
  if (snake > joined || letters === 'upper') return { separator: '_', letters };
  return { separator: '', letters };
}

/** Returns the words in letters and digits that every grammar reads; none for scripts without them. */
function splitWords(label: string): readonly string[] {
  const plain = label.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  return plain.match(/[A-Za-z][A-Za-z\d]*/g) ?? [];
}

function joinWords(words: readonly string[], { separator, letters }: IdStyle): string {
  const spelled = words.map((word, i) => {
    if (letters === 'upper') return word.toUpperCase();
    // An acronym keeps its letters, except at the start of an id in lower case.
    const rest = word === word.toUpperCase() ? word.slice(1) : word.slice(1).toLowerCase();
    const lower = separator !== '' || i === 0;
    if (letters === 'lower' && lower) return word.toLowerCase();
    return word.charAt(0).toUpperCase() + (separator === '' ? rest : rest.toLowerCase());
  });
  return spelled.join(separator);
}

/** Returns whether Mermaid would read the start of an id as one of its words: `end`, `end-user`. */
function isReservedStart(id: string): boolean {
  return isReservedId(id.toLowerCase()) || isReservedId(id.toLowerCase().split('-')[0] ?? '');
}

function addNumber(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id.toLowerCase())) return id;
  for (let number = 2; ; number++) {
    if (!used.has(`${id}${number}`.toLowerCase())) return `${id}${number}`;
  }
}
