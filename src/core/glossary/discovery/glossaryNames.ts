import { splitPhrases } from '../../language/wordList';
import { memoizeByText } from '../../text/collections';
import { foldLabel } from '../fieldNames';

/**
 * Names of glossaries, by language. A file name is one of these, or has at most a few words around it (`12_glossary`,
 * `domain-glossary`, `Glossar der Begriffe`).
 */
const glossaryNames: Readonly<Record<string, readonly string[]>> = {
  en: splitPhrases(`
    glossary, glossaries, terminology, vocabulary, nomenclature, lexicon, jargon, acronym, acronyms,
    abbreviation, abbreviations, abbrevs, initialisms, ubiquitous language, domain language,
    domain terms, domain dictionary, key terms, business terms, list of terms, terms and definitions,
    definitions of terms
  `),
  de: splitPhrases(`
    glossar, terminologie, begriffe, begriffserklärung, begriffsdefinitionen, lexikon,
    begriffsverzeichnis, fachbegriffe, abkürzungen, abkürzungsverzeichnis, akronyme, abkuerzungen,
    abkuerzungsverzeichnis, fachsprache, vokabular
  `),
  fr: splitPhrases(`
    glossaire, lexique, terminologie, vocabulaire, acronymes, sigles, abréviations, langage omniprésent,
    liste des acronymes
  `),
  es: splitPhrases(`
    glosario, glosarios, terminología, vocabulario, acrónimos, siglas, abreviaturas, lenguaje ubicuo,
    léxico, términos y definiciones
  `),
  pt: splitPhrases(`
    glossário, glosário, terminologia, vocabulário, acrônimos, acrónimos, siglas, abreviaturas,
    abreviações, linguagem ubíqua, termos e definições
  `),
  it: splitPhrases(
    'glossario, glossari, terminologia, vocabolario, acronimi, abbreviazioni, sigle',
  ),
  ca: splitPhrases('glossari, acrònims'),
  ro: splitPhrases('glosar, acronime, abrevieri, terminologie'),
  nl: splitPhrases(`
    woordenlijst, begrippenlijst, begrippen, verklarende woordenlijst, afkortingen, afkortingenlijst,
    acroniemen, terminologie
  `),
  sv: splitPhrases('ordlista, ordförklaringar, begreppslista, termlista, förkortningar, akronymer'),
  da: splitPhrases('ordliste, begrebsliste, forkortelser, akronymer'),
  nb: splitPhrases('ordliste, begrepsliste, begrepskatalog, forkortelser'),
  fi: splitPhrases('sanasto, sanastot, termistö, käsitteet, lyhenteet, lyhenneluettelo'),
  is: splitPhrases('orðalisti'),
  et: splitPhrases('sõnastik, lühendid'),
  lv: splitPhrases('glosārijs, terminu vārdnīca, saīsinājumi'),
  lt: splitPhrases('žodynėlis, terminų žodynas, santrumpos'),
  pl: splitPhrases(
    'słownik, słowniczek, słownik pojęć, glosariusz, skróty, wykaz skrótów, akronimy',
  ),
  cs: splitPhrases('slovník, slovníček, glosář, slovník pojmů, zkratky, seznam zkratek'),
  sk: splitPhrases('slovník, slovníček, slovník pojmov, glosár, skratky'),
  sl: splitPhrases('slovar, slovarček, pojmovnik, kratice'),
  hr: splitPhrases('pojmovnik, rječnik, kratice, glosarij'),
  sr: splitPhrases('речник, појмовник, recnik'),
  hu: splitPhrases('szójegyzék, szószedet, fogalomtár, glosszárium, rövidítések, fogalomjegyzék'),
  ru: splitPhrases(`
    глоссарий, словарь, словарь терминов, термины, терминология, сокращения, аббревиатуры
  `),
  uk: splitPhrases('глосарій, словник, словник термінів, терміни, термінологія, скорочення'),
  bg: splitPhrases('глосар, речник, термини, съкращения'),
  el: splitPhrases('γλωσσάρι, γλωσσάριο, ορολογία, ακρωνύμια, συντομογραφίες'),
  tr: splitPhrases('sözlük, terimler, terimler sözlüğü, kısaltmalar'),
  id: splitPhrases('glosarium, daftar istilah, istilah, singkatan'),
  vi: splitPhrases('thuật ngữ, bảng thuật ngữ, bảng chú giải, từ viết tắt'),
  ar: splitPhrases('مسرد, مسرد المصطلحات, المصطلحات, مصطلحات, قاموس المصطلحات'),
  fa: splitPhrases('واژه‌نامه, واژگان, اصطلاحات'),
  he: splitPhrases('מילון מונחים, מונחים, ראשי תיבות'),
  hi: splitPhrases('शब्दावली, शब्दकोश'),
  th: splitPhrases('อภิธานศัพท์, คำศัพท์'),
  ja: splitPhrases(
    '用語集, 用語, 用語一覧, 用語解説, グロッサリー, 略語, 略語集, 略語一覧, ユビキタス言語',
  ),
  zh: splitPhrases(`
    术语表, 术语, 词汇表, 词汇, 名词解释, 缩略语, 缩写, 通用语言, 統一語言, 术语库, 術語表, 術語, 詞彙表, 詞彙, 名詞解釋, 名詞對照, 縮寫, 用語表
  `),
  ko: splitPhrases('용어집, 용어, 용어 사전, 용어 정의, 약어, 약어집'),
};

