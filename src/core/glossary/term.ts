import type { Range } from '../text/range';
import type { DocumentUri } from '../text/textDocument';

/** The approval status of an entry. */
export const statuses = ['draft', 'approved', 'deprecated'] as const;
export type Status = (typeof statuses)[number];

/** The delivery status of a component. */
export const deliveries = ['planned', 'mocked', 'live', 'external', 'retired'] as const;
export type Delivery = (typeof deliveries)[number];

/** The fields of one term. Absent lists are empty, absent texts `undefined`. */
export interface TermFields {
  /** Never empty. */
  readonly name: string;
  /** The words that an acronym stands for. */
  readonly expansion: string | undefined;
  /** The meaning for a reader who is not technical. */
  readonly plain: string | undefined;
  /** Markdown; the first sentence is the summary. Empty if none exists. */
  readonly definition: string;
  readonly aliases: readonly string[];
  /** Discouraged synonyms. */
  readonly avoid: readonly string[];
  readonly examples: readonly string[];
  readonly status: Status | undefined;
  readonly delivery: Delivery | undefined;
  readonly owner: string | undefined;
  /** The users of the component. */
  readonly users: readonly string[];
  /** Names of other terms. */
  readonly related: readonly string[];
  /** Addresses, or Markdown links. */
  readonly links: readonly string[];
  /** Node ids; empty if nodes are found by label or id. */
  readonly diagram: readonly string[];
  /** Paths or globs of the component's code, relative to the workspace folder. */
  readonly code: readonly string[];
  /** Whether to avoid it in user stories. */
  readonly technical: boolean;
  readonly caseSensitive: boolean;
  /**
   * Globs, relative to the folder of the glossary file, outside which the term does not apply. Empty: everywhere.
   */
  readonly paths: readonly string[];
  /** The context (Contextive) or section in which the term has this meaning. */
  readonly context: string | undefined;
  readonly meta: Readonly<Record<string, string>>;
}

/** Returns the text of a custom label; does not find a label such as `constructor` in the object's prototype. */
export function getMetaText(
  meta: TermFields['meta'] | undefined,
  label: string,
): string | undefined {
  return meta !== undefined && Object.hasOwn(meta, label) ? meta[label] : undefined;
}

/** The place of a term in its file. */
interface TermSource {
  readonly uri: DocumentUri;
  /** The whole entry. */
  readonly entry: Range;
  /** Only the name. */
  readonly name: Range;
  /** Only the definition; `undefined` if none exists. */
  readonly definition: Range | undefined;
  /** Whether the name is written as a value, a key or an error, so that it matches only code and identifiers. */
  readonly isValue?: boolean;
}

/** One entry of a glossary. */
export interface Term extends TermFields {
  readonly source: TermSource;
}

/** A term to write, with only the known fields. */
export type TermDraft = Pick<TermFields, 'name'> & Partial<TermFields>;

/** Fields to set; an empty text or list, or `undefined`, removes the field. Other fields stay unchanged. */
export type TermChange = Partial<TermFields>;

export const emptyList: readonly string[] = Object.freeze([]);
export const noMeta: Readonly<Record<string, string>> = Object.freeze({});

/** Returns all fields in one order, so that every term has the same shape in memory. */
export function completeFields(draft: TermDraft): TermFields {
  return {
    name: draft.name,
    expansion: draft.expansion,
    plain: draft.plain,
    definition: draft.definition ?? '',
    aliases: draft.aliases ?? emptyList,
    avoid: draft.avoid ?? emptyList,
    examples: draft.examples ?? emptyList,
    status: draft.status,
    delivery: draft.delivery,
    owner: draft.owner,
    users: draft.users ?? emptyList,
    related: draft.related ?? emptyList,
    links: draft.links ?? emptyList,
    diagram: draft.diagram ?? emptyList,
    code: draft.code ?? emptyList,
    technical: draft.technical ?? false,
    caseSensitive: draft.caseSensitive ?? false,
    paths: draft.paths ?? emptyList,
    context: draft.context,
    meta: draft.meta ?? noMeta,
  };
}

/** Returns true inside the entry of the term, where the word is already explained and may be discouraged. */
export function isInEntry({ source }: Term, uri: DocumentUri, offset: number): boolean {
  return source.uri === uri && source.entry.start <= offset && offset < source.entry.end;
}
