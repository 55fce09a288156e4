import type { Problem } from '../../problem/problem';

/** What a rule found: a problem whose range is exactly the word that it is about. */
export interface Finding extends Problem {
  readonly code: FindingCode;
  /** As it stands in the text. */
  readonly word: string;
  /** What to write instead, where the rule knows it. */
  readonly replacement?: string;
}

/** The rules' codes; glossary files have problems of their own beside them. */
export const findingCodes = [
  'unexplained-acronym',
  'discouraged-word',
  'deprecated-term',
  'technical-word-in-story',
  'story-user',
  'unknown-node',
  'node-without-term',
  'unused-term',
  'self-referring-definition',
  'two-meanings',
] as const;
export type FindingCode = (typeof findingCodes)[number];
