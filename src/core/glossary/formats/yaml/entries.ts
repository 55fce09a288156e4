import * as l10n from '@vscode/l10n';
import type { Range } from '../../../text/range';
import type { Term } from '../../term';
import { isAcronym } from '../../../language/acronyms';
import type { GatheredFields } from '../labelledFields';
import { noFields } from '../labelledFields';
import { nameTerms } from '../names/nameTerms';
import type { EntryFields, NameValue } from './entryFields';
import { entryFields } from './entryFields';
import type { ReadingEnvironment } from './environment';
import type { MappingNode, Part, YamlNode } from './node';
import { isNull, resolved, scalarText } from './node';
import { textOf } from './values';

/** The fields that the list around an entry defines for all its terms. */
export interface Surroundings {
  readonly context: string | undefined;
  readonly paths: readonly string[];
}

/** Returns the terms of one entry: none if it has no name, several if it lists several meanings. */
export function termsOfEntry(
  part: Part,
  surroundings: Surroundings,
  environment: ReadingEnvironment,
): readonly Term[] {
  const entry = {
    start: part.start,
    end: Math.max(part.start, part.value.end, part.key?.end ?? 0),
  };
  const writer = new TermWriter(entry, surroundings, environment);
  if (part.key !== undefined) return writer.named(nameValue(part.key, environment), part.value);
  const value = resolved(part.value);
  const pair = value.kind === 'mapping' ? onlyUnknownPair(value, environment) : undefined;
  if (pair?.key !== undefined) return writer.named(nameValue(pair.key, environment), pair.value);
  if (value.kind === 'mapping') return writer.fromMapping(value, undefined);
  const text = scalarText(value) ?? '';
  if (text.trim() === '' || isNull(value)) return writer.nameless();
  return writer.named(nameValue(part.value, environment), undefined);
}

/** `- SLA: Service level agreement`: a pair whose key is not a field is a name with its definition. */
export function onlyUnknownPair(
  mapping: MappingNode,
  environment: ReadingEnvironment,
): Part | undefined {
  const pair = mapping.pairs[0];
  if (pair?.key === undefined || mapping.pairs.length > 1) return undefined;
  return environment.labels.of(textOf(pair.key, environment.text)).field === undefined
    ? pair
    : undefined;
}

function nameValue(node: YamlNode, environment: ReadingEnvironment): NameValue {
  const text = (scalarText(node) ?? textOf(node, environment.text)).trim();
  const range = node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
  return { text, range };
}

class TermWriter {
  readonly #entry: Range;
  readonly #surroundings: Surroundings;
  readonly #environment: ReadingEnvironment;

  constructor(entry: Range, surroundings: Surroundings, environment: ReadingEnvironment) {
    this.#entry = entry;
    this.#surroundings = surroundings;
    this.#environment = environment;
  }

  nameless(): readonly Term[] {
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
  named(name: NameValue, node: YamlNode | undefined): readonly Term[] {
    if (name.text === '') return this.nameless();
    if (node === undefined || isNull(node)) return this.#terms(name, noFields(), undefined);
    const value = resolved(node);
    if (value.kind === 'mapping') return this.fromMapping(value, name);
    if (value.kind === 'sequence') {
      return value.items.flatMap((item) => this.named(name, item.value));
    }
    const text = textOf(node, this.#environment.text);
    const range = node.kind === 'scalar' ? node.value : { start: node.start, end: node.end };
    return this.#terms(name, noFields(), { text, range });
  }

  /** Reads an entry with fields; `key` is the name before its colon, if it has one. */
  fromMapping(mapping: MappingNode, key: NameValue | undefined): readonly Term[] {
    const entry = entryFields(mapping, this.#environment);
    const acronym = entry.acronym ?? (key && isAcronym(key.text) ? key : undefined);
    const first = entry.names[0];
    if (acronym !== undefined && first !== undefined && first.text !== acronym.text) {
      return this.#meanings(
        acronym,
        entry.names.map((name) => name.text),
        entry,
      );
    }
    const name = first ?? acronym ?? key;
    return name === undefined ? this.nameless() : this.#meanings(name, [], entry);
  }

  /** Returns one term per expansion, otherwise one per definition. */
  #meanings(
    name: NameValue,
    expansions: readonly string[],
    { fields, definitions }: EntryFields,
  ): readonly Term[] {
    if (expansions.length > 0) {
      return expansions.flatMap((expansion, i) =>
        this.#terms(
          name,
          { ...fields, expansion: fields.expansion ?? expansion },
          definitions[expansions.length > 1 ? i : 0],
        ),
      );
    }
    if (definitions.length < 2) return this.#terms(name, fields, definitions[0]);
    return definitions.flatMap((definition) => this.#terms(name, { ...fields }, definition));
  }

  #terms(
    name: NameValue,
    fields: GatheredFields,
    definition: NameValue | undefined,
  ): readonly Term[] {
    const { context, paths } = this.#surroundings;
    const { uri, text } = this.#environment;
    fields.definition = definition?.text ?? '';
    if (fields.paths.length === 0) fields.paths = paths;
    return nameTerms(name, fields, text, { surroundings: context }).map(
      ({ fields: named, range }) => {
        const source = { uri, entry: this.#entry, name: range, definition: definition?.range };
        // Not a copy: creating these objects takes most of the reading time.
        return Object.assign(named, { source });
      },
    );
  }
}
