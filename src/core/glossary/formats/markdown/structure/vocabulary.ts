import { classifyTitle } from '../../../discovery/glossaryNames';
import { foldLabel } from '../../../fieldNames';

/** Returns true for a title or a file name of a glossary. */
export function isGlossaryTitle(title: string): boolean {
  const folded = foldLabel(title);
  if (classifyTitle(title) === 'sure' || isPlainTitle(folded)) return true;
  return /\b(?:terms|definitions|dictionary)\b/u.test(folded) && isShortNonLegalTitle(folded);
}

function isShortNonLegalTitle(folded: string): boolean {
  return (
    folded.split(' ').length <= 4 &&
    !/\bterms of\b|payment|search|related|type definitions/u.test(folded)
  );
}

const plainTitles = new Set([
  ...['language', 'ubiquitous language', 'domain language', 'words', 'key concepts'],
  ...['glossary of terms', 'list of terms', 'list of acronyms', 'terms and definitions'],
  ...['acronyms and abbreviations', 'abbreviations and acronyms'],
]);

/** Returns true if a whole folded heading only names the list, so that it is not a topic. */
export function isPlainTitle(folded: string): boolean {
  const title = folded.replace(/ a (?:to |bis |a )?z$/u, '');
  return (
    plainTitles.has(title) ||
    listOfTerms.test(title) ||
    unspacedTitle.test(title) ||
    compoundTitle.test(title) ||
    titleOfList.test(title)
  );
}

/** `Begriffstabelle`, `Abkürzungsliste`. */
const compoundTitle =
  /^(?:kern|grund|fach|haupt|schlussel)begriffe$|^(?:glossar|begriffs?|abkurzungs?|akronym|fachbegriffs?|fachwort|wort|begrippen|termen|begreps?|ord)(?:tabelle|liste|verzeichnis|ubersicht|sammlung|register|katalog|index|lijst|overzicht|lista)$/u;

const lists =
  'table|list|index|overview|collection|glossary|tabelle|liste|ubersicht|verzeichnis|tableau|tabla|lista|indice|tabela|elenco|tabella|lijst|tabel|overzicht|таблица|список|перечень|таблиця|wykaz|seznam|tabulka|tabell';
const terms =
  'terms?|words|definitions|acronyms|abbreviations|concepts|entries|table|list|begriffe|definitionen|abkurzungen|termes|mots|acronymes|sigles|abreviations|terminos|palabras|definiciones|acronimos|siglas|conceptos|termos|definicoes|conceitos|acronimi|termini|definizioni|concetti|begrippen|termen|definities|afkortingen|термины|терминов|определения|определений|сокращений|терміни|термінів|визначення|pojec|terminow|skrotow|pojmu|zkratek|termer|begrepp|begreper';

/** `Liste der Begriffe`, `Términos y definiciones`. */
const titleOfList = new RegExp(
  `^(?:(?:${lists}) (?:\\p{Ll}{1,4} ){0,2}(?:${terms})|(?:${terms}) (?:and|und|et|y|e|en|og|och|i|и|та) (?:${terms}))$`,
  'u',
);

/** `Core terms`, `Terms (A-Z)`, `Common abbreviations`. */
const listOfTerms =
  /^(?:(?:all|basic|common|core|general|important|key|main|other|further) )?(?:terms|terminology|vocabulary|acronyms|abbreviations|definitions|glossary|glossar|glossaire|glosario|glossario|begriffe)(?: a z)?$/u;

/** Scripts without spaces combine the same words in many ways: `术语定义`, `用語一覧`, `용어 정의`. */
const unspacedTitle =
  /^(?:术语|術語|词汇|詞彙|用語|用语|略語|缩略语|縮略語|名词|专有名词|용어|약어)(?:定义|定義|解释|解釋|説明|说明|一覧|列表|表|集|和|与|及|と|术语|用語|정의|사전|목록|집|설명| )*$/u;

