import type { Range } from '../../text/range';

/** A place where a diagram's source names a node or a group. Offsets are of the diagram's own text. */
export interface Occurrence {
  readonly id: string;
  readonly role: 'node' | 'group';
  /** A definition declares the box: it has a label, or its statement exists to name it. */
  readonly kind: 'definition' | 'use';
  /** Only the id. */
  readonly range: Range;
  /** The label without its brackets and quotes. */
  readonly label?: Range;
}

/** A connection between two boxes in the source. */
export interface EdgeSource {
  readonly from: string;
  readonly to: string;
  /** Offset of the connection. */
  readonly offset: number;
}

/** The results of a scanner, in the order of the text. */
export interface DiagramSource {
  readonly occurrences: readonly Occurrence[];
  readonly edges: readonly EdgeSource[];
}

/** The ids of a diagram's boxes, in the order of Mermaid's databases. */
export interface BoxIds {
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
}
