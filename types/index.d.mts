/** The approval status of an entry. */
export type Status = 'draft' | 'approved' | 'deprecated';

/** The delivery status of a component. */
export type Delivery = 'planned' | 'mocked' | 'live' | 'external' | 'retired';

/** One entry of a glossary. Absent lists are empty, absent texts `undefined`. */
export interface Term {
  readonly name: string;
  /** The words that an acronym stands for. */
  readonly expansion: string | undefined;
  /** The meaning for a reader who is not technical. */
  readonly plain: string | undefined;
  /** Markdown; the first sentence is the summary. Empty if there is none. */
  readonly definition: string;
  readonly aliases: readonly string[];
  /** Discouraged synonyms. */
  readonly avoid: readonly string[];
  readonly examples: readonly string[];
  readonly status: Status | undefined;
  readonly delivery: Delivery | undefined;
  readonly owner: string | undefined;
  readonly users: readonly string[];
  /** Names of other terms. */
  readonly related: readonly string[];
  readonly links: readonly string[];
  /** Whether to avoid it in user stories. */
  readonly technical: boolean;
  /** The context or section in which the term has this meaning. */
  readonly context: string | undefined;
  /** Other fields, by their labels. */
  readonly meta: Readonly<Record<string, string>>;
  /** Path of the glossary file, relative to the folder. */
  readonly file: string;
  /** Line of the name, 1-based. */
  readonly line: number;
}

/** A word of a text and its meanings, the nearest glossary first. */
export interface Match {
  /** As written in the text. */
  readonly word: string;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether the word is a discouraged synonym of the terms. */
  readonly isAvoided: boolean;
  readonly terms: readonly Term[];
}

/** A finding of the checks. Lines and columns are 1-based; columns count UTF-16 units. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** As written in the text. */
  readonly word: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The words to use instead, if there are any. */
  readonly replacement: string | undefined;
}

/** A box of a diagram. */
export interface Box {
  readonly id: string;
  readonly label: string;
  /** Id of the enclosing group. */
  readonly group: string | undefined;
  /** 1-based line of the file. */
  readonly line: number;
  readonly term: Term | undefined;
}

/** A connection of a diagram. */
export interface Connection {
  /** Id of a box or group. */
  readonly from: string;
  readonly to: string;
  /** Empty if the connection has no label. */
  readonly label: string;
  /** Arrowheads at both ends or at none; by default the connection points at `to`. */
  readonly arrows: 'both' | 'none' | undefined;
  readonly line: number;
}

/** A frame around boxes. */
export interface Group {
  readonly id: string;
  readonly label: string;
  /** Id of the enclosing group. */
  readonly parent: string | undefined;
  readonly line: number;
  readonly term: Term | undefined;
}

/** A Mermaid diagram that could be parsed. */
export interface Diagram {
  /** Path of the file, relative to the folder. */
  readonly file: string;
  /** First line of the Mermaid text in the file, 1-based. */
  readonly line: number;
  /** Such as `flowchart`, `sequence` or `c4`. */
  readonly type: string;
  readonly title: string | undefined;
  readonly boxes: readonly Box[];
  readonly connections: readonly Connection[];
  readonly groups: readonly Group[];
}

export interface OpenOptions {
  /** Patterns of further glossary files, relative to the folder; with `!`, files to exclude. */
  readonly glossaryFiles?: readonly string[] | undefined;
}

export interface ExplainOptions {
  /** Path of the file that the text is for, relative to the folder: it determines which terms apply, and the language. */
  readonly file?: string | undefined;
}

export interface CheckOptions {
  /** Path of the file that the text is for, relative to the folder; by default a Markdown file at the top. */
  readonly file?: string | undefined;
  /** Whether to check it as a user story; by default, the settings decide by its path. */
  readonly isStory?: boolean | undefined;
}

/** The glossary and the diagrams of a folder. Each answer is about the files as they are now. */
export interface OpenGlossary {
  /** Returns all terms in the order of their files. */
  terms(): Promise<readonly Term[]>;
  /** Finds the terms of a text, in the order of the text. */
  explain(text: string, options?: ExplainOptions): Promise<readonly Match[]>;
  /** Checks a text with the rules and the settings of the folder. */
  check(text: string, options?: CheckOptions): Promise<readonly Finding[]>;
  /** Returns all diagrams that can be parsed, the main one first. */
  diagrams(): Promise<readonly Diagram[]>;
  /** Forgets everything that was read. */
  dispose(): void;
}

/**
 * Opens a folder and reads its glossaries on the first request.
 *
 * @param folder Path of the folder, relative to the working directory.
 * @throws Error if there is no such folder, or if its settings are invalid.
 */
export function openGlossary(folder: string, options?: OpenOptions): Promise<OpenGlossary>;
