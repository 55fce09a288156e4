import { addAll } from '../../../text/collections';
import type { FieldName } from '../../fieldNames';
import type { Range } from '../../../text/range';
import type { GatheredFields } from '../labelledFields';
import {
  isListField,
  isTextField,
  isUnset,
  noFields,
  separatorOf,
  setWord,
} from '../labelledFields';
import type { MappingNode, Part, YamlNode } from './node';
import { resolved, scalarText } from './node';
import type { ReadingEnvironment } from './environment';
import { effectivePairs } from './mergeKeys';
import { listOf, textOf } from './values';

/** The fields of one mapping, before the name is determined. */
export interface EntryFields {
  readonly fields: GatheredFields;
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

interface Gathering {
  readonly fields: GatheredFields;
  readonly names: NameValue[];
  readonly definitions: NameValue[];
  /** By label. */
  readonly meta: Map<string, string>;
  readonly metaNodes: MappingNode[];
  acronym: NameValue | undefined;
}

/** Reads the pairs of an entry's mapping, with any of the common names of the fields. */
export function entryFields(mapping: MappingNode, environment: ReadingEnvironment): EntryFields {
  const gathering: Gathering = {
    fields: noFields(),
    names: [],
    definitions: [],
    meta: new Map(),
    metaNodes: [],
    acronym: undefined,
  };
  for (const pair of effectivePairs(mapping)) readPair(pair, gathering, environment);
  for (const node of gathering.metaNodes) readMeta(node, gathering, environment);
  if (gathering.meta.size > 0) gathering.fields.meta = Object.fromEntries(gathering.meta);
  return gathering;
}

function readPair(pair: Part, gathering: Gathering, environment: ReadingEnvironment): void {
  const label = labelOf(pair, environment);
  const field = environment.labels.of(label).field;
  const value = resolved(pair.value);
  if (field === 'meta' && value.kind === 'mapping') gathering.metaNodes.push(value);
  else if (field === undefined || field === 'meta') {
    setMeta(gathering, label, pair.value, environment);
    if (field === undefined) environment.unknownField(label, pair.key ?? pair.value);
  } else setField(gathering, field, label, pair.value, environment);
}

function setField(
  gathering: Gathering,
  field: Exclude<FieldName, 'meta'>,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  const { fields } = gathering;
  const { text } = environment;
  if (field === 'name') addName(gathering, label, node, environment);
  else if (field === 'definition') addDefinition(gathering.definitions, valuesOf(node, text));
  else if (isListField(field)) {
    const values = listOf(node, text, separatorOf(field));
    fields[field] = fields[field].length === 0 ? values : [...fields[field], ...values];
  } else if (isTextField(field)) {
    const value = textOf(node, text);
    if (fields[field] !== undefined) setMeta(gathering, label, node, environment);
    else if (value !== '') fields[field] = value;
  } else if (!setWord(fields, field, textOf(node, text))) {
    environment.unknownValue(field, textOf(node, text), node);
  }
}

function addName(
  gathering: Gathering,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  const values = valuesOf(node, environment.text);
  const first = values[0];
  if (first === undefined) return;
  const { isAcronym } = environment.labels.of(label);
  if (isAcronym && values.length === 1 && gathering.acronym === undefined)
    gathering.acronym = first;
  else if (gathering.names.length === 0) addAll(gathering.names, values);
  else setMeta(gathering, label, node, environment);
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
function valuesOf(node: YamlNode, source: string): readonly NameValue[] {
  const target = resolved(node);
  if (target.kind === 'scalar') {
    const text = textOf(target, source);
    return text === '' ? [] : [{ text, range: rangeOf(node) }];
  }
  const nodes = target.kind === 'sequence' ? target.items.map((item) => item.value) : [node];
  return nodes
    .map((one) => ({ text: textOf(one, source), range: rangeOf(one) }))
    .filter(({ text }) => text !== '');
}

function rangeOf(node: YamlNode): Range {
  return node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
}

/** Reads fields under `meta` that the entry itself does not set: Contextive's entries allow no other place. */
function readMeta(
  mapping: MappingNode,
  gathering: Gathering,
  environment: ReadingEnvironment,
): void {
  for (const pair of effectivePairs(mapping)) {
    const label = labelOf(pair, environment);
    const field = environment.labels.of(label).field;
    const free =
      field !== undefined &&
      field !== 'meta' &&
      field !== 'name' &&
      field !== 'definition' &&
      isUnset(gathering.fields, field);
    if (free) setField(gathering, field, label, pair.value, environment);
    else setMeta(gathering, label, pair.value, environment);
  }
}

function setMeta(
  gathering: Gathering,
  label: string,
  node: YamlNode,
  environment: ReadingEnvironment,
): void {
  gathering.meta.set(label, textOf(node, environment.text));
}

function labelOf(pair: Part, environment: ReadingEnvironment): string {
  if (pair.key === undefined) return '';
  return scalarText(pair.key) ?? textOf(pair.key, environment.text);
}
