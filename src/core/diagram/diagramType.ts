import { readMermaidText } from './source/mermaidText';

const typePatterns: readonly (readonly [RegExp, string])[] = [
  [/^(?:flowchart|graph)\b/, 'flowchart'],
  [/^swimlane-beta\b/, 'swimlane'],
  [/^sequenceDiagram\b/, 'sequence'],
  [/^classDiagram/, 'class'],
  [/^stateDiagram/, 'state'],
  [/^erDiagram\b/, 'er'],
  [/^C4[A-Z]/, 'c4'],
  [/^architecture/, 'architecture'],
  [/^block\b/, 'block'],
  [/^mindmap\b/, 'mindmap'],
  [/^kanban\b/, 'kanban'],
  [/^requirement/, 'requirement'],
  [/^use-?case/i, 'usecase'],
];

/**
 * Returns the type from the first word of a diagram's text, before it is parsed; empty for types without boxes.
 */
export function getDiagramType(text: string): string {
  return getTypeOfCode(readMermaidText(text).code);
}

/** Like `getDiagramType`, for a text whose comments and front matter are masked. */
export function getTypeOfCode(code: string): string {
  const text = code.trimStart();
  return typePatterns.find(([word]) => word.test(text))?.[1] ?? '';
}
