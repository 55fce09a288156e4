import type { DiagramBlock } from './diagramBlocks';
import type { DocumentUri } from '../text/textDocument';

/** A box of a diagram. Lines are 0-based lines of the file, including the Markdown around a block. */
export interface DiagramNode {
  readonly id: string;
  /** As a reader sees it: no markup, line breaks as spaces. Empty for a junction of lines. */
  readonly label: string;
  /** Id of the innermost enclosing group. */
  readonly group: string | undefined;
  /** Where the node is defined: its first line with a label, otherwise its first line. */
  readonly line: number;
}

/** A connection from one node (or group) to another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Empty if the connection has no label. */
  readonly label: string;
  /** Arrowheads at both ends or at none; by default the connection points at `to`. */
  readonly arrows?: 'both' | 'none';
  readonly line: number;
}

/** A frame around nodes: subgraph, boundary, group. */
export interface DiagramGroup {
  readonly id: string;
  readonly label: string;
  /** Id of the enclosing group. */
  readonly parent: string | undefined;
  readonly line: number;
}

/** The result of Mermaid's own parser for one diagram, with lines counted from the diagram's first line. */
export interface ParsedDiagram {
  /** Mermaid's name for the type: `flowchart`, `sequence`, `c4`... */
  readonly type: string;
  readonly title: string | undefined;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
  /**
   * What a chart or a calendar names: its sections, tasks, branches. They are no parts of a system, so only readers of
   * the picture meet them. The id is the label.
   */
  readonly labels?: readonly DiagramNode[];
}

/**
 * The kind of error in a diagram, for a message in the reader's words: an unexpected token, an unclosed construct at
 * the end of the text, an unknown diagram type in the first line, invalid YAML in the front matter, too much text,
 * a text on which the parser does not finish, or an error that Mermaid's own message describes best.
 */
export type DiagramErrorKind =
  | 'unexpected'
  | 'ends-early'
  | 'unknown-type'
  | 'front-matter'
  | 'too-large'
  | 'too-complex'
  | 'other';

/** Why a diagram could not be parsed; the line is 0-based, counted from the diagram's first line. */
export interface DiagramError {
  readonly kind: DiagramErrorKind;
  /** The first line of Mermaid's own message. */
  readonly message: string;
  /** The unexpected word, if it is known. */
  readonly found?: string;
  readonly line: number;
}

export type DiagramParseResult =
  | { readonly kind: 'diagram'; readonly diagram: ParsedDiagram }
  | { readonly kind: 'error'; readonly error: DiagramError };

/** Mermaid's parser, loaded on first use. */
export interface DiagramParser {
  parse(text: string): Promise<DiagramParseResult>;
}

/** A diagram with its location: a whole file or a fenced block of a Markdown file. */
export interface Diagram extends ParsedDiagram {
  readonly uri: DocumentUri;
  /** First line of the Mermaid text in the file, 0-based. */
  readonly line: number;
  /** The Mermaid text itself. */
  readonly text: string;
}

/** Reads the boxes of a diagram without parsing it; `undefined` where only the parser can name them. */
export type OutlineDiagram = (uri: DocumentUri, block: DiagramBlock) => Diagram | undefined;
