import type { Delivery, Status, TermFields } from './term';

/** The fields a glossary can write under a label or in a column. */
export type FieldName = keyof TermFields;

/**
 * What people call the fields, folded by `foldLabel`: labels of field bullets, table headers, YAML keys and CSV
 * columns, in English and in the obvious words of some neighbours.
 */
const synonyms: Readonly<Record<FieldName, readonly string[]>> = {
  name: [
    ...[
      'name',
      'term',
      'title',
      'word',
      'concept',
      'entry',
      'phrase',
      'key',
      'item',
      'label',
      'keyword',
    ],
    ...[
      'terms',
      'term name',
      'glossary term',
      'acronym',
      'acronyms',
      'abbreviation',
      'abbreviations',
      'abbr',
    ],
    ...[
      'abbrev',
      'initialism',
      'short',
      'short form',
      'begriff',
      'abkurzung',
      'terme',
      'mot',
      'sigle',
    ],
    ...[
      'acronyme',
      'abreviation',
      'termino',
      'sigla',
      'acronimo',
      'termo',
      'termine',
      'begrip',
      'afkorting',
    ],
    ...['用語', '术语', '術語', '용어', 'термин'],
  ],
  expansion: [
    ...[
      'expansion',
      'stands for',
      'full name',
      'full form',
      'full term',
      'long form',
      'expanded',
      'long name',
    ],
    ...[
      'spelled out',
      'expanded form',
      'acronym expansion',
      'ausgeschrieben',
      'signification',
      'nom complet',
    ],
  ],
  plain: [
    'plain',
    'in plain words',
    'plain words',
    'plain language',
    'plain english',
    'simply put',
    'in short',
    'tldr',
  ],
  definition: [
    ...[
      'definition',
      'description',
      'meaning',
      'explanation',
      'desc',
      'def',
      'summary',
      'what it means',
      'details',
    ],
    ...[
      'what it is',
      'text',
      'definitions',
      'usage',
      'what is it',
      'notes and definition',
      'short description',
      'short def',
      'full def',
      'short definition',
      'full definition',
      'long description',
    ],
    ...[
      'bedeutung',
      'beschreibung',
      'erklarung',
      'significado',
      'definicion',
      'descripcion',
      'definicao',
    ],
    ...[
      'descricao',
      'definizione',
      'significato',
      'descrizione',
      'definitie',
      'betekenis',
      'omschrijving',
    ],
    ...[
      '定義',
      '意味',
      '説明',
      '定义',
      '含义',
      '说明',
      '설명',
      '정의',
      'определение',
      'описание',
      'значение',
    ],
  ],
  aliases: [
    ...[
      'aliases',
      'alias',
      'aka',
      'a k a',
      'also known as',
      'also called',
      'also',
      'synonyms',
      'synonym',
      'other names',
    ],
    ...[
      'alternative names',
      'alternate names',
      'alternatives',
      'variants',
      'also written',
      'aliasse',
      'synonyme',
    ],
    ...['synonymes', 'sinonimos', 'sinonimi', 'synoniemen', 'alt names', 'aka s', 'known as'],
    ...['synonyms aliases', 'aliases synonyms', 'aka synonyms'],
  ],
  avoid: [
    ...[
      'avoid',
      'aliases to avoid',
      'do not use',
      'dont use',
      'not',
      'discouraged',
      'instead of',
      'deprecated names',
    ],
    ...[
      'deprecated aliases',
      'terms to avoid',
      'words to avoid',
      'avoid saying',
      'forbidden',
      'never say',
    ],
    ...['synonyms to avoid', 'vermeiden', 'eviter', 'evitar', 'not to use', 'banned'],
  ],
  examples: [
    'examples',
    'example',
    'usage examples',
    'usage example',
    'e g',
    'for example',
    'beispiel',
    'beispiele',
    'exemple',
    'exemples',
    'ejemplo',
    'ejemplos',
  ],
  status: ['status', 'state', 'approval', 'term status'],
  delivery: [
    'delivery',
    'delivery state',
    'delivery status',
    'lifecycle',
    'life cycle',
    'availability',
    'phase',
  ],
  owner: [
    'owner',
    'owners',
    'team',
    'owned by',
    'responsible',
    'steward',
    'data owner',
    'maintainer',
    'verantwortlich',
    'responsable',
  ],
  users: [
    'users',
    'user',
    'used by',
    'audience',
    'serves',
    'consumers',
    'customers',
    'actors',
    'nutzer',
  ],
  related: [
    ...[
      'related',
      'related terms',
      'see also',
      'related to',
      'see',
      'cf',
      'compare',
      'related concepts',
      'siehe auch',
    ],
    ...[
      'not to be confused with',
      'do not confuse with',
      'contrast with',
      'voir aussi',
      'ver tambien',
      'zie ook',
    ],
  ],
  links: [
    'links',
    'link',
    'url',
    'urls',
    'reference',
    'references',
    'source',
    'sources',
    'learn more',
    'further reading',
    'more',
    'documentation',
    'docs',
    'read more',
  ],
  diagram: [
    'diagram',
    'diagram nodes',
    'diagram node',
    'node',
    'nodes',
    'diagram id',
    'diagram ids',
    'box',
  ],
  code: [
    'code',
    'code path',
    'code paths',
    'implementation',
    'implemented in',
    'source code',
    'lives in',
  ],
  technical: ['technical', 'technical term', 'jargon'],
  caseSensitive: ['case sensitive', 'casesensitive', 'match case'],
  paths: ['paths', 'path', 'scope', 'applies to'],
  context: [
    'context',
    'category',
    'categories',
    'domain',
    'bounded context',
    'area',
    'topic',
    'section',
    'subject',
    'group',
    'kategorie',
    'categorie',
    'contexto',
    'contexte',
  ],
  meta: ['meta', 'metadata'],
};

