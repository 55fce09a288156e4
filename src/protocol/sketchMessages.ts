/** An edge by what a reader sees of it. */
export interface DrawnEdgeReference {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** 0-based line of the file: distinguishes edges with the same ends and label. */
  readonly line: number;
}

/** What a new box is drawn as, if not as a box. */
export type PanelShape = 'person' | 'database' | 'queue';

/** A change that the reader draws. Boxes and groups are given by their ids, labels are plain text. */
export type PanelChange =
  | {
      readonly kind: 'add';
      readonly label: string;
      readonly group?: string | undefined;
      readonly shape?: PanelShape | undefined;
      /** Boxes that the new one leads to, and boxes that lead to it. */
      readonly calls: readonly string[];
      readonly calledBy: readonly string[];
      /** The words of these connections. */
      readonly edgeLabel?: string | undefined;
    }
  | {
      readonly kind: 'connect';
      readonly from: string;
      readonly to: string;
      /** Empty for a connection without words. */
      readonly label: string;
    }
  | { readonly kind: 'rename'; readonly id: string; readonly label: string }
  /** Without a group, moves the box out of all groups. */
  | { readonly kind: 'move'; readonly id: string; readonly group?: string | undefined }
  /** Removes a box with its connections. */
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'disconnect'; readonly edge: DrawnEdgeReference }
  | { readonly kind: 'relabel'; readonly edge: DrawnEdgeReference; readonly label: string };

/** A term that a new box can be named after. */
export interface TermSuggestion {
  readonly name: string;
  readonly summary: string;
}

/** From the panel to the extension: a change, which is answered with `sketched` and the same number. */
export type SketchRequest =
  | {
      readonly type: 'sketch';
      readonly request: number;
      readonly diagram: string;
      readonly change: PanelChange;
    }
  /** Undoes the last change of the panel, or makes it again. */
  | { readonly type: 'undoSketch'; readonly request: number }
  | { readonly type: 'redoSketch'; readonly request: number }
  /** Creates a diagram from lines such as `Checkout -> Ledger: books`. */
  | { readonly type: 'createFromLines'; readonly request: number; readonly lines: string };

/** From the panel to the extension, about changes. */
export type SketchFromPanel =
  | SketchRequest
  /** Asks for the text of such a diagram; the answer is `preview`. */
  | { readonly type: 'previewLines'; readonly lines: string }
  /** Searches the terms of the glossary; the answer is `terms`. */
  | { readonly type: 'findTerms'; readonly query: string };

/** What has become of a change. */
export interface SketchAnswer {
  readonly type: 'sketched';
  /** The number of the change. */
  readonly request: number;
  /** The id of the box that was added. */
  readonly id?: string | undefined;
  /** The name that an entry had before it was renamed with its box. */
  readonly term?: string | undefined;
  /** Why nothing was changed. */
  readonly refusal?: string | undefined;
}

/** From the extension to the panel, about changes. */
export type SketchToPanel =
  | SketchAnswer
  | {
      readonly type: 'terms';
      readonly query: string;
      readonly terms: readonly TermSuggestion[];
    }
  /** `text` is empty as long as the lines have no box. */
  | {
      readonly type: 'preview';
      readonly lines: string;
      readonly text: string;
      /** Lines that are not understood, as sentences. */
      readonly problems: readonly string[];
    };

/** The texts of the tools that change a diagram. */
export type SketchWord =
  | 'edit'
  | 'editTools'
  | 'editHint'
  | 'editDone'
  | 'addBox'
  | 'connectBox'
  | 'renameBox'
  | 'moveBox'
  | 'removeBox'
  | 'undoSketch'
  | 'startDiagram'
  | 'startHint'
  | 'startLines'
  | 'startExample'
  | 'startPreview'
  | 'startNothing'
  | 'boxName'
  | 'boxNameExample'
  | 'boxGroup'
  | 'noGroup'
  | 'noGroups'
  | 'boxShape'
  | 'plainShape'
  | 'personShape'
  | 'databaseShape'
  | 'queueShape'
  | 'inDiagram'
  | 'isInDiagram'
  | 'inGlossary'
  | 'newBox'
  | 'nameSuggestions'
  | 'removeChoice'
  | 'connectFrom'
  | 'connectTo'
  | 'otherBox'
  | 'connectionLabel'
  | 'renameEntry'
  | 'renameInDiagram'
  | 'addedBox'
  | 'connected'
  | 'renamedBox'
  | 'renamedEntry'
  | 'movedTo'
  | 'movedOut'
  | 'removedBox'
  | 'removedWith'
  | 'disconnected'
  | 'relabeled'
  | 'unlabeled'
  | 'notChanged'
  | 'waitForChange'
  | 'stopWaiting'
  | 'noAnswer'
  | 'undone'
  | 'redone'
  | 'selectBox'
  | 'selectBoxOrEdge'
  | 'dragHandle'
  | 'dropInto'
  | 'dropOut'
  | 'addToGlossary';
