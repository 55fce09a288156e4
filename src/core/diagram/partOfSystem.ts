import type { Diagram, DiagramNode } from './diagram';

/** Diagram types whose boxes are components, not steps, states or tables. */
export const diagramsOfParts = new Set(['flowchart', 'c4', 'architecture', 'block', 'sequence']);

const maxLabelLength = 50;

/** Returns true for a box that represents a component, which a glossary can explain. */
export function isPartOfSystem(diagram: Diagram, { label }: DiagramNode): boolean {
  return diagramsOfParts.has(diagram.type) && isPart(label);
}

/** A question is a decision, a sentence is a step, and a single letter has no meaning. */
export function isPart(label: string): boolean {
  return (
    label.length > 1 &&
    label.length <= maxLabelLength &&
    !/[?!;=]|\.\s/u.test(label) &&
    /\p{L}{2}/u.test(label)
  );
}
