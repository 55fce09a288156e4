// Entry point for the texts that the diagram panel draws instead of a diagram's own: parts of it, and other labels. The panel
// loads it on demand, so it includes no other part of core.

export type { DiagramPart } from '../diagram/part/diagramPart';
export { extractPart } from '../diagram/part/extractPart';
export { relabelDiagram, type ShownName } from '../diagram/relabel/relabelDiagram';
