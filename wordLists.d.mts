/**
 * Returns the packages whose lists a file of a metafile contains; none for any other file.
 * @param {string} file
 * @returns {readonly string[]}
 */
export function packagesOfWordList(file: string): readonly string[];
export namespace wordLists {
  let name: string;
  function setup(plugin: any): void;
}
