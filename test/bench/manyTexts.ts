import { type Language, languages, makeTerms, makeText } from './data';

/** The extensions of the languages that texts are made in. */
export const extensions: Readonly<Record<Language, string>> = {
  typescript: 'ts',
  python: 'py',
  java: 'java',
  markdown: 'md',
};

/** How many different texts there are of each language. */
const variants = 20;

export interface Text {
  readonly extension: string;
  readonly text: string;
}

/** Returns the texts of many files, which repeat after some, so that they fit into memory. */
export function manyTexts(files: number, characters: number, termCount: number): readonly Text[] {
  const terms = makeTerms(termCount);
  const made = languages.flatMap((language) =>
    Array.from({ length: variants }, (_, seed) => ({
      extension: extensions[language],
      text: makeText(language, characters, terms, seed),
    })),
  );
  return Array.from(
    { length: files },
    (_, i) => made[i % made.length] ?? { extension: 'md', text: '' },
  );
}

/** Returns one text of each language. */
export function textsOfLength(characters: number, termCount: number): readonly Text[] {
  const terms = makeTerms(termCount);
  return languages.map((language) => ({
    extension: extensions[language],
    text: makeText(language, characters, terms),
  }));
}
