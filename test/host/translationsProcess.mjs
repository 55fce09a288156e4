// Compares the translations of the interface with its texts: node test/host/translationsProcess.mjs [--missing LANGUAGE]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './paths.mjs';

/** As VS Code names its language packs. */
const languages = ['de', 'es', 'fr', 'ja', 'zh-cn'];

/** @param {string} file @returns {Record<string, string>} */
const readTexts = (file) =>
  existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : {};

/** The texts in the source code; the key of a text is the text itself. */
const extractTexts = async () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      extension: /** @type {const} */ ('.ts'),
      contents: readFileSync(join(root, 'src', file), 'utf8'),
    }))
    .filter(({ contents }) => contents.includes('l10n'));
  return Object.fromEntries(Object.keys(await getL10nJson(scripts)).map((text) => [text, text]));
};

/** What a translation must contain as often as its text: placeholders, code, and targets of links. */
const fixedParts = /\{\d+\}|`[^`]+`|\]\([^)]+\)/gu;

/** @param {string} text */
const listFixedParts = (text) => (text.match(fixedParts) ?? []).sort().join(' ');

/**
 * @param {Record<string, string>} texts
 * @param {string} file
 */
const findFaults = (texts, file) => {
  const translated = readTexts(file);
  return [
    ...Object.keys(texts)
      .filter((key) => !translated[key])
      .map((key) => `is missing: ${key}`),
    ...Object.keys(translated)
      .filter((key) => !(key in texts))
      .map((key) => `is used no more: ${key}`),
    ...Object.entries(translated)
      .filter(
        ([key, text]) => key in texts && listFixedParts(text) !== listFixedParts(texts[key] ?? ''),
      )
      .map(([key]) => `has other placeholders, code or links: ${key}`),
  ].map((fault) => `${file} ${fault}`);
};

const sources = [
  {
    texts: await extractTexts(),
    toFile: (/** @type {string} */ language) => `l10n/bundle.l10n.${language}.json`,
  },
  {
    texts: readTexts('package.nls.json'),
    toFile: (/** @type {string} */ language) => `package.nls.${language}.json`,
  },
];
const [option, language] = process.argv.slice(2);
if (option === '--missing' && language) {
  for (const { texts, toFile } of sources) {
    const translated = readTexts(toFile(language));
    const missing = Object.entries(texts).filter(([key]) => !translated[key]);
    console.log(JSON.stringify(Object.fromEntries(missing), undefined, 2));
  }
} else {
  const faults = sources.flatMap(({ texts, toFile }) =>
    languages.flatMap((one) => findFaults(texts, toFile(one))),
  );
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
