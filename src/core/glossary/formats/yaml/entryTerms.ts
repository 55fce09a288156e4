import * as l10n from '@vscode/l10n';
import type { Range } from '../../../text/range';
import type { Term } from '../../term';
import { isAcronym } from '../../../language/acronyms';
import type { MutableTermFields } from '../mutableTermFields';
import { createEmptyFields } from '../mutableTermFields';
import { toNamedFields } from '../names/toNamedFields';
import type { EntryFields, NameValue } from './entryFields';
import { readEntryFields } from './entryFields';
import type { ReadingEnvironment } from './readingEnvironment';
import type { MappingNode, Part, YamlNode } from './yamlNode';
import { isNull, resolveAlias, getScalarText } from './yamlNode';
import { getNodeText } from './yamlValues';

/** The fields that the list around an entry defines for all its terms. */
export interface Surroundings {
  readonly context: string | undefined;
  readonly paths: readonly string[];
}

/** Returns the terms of one entry: none if it has no name, several if it lists several meanings. */
export function readEntryTerms(
  part: Part,
  surroundings: Surroundings,
  environment: ReadingEnvironment,
): readonly Term[] {
  const entry = {
    start: part.start,
    end: Math.max(part.start, part.value.end, part.key?.end ?? 0),
  };
  const writer = new TermBuilder(entry, surroundings, environment);
  if (part.key !== undefined)
    return writer.buildNamed(toNameValue(part.key, environment), part.value);
  const value = resolveAlias(part.value);
  const pair = value.kind === 'mapping' ? findOnlyUnknownPair(value, environment) : undefined;
  if (pair?.key !== undefined)
    return writer.buildNamed(toNameValue(pair.key, environment), pair.value);
  if (value.kind === 'mapping') return writer.buildFromMapping(value, undefined);
  const text = getScalarText(value) ?? '';
  if (text.trim() === '' || isNull(value)) return writer.reportMissingName();
  return writer.buildNamed(toNameValue(part.value, environment), undefined);
}

/** `- SLA: Service level agreement`: a pair whose key is not a field is a name with its definition. */
export function findOnlyUnknownPair(
  mapping: MappingNode,
  environment: ReadingEnvironment,
): Part | undefined {
  const pair = mapping.pairs[0];
  if (pair?.key === undefined || mapping.pairs.length > 1) return undefined;
  return environment.labels.lookUp(getNodeText(pair.key, environment.text)).field === undefined
    ? pair
    : undefined;
}

function toNameValue(node: YamlNode, environment: ReadingEnvironment): NameValue {
  const text = (getScalarText(node) ?? getNodeText(node, environment.text)).trim();
  const range = node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
  return { text, range };
}

class TermBuilder {
  readonly #entry: Range;
  readonly #surroundings: Surroundings;
  readonly #environment: ReadingEnvironment;

  constructor(entry: Range, surroundings: Surroundings, environment: ReadingEnvironment) {
    this.#entry = entry;
    this.#surroundings = surroundings;
    this.#environment = environment;
  }

  reportMissingName(): readonly Term[] {
    this.#environment.report(
      'missing-name',
      'warning',
      l10n.t(
        'This entry has no name, so it is ignored. Add “name:” and the term that it explains.',
      ),
      this.#entry,
    );
    return [];
  }

  /** Reads an entry whose name precedes its colon. */
  buildNamed(name: NameValue, node: YamlNode | undefined): readonly Term[] {
    if (name.text === '') return this.reportMissingName();
    if (node === undefined || isNull(node))
      return this.#buildTerms(name, createEmptyFields(), undefined);
    const value = resolveAlias(node);
    if (value.kind === 'mapping') return this.buildFromMapping(value, name);
    if (value.kind === 'sequence') {
      return value.items.flatMap((item) => this.buildNamed(name, item.value));
    }
    const text = getNodeText(node, this.#environment.text);
    const range = node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
    return this.#buildTerms(name, createEmptyFields(), { text, range });
  }

  /** Reads an entry with fields; `key` is the name before its colon, if it has one. */
  buildFromMapping(mapping: MappingNode, key: NameValue | undefined): readonly Term[] {
    const entry = readEntryFields(mapping, this.#environment);
    const acronym = entry.acronym ?? (key && isAcronym(key.text) ? key : undefined);
    const first = entry.names[0];
    if (acronym !== undefined && first !== undefined && first.text !== acronym.text) {
      return this.#buildMeanings(
        acronym,
        entry.names.map((name) => name.text),
        entry,
      );
    }
    const name = first ?? acronym ?? key;
    return name === undefined ? this.reportMissingName() : this.#buildMeanings(name, [], entry);
  }

  /** Returns one term per expansion, otherwise one per definition. */
  #buildMeanings(
    name: NameValue,
    expansions: readonly string[],
    { fields, definitions }: EntryFields,
  ): readonly Term[] {
    if (expansions.length > 0) {
      return expansions.flatMap((expansion, i) =>
        this.#buildTerms(
          name,
          { ...fields, expansion: fields.expansion ?? expansion },
          definitions[expansions.length > 1 ? i : 0],
        ),
      );
    }
    if (definitions.length < 2) return this.#buildTerms(name, fields, definitions[0]);
    return definitions.flatMap((definition) => this.#buildTerms(name, { ...fields }, definition));
  }

  #buildTerms(
    name: NameValue,
    fields: MutableTermFields,
    definition: NameValue | undefined,
  ): readonly Term[] {
    const { context, paths } = this.#surroundings;
    const { uri, text } = this.#environment;
    fields.definition = definition?.text ?? '';
    if (fields.paths.length === 0) fields.paths = paths;
    return toNamedFields(name, fields, text, { surroundings: context }).map(
      ({ fields: named, range }) => {
        const source = { uri, entry: this.#entry, name: range, definition: definition?.range };
        // Not a copy: creating these objects takes most of the reading time.
        return Object.assign(named, { source });
      },
    );
  }
}
