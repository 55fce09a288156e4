import { addAll } from '../../../text/collections';
import type { FieldName } from '../../fieldNames';
import type { Range } from '../../../text/range';
import type { MutableTermFields } from '../mutableTermFields';
import {
  isListField,
  isTextField,
  isUnset,
  createEmptyFields,
  getListSeparator,
  setKeywordField,
} from '../mutableTermFields';
import type { MappingNode, Part, YamlNode } from './yamlNode';
import { resolveAlias, getScalarText } from './yamlNode';
import type { ReadingEnvironment } from './readingEnvironment';
import { listEffectivePairs } from './mergeKeys';
import { getNodeList, getNodeText } from './yamlValues';

/** A text with more words is no short name of a term, or no name of a group. */
export const maxShortNameWords = 3;
const maxContextWords = 8;

/** The fields of one mapping, before the name is determined. */
export interface EntryFields {
  readonly fields: MutableTermFields;
  /** From keys such as `name`, in order; several if an acronym has several meanings. */
  readonly names: readonly NameValue[];
  /** From keys such as `acronym`. */
  readonly acronym: NameValue | undefined;
  readonly definitions: readonly NameValue[];
}

export interface NameValue {
  readonly text: string;
  readonly range: Range;
}

interface FieldCollection {
  readonly fields: MutableTermFields;
  readonly names: NameValue[];
  readonly definitions: NameValue[];
  /** By label. */
  readonly meta: Map<string, string>;
  readonly metaNodes: MappingNode[];
  acronym: NameValue | undefined;
}

/** Reads the pairs of an entry's mapping, with any of the common names of the fields. */
export function readEntryFields(
  mapping: MappingNode,
  environment: ReadingEnvironment,
): EntryFields {
  const collection: FieldCollection = {
    fields: createEmptyFields(),
    names: [],
    definitions: [],
    meta: new Map(),
    metaNodes: [],
    acronym: undefined,
  };
  for (const pair of listEffectivePairs(mapping)) readPair(pair, collection, environment);
  for (const node of collection.metaNodes) readMeta(node, collection, environment);
  if (collection.meta.size > 0) collection.fields.meta = Object.fromEntries(collection.meta);
  return collection;
}

function readPair(pair: Part, collection: FieldCollection, environment: ReadingEnvironment): void {
  const label = getPairLabel(pair, environment);
  const field = environment.labels.lookUp(label).field;
  const value = resolveAlias(pair.value);
  if (field === 'meta' && value.kind === 'mapping') collection.metaNodes.push(value);
  else if (field === undefined || field === 'meta') {
    setMeta(collection, label, pair.value, environment);
    if (field === undefined) environment.reportUnknownField(label, pair.key ?? pair.value);
  } else setField(collection, field, label, pair.value, environment);
}

function setField(
  collection: FieldCollection,
  field: Exclude<FieldName, 'meta'>,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  const { fields } = collection;
  const { text } = environment;
  if (isExplanation(field, label, node, environment))
    addDefinition(collection.definitions, readValues(node, text));
  else if (field === 'name') addName(collection, label, node, environment);
  else if (field === 'definition') addDefinition(collection.definitions, readValues(node, text));
  else if (isListField(field)) {
    const values = getNodeList(node, text, getListSeparator(field));
    fields[field] = fields[field].length === 0 ? values : [...fields[field], ...values];
  } else if (isTextField(field)) {
    const value = getNodeText(node, text);
    if (fields[field] !== undefined) setMeta(collection, label, node, environment);
    else if (value !== '') fields[field] = value;
  } else if (!setKeywordField(fields, field, getNodeText(node, text))) {
    environment.reportUnknownValue(field, getNodeText(node, text), node);
  }
}

/** `short: A book of spells that ...` is not a short name, and a `context` of several sentences is not a group. */
function isExplanation(
  field: FieldName,
  label: string,
  node: YamlNode,
  { labels, text }: ReadingEnvironment,
): boolean {
  const isShortName = field === 'name' && labels.lookUp(label).isAcronym;
  if (field !== 'context' && !isShortName) return false;
  const most = isShortName ? maxShortNameWords : maxContextWords;
  return (
    getNodeText(node, text)
      .trim()
      .split(/\s+/u, most + 1).length > most
  );
}

function addName(
  collection: FieldCollection,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  const values = readValues(node, environment.text);
  const first = values[0];
  if (first === undefined) return;
  const { isAcronym } = environment.labels.lookUp(label);
  if (isAcronym && values.length === 1 && collection.acronym === undefined)
    collection.acronym = first;
  else if (collection.names.length === 0) addAll(collection.names, values);
  else setMeta(collection, label, node, environment);
}

/** A list is several meanings; a second key (`description` next to `definition`) continues the first. */
function addDefinition(definitions: NameValue[], values: readonly NameValue[]): void {
  const before = definitions[0];
  const value = values[0];
  if (before !== undefined && value !== undefined && values.length === 1) {
    definitions[0] = { text: `${before.text}\n\n${value.text}`, range: before.range };
  } else addAll(definitions, values);
}

/** Returns the texts of a value with their ranges: one, or one per item of a list. */
function readValues(node: YamlNode, source: string): readonly NameValue[] {
  const target = resolveAlias(node);
  if (target.kind === 'scalar') {
    const text = getNodeText(target, source);
    return text === '' ? [] : [{ text, range: getValueRange(node) }];
  }
  const nodes = target.kind === 'sequence' ? target.items.map((item) => item.value) : [node];
  return nodes
    .map((one) => ({ text: getNodeText(one, source), range: getValueRange(one) }))
    .filter(({ text }) => text !== '');
}

function getValueRange(node: YamlNode): Range {
  return node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
}

/** Reads fields under `meta` that the entry itself does not set: Contextive's entries allow no other place. */
function readMeta(
  mapping: MappingNode,
  collection: FieldCollection,
  environment: ReadingEnvironment,
): void {
  for (const pair of listEffectivePairs(mapping)) {
    const label = getPairLabel(pair, environment);
    const field = environment.labels.lookUp(label).field;
    const free =
      field !== undefined &&
      field !== 'meta' &&
      field !== 'name' &&
      field !== 'definition' &&
      isUnset(collection.fields, field);
    if (free) setField(collection, field, label, pair.value, environment);
    else setMeta(collection, label, pair.value, environment);
  }
}

function setMeta(
  collection: FieldCollection,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  collection.meta.set(label, getNodeText(node, environment.text));
}

function getPairLabel(pair: Part, environment: ReadingEnvironment): string {
  if (pair.key === undefined) return '';
  return getScalarText(pair.key) ?? getNodeText(pair.key, environment.text);
}
