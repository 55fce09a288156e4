import type { DiagramBlock } from './diagramBlocks';
import type { DocumentUri } from '../text/textDocument';

/** A box of a diagram. Lines are 0-based lines of the file, the Markdown around a block included. */
export interface DiagramNode {
  readonly id: string;
  /** As a reader sees it: no markup, line breaks as spaces. Empty for a mere joint of lines. */
  readonly label: string;
  /** Id of the innermost group it stands in. */
  readonly group: string | undefined;
  /** Where the node is defined: its first line with a label, else its first line. */
  readonly line: number;
}

/** A line from one node (or group) to another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Empty where the line says nothing. */
  readonly label: string;
  /** Heads at both ends or at none; by default the line points at `to`. */
  readonly arrows?: 'both' | 'none';
  readonly line: number;
}

/** A frame around nodes: subgraph, boundary, group. */
export interface DiagramGroup {
  readonly id: string;
  readonly label: string;
  /** Id of the group around it. */
  readonly parent: string | undefined;
  readonly line: number;
}

/** What Mermaid's own parser says of one diagram, lines counted from the diagram's first line. */
export interface ParsedDiagram {
  /** Mermaid's word for the kind: `flowchart`, `sequence`, `c4`... */
  readonly type: string;
  readonly title: string | undefined;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
}

/**
 * What is wrong with a diagram, so that it can be said in the reader's words: something stands where
 * it does not belong, the text ends before something is closed, the first line names no kind of
 * diagram, the front matter is no YAML, there is too much text, or Mermaid says it best.
 */
export type DiagramErrorKind =
  'unexpected' | 'ends-early' | 'unknown-type' | 'front-matter' | 'too-large' | 'other';

/** Why a diagram could not be parsed; the line is 0-based, counted from the diagram's first line. */
export interface DiagramError {
  readonly kind: DiagramErrorKind;
  /** The first line of Mermaid's own message. */
  readonly message: string;
  /** The word that was not understood, where it is known. */
  readonly found?: string;
  readonly line: number;
}

export type DiagramParseResult =
  | { readonly kind: 'diagram'; readonly diagram: ParsedDiagram }
  | { readonly kind: 'error'; readonly error: DiagramError };

/** Mermaid's parser, loaded when first needed. */
export interface DiagramParser {
  parse(text: string): Promise<DiagramParseResult>;
}

/** A diagram at its place: a whole file or a fenced block of a Markdown file. */
export interface Diagram extends ParsedDiagram {
  readonly uri: DocumentUri;
  /** First line of the Mermaid text in the file, 0-based. */
  readonly line: number;
  /** The Mermaid text itself. */
  readonly text: string;
}

/** Reads the boxes of a diagram without parsing it; `undefined` where only the parser can name them. */
export type OutlineDiagram = (uri: DocumentUri, block: DiagramBlock) => Diagram | undefined;
