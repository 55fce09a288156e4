import type { Range } from '../../text/range';

/** A place where a diagram's source names a node or a group. Offsets are of the diagram's own text. */
export interface Occurrence {
  readonly id: string;
  readonly role: 'node' | 'group';
  /** A definition says what the box is: it has a label, or its statement exists to name it. */
  readonly kind: 'definition' | 'use';
  /** The id alone. */
  readonly range: Range;
  /** The label without its brackets and quotes. */
  readonly label?: Range;
}

/** A statement's line between two boxes. */
export interface EdgeSource {
  readonly from: string;
  readonly to: string;
  /** Offset of the place where the line is drawn. */
  readonly offset: number;
}

/** What a scanner finds, in the order of the text. */
export interface DiagramSource {
  readonly occurrences: readonly Occurrence[];
  readonly edges: readonly EdgeSource[];
}

/** The ids of a diagram's boxes, in the order of Mermaid's databases. */
export interface BoxIds {
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
}
