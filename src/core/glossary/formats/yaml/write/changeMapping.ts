import type { TextEdit } from '../../../../text/textEdit';
import { isLanguageName } from '../../../../language/languageNames';
import { findFieldOfLabel } from '../../../fieldNames';
import type { WrittenField, WrittenValue } from '../../writtenFields';
import {
  fieldOrder,
  normalizeText,
  isSameWrittenValue,
  getWrittenValue,
} from '../../writtenFields';
import { isMerge } from '../mergeKeys';
import type { MappingNode, Part, ScalarNode, YamlNode } from '../yamlNode';
import { getScalarText, resolveAlias } from '../yamlNode';
import { planInlineReplacement } from './planInlineReplacement';
import { MappingEditor } from './mappingEditor';
import { isShortExplanation } from '../shapeClassifier';
import { getPairLabel, readListStyle } from './listStyle';
import { toSingleText, belongsInMeta, getMetaLabel } from './createPairs';
import type { EntryRewrite } from './entryRewrite';
import type { NewPair } from './renderPairs';

/** Edits the pairs of one entry; `undefined` if that is not possible. */
export function changeMapping(
  rewrite: EntryRewrite,
  part: Part,
  mapping: MappingNode,
): readonly TextEdit[] | undefined {
  const changer = new MappingChanger(rewrite, mapping);
  const { term, wanted } = rewrite;
  for (const field of fieldOrder) {
    const value = getWrittenValue(wanted, field);
    if (field === 'name' || isSameWrittenValue(value, getWrittenValue(term, field))) continue;
    changer.set(field, value);
  }
  changer.setMeta(term.meta, wanted.meta ?? {});
  const edits = changer.planEdits();
  if (edits === undefined || normalizeText(wanted.name) === term.name) return edits;
  const name = findNameNode(part, mapping, term.source.name.start);
  if (name === undefined) return undefined;
  const flow = name === part.key ? rewrite.list.flow : mapping.flow;
  return [...edits, planInlineReplacement(name, normalizeText(wanted.name), rewrite.style, flow)];
}

function findNameNode(part: Part, mapping: MappingNode, start: number): ScalarNode | undefined {
  const nodes = [part.key, ...mapping.pairs.map((pair) => pair.value)];
  return nodes.find(
    (node): node is ScalarNode => node?.kind === 'scalar' && node.value.start === start,
  );
}

function isNested(node: YamlNode): boolean {
  const target = resolveAlias(node);
  return (
    target.kind === 'mapping' &&
    target.pairs.some(
      ({ key, value }) =>
        resolveAlias(value).kind === 'mapping' || isLanguageName(getScalarText(key ?? value) ?? ''),
    )
  );
}

class MappingChanger {
  readonly #rewrite: EntryRewrite;
  readonly #mapping: MappingNode;
  readonly #editor: MappingEditor;
  readonly #metaPair: Part | undefined;
  readonly #meta: MappingNode | undefined;
  readonly #metaEditor: MappingEditor | undefined;
  readonly #newMeta: NewPair[] = [];
  #isImpossible = false;

  constructor(rewrite: EntryRewrite, mapping: MappingNode) {
    this.#rewrite = rewrite;
    this.#mapping = mapping;
    const { text, style } = rewrite;
    this.#editor = new MappingEditor(text, mapping, style);
    this.#metaPair = mapping.pairs.find(
      (pair) => findFieldOfLabel(getPairLabel(pair)) === 'meta' && pair.value.kind === 'mapping',
    );
    const meta = this.#metaPair?.value;
    this.#meta = meta?.kind === 'mapping' ? meta : undefined;
    this.#metaEditor = this.#meta && new MappingEditor(text, this.#meta, style);
  }

  set(field: WrittenField, value: WrittenValue | undefined): void {
    const own = this.#findPairs(this.#mapping, field);
    const inMeta = this.#meta ? this.#findPairs(this.#meta, field) : [];
    if (value === undefined) {
      for (const pair of own) this.#editor.remove(pair);
      for (const pair of inMeta) this.#metaEditor?.remove(pair);
      return;
    }
    // A list would lose the languages and what is nested below them.
    if (own.some(({ value: old }) => isNested(old))) this.#isImpossible = true;
    const [first, ...more] = own;
    const [firstInMeta] = inMeta;
    if (first !== undefined) {
      this.#editor.replace(first, value, field);
      for (const pair of more) this.#editor.remove(pair);
    } else if (firstInMeta !== undefined) {
      this.#metaEditor?.replace(firstInMeta, toSingleText(field, value), field);
    } else this.#insert(field, value);
  }

  setMeta(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const value = Object.hasOwn(after, key) ? normalizeText(after[key] ?? '') : undefined;
      if (Object.hasOwn(before, key) && normalizeText(before[key] ?? '') === value) continue;
      const own = this.#mapping.pairs.find((pair) => getPairLabel(pair) === key);
      const inMeta = this.#meta?.pairs.find((pair) => getPairLabel(pair) === key);
      const pair = own ?? inMeta;
      const editor = own ? this.#editor : this.#metaEditor;
      if (value === undefined) {
        if (pair !== undefined) editor?.remove(pair);
      } else if (pair !== undefined) editor?.replace(pair, value);
      else this.#newMeta.push({ label: key, value });
    }
  }

  planEdits(): readonly TextEdit[] | undefined {
    if (this.#isImpossible) return undefined;
    const metaEditor = this.#metaEditor;
    for (const pair of metaEditor ? this.#newMeta : []) metaEditor?.insert(pair);
    if (metaEditor === undefined && this.#newMeta.length > 0) {
      this.#editor.insert({ label: 'meta', value: { pairs: this.#newMeta } });
    }
    if (metaEditor?.isEmptied === true && this.#metaPair) this.#editor.remove(this.#metaPair);
    const inMeta = metaEditor === undefined || metaEditor.isEmptied ? [] : metaEditor.planEdits();
    const own = this.#editor.planEdits();
    return own === undefined || inMeta === undefined ? undefined : [...own, ...inMeta];
  }

  #insert(field: WrittenField, value: WrittenValue): void {
    const { text, list } = this.#rewrite;
    if (belongsInMeta(field, list.contextive)) {
      this.#newMeta.push({ label: getMetaLabel(field), value: toSingleText(field, value) });
      return;
    }
    const label = readListStyle(text, list).spelling.get(field) ?? field;
    this.#editor.insert({ label, value });
  }

  #findPairs(mapping: MappingNode, field: WrittenField): readonly Part[] {
    const pairs = mapping.pairs.filter(
      (pair) => !isMerge(pair) && findFieldOfLabel(getPairLabel(pair)) === field,
    );
    if (pairs.length > 0 || (field !== 'expansion' && field !== 'definition')) return pairs;
    if (field === 'definition')
      return mapping.pairs.filter((pair) => isShortExplanation(pair, getPairLabel(pair)));
    // Next to an acronym, the name is the expansion.
    const { expansion, source } = this.#rewrite.term;
    return mapping.pairs.filter(
      ({ key, value }) =>
        key !== undefined &&
        findFieldOfLabel(getScalarText(key) ?? '') === 'name' &&
        value.kind === 'scalar' &&
        value.text.trim() === expansion &&
        value.value.start !== source.name.start,
    );
  }
}
