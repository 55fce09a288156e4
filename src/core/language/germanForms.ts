/** Words in nearly every German text, and in few texts of other languages. */
const functionWords = new Set(
  (
    'der das und ist eine einer eines einem wird werden oder für mit von vom zum zur dem des nicht auf bei auch nach ' +
    'über aus wenn durch sind kann als sich ein im am diese dieser'
  ).split(' '),
);
/** Minimum number of different function words; fewer may occur by chance. */
const minFunctionWords = 5;

/** Returns whether a text of a few sentences is German. */
export function isGermanText(text: string): boolean {
  const words = new Set(text.toLowerCase().match(/(?<!\p{L})\p{L}{2,6}(?!\p{L})/gu));
  let found = 0;
  for (const word of words) if (functionWords.has(word)) found++;
  return found >= minFunctionWords;
}

/** Another form of a noun. */
export interface NounForm {
  readonly word: string;
  /** Whether only the spelling with an umlaut is this noun: `Käufen`, but not `Kaufen`. */
  readonly needsUmlaut: boolean;
}

/** Suffixes of nouns whose other forms all end in `-en`. */
const onlyEn = /(?:ung|heit|keit|schaft|ion|tät|ei|ik|ur|enz|anz)$/u;
/** Other people: `Nutzerin`, `Agentin`, but not `Termin`. */
const femalePerson = /(?:er|or|ist|ent|ant|eur|log|at)in$/u;
/** Foreign words, and words that have one form. */
const invariant = /(?:[aiouy]|en|chen|lein|us|is|as|os)$/u;
/** Nouns whose plural ends in `-er`, also at the end of compounds: `Datenfelder`. */
const erPlural =
  /(?:bild|feld|fach|blatt|buch|kind|haus|wort|gut|amt|dach|glied|loch|mann|rad|rand|schild|schloss|tuch|volk|wald|brett|kleid|lied|pfand|band|(?<!^aus|^in)land)$/u;
/** Stems of verbs, whose infinitive is not the noun: `Kauf`, `kaufen`. */
const verbStem =
  /(?:kauf|lauf|druck|ruf|trag|fall|halt|schlag|rat|fang|fahr|start|test|plan|such|tausch|schutz|dank|wunsch|griff|schnitt|blick|streit)$/u;
/** With `-e`, other nouns: `Rat`, `Rate`. */
const otherNouns = new Set(['rat', 'mark', 'fall', 'akt', 'lad']);

/**
 * Returns the plurals and other cases of a German noun, apart from those in `-s`; none for words that are not written
 * like a noun. Umlauts need no separate forms, because matching ignores them: `Auftrage` also matches `Aufträge`.
 */
export function findGermanForms(noun: string): readonly NounForm[] {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(noun)) return [];
  const lower = noun.toLowerCase();
  if (lower.endsWith('e')) return addEndings(noun, 'n');
  if (lower.endsWith('nis')) return addEndings(noun, 'se', 'sen', 'ses');
  if (femalePerson.test(lower)) return addEndings(noun, 'nen');
  if (/(?:ium|zentrum|klus)$/u.test(lower)) return addEndings(noun.slice(0, -2), 'en');
  if (lower.endsWith('ema')) return addEndings(noun.slice(0, -1), 'en');
  if (/[ie]er$/u.test(lower)) return addEndings(noun, 'e', 'en');
  if (/(?:el|er)$/u.test(lower)) return addEndings(noun, 'n');
  if (onlyEn.test(lower)) return addEndings(noun, 'en');
  if (invariant.test(lower)) return [];
  return [
    ...addEndings(noun, 'e').map((form) => ({ ...form, needsUmlaut: otherNouns.has(lower) })),
    ...addEndings(noun, 'en').map((form) => ({ ...form, needsUmlaut: verbStem.test(lower) })),
    ...addEndings(noun, 'es'),
    ...(erPlural.test(lower) ? addEndings(noun, 'er', 'ern') : []),
  ];
}

/** Writes the last vowel of a form as an umlaut without its own letter: `Auftrage` becomes `Auftraege`. */
export function spellUmlaut(form: string): string {
  return form.replace(
    /(?:a(?=u)|[aou])(?=u?[^aeiouäöüy]+(?:e|en|er|ern)$)/iu,
    (vowel) => `${vowel}e`,
  );
}

function addEndings(stem: string, ...endings: readonly string[]): readonly NounForm[] {
  return endings.map((ending) => ({ word: stem + ending, needsUmlaut: false }));
}
