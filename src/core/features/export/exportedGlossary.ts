import type { Severity } from '../../problem/problem';
import type { Delivery, Status } from '../../glossary/term';
import type { LastChange } from '../../text/blame';

/** Identifies a file as an exported glossary. */
export const exportFormat = 'architecture-glossary';

/** Changes when a program that reads the format would no longer understand it; new fields do not change it. */
export const exportVersion = 1;

/**
 * The glossaries and diagrams of repositories as plain data, which other programs and the exported page read. See
 * docs/export.md. Fields without a value are left out, also lists without items and `false`. Lines are 1-based; paths
 * are relative to the exported folder and use `/`.
 */
export interface ExportedGlossary {
  readonly format: typeof exportFormat;
  readonly version: typeof exportVersion;
  /** Each is complete in itself, so that files are merged by putting their repositories together. */
  readonly repositories: readonly ExportedRepository[];
}

/** What is known about a repository, apart from its content. */
export interface RepositoryHead {
  /** `acme/payments`, with the path of the exported folder in it; the name of the folder where no remote is known. */
  readonly id: string;
  /** For readers. */
  readonly name: string;
  /** The address of the repository on the web. */
  readonly url?: string | undefined;
  /** The commit that was exported. Uncommitted changes may have been exported too. */
  readonly commit?: string | undefined;
  readonly links?: RepositoryLinks | undefined;
}

/** Web addresses with the placeholders `{path}` and `{line}`, or `{title}` and `{body}`; see `fillLink`. */
export interface RepositoryLinks {
  readonly view?: string | undefined;
  readonly edit?: string | undefined;
  readonly newIssue?: string | undefined;
}

/** One exported folder: a repository or a part of one. Ids of terms and diagrams are unique in it. */
export interface ExportedRepository extends RepositoryHead {
  /** In the order of the glossary. */
  readonly terms: readonly ExportedTerm[];
  /** The main diagram first. */
  readonly diagrams: readonly ExportedDiagram[];
  readonly problems: readonly ExportedProblem[];
}

/** One entry, with the fields of `Term`. */
export interface ExportedTerm {
  /** Stays the same while the name does: a part of the address of the entry on a page. */
  readonly id: string;
  readonly name: string;
  readonly expansion?: string | undefined;
  /** The meaning for a reader who is not technical. */
  readonly plain?: string | undefined;
  /** The name for a reader who is not technical, if it differs. */
  readonly plainName?: string | undefined;
  /** The meaning in one sentence, as plain text. */
  readonly summary?: string | undefined;
  /** Markdown. */
  readonly definition?: string | undefined;
  /** The first mention of each other term in the definition, outside code and links. */
  readonly mentions?: readonly ExportedMention[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly avoid?: readonly string[] | undefined;
  readonly examples?: readonly string[] | undefined;
  readonly status?: Status | undefined;
  readonly delivery?: Delivery | undefined;
  readonly owner?: string | undefined;
  readonly users?: readonly string[] | undefined;
  readonly related?: readonly ExportedReference[] | undefined;
  readonly links?: readonly ExportedLink[] | undefined;
  /** Ids of boxes, as written. */
  readonly diagram?: readonly string[] | undefined;
  readonly code?: readonly string[] | undefined;
  readonly technical?: boolean | undefined;
  readonly caseSensitive?: boolean | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly context?: string | undefined;
  readonly meta?: Readonly<Record<string, string>> | undefined;
  /** The place of the entry. */
  readonly file: string;
  readonly line: number;
  /** Left out if nothing uses the term. */
  readonly uses?: ExportedUses | undefined;
  /** 1 for the most important term of the repository, with which newcomers start. */
  readonly rank?: number | undefined;
  /** From git. */
  readonly change?: LastChange | undefined;
}

/** A part of a definition that names another term; offsets count UTF-16 units of the Markdown. */
export interface ExportedMention {
  readonly start: number;
  readonly end: number;
  /** The id of the term. */
  readonly term: string;
}

/** The name of a related term, as written. */
export interface ExportedReference {
  readonly name: string;
  /** The id of the term, if the glossary has it. */
  readonly term?: string | undefined;
}

interface ExportedLink {
  readonly text: string;
  /** An address, or a path relative to the glossary file. */
  readonly target: string;
}

/** The number of uses outside the term's own entry. */
export interface ExportedUses {
  readonly code: number;
  readonly docs: number;
  /** The number of files that use it, without glossary files. */
  readonly files: number;
}

export interface ExportedDiagram {
  /** Stays the same while the title does, or the file of a diagram without a title. */
  readonly id: string;
  /** The title in the text, otherwise the heading above it, otherwise the name of the file. */
  readonly title: string;
  readonly file: string;
  /** The first line of the Mermaid text in the file. */
  readonly line: number;
  /** Mermaid's name for the type: `flowchart`, `sequence`, `c4`... */
  readonly type: string;
  readonly isMain?: boolean | undefined;
  /** Whether a connection says that one part calls another. */
  readonly meansCalls?: boolean | undefined;
  /** The Mermaid text. */
  readonly text: string;
  /** In the order of Mermaid's own parser; then the labels of charts that name a term. */
  readonly nodes: readonly ExportedBox[];
  readonly edges: readonly ExportedEdge[];
  readonly groups: readonly ExportedBox[];
  /** The walks of the glossary first. */
  readonly walks: readonly ExportedWalk[];
  /** What others wait for: boxes that are planned, mocked or retired, the one with the most waiting boxes first. */
  readonly waits: readonly ExportedWait[];
}

/** A node or a group. */
export interface ExportedBox {
  readonly id: string;
  readonly label: string;
  /** The line in the file. */
  readonly line: number;
  /** The id of the enclosing group. */
  readonly group?: string | undefined;
  /** The id of its term. */
  readonly term?: string | undefined;
  /** Whether it is a label of a chart. */
  readonly isLabel?: boolean | undefined;
}

export interface ExportedEdge {
  /** Unique in its diagram. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  /** Arrowheads at both ends or at none; by default the connection points at `to`. */
  readonly arrows?: 'both' | 'none' | undefined;
  readonly line: number;
}

/** A story about a diagram, step by step. */
export interface ExportedWalk {
  readonly id: string;
  readonly title?: string | undefined;
  /** `tour`: the boxes and words for newcomers, only of the main diagram. */
  readonly source: 'glossary' | 'messages' | 'arrows' | 'boxes' | 'recorded' | 'tour';
  readonly steps: readonly ExportedStep[];
}

/** One step, as plain text. */
interface ExportedStep {
  /** The shown box or connection; left out for a word without a box. */
  readonly target?: { readonly kind: 'box' | 'edge'; readonly id: string } | undefined;
  readonly sentence: string;
  /** The meanings of its boxes. */
  readonly notes?: readonly { readonly name: string; readonly text: string }[] | undefined;
}

export interface ExportedWait {
  /** The id of a box. */
  readonly box: string;
  /** The ids of the boxes that wait for it, the nearest first. */
  readonly waiting: readonly string[];
}

/** A problem of a glossary or a diagram. */
export interface ExportedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}
