import { foldLabel } from '../../../fieldNames';

const glossaryWords =
  /\b(?:glossar\w*|glosario\w*|terminolog\w*|vocabular\w*|lexi[ck]on\w*|acronym\w*|abbreviations|abkurzung\w*|ubiquitous language|domain language|nomenclature|jargon|begriffe|woordenlijst|slownik|ordlista|key (?:terms|concepts))\b|用語|词汇|詞彙|术语|術語|용어|глоссарий|термин/u;

/** True where a title or a file name promises a glossary. */
export function promisesGlossary(title: string): boolean {
  const folded = foldLabel(title);
  if (glossaryWords.test(folded) || isPlainTitle(folded)) return true;
  return /\b(?:terms|definitions|dictionary)\b/u.test(folded) && shortWithoutLaw(folded);
}

function shortWithoutLaw(folded: string): boolean {
  return (
    folded.split(' ').length <= 4 &&
    !/\bterms of\b|payment|search|related|type definitions/u.test(folded)
  );
}

const plainTitles = new Set([
  ...['terms', 'acronyms', 'abbreviations', 'glossary', 'definitions', 'terminology', 'vocabulary'],
  ...['key terms', 'language', 'ubiquitous language', 'acronyms and abbreviations', 'words'],
  ...['glossary of terms', 'key concepts', 'list of terms', 'list of acronyms'],
  ...['terms and definitions', 'general terms', 'domain language'],
  ...['abbreviations and acronyms', 'glossar', 'glossaire', 'glosario', 'glossario', 'begriffe'],
]);

/** True where a whole heading, folded, only names the list: never a topic. */
export function isPlainTitle(folded: string): boolean {
  return plainTitles.has(folded);
}

const structural = new Set([
  ...['introduction', 'intro', 'about', 'about this document', 'about this glossary', 'contents'],
  ...['table of contents', 'toc', 'index', 'references', 'reference', 'see also', 'notes', 'note'],
  ...['overview', 'license', 'licence', 'contributing', 'contributors', 'contribution', 'purpose'],
  ...['preface', 'foreword', 'summary', 'abstract', 'further reading', 'resources', 'links', 'faq'],
  ...['external links', 'related documents', 'related', 'bibliography', 'footnotes', 'appendix'],
  ...['changelog', 'change log', 'history', 'revision history', 'document history', 'authors'],
  ...['credits', 'acknowledgements', 'acknowledgments', 'how to use', 'how to use this glossary'],
  ...['how to contribute', 'usage', 'getting started', 'installation', 'conventions', 'sources'],
  ...['legend', 'key', 'scope', 'background', 'disclaimer', 'todo', 'next steps', 'quick links'],
  ...['additional resources', 'more information', 'learn more', 'readme', 'home', 'navigation'],
  ...['inhalt', 'inhaltsverzeichnis', 'einleitung', 'einfuhrung', 'verweise', 'siehe auch'],
  ...['quellen', 'uberblick', 'ubersicht', 'table des matieres', 'sommaire', 'voir aussi'],
  ...['a propos', 'references et liens', 'introduccion', 'indice', 'contenido', 'referencias'],
  ...['ver tambien', 'introducao', 'sumario', 'veja tambem', 'introduzione', 'sommario', 'indice'],
  ...['riferimenti', 'vedi anche', 'inleiding', 'inhoud', 'inhoudsopgave', 'zie ook', 'bronnen'],
  ...['spis tresci', 'wstep', 'innehall', 'obsah', 'uvod'],
  ...['目次', 'はじめに', '参考', '目录', '目錄', '简介', '引言', '参考资料', '목차', '소개'],
  ...['содержание', 'введение', 'оглавление', 'ссылки', 'relationships', 'example dialogue'],
  ...['flagged ambiguities', 'open questions', 'example dialog', 'dialogue', 'anti patterns'],
  ...['examples', 'example', 'details', 'context', 'why it matters', 'how it works'],
]);

/** True for the headings of a document's frame, folded: they and their text are no terms. */
export function isStructural(folded: string): boolean {
  return (
    structural.has(folded) ||
    (/^\d/u.test(folded) && structural.has(folded.replace(/^\d+(?: \d+)* /u, ''))) ||
    /^(?:about|how to|how this|using|maintaining|updating|what is this|sources? and|references? (?:and|for))\b/u.test(
      folded,
    )
  );
}

const sortingWords = /^(?:symbols|numbers|numeric|digits|special characters|other symbols)$/iu;

/** `A`, `[B]`, `C–D`, `A, B, C`, `A / B`, `#`, `0-9`, `Symbols`: a heading that sorts and says nothing else. */
export function isLetterHeading(title: string): boolean {
  if (/^[a-z]{2}/iu.test(title)) return sortingWords.test(title);
  const compact = title
    .normalize('NFC')
    .replace(/\s[/&]\s|[\s[\]().,|:–—-]+/gu, ' ')
    .trim();
  return (
    /^[\p{L}#](?: [\p{L}#]){0,12}$/u.test(compact) ||
    /^(?:#|0 9|123|1 9|\p{L}行)$/u.test(compact === '' ? title.trim() : compact)
  );
}

const remarks = new Set([
  ...['note', 'notes', 'nb', 'n b', 'warning', 'tip', 'hint', 'important', 'caution', 'attention'],
  ...['info', 'todo', 'fixme', 'example', 'examples', 'remark', 'disclaimer', 'update', 'question'],
  ...['hinweis', 'achtung', 'beispiel', 'remarque', 'nota', 'last updated', 'version', 'date'],
  ...['author', 'authors', 'status', 'license', 'source', 'sources', 'see also', 'e g', 'i e'],
  ...['last reviewed', 'updated', 'last modified', 'created', 'maintainer', 'tl dr', 'tldr', 'ps'],
]);

/** True for a label that introduces a remark and never names a term. */
export function isRemark(label: string): boolean {
  return remarks.has(foldLabel(label));
}
