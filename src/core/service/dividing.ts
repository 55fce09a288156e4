// Entry point for texts of parts of diagrams. The diagram panel loads it on demand, so it includes no other part of core.

export type { DiagramPart } from '../diagram/part/diagramPart';
export { extractPart } from '../diagram/part/extractPart';