/** Titles of sections about the document, in the languages of the glossary names. */
const frameTitles = new Set(
  (
    'introduction, intro, about, about this document, about this glossary, contents, ' +
    'table of contents, toc, index, references, reference, see also, notes, note, ' +
    'overview, license, licence, contributing, contributors, contribution, purpose, ' +
    'preface, foreword, summary, abstract, further reading, resources, links, faq, ' +
    'external links, related documents, related, bibliography, footnotes, appendix, ' +
    'changelog, change log, history, revision history, document history, authors, ' +
    'credits, acknowledgements, acknowledgments, how to use, how to use this glossary, ' +
    'how to contribute, usage, getting started, installation, conventions, sources, ' +
    'legend, key, scope, background, disclaimer, todo, next steps, quick links, ' +
    'additional resources, more information, learn more, readme, home, navigation, ' +
    'inhalt, inhaltsverzeichnis, einleitung, einfuhrung, verweise, siehe auch, quellen, ' +
    'uberblick, ubersicht, table des matieres, sommaire, voir aussi, a propos, ' +
    'references et liens, ressources, ressources complementaires, ressources utiles, ' +
    'pour aller plus loin, liens utiles, recursos, recursos adicionales, enlaces, ' +
    'recursos adicionais, weiterfuhrende links, weitere informationen, risorse, introduccion, indice, contenido, referencias, ver tambien, ' +
    'introducao, sumario, veja tambem, introduzione, sommario, riferimenti, vedi anche, ' +
    'inleiding, inhoud, inhoudsopgave, zie ook, bronnen, spis tresci, wstep, innehall, ' +
    'obsah, uvod, relationships, example dialogue, flagged ambiguities, open questions, ' +
    'example dialog, dialogue, anti patterns, ambiguities, known ambiguities, ' +
    'resolved ambiguities, dialog, sample dialogue, example conversation, ' +
    'sample conversation, example dialogues, example usage, rules, ground rules, ' +
    'naming rules, naming conventions, guidelines, style guide, language rules, ' +
    'usage rules, notice, notices, legal notice, copyright, trademarks, version history, ' +
    'changes, revisions, release notes, status of this document, document status, ' +
    'document info, document control, metadata, unresolved, unresolved questions, ' +
    'questions to resolve, entry template, entry format, regeln, offene fragen, ' +
    'mehrdeutigkeiten, namensregeln, beispieldialog, hinweise, anderungen, ' +
    'anderungshistorie, versionshistorie, lizenz, regles, questions ouvertes, ' +
    'ambiguites, exemple de dialogue, historique, conventions de nommage, ' +
    'journal des modifications, mentions legales, reglas, preguntas abiertas, ' +
    'ambiguedades, ejemplo de dialogo, historial, licencia, convenciones de nombres, ' +
    'registro de cambios, aviso legal, regras, questoes em aberto, perguntas em aberto, ' +
    'ambiguidades, historico, licenca, exemplo de dialogo, convencoes de nomenclatura, ' +
    'registro de alteracoes, regole, domande aperte, ambiguita, esempio di dialogo, ' +
    'cronologia, licenza, regels, open vragen, dubbelzinnigheden, voorbeelddialoog, ' +
    'wijzigingen, licentie, zasady, otwarte pytania, niejednoznacznosci, ' +
    'przykladowy dialog, historia zmian, pravidla, otevrene otazky, historie zmen, ' +
    'licencja, regler, oppna fragor, abne sporgsmal, apne sporsmal, licens, lisens, ' +
    'kurallar, acik sorular, lisans, degisiklik gecmisi, aturan, pertanyaan terbuka, ' +
    'examples, example, details, context, why it matters, how it works, 目次, はじめに, 参考, 参照, 参考文献, 出典, 索引, 术语索引, 術語索引, 用語索引, 术语标识规范, 术语规范, ' +
    '目录, 目錄, 简介, 引言, 参考资料, 목차, 소개, содержание, введение, оглавление, ссылки, правила, ' +
    'открытые вопросы, неоднозначности, пример диалога, история изменений, лицензия, ' +
    'відкриті питання, правила именования, історія змін, ліцензія, ルール, 命名規則, 未解決の質問, ' +
    '曖昧さ, 会話例, 対話例, 変更履歴, 改訂履歴, ライセンス, 追加方法, 规则, 命名规范, 未解决的问题, 待定问题, 歧义, 示例对话, 变更记录, ' +
    'conclusion, conclusions, what we avoid, fazit, zusammenfassung, hinweise, mitgeltende dokumente, ' +
    'nutzung, mises a jour, resume, mode d emploi, documents lies, conclusiones, documentos relacionados, ' +
    'conclusao, conclusoes, documentos relacionados, conclusioni, conclusione, documenti correlati, ' +
    'come usare, samenvatting, podsumowanie, uwagi, czego unikamy, powiazane dokumenty, sammanfattning, ' +
    'referenser, innledning, sammendrag, kilder, referanser, giris, ozet, kaynaklar, kaynakca, notlar, ' +
    'ilgili belgeler, ek kaynaklar, заключение, связанные документы, как пользоваться, примечания, обзор, ' +
    '概述, 概览, 使用说明, 使用方法, 使用指南, 使用建议, 更新记录, 更新日志, 更新历史, 版本历史, 修订记录, 维护说明, ' +
    '贡献指南, 注意事项, 附录, 总结, 结论, 反馈, 意见反馈, 前言, 概覽, 使用說明, 使用建議, 更新記錄, 版本歷史, 修訂記錄, ' +
    '維護說明, 貢獻指南, 附錄, 總結, 結論, 意見反饋, 概要, 使い方, 利用方法, この用語集の使い方, 更新履歴, 凡例, ' +
    '記載ルール, 運用ルール, 更新ルール, 今後の予定, 今後の追加予定, 補足, 注意, 付録, まとめ, 개요, 사용법, 사용 방법, ' +
    '이 용어집 사용법, 참고, 개정 이력, 변경 기록, 버전 기록, 주의 사항, 부록, 요약, 결론, ' +
    '修订历史, 许可证, 如何添加, 規則, 命名規範, 未解決問題, 變更記錄, 授權, 규칙, 명명 규칙, 미해결 질문, 변경 이력, 라이선스'
  )
    .split(', ')
    .map(foldLabel),
);

