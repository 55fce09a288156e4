import { splitPhrases } from '../language/wordList';
import type { TermFields } from './term';

/** The fields of a glossary that have a label or a column. */
export type FieldName = keyof TermFields;

/**
 * Labels of columns and keys that contain acronyms. Such a column contains the names if it comes first, and other
 * names of the terms if it comes after them.
 */
export const acronymLabels: readonly string[] = splitPhrases(`
  acronym, acronyms, abbreviation, abbreviations, abbr, abbrev, abbrv, abrv, initialism, short, short form,
  short name, abk, abkürzung, abkürzungen, kürzel, kurzform, kurzbezeichnung, akronym, akronyme, acronyme,
  acronymes, sigle, sigles, abréviation, abréviations, abrév, forme courte, acrónimo, acrónimos, sigla, siglas,
  abreviatura, abreviación, abrev, forma corta, acrônimo, acrônimos, abreviação, acronimo, acronimi, abbreviazione,
  abbreviazioni, forma breve, afkorting, afkortingen, acroniem, skrót, skróty, skrótowiec, zkratka, zkratky,
  skratka, skratky, förkortning, förkortningar, forkortelse, forkortelser, lyhenne, lyhenteet, rövidítés,
  rövidítések, betűszó, abreviere, prescurtare, acronim, kısaltma, kısaltmalar, сокращение, сокращения,
  аббревиатура, скорочення, абревіатура, съкращение, абревиатура, ακρωνύμιο, συντομογραφία, 略語, 略称, 略号, 缩写, 縮寫, 简称,
  簡稱, 缩略语, 縮略語, 약어, 약칭, 줄임말, viết tắt, từ viết tắt, singkatan, kratica, skraćenica
`);

/**
 * Labels of columns that contain the same words in another language: other names, or, next to acronyms, their
 * expansions.
 */
export const translationLabels: readonly string[] = splitPhrases(`
  translation, translations, übersetzung, traduction, traducción, tradução, traduzione, vertaling, tłumaczenie,
  překlad, översättning, перевод, переклад, 翻訳, 訳語, 訳文, 译名, 译文, 翻译, 譯名, 譯文, 翻譯, 번역, 번역어, 번역문
`);

/**
 * Names of the fields: labels of field bullets, table headers, YAML keys and CSV columns, in the languages in which
 * glossaries are found. Compared by `foldLabel`, which ignores letter case, accents and symbols.
 */
