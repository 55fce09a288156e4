import type { SketchFromPanel, SketchToPanel } from './sketchMessages';
import type { PanelTarget, PanelWalk, WalkPlace } from './walks';

export type * from './walks';

/** The delivery status of a component; the panel shows it by shape and word. */
export type PanelDelivery = 'planned' | 'mocked' | 'live' | 'external' | 'retired';

/** The data of a term in the panel, as plain text. Empty texts and lists are not shown. */
export interface PanelTerm {
  readonly name: string;
  readonly expansion: string;
  /** The name for a reader who is not technical, if it differs. */
  readonly plainName?: string | undefined;
  /** One sentence in plain words. */
  readonly summary: string;
  /** The definition after its summary, without markup. */
  readonly details: string;
  readonly aliases: readonly string[];
  readonly delivery?: PanelDelivery | undefined;
  /** As a word: "Draft". */
  readonly status: string;
  readonly owner: string;
  readonly users: readonly string[];
  /** The texts of its links, in the order of the entry. */
  readonly links: readonly string[];
  /** Whether the glossary names the component's code. */
  readonly hasCode: boolean;
}

/** A node or a group. Lines are 0-based lines of the file. */
export interface PanelBox {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  /** Id of the enclosing group. */
  readonly group?: string | undefined;
  readonly term?: PanelTerm | undefined;
  /** Whether it is a label of a chart, which a picture identifies only by its words. */
  readonly isLabel?: boolean | undefined;
}

/** A connection, message, relation or transition between two boxes. */
export interface PanelEdge {
  /** Stays the same while the edges with the same ends keep their order. */
  readonly id: string;
  /** 0-based line of the file. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Arrowheads at both ends or at none; by default the edge points at `to`. */
  readonly arrows?: 'both' | 'none' | undefined;
}

/** One entry of the picker. */
export interface DiagramChoice {
  /** Identifies the diagram while its file and its order in the file stay the same. */
  readonly id: string;
  readonly title: string;
}

/** Why the text of a diagram cannot be drawn. */
export interface PanelProblem {
  readonly message: string;
  /** 0-based line of the file. */
  readonly line: number;
  /** Whether the picture is of the last committed version, because no other one was valid. */
  readonly isCommitted?: boolean | undefined;
}

export interface PanelDiagram extends DiagramChoice {
  readonly uri: string;
  /** First line of the Mermaid text in the file, 0-based. */
  readonly line: number;
  /** Mermaid's name for the type: `flowchart`, `sequence`, `c4`... */
  readonly type: string;
  /** Whether a connection says that one part calls another; in class or state diagrams it does not. */
  readonly meansCalls: boolean;
  readonly text: string;
  /** The problem of the current text, if this is an earlier version. */
  readonly outdated?: PanelProblem | undefined;
  /** In the order of Mermaid's own parser: pictures of mind maps identify their nodes by it. */
  readonly nodes: readonly PanelBox[];
  readonly edges: readonly PanelEdge[];
  readonly groups: readonly PanelBox[];
  /** Why the diagram cannot be changed in the panel; `undefined` where it can. */
  readonly locked?: string | undefined;
  /** The walks of the glossary first. */
  readonly walks?: readonly PanelWalk[] | undefined;
}

/** A box of another diagram. */
export interface FoundBox {
  readonly diagram: string;
  /** The title of the diagram. */
  readonly title: string;
  readonly node: string;
  readonly label: string;
}

/** A git revision to compare with, and what the reader calls it. */
export interface PanelRevision {
  readonly id: string;
  readonly name: string;
}

