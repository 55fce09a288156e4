import { foldToWords } from './folding';

/** Languages in which glossaries are found; see `seePhrases`. */
const languages =
  'en de fr es pt it nl pl cs sk sv da nb no fi hu ro tr ru uk bg el ja zh ko vi id ca hr sl he ar fa th hi'.split(
    ' ',
  );

/** Words that appear next to the name of a language in a heading. */
const genericWords =
  /\b(?:term|terms|name|word|translation|begriff|terme|termino|termine|termo|term naam|label|equivalent)\b|名称|名|术语|術語|表記|翻译|翻訳|訳|用語|용어|명칭|термин/gu;

/** Short forms that `Intl.DisplayNames` does not provide. */
const extraNames = ['英文', '中文', '日文', '韩文', '德文', '法文', '俄文', '西文', '和文', '英'];

let languageNameSet: ReadonlySet<string> | undefined;

/**
 * Returns true for the name of a language in any of these languages, or its code: `English term`, `英文`, `Englisch`,
 * `EN`.
 */
export function isLanguageName(label: string): boolean {
  const folded = foldToWords(label);
  if (languages.includes(folded)) return true;
  languageNameSet ??= collectLanguageNames();
  return (
    languageNameSet.has(folded) ||
    languageNameSet.has(folded.replace(genericWords, '').replace(/\s+/gu, ' ').trim())
  );
}

/** Uses the platform's own data (CLDR), so that no list is needed here. */
function collectLanguageNames(): ReadonlySet<string> {
  const names = new Set(extraNames.map(foldToWords));
  for (const reader of languages) {
    const displayNames = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    for (const language of languages) {
      const name = displayNames.of(language);
      if (name !== undefined) names.add(foldToWords(name));
    }
  }
  return names;
}