/** Returns true for structural headings, folded: they and their text are not terms. */
export function isStructural(folded: string): boolean {
  return (
    frameTitles.has(folded) ||
    (/^\d/u.test(folded) && frameTitles.has(folded.replace(/^\d+(?: \d+)* /u, ''))) ||
    /^(?:using|maintaining|updating|what is this|sources? and|references? (?:and|for))\b/u.test(
      folded,
    ) ||
    relatedPages.test(folded) ||
    relatedPagesInEast.test(folded) ||
    wordsToAvoid.test(folded) ||
    rulesOfDocument.test(folded) ||
    rulesInEast.test(folded) ||
    isInstruction(folded)
  );
}

const documentWork =
  'quick|peer|review|naming|language|translation|terminology|glossary|document|documentation|writing|style|usage|' +
  'editing|maintenance|validation|ownership|contribution|generation|copilot|claude|ai|agent|llm';

/** `Quick review script`, `Naming anti-patterns`, `Ownership rules`, `Conflict resolution`: how to work with the words. */
const rulesOfDocument = new RegExp(
  `^(?:(?:${documentWork}) ){1,3}(?:rules?|guidelines?|conventions?|anti patterns?|scripts?|checklists?|instructions?|policy|prompts?|network|map)$|` +
    '^(?:(?:naming|term|terminology|language) )?conflicts? resolution$|' +
    '^(?:checkliste|prufliste|namensregeln|benennungsregeln|liste de controle|regles de nommage|lista de verificacion|' +
    'reglas de nombres|lista de verificacao|regras de nomenclatura|lista di controllo|controlelijst|контрольный список)$',
  'u',
);

/** The same in scripts without spaces: `命名チェックリスト`, `审查清单`, `추가 읽을거리`. */
const rulesInEast =
  /(?:チェックリスト|检查清单|檢查清單|审查清单|審查清單|체크리스트|네이밍 규칙|命名反模式)$|^(?:추가 읽을거리|더 읽을거리|더 읽기|관련 읽을거리|延伸阅读|延伸閱讀|さらに読む|関連記事)$/u;

/** `Terms to avoid`, `Begriffe, die vermieden werden sollen`. */
const wordsToAvoid =
  /\b(?:to avoid|we avoid|avoided|not to use|vermeiden|vermieden|a eviter|eviter|evitar|da evitare|vermijden)\b|избега|避け|避免/u;

/** Returns true for a folded heading or label that explains how to read or change the document. */
export function isInstruction(folded: string): boolean {
  return /^(?:about|how to|how this|how we)\b/u.test(folded) || aboutTerms.test(folded);
}

/** `Related documentation`, `Other resources`. */
const relatedPages =
  /^(?:related|further|other|more|additional|useful|external) (?:\p{L}+ )?(?:documentation|documents?|docs|pages|reading|resources|links|articles|files|guides|references|specifications|specs|standards|materials?)$/u;

/** The same, and indexes, in scripts without spaces: `相关文档`, `参考リンク`, `SAP 相關資源`, `五十音順索引`. */
const relatedPagesInEast =
  /索引$|(?:相关|相關|関連|参考|參考|外部|内部|內部|관련|참고|외부) ?(?:文档|文檔|文件|资源|資源|链接|連結|资料|資料|文献|文獻|文書|リンク|ドキュメント|문서|자료|링크|문헌)$/u;