/** Names with other meanings (terms of service, type definitions): the content decides. */
const ambiguousNames = splitPhrases(`
  terms, definitions, definition, dictionary, words, language, concepts, termes, key concepts,
  términos, termos, termini, definiciones, définitions, definições, definitionen, definizioni, termer,
  käsitteitä, pojęcia, pojmy, 定義, 定义, 정의
`);

/** Words next to a name for pages about glossaries, or for source files. */
const excludingWords = new Set(
  splitPhrases(`
    how, why, add, adding, create, creating, write, writing, test, tests, spec, component, plugin,
    widget, template, generator, migration, controller, import, export, editor, builder, proposal,
    guidelines, rules, schema, config, settings, types, extraction, extractor, management, lookup,
    generation, validation, parser, linter, maintenance
  `),
);

/**
 * Maximum number of words: a title may be a sentence ("Terms and acronyms used in this document"), a file name is
 * short.
 */
const maxWords = { title: 9, file: 5 };
/** Maximum number of other characters around a name in scripts without spaces. */
const maxOtherCharacters = 4;

/** Letters of names above that have no mark to remove, but are written plainly in file names. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ð: 'd', ı: 'i' };

const sureNames = [...new Set(Object.values(glossaryNames).flat().map(foldName))];
const sureNameSet = new Set(sureNames);
const ambiguousNameSet = new Set(ambiguousNames.map(foldName));
/** Scripts without spaces, in which names are found inside longer texts. */
const unspacedNames = sureNames.filter(isUnspaced);
/** Phrases by their first word. */
const phrases = groupByFirstWord(sureNames.filter((name) => !isUnspaced(name)));

/** How certain it is that a name announces a glossary. */
export type NameConfidence = 'sure' | 'ambiguous' | 'none';

/** Classifies the title of a document or section. Ignores numbers and punctuation. */
export function classifyTitle(title: string): NameConfidence {
  return classifyFoldedName(title, maxWords.title);
}

/**
 * Number of names whose result is kept: each is classified several times, and that of a folder for each of its files.
 * Titles are not kept, because a piece of a text keeps all of it in memory.
 */
const maxKeptNames = 20_000;

/** Classifies the name of a file or folder, without its extension. */
export const classifyName = memoizeByText(
  (name) => classifyFoldedName(name, maxWords.file),
  maxKeptNames,
);

/** Returns true for a title that is only a glossary name. */
export function isGlossaryName(title: string): boolean {
  return sureNameSet.has(foldName(title));
}

/** Returns the languages in which a title or a file name contains the name of a glossary, with its accents if possible. */
export function findLanguagesOfName(name: string): readonly string[] {
  const spelled = findLanguagesBy(name, spellName);
  return spelled.length > 0 ? spelled : findLanguagesBy(name, foldName);
}

type Fold = (name: string) => string;

function findLanguagesBy(name: string, fold: Fold): readonly string[] {
  const folded = ` ${fold(name)} `;
  return getSearchedNames(fold)
    .filter(({ names }) => names.some((own) => folded.includes(own)))
    .map(({ language }) => language);
}

interface NamesInLanguage {
  readonly language: string;
  readonly names: readonly string[];
}

/** Folded names with spaces around them, except in scripts without spaces; every change of an entry needs them. */
const searchedNames = new Map<Fold, readonly NamesInLanguage[]>();

function getSearchedNames(fold: Fold): readonly NamesInLanguage[] {
  const known = searchedNames.get(fold);
  if (known !== undefined) return known;
  const created = Object.entries(glossaryNames).map(([language, names]) => ({
    language,
    names: names.map((own) => (isUnspaced(own) ? fold(own) : ` ${fold(own)} `)),
  }));
  searchedNames.set(fold, created);
  return created;
}

function spellName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function classifyFoldedName(title: string, longest: number): NameConfidence {
  const folded = foldName(title);
  const name = folded.replace(/^(?:(?:\d+|[ivx]{1,4}|appendix|annex|anhang|annexe|anexo) )+/u, '');
  if (sureNameSet.has(name)) return 'sure';
  if (ambiguousNameSet.has(name)) return 'ambiguous';
  return containsGlossaryName(name, longest) ? 'sure' : 'none';
}

function containsGlossaryName(folded: string, longest: number): boolean {
  // Nearly all names are in Latin letters, and every file has several.
  if (
    !isAscii(folded) &&
    unspacedNames.some((name) => folded.includes(name) && hasFewOtherCharacters(folded, name))
  )
    return true;
  const words = folded.split(' ');
  if (words.length > longest || words.some((word) => excludingWords.has(word))) return false;
  return words.some((word, at) =>
    (phrases.get(word) ?? []).some((phrase) => phrase.every((one, i) => words[at + i] === one)),
  );
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/u.test(text);
}

function hasFewOtherCharacters(folded: string, name: string): boolean {
  const others = folded.replace(name, '').replace(/[\s\d]/gu, '');
  return others.length <= maxOtherCharacters || /^[a-z]+$/u.test(others);
}

function groupByFirstWord(
  names: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byWord = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const words = name.split(' ');
    const [first = ''] = words;
    const known = byWord.get(first) ?? [];
    known.push(words);
    byWord.set(first, known);
  }
  return byWord;
}

function isUnspaced(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name);
}

function foldName(name: string): string {
  return foldLabel(name).replace(/[łðı]/gu, (letter) => plainLetters[letter] ?? letter);
}
