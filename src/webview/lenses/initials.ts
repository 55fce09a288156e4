/**
 * Returns initials for names, each different: “Payments team” is PT; if “Platform team” is there too, they are PaT and
 * PlT. A number distinguishes names that remain equal.
 */
export function assignInitials(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shorter = new Map(names.map((name) => [name, abbreviate(name, 1)]));
  for (const name of new Set(names)) {
    const rivals = names.filter(
      (other) => other !== name && shorter.get(other) === shorter.get(name),
    );
    found.set(name, chooseInitials(name, rivals, new Set(found.values())));
  }
  return found;
}

/** The number of letters of the first word that initials have at most. */
const maxLetters = 4;

function chooseInitials(
  name: string,
  rivals: readonly string[],
  taken: ReadonlySet<string>,
): string {
  for (let letters = 1; letters <= maxLetters; letters++) {
    const initials = abbreviate(name, letters);
    const isClear = rivals.every((other) => abbreviate(other, letters) !== initials);
    if (isClear && !taken.has(initials)) return initials;
  }
  const first = abbreviate(name, 1);
  let number = 1;
  while (taken.has(`${first}${String(number)}`)) number++;
  return `${first}${String(number)}`;
}

/** Returns the first letters of the first word and the first letter of the last; of one word, one letter more. */
function abbreviate(name: string, letters: number): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [name];
  const [first = '', last] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const start = splitLetters(first).slice(0, last === undefined ? letters + 1 : letters);
  const [head = '', ...tail] = start;
  const end = splitLetters(last ?? '')
    .slice(0, 1)
    .join('');
  return head.toUpperCase() + tail.join('') + end.toUpperCase();
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function splitLetters(text: string): readonly string[] {
  return [...letters.segment(text)].map(({ segment }) => segment);
}