/** "When adding new terms", "Adding a term", "Rules for new entries": instructions for contributors. */
const aboutTerms =
  /^(?:when |before |rules for |process for |guidelines for )?(?:adding|proposing|changing|editing|removing|deprecating|introducing|naming|writing|new)\b.*\b(?:terms?|entr(?:y|ies)|words?|definitions?|acronyms?|glossary)$|^(?:neue |einen )?(?:begriffe?|eintrage?) (?:hinzufugen|erganzen|andern)$|^(?:ajouter|anadir|agregar|adicionar|aggiungere) .*(?:termes?|terminos?|termos?|termini)$/u;

const sortingWords = /^(?:symbols?|numbers?|numeric|digits|special characters|other symbols)$/iu;

/** `A`, `[B]`, `C–D`, `A, B, C`, `A / B`, `#`, `0-9`, `Symbols`: a heading that only sorts. */
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

const remarkLabels = new Set(
  [
    ...[
      'note',
      'notes',
      'nb',
      'n b',
      'warning',
      'tip',
      'hint',
      'important',
      'caution',
      'attention',
    ],
    ...[
      'info',
      'todo',
      'fixme',
      'example',
      'examples',
      'remark',
      'disclaimer',
      'update',
      'question',
    ],
    ...['hinweis', 'achtung', 'beispiel', 'remarque', 'nota', 'last updated', 'version', 'date'],
    ...['author', 'authors', 'status', 'license', 'source', 'sources', 'see also', 'e g', 'i e'],
    ...['letzte aktualisierung', 'zuletzt aktualisiert', 'stand', 'autor', 'derniere mise a jour'],
    ...['auteur', 'ultima actualizacion', 'fecha', 'ultima atualizacao', 'ultimo aggiornamento'],
    ...['laatst bijgewerkt', 'ostatnia aktualizacja', 'senast uppdaterad', 'sist oppdatert'],
    ...['son guncelleme', 'последнее обновление', 'обновлено', 'версия', 'автор', 'примечание'],
    ...[
      '最后更新',
      '最後更新',
      '更新日期',
      '更新时间',
      '更新時間',
      '创建日期',
      '創建日期',
      '版本',
      '作者',
      '日期',
    ],
    ...[
      '项目名称',
      '專案名稱',
      '最終更新',
      '最終更新日',
      '更新日',
      '作成日',
      '作成者',
      '日付',
      'バージョン',
    ],
    ...[
      'プロジェクト名',
      '최종 수정',
      '최종 업데이트',
      '마지막 업데이트',
      '버전',
      '작성자',
      '작성일',
    ],
    ...['purpose', 'zweck', 'quelle', 'quellen', 'fuente', 'fuentes', 'fonte', 'fontes'],
    ...['last update', 'last edited', 'project name', 'document version', 'last changed'],
    ...[
      ...[
        'evidence',
        'rationale',
        'why',
        'why it matters',
        'implication',
        'implications',
        'reason',
      ],
      ...[
        'consequence',
        'consequences',
        'usage',
        'used in',
        'where used',
        'key points',
        'takeaway',
      ],
      ...[
        'begründung',
        'warum',
        'beleg',
        'belege',
        'verwendung',
        'folge',
        'justification',
        'pourquoi',
      ],
      ...['utilisation', 'justificación', 'por qué', 'uso', 'evidencia', 'perché', 'motivazione'],
      ...['justificativa', 'por que', 'toelichting', 'waarom', 'uzasadnienie', 'dlaczego', 'proč'],
      ...['обоснование', 'почему', '根拠', '理由', '备注', '說明', '说明', '原因', '근거', '이유'],
    ],
    ...[
      'last reviewed',
      'updated',
      'last modified',
      'created',
      'maintainer',
      'tl dr',
      'tldr',
      'ps',
    ],
  ].map(foldLabel),
);

/** Returns true for a label that introduces a note and never names a term. */
export function isRemark(label: string): boolean {
  return remarkLabels.has(foldLabel(label));
}

const noteLabels = new Set([
  ...['note', 'notes', 'nb', 'n b', 'warning', 'tip', 'hint', 'important', 'caution', 'attention'],
  ...['todo', 'fixme', 'hinweis', 'achtung', 'remarque', 'nota', 'see also', 'tl dr', 'tldr', 'ps'],
]);

/** Returns true for a label that never names a term, even if similar labels do: `Note`, `Warning`. */
export function isNote(label: string): boolean {
  return noteLabels.has(foldLabel(label));
}
