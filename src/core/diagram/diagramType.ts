import { readMermaidText } from './source/mermaidText';

const firstWords: readonly (readonly [RegExp, string])[] = [
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
];

/** The type by the first word of a diagram's text, before it is parsed; empty for kinds whose sources are not told apart. */
export function typeOfDiagram(text: string): string {
  return typeOfCode(readMermaidText(text).code);
}

/** As `typeOfDiagram`, for a text whose comments and front matter are blanked out. */
export function typeOfCode(code: string): string {
  const text = code.trimStart();
  return firstWords.find(([word]) => word.test(text))?.[1] ?? '';
}
