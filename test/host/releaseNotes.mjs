/**
 * Returns the changelog's section of a version, without its heading.
 * @param {string} changelog
 * @param {string} version as in package.json: `1.2.0`
 * @returns {string | undefined} `undefined` if the section is missing or blank
 */
export const findReleaseNotes = (changelog, version) => {
  const [, ...sections] = changelog.split(/^## /mu);
  const section = sections.find((one) => /^\[?([^\]\s]+)/u.exec(one)?.[1] === version);
  const text = section?.slice(section.indexOf('\n')).trim();
  return text ? text : undefined;
};

/**
 * Returns the version that a tag names.
 * @param {string} tag
 * @returns {string | undefined}
 */
export const readVersionTag = (tag) => /^v(\d+\.\d+\.\d+)$/u.exec(tag)?.[1];
