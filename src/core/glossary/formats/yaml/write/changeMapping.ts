import type { TextEdit } from '../../../../text/textEdit';
import { fieldOfLabel } from '../../../fieldNames';
import type { WrittenField, WrittenValue } from '../../writtenFields';
import { fieldOrder, normalized, sameValue, writtenValue } from '../../writtenFields';
import { isMerge } from '../mergeKeys';
import type { MappingNode, Part, ScalarNode } from '../node';
import { scalarText } from '../node';
import { inlineReplacement } from './inlineReplacement';
import { MappingEditor } from './mappingEditor';
import { labelOf, neighboursOf } from './neighbours';
import { asText, belongsInMeta, metaLabel } from './newEntry';
import type { Rewriting } from './rewriting';
import type { NewPair } from './render';

/** Edits the pairs of one entry; `undefined` if that is not possible. */
export function changeMapping(
  rewriting: Rewriting,
  part: Part,
  mapping: MappingNode,
): readonly TextEdit[] | undefined {
  const changer = new MappingChanger(rewriting, mapping);
  const { term, wanted } = rewriting;
  for (const field of fieldOrder) {
    const value = writtenValue(wanted, field);
    if (field === 'name' || sameValue(value, writtenValue(term, field))) continue;
    changer.set(field, value);
  }
  changer.setMeta(term.meta, wanted.meta ?? {});
  const edits = changer.edits();
  if (edits === undefined || normalized(wanted.name) === term.name) return edits;
  const name = nameNode(part, mapping, term.source.name.start);
  if (name === undefined) return undefined;
  const flow = name === part.key ? rewriting.list.flow : mapping.flow;
  return [...edits, inlineReplacement(name, normalized(wanted.name), rewriting.style, flow)];
}

function nameNode(part: Part, mapping: MappingNode, start: number): ScalarNode | undefined {
  const nodes = [part.key, ...mapping.pairs.map((pair) => pair.value)];
  return nodes.find(
    (node): node is ScalarNode => node?.kind === 'scalar' && node.value.start === start,
  );
}

class MappingChanger {
  readonly #rewriting: Rewriting;
  readonly #mapping: MappingNode;
  readonly #editor: MappingEditor;
  readonly #metaPair: Part | undefined;
  readonly #meta: MappingNode | undefined;
  readonly #metaEditor: MappingEditor | undefined;
  readonly #newMeta: NewPair[] = [];

  constructor(rewriting: Rewriting, mapping: MappingNode) {
    this.#rewriting = rewriting;
    this.#mapping = mapping;
    const { text, style } = rewriting;
    this.#editor = new MappingEditor(text, mapping, style);
    this.#metaPair = mapping.pairs.find(
      (pair) => fieldOfLabel(labelOf(pair)) === 'meta' && pair.value.kind === 'mapping',
    );
    const meta = this.#metaPair?.value;
    this.#meta = meta?.kind === 'mapping' ? meta : undefined;
    this.#metaEditor = this.#meta && new MappingEditor(text, this.#meta, style);
  }

  set(field: WrittenField, value: WrittenValue | undefined): void {
    const own = this.#pairsOf(this.#mapping, field);
    const inMeta = this.#meta ? this.#pairsOf(this.#meta, field) : [];
    if (value === undefined) {
      for (const pair of own) this.#editor.remove(pair);
      for (const pair of inMeta) this.#metaEditor?.remove(pair);
      return;
    }
    const [first, ...more] = own;
    const [firstInMeta] = inMeta;
    if (first !== undefined) {
      this.#editor.replace(first, value, field);
      for (const pair of more) this.#editor.remove(pair);
    } else if (firstInMeta !== undefined) {
      this.#metaEditor?.replace(firstInMeta, asText(field, value), field);
    } else this.#insert(field, value);
  }

  setMeta(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const value = Object.hasOwn(after, key) ? normalized(after[key] ?? '') : undefined;
      if (Object.hasOwn(before, key) && normalized(before[key] ?? '') === value) continue;
      const own = this.#mapping.pairs.find((pair) => labelOf(pair) === key);
      const inMeta = this.#meta?.pairs.find((pair) => labelOf(pair) === key);
      const pair = own ?? inMeta;
      const editor = own ? this.#editor : this.#metaEditor;
      if (value === undefined) {
        if (pair !== undefined) editor?.remove(pair);
      } else if (pair !== undefined) editor?.replace(pair, value);
      else this.#newMeta.push({ label: key, value });
    }
  }

  edits(): readonly TextEdit[] | undefined {
    const metaEditor = this.#metaEditor;
    for (const pair of metaEditor ? this.#newMeta : []) metaEditor?.insert(pair);
    if (metaEditor === undefined && this.#newMeta.length > 0) {
      this.#editor.insert({ label: 'meta', value: { pairs: this.#newMeta } });
    }
    if (metaEditor?.isEmptied === true && this.#metaPair) this.#editor.remove(this.#metaPair);
    const inMeta = metaEditor === undefined || metaEditor.isEmptied ? [] : metaEditor.edits();
    const own = this.#editor.edits();
    return own === undefined || inMeta === undefined ? undefined : [...own, ...inMeta];
  }

  #insert(field: WrittenField, value: WrittenValue): void {
    const { text, list } = this.#rewriting;
    if (belongsInMeta(field, list.contextive)) {
      this.#newMeta.push({ label: metaLabel(field), value: asText(field, value) });
      return;
    }
    const label = neighboursOf(text, list).spelling.get(field) ?? field;
    this.#editor.insert({ label, value });
  }

  #pairsOf(mapping: MappingNode, field: WrittenField): readonly Part[] {
    const pairs = mapping.pairs.filter(
      (pair) => !isMerge(pair) && fieldOfLabel(labelOf(pair)) === field,
    );
    if (pairs.length > 0 || field !== 'expansion') return pairs;
    // Next to an acronym, the name is the expansion.
    const { expansion, source } = this.#rewriting.term;
    return mapping.pairs.filter(
      ({ key, value }) =>
        key !== undefined &&
        fieldOfLabel(scalarText(key) ?? '') === 'name' &&
        value.kind === 'scalar' &&
        value.text.trim() === expansion &&
        value.value.start !== source.name.start,
    );
  }
}