export const fieldSynonyms: Readonly<Record<FieldName, readonly string[]>> = {
  name: [
    ...acronymLabels,
    ...splitPhrases(`
    name, term, title, word, concept, entry, phrase, key, item, label, keyword, terms, term name, glossary term,
    begriff, اصطلاح, مصطلح, terme, mot, termino, termo, termine, begrip, 用語, 术语, 術語, 용어, термин, bezeichnung, wort, ausdruck,
    fachbegriff, termes, palabra, concepto, nombre, palavra, conceito, nome, parola, concetto, voce, pojęcie,
    termin, hasło, nazwa, výraz, pojem, begrepp, begreb, begrep, käsite, termi, kifejezés, fogalom, szakkifejezés,
    termen, terim, kavram, понятие, слово, термін, поняття, όρος, 用語名, 日本語, 日本語名, 和名, 名词, 词汇, 名称, 词语, 단어, thuật ngữ, istilah,
    pojam, izraz, terminology, 詞彙, 名詞, 詞語, 名稱
    `),
  ],
  expansion: splitPhrases(`
    expansion, stands for, full name, full form, full term, long form, expanded, long name, spelled out,
    expanded form, acronym expansion, ausgeschrieben, signification, nom complet, langform, vollständiger name,
    steht für, forme longue, nombre completo, forma larga, nome completo, forma estesa, per esteso, por extenso,
    volledige naam, voluit, pełna nazwa, rozwinięcie, celý název, plný název, fullständigt namn, fulde navn,
    fullt navn, täydellinen nimi, teljes név, denumire completă, tam adı, açılımı, расшифровка, полное название,
    розшифровка, πλήρες όνομα, 正式名称, 正式名, 全称, 全稱, 全名, 정식 명칭, 전체 명칭, 전체 이름, tên đầy đủ, kepanjangan, puni naziv
  `),
  plain: splitPhrases(`
    plain, in plain words, plain words, plain language, plain english, simply put, in short, tldr
  `),
  definition: splitPhrases(`
    definition, description, meaning, explanation, desc, def, summary, what it means, details, what it is, what, text,
    definitions, usage, gloss, تعریف, تعريف, what is it, notes and definition, short description, short def, full def, short definition,
    full definition, long description, bedeutung, beschreibung, erklarung, significado, definicion, descripcion,
    definicao, descricao, definizione, significato, descrizione, definitie, betekenis, omschrijving, 定義, 意味, 説明,
    定义, 含义, 说明, 설명, 정의, определение, описание, значение, erläuterung, explication, sens, explicación, explicação,
    spiegazione, uitleg, beschrijving, definicja, opis, znaczenie, wyjaśnienie, definice, význam, popis,
    vysvětlení, definícia, vysvetlenie, betydelse, beskrivning, förklaring, betydning, beskrivelse, määritelmä,
    kuvaus, selitys, merkitys, meghatározás, jelentés, leírás, magyarázat, descriere, semnificație, tanım,
    açıklama, anlam, пояснение, объяснение, визначення, опис, значення, пояснення, дефиниция, обяснение, ορισμός,
    περιγραφή, σημασία, 解説, 備考, 内容, 解释, 描述, 釋義, 含義, 說明, 解釋, 意義, 의미, 뜻, định nghĩa, ý nghĩa, mô tả, giải thích, definisi, arti,
    deskripsi, penjelasan, definició, descripció, definicija, objašnjenje, was bedeutet das, was es bedeutet,
    was ist das, que signifie, ce que cela signifie, qué significa, qué es, o que significa, o que é, cosa significa,
    che cosa significa, wat betekent het, wat is het, co to znaczy, co oznacza, co to jest, co to znamená,
    vad betyder det, hva betyr det, hvad betyder det, mitä tarkoittaa, ne demek, что значит, что означает, что это,
    що означає, 是什么, 是什麼, 무슨 뜻
  `),
  aliases: [
    ...translationLabels,
    ...splitPhrases(`
    aliases, alias, aka, a k a, also known as, also called, also, synonyms, synonym, other names,
    alternative names, alternate names, alternatives, variants, also written, aliasse, synonyme, synonymes,
    sinonimos, synoniemen, alt names, aka s, known as, synonyms aliases, aliases synonyms, aka synonyms,
    auch bekannt als, auch genannt, aussi appelé, sinónimo, también conocido como, também conhecido como, synoniem,
    ook bekend als, synonimy, synonyma, synonymy, synonymer, synonyymi, szinonima,
    sinonime, sinonimi, eş anlamlı, синоним, синонимы, синонім, синоніми, синоними, συνώνυμο, συνώνυμα, 同義語,
    別名, 別称, 同义词, 同義詞, 别名, 常见别名, 常用别名, 其他名称, 又称, 동의어, 별칭, 유의어, sinonim, alternative name
    `),
  ],
  avoid: splitPhrases(`
    avoid, aliases to avoid, do not use, dont use, not, discouraged, instead of, deprecated names,
    deprecated aliases, terms to avoid, words to avoid, avoid saying, forbidden, never say, synonyms to avoid,
    vermeiden, eviter, evitar, not to use, banned, nicht verwenden, à éviter, ne pas utiliser, no usar, não usar,
    da evitare, vermijden, избегать, не использовать, 非推奨, 避免
  `),
  examples: splitPhrases(`
    examples, example, usage examples, usage example, e g, for example, beispiel, beispiele, exemple, exemples,
    ejemplo, ejemplos, exemplo, exemplos, esempio, esempi, voorbeeld, voorbeelden, przykład, przykłady, příklad,
    příklady, exempel, eksempel, eksempler, esimerkki, esimerkit, példa, példák, exemplu, örnek, örnekler, пример,
    примеры, приклад, приклади, примери, παράδειγμα, 例, 使用例, 用例, 例子, 示例, 예, 예시, ví dụ, contoh, primjer, primjeri
  `),
  status: splitPhrases(`
    status, state, approval, term status
  `),
  delivery: splitPhrases(`
    delivery, delivery state, delivery status, lifecycle, life cycle, availability, phase
  `),
  owner: splitPhrases(`
    owner, owners, team, owned by, responsible, steward, data owner, maintainer, verantwortlich, responsable
  `),
  users: splitPhrases(`
    users, user, used by, audience, serves, consumers, customers, actors, nutzer
  `),
  related: splitPhrases(`
    related, related terms, see also, related to, see, cf, compare, related concepts, siehe auch,
    not to be confused with, do not confuse with, contrast with, voir aussi, ver tambien, zie ook,
    verwandte begriffe, verwandt, termes liés, véase también, términos relacionados, ver também, veja também,
    termos relacionados, vedi anche, termini correlati, verwante termen, zobacz też, zobacz także, viz též,
    viz také, pozri tiež, se även, se också, se også, katso myös, lásd még, vezi și, ayrıca bkz, см также,
    смотрите также, див також, вижте също, βλέπε επίσης, 関連, 関連用語, 関連語, 相关, 相关术语, 相關, 另见, 관련 용어, xem thêm,
    lihat juga, vegeu també, vidi također
  `),
  links: splitPhrases(`
    links, link, url, urls, reference, references, source, sources, learn more, further reading, more,
    documentation, docs, read more, source reference, referenz, referenzen, quelle, quellen, référence, références, lien,
    liens, referencia, referencias, enlace, enlaces, fuente, fuentes, referência, referências, ligação, fonte, fontes,
    riferimento, riferimenti, collegamento, fonti, referentie, bron, bronnen, źródło, źródła, odkaz, odkazy, zdroj, zdroje,
    källa, källor, kilde, kilder, lähde, lähteet, kaynak, источник, источники, ссылка, ссылки, джерело, посилання, 出典,
    参照, リンク, 链接, 連結, 来源, 來源, 출처, 링크
  `),
  diagram: splitPhrases(`
    diagram, diagram nodes, diagram node, node, nodes, diagram id, diagram ids, box
  `),
  code: splitPhrases(`
    code, code path, code paths, implementation, implemented in, source code, lives in
  `),
  technical: splitPhrases(`
    technical, technical term, jargon
  `),
  caseSensitive: splitPhrases(`
    case sensitive, casesensitive, match case
  `),
  paths: splitPhrases(`
    paths, path, scope, applies to
  `),
  context: splitPhrases(`
    context, category, categories, domain, bounded context, area, topic, section, subject, group, kategorie,
    categorie, contexto, contexte, bereich, kontext, domaine, categoría, ámbito, contesto, kategoria, kontekst,
    kategori, luokka, konteksti, domeniu, bağlam, категория, контекст, категорія, κατηγορία, 分類, 区分, カテゴリ, 文脈, 分类, 类别,
    上下文, 분류, 맥락, danh mục, ngữ cảnh
  `),
  meta: splitPhrases(`
    meta, metadata
  `),
};
