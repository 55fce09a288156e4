import type { Range } from '../text/range';
import type { DocumentUri } from '../text/textDocument';

/** How far the team's agreement on the words has come. */
export const statuses = ['draft', 'approved', 'deprecated'] as const;
export type Status = (typeof statuses)[number];

/** How far the part itself has come. */
export const deliveries = ['planned', 'mocked', 'live', 'external', 'retired'] as const;
export type Delivery = (typeof deliveries)[number];

/** What a glossary says of one term. Absent lists are empty, absent texts `undefined`. */
export interface TermFields {
  /** Never empty. */
  readonly name: string;
  /** What an acronym stands for. */
  readonly expansion: string | undefined;
  /** What to say to a reader who is not technical. */
  readonly plain: string | undefined;
  /** Markdown; the first sentence is the summary. Empty where the glossary gives none. */
  readonly definition: string;
  readonly aliases: readonly string[];
  /** Discouraged synonyms. */
  readonly avoid: readonly string[];
  readonly examples: readonly string[];
  readonly status: Status | undefined;
  readonly delivery: Delivery | undefined;
  readonly owner: string | undefined;
  /** Whom the part serves. */
  readonly users: readonly string[];
  /** Names of other terms. */
  readonly related: readonly string[];
  /** Addresses, or Markdown links. */
  readonly links: readonly string[];
  /** Node ids; empty where nodes are found by label or id. */
  readonly diagram: readonly string[];
  /** Paths or globs where the part's code lives, relative to the workspace folder. */
  readonly code: readonly string[];
  /** Keep out of user stories. */
  readonly technical: boolean;
  readonly caseSensitive: boolean;
  /** Globs, relative to the folder of the glossary file, outside which the term does not count. Empty: everywhere. */
  readonly paths: readonly string[];
  /** The context (Contextive) or section in which the term has this meaning. */
  readonly context: string | undefined;
  readonly meta: Readonly<Record<string, string>>;
}

/** The text under a label of the writer's own; a label such as `constructor` is not looked for in JavaScript's objects. */
export function metaText(meta: TermFields['meta'] | undefined, label: string): string | undefined {
  return meta !== undefined && Object.hasOwn(meta, label) ? meta[label] : undefined;
}

/** Where a term stands in its file. */
interface TermSource {
  readonly uri: DocumentUri;
  /** Everything that belongs to the entry. */
  readonly entry: Range;
  /** The name alone. */
  readonly name: Range;
  /** The definition alone; `undefined` where there is none. */
  readonly definition: Range | undefined;
  /** The name is written as a value, a key or an error: only code and identifiers mean it, no ordinary word. */
  readonly isValue?: boolean;
}

/** One entry of a glossary. */
export interface Term extends TermFields {
  readonly source: TermSource;
}

/** A term about to be written: only what is known is given. */
export type TermDraft = Pick<TermFields, 'name'> & Partial<TermFields>;

/** Fields to set; an empty text or list, or `undefined`, takes the field away. Fields not named stay. */
export type TermChange = Partial<TermFields>;

const nothing: readonly string[] = Object.freeze([]);
const noMeta: Readonly<Record<string, string>> = Object.freeze({});

/** All fields in one order, so that every term has the same shape in memory. */
export function completeFields(draft: TermDraft): TermFields {
  return {
    name: draft.name,
    expansion: draft.expansion,
    plain: draft.plain,
    definition: draft.definition ?? '',
    aliases: draft.aliases ?? nothing,
    avoid: draft.avoid ?? nothing,
    examples: draft.examples ?? nothing,
    status: draft.status,
    delivery: draft.delivery,
    owner: draft.owner,
    users: draft.users ?? nothing,
    related: draft.related ?? nothing,
    links: draft.links ?? nothing,
    diagram: draft.diagram ?? nothing,
    code: draft.code ?? nothing,
    technical: draft.technical ?? false,
    caseSensitive: draft.caseSensitive ?? false,
    paths: draft.paths ?? nothing,
    context: draft.context,
    meta: draft.meta ?? noMeta,
  };
}

/** True inside the entry of the term: there the word is explained already, and may be warned of. */
export function isInEntry({ source }: Term, uri: DocumentUri, offset: number): boolean {
  return source.uri === uri && source.entry.start <= offset && offset < source.entry.end;
}
