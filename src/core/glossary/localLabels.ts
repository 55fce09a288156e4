import { findLanguageOfTag } from '../workspace/languageCodes';
import { findLanguagesOfName } from './discovery/glossaryNames';
import { foldLabel, type FieldName } from './fieldNames';

/** The order of the labels below. */
const fields = [
  ...(['name', 'definition', 'expansion', 'aliases', 'related', 'examples', 'context'] as const),
  ...(['avoid', 'owner', 'users'] as const),
] satisfies readonly FieldName[];

/** Labels that a glossary in a language uses for its fields, empty where only English ones are known. */
const labels: Readonly<Record<string, string>> = {
  de: 'Begriff, Bedeutung, Ausgeschrieben, Synonyme, Siehe auch, Beispiele, Kontext, Vermeiden, Verantwortlich, Nutzer',
  fr: 'Terme, Définition, Nom complet, Synonymes, Voir aussi, Exemples, Contexte, À éviter, Responsable',
  es: 'Término, Definición, Nombre completo, Sinónimos, Véase también, Ejemplos, Contexto, Evitar, Responsable',
  pt: 'Termo, Definição, Nome completo, Sinônimos, Veja também, Exemplos, Contexto, Evitar',
  it: 'Termine, Definizione, Nome completo, Sinonimi, Vedi anche, Esempi, Contesto, Da evitare',
  nl: 'Begrip, Definitie, Volledige naam, Synoniemen, Zie ook, Voorbeelden, Context, Vermijden',
  pl: 'Termin, Definicja, Pełna nazwa, Synonimy, Zobacz też, Przykłady, Kontekst',
  cs: 'Pojem, Definice, Celý název, Synonyma, Viz též, Příklady',
  sv: 'Begrepp, Beskrivning, Fullständigt namn, Synonymer, Se även, Exempel',
  da: 'Begreb, Beskrivelse, Fulde navn, Synonymer, Se også, Eksempler',
  nb: 'Begrep, Beskrivelse, Fullt navn, Synonymer, Se også, Eksempler',
  fi: 'Termi, Määritelmä, Täydellinen nimi, Synonyymi, Katso myös, Esimerkit, Konteksti',
  hu: 'Fogalom, Meghatározás, Teljes név, Szinonima, Lásd még, Példák',
  ro: 'Termen, Descriere, Denumire completă, Sinonime, Vezi și, Exemplu',
  tr: 'Terim, Tanım, Tam adı, Eş anlamlı, Ayrıca bkz, Örnekler, Bağlam',
  ru: 'Термин, Определение, Расшифровка, Синонимы, См. также, Примеры, Контекст, Избегать',
  uk: 'Термін, Визначення, Розшифровка, Синоніми, Див. також, Приклади, Контекст',
  ja: '用語, 定義, 正式名称, 別名, 関連用語, 例, 文脈, 非推奨',
  zh: '术语, 定义, 全称, 别名, 相关术语, 示例, 上下文, 避免',
  ko: '용어, 정의, 정식 명칭, 별칭, 관련 용어, 예시, 맥락',
};

const labelsByLanguage: ReadonlyMap<string, ReadonlyMap<FieldName, string>> = new Map(
  Object.entries(labels).map(([language, list]) => [
    language,
    new Map(
      list.split(', ').flatMap((label, i) => {
        const field = fields[i];
        return field === undefined || label === '' ? [] : [[field, label] as const];
      }),
    ),
  ]),
);

/** Returns all labels with their language and field. */
export function listLocalLabels(): readonly (readonly [string, FieldName, string])[] {
  return [...labelsByLanguage].flatMap(([language, byField]) =>
    [...byField].map(([field, label]) => [language, field, label] as const),
  );
}

/** Returns the label of a field in a language; `undefined` if only English has one. */
export function findLocalLabel(language: string, field: FieldName): string | undefined {
  return labelsByLanguage.get(language)?.get(field);
}

/**
 * Returns the language of a glossary: that of its path, otherwise the one in which its title, its file name and the
 * labels of its fields are names; English if several languages share them, or none does.
 */
export function findLanguageOfGlossary(
  uri: string,
  title: string | undefined,
  usedLabels: readonly string[],
): string {
  const segments = decodeURIComponent(uri).split('/');
  const base = segments.pop()?.replace(/\.[^.]+$/u, '') ?? '';
  const tag = /[._-]([a-z]{2}(?:[_-][a-z]{2,4})?)$/iu.exec(base)?.[1];
  const tagged = [...(tag === undefined ? [] : [tag]), ...segments.reverse()]
    .map(findLanguageOfTag)
    .find(
      (language) => language !== undefined && (language === 'en' || labelsByLanguage.has(language)),
    );
  if (tagged !== undefined) return tagged;
  const titled = findLanguagesOfName(title ?? '');
  const named = titled.length > 0 ? titled : findLanguagesOfName(base);
  const [only, second] = named;
  if (only !== undefined && second === undefined) return only;
  const used = new Set(usedLabels.map(foldLabel));
  const counts = [...labelsByLanguage]
    .filter(([language]) => named.length === 0 || named.includes(language))
    .map(([language, byField]) => ({
      language,
      count: [...byField.values()].filter((label) => used.has(foldLabel(label))).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = counts;
  return best !== undefined && best.count > (next?.count ?? 0) ? best.language : 'en';
}