const fieldsByLabel: ReadonlyMap<string, FieldName> = new Map(
  fieldNames().flatMap((field) => synonyms[field].map((label) => [label, field] as const)),
);

function fieldNames(): readonly FieldName[] {
  return Object.keys(synonyms).filter((key): key is FieldName => key in synonyms);
}

/** Most labels and names are such words, and have nothing to fold but their case. */
const plainWords = /^(?:[A-Z]+|[A-Z]?[a-z]+|\d+)(?: (?:[A-Z]+|[A-Z]?[a-z]+|\d+))*$/u;

/** A label without case, accents, markup and punctuation; `caseSensitive` and `case_sensitive` fold alike. */
export function foldLabel(label: string): string {
  if (plainWords.test(label)) return label.toLowerCase();
  return label
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that a label names, or `undefined` where the label is the writer's own. */
export function fieldOfLabel(label: string): FieldName | undefined {
  return fieldsByLabel.get(foldLabel(label));
}

/** True where a name column or key promises acronyms, so that the text beside it may be the expansion. */
export function isAcronymLabel(label: string): boolean {
  return /^(acronym|abbr|initialism|sigle|sigla|abkurzung|afkorting|abreviation)/u.test(
    foldLabel(label),
  );
}

const statusWords: Readonly<Record<string, Status>> = {
  draft: 'draft',
  proposed: 'draft',
  new: 'draft',
  'in review': 'draft',
  approved: 'approved',
  active: 'approved',
  accepted: 'approved',
  agreed: 'approved',
  final: 'approved',
  deprecated: 'deprecated',
  obsolete: 'deprecated',
  superseded: 'deprecated',
};

const deliveryWords: Readonly<Record<string, Delivery>> = {
  planned: 'planned',
  'not started': 'planned',
  mocked: 'mocked',
  mock: 'mocked',
  stubbed: 'mocked',
  live: 'live',
  'in production': 'live',
  production: 'live',
  released: 'live',
  external: 'external',
  'third party': 'external',
  retired: 'retired',
  removed: 'retired',
  'switched off': 'retired',
};

/** `undefined` for a word that names no status. */
export function statusOf(text: string): Status | undefined {
  return statusWords[foldLabel(text)];
}

/** `undefined` for a word that names no delivery state. */
export function deliveryOf(text: string): Delivery | undefined {
  return deliveryWords[foldLabel(text)];
}

/** `undefined` for a word that says neither yes nor no. */
export function booleanOf(text: string): boolean | undefined {
  const word = foldLabel(text);
  if (['yes', 'true', 'y', 'ja', 'oui', 'si', '1', 'x'].includes(word)) return true;
  if (['no', 'false', 'n', 'nein', 'non', '0', ''].includes(word)) return false;
  return undefined;
}