/** What is different about a box or an edge. */
export interface PanelDifference {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'renamed' | 'redefined';
  readonly sentences: readonly string[];
  /** The changed fields of the entry. */
  readonly fields: readonly {
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A comparison of a diagram and the glossary with a revision. */
export interface Comparison {
  readonly revision: string;
  readonly diagram: string;
  /** All changes, also those that the picture does not show. */
  readonly sentences: readonly string[];
  /** The diagram with what was removed, where its type allows it. */
  readonly shown: PanelDiagram;
  /** Whether something that was removed is only in the sentences. */
  readonly lacksRemoved: boolean;
  readonly boxes: readonly PanelDifference[];
  readonly edges: readonly PanelDifference[];
}

/** Why there is no comparison, as a sentence. */
export interface FailedComparison {
  readonly revision: string;
  readonly diagram: string;
  readonly problem: string;
}

export type PanelComparison = Comparison | FailedComparison;

/** What takes time to find of the term of a pinned box. */
export interface PanelFacts {
  /** The number of usages in source code, and in documents and diagrams. */
  readonly usages?: { readonly code: number; readonly docs: number } | undefined;
  /** Who changed the entry last; `day` is as in `2026-11-28`. */
  readonly change?: { readonly author: string; readonly day: string } | undefined;
}

/** From the extension to the panel. */
export type ToPanel =
  | SketchToPanel
  /** The first message: the panel shows no text before it. */
  | {
      readonly type: 'start';
      readonly strings: Readonly<Record<string, string>>;
      /** Whether there is Git to compare with; not in the browser. */
      readonly canCompare?: boolean | undefined;
    }
  | {
      readonly type: 'show';
      readonly diagram: PanelDiagram;
      readonly choices: readonly DiagramChoice[];
    }
  /** The workspace has no diagram. */
  | { readonly type: 'empty' }
  /** Centers a node and pulses it. */
  | { readonly type: 'select'; readonly node: string }
  /** The boxes of other diagrams that match the words of a search. */
  | { readonly type: 'found'; readonly query: string; readonly boxes: readonly FoundBox[] }
  /** The boxes of other diagrams for the term of a box. */
  | { readonly type: 'elsewhere'; readonly node: string; readonly boxes: readonly FoundBox[] }
  /** The revision that the reader has chosen. */
  | { readonly type: 'revision'; readonly revision: PanelRevision }
  | { readonly type: 'compared'; readonly comparison: PanelComparison }
  /** Starts a walk of the shown diagram. */
  | { readonly type: 'startWalk'; readonly id: string }
  /** The walk that the reader has recorded, with its sentences. */
  | { readonly type: 'recordedWalk'; readonly walk: PanelWalk }
  /** The recorded walk is in the glossary. */
  | { readonly type: 'walkSaved' }
  /** What was found of a pinned box; each message adds a part. */
  | { readonly type: 'facts'; readonly node: string; readonly facts: PanelFacts }
  /** Marks the nodes at the editor's cursor. */
  | { readonly type: 'highlight'; readonly nodes: readonly string[] }
  /** The diagram's text cannot be drawn. */
  | ({
      readonly type: 'error';
      readonly diagram: DiagramChoice;
      readonly choices: readonly DiagramChoice[];
    } & PanelProblem);

/** Requests about a node; `openNode` opens its line in the diagram's text. */
export type NodeRequest =
  'openTerm' | 'openNode' | 'openCode' | 'editTerm' | 'addTerm' | 'findUsages';

export type ExportFormat = 'svg' | 'png';

/** A picture and what a reader on paper needs to understand it. Texts are plain; pictures are texts of an SVG. */
export interface PrintedPicture {
  readonly picture: string;
  /** Sentences about the shown part of the diagram. */
  readonly notes: readonly string[];
  /** Without entries, there is no legend. */
  readonly legend: {
    readonly title: string;
    readonly entries: readonly {
      /** The mark that the entry explains; empty for a sentence. */
      readonly mark: string;
      readonly text: string;
    }[];
  };
  /** The terms of the shown boxes, in alphabetical order. */
  readonly definitions: readonly { readonly name: string; readonly text: string }[];
}

/** From the panel to the extension. */
export type FromPanel =
  | SketchFromPanel
  /** The panel is ready; `diagram` is the one that it showed before it was hidden. */
  | {
      readonly type: 'ready';
      readonly diagram?: string | undefined;
      readonly held?: boolean | undefined;
    }
  | { readonly [T in NodeRequest]: { readonly type: T; readonly node: string } }[NodeRequest]
  | { readonly type: 'pickDiagram'; readonly diagram: string }
  /** Searches the boxes of other diagrams; the answer is `found`. */
  | { readonly type: 'search'; readonly query: string }
  /** Asks for other diagrams with a box for the same term; the answer is `elsewhere`. */
  | { readonly type: 'findElsewhere'; readonly node: string }
  /** Asks for the details of a pinned box that take time; without one, they are no longer needed. */
  | { readonly type: 'findDetails'; readonly node?: string | undefined }
  /** Opens a link of the term of a box, by its position in the entry. */
  | { readonly type: 'openLink'; readonly node: string; readonly link: number }
  /** Opens another diagram with one of its boxes in the middle. */
  | { readonly type: 'openBox'; readonly diagram: string; readonly node: string }
  /** Lets the reader choose a revision; the answer is `revision`. */
  | { readonly type: 'chooseRevision' }
  /** Compares the shown diagram with a revision; the answer is `compared`. */
  | { readonly type: 'compare'; readonly revision: PanelRevision }
  /** Whether the panel keeps its diagram when the reader opens another Mermaid file. */
  | { readonly type: 'hold'; readonly held: boolean }
  /** A 0-based line of the diagram's file. */
  | { readonly type: 'goToLine'; readonly line: number }
  /** Saves the picture: the text of an SVG, or a PNG in Base64. */
  | { readonly type: 'saveExport'; readonly format: ExportFormat; readonly content: string }
  /** Opens a page to print in the browser. */
  | { readonly type: 'print'; readonly printed: PrintedPicture }
  /** Copies sentences as a list in Markdown. */
  | { readonly type: 'copyList'; readonly title: string; readonly sentences: readonly string[] }
  /** Asks for the sentences of a recorded walk; the answer is `recordedWalk`. */
  | { readonly type: 'describeWalk'; readonly steps: readonly PanelTarget[] }
  /** Saves a recorded walk in the glossary; the answer is `walkSaved`, if it was saved. */
  | { readonly type: 'saveWalk'; readonly steps: readonly PanelTarget[] }
  /** Creates a starter glossary and diagram. */
  | { readonly type: 'create' }
  | { readonly type: 'rendered'; readonly diagram: string }
  /** One of the panel's scripts could not be loaded; see `showPage`. */
  | { readonly type: 'loadFailed' }
  /** Mermaid parsed the text but could not draw it; `line` is 0-based in the file, if it is known. */
  | {
      readonly type: 'renderFailed';
      readonly diagram: string;
      readonly message: string;
      readonly line?: number | undefined;
    };

/** What the marks on boxes show; one choice at a time. */
export type PanelLens =
  'none' | 'delivery' | 'waiting' | 'owner' | 'users' | 'unexplained' | 'plain' | 'changed';

/** A part of a diagram: a box or group with everything that is up to `depth` connections away. */
export interface PanelFocus {
  readonly box: string;
  readonly depth: number;
}

/** A diagram or a part of one, which the reader can go back to. */
export interface PanelPlace {
  readonly diagram: string;
  /** The diagrams that the reader has zoomed in from, the outermost first. */
  readonly trail?: readonly DiagramChoice[] | undefined;
  readonly focus?: PanelFocus | undefined;
  /** The shown step of a walk, 0-based. */
  readonly walk?: WalkPlace | undefined;
}

/** The state of the panel, kept while it is hidden and over restarts. */
export interface PanelState extends PanelPlace {
  /** Whether a dense diagram is drawn as a whole. */
  readonly whole: boolean;
  /** The scale, and the translation in picture units before scaling. */
  readonly view?: { readonly scale: number; readonly x: number; readonly y: number } | undefined;
  /** The box or edge whose details are shown next to the picture. */
  readonly pinned?: PanelTarget | undefined;
  readonly lens: PanelLens;
  /** The chosen entry of the legend; the boxes of other entries are dimmed. */
  readonly filter?: string | undefined;
  /** The revision that the lens of changes compares with. */
  readonly compare?: PanelRevision | undefined;
  /** Whether boxes depend on those whose arrows reach them. */
  readonly flipped?: boolean | undefined;
  /** Whether the panel keeps its diagram when the reader opens another Mermaid file. */
  readonly held?: boolean | undefined;
  /** Whether the list of boxes is shown. */
  readonly list: boolean;
  /** Whether only the picture and the pinned details are shown, for an audience. */
  readonly presenting?: boolean | undefined;
  /** Whether the tools that change the diagram are shown. */
  readonly editing?: boolean | undefined;
  /** The steps of the walk that the reader records, while it is not saved. */
  readonly recording?: readonly PanelTarget[] | undefined;
  /** The places before and after this one; the nearest one is the last and the first. */
  readonly past: readonly PanelPlace[];
  readonly future: readonly PanelPlace[];
}
