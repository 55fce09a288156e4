/** The boxes of a part of a diagram, by their ids. */
export interface DiagramPart {
  /** Nodes, and the groups around them. */
  readonly kept: ReadonlySet<string>;
  /** Groups that are drawn as one box, without what is in them. */
  readonly closed: ReadonlySet<string>;
}

export function isInPart({ kept, closed }: DiagramPart, id: string): boolean {
  return kept.has(id) || closed.has(id);
}

/** Returns the boxes of a list of ids that are in the part, separated by commas. */
export function filterIds(part: DiagramPart, list: string): string {
  return list
    .split(/[\s,]+/)
    .filter((id) => isInPart(part, id))
    .join(',');
}
