import type { TextEdit } from '../../text/textEdit';
import type { SketchRefusal } from './refuseSketch';

/** What a new box is, where the type of the diagram has a picture for it; otherwise a box like the others. */
export type SketchShape = 'person' | 'database' | 'queue';

/** An edge of a diagram, by what a reader sees of it. */
export interface EdgeReference {
  readonly from: string;
  readonly to: string;
  /** Distinguishes edges with the same ends. */
  readonly label?: string;
  /** 0-based line of the diagram's text: distinguishes edges with the same label. */
  readonly line?: number;
}

/** A change of a diagram by someone who draws. Boxes and groups are given by their ids, labels are plain text. */
export type SketchChange =
  | {
      readonly kind: 'add';
      readonly label: string;
      readonly group?: string | undefined;
      /** Boxes at the end of new edges from the new box. */
      readonly calls?: readonly string[];
      /** Boxes at the start of new edges to the new box. */
      readonly calledBy?: readonly string[];
      /** The words of these edges. */
      readonly edgeLabel?: string | undefined;
      readonly shape?: SketchShape | undefined;
    }
  | {
      readonly kind: 'connect';
      readonly from: string;
      readonly to: string;
      /** Empty for an edge without words. */
      readonly label?: string;
    }
  /** Changes the label of a box or a group; ids stay. */
  | { readonly kind: 'rename'; readonly id: string; readonly label: string }
  /** Moves a box into a group, or out of all groups. */
  | { readonly kind: 'move'; readonly id: string; readonly group: string | undefined }
  /** Removes a box with its edges. */
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'disconnect'; readonly edge: EdgeReference }
  /** An empty label removes the words. */
  | { readonly kind: 'relabel'; readonly edge: EdgeReference; readonly label: string };

export type SketchKind = SketchChange['kind'];

/** A change of one kind. */
export type SketchChangeOf<K extends SketchKind> = Extract<SketchChange, { readonly kind: K }>;

export type SketchResult =
  | {
      readonly kind: 'edits';
      /** Offsets are UTF-16 offsets of the diagram's text. */
      readonly edits: readonly TextEdit[];
      /** The id of the box that was added. */
      readonly id?: string;
    }
  | SketchRefusal;

/** Edits that may make the change; the result is parsed to find out. */
export interface SketchPlan {
  readonly edits: readonly TextEdit[];
  /** The id of a new box. */
  readonly id?: string;
}

/** The possible edits for a change, the one closest to the author's style first; or why it is not possible. */
export type SketchPlans = Iterable<SketchPlan> | SketchRefusal;
