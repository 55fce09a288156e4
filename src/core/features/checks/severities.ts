import type { Problem, Severity } from '../../problem/problem';
import type { CheckLevel } from '../../workspace/settings';
import type { FindingCode } from './finding';

/** Quiet, so that nobody who never asked for checks is shouted at. */
export const usualSeverities: Readonly<Record<FindingCode, Severity>> = {
  'unexplained-acronym': 'information',
  'discouraged-word': 'information',
  'deprecated-term': 'information',
  'technical-word-in-story': 'information',
  'story-user': 'hint',
  'unknown-node': 'information',
  'node-without-term': 'hint',
  'unused-term': 'hint',
  'self-referring-definition': 'information',
  'two-meanings': 'hint',
};

/** The problem at the level that the user wants it at, or nothing where they want it off. */
export function atLevel<Told extends Problem>(
  problem: Told,
  levels: Readonly<Record<string, CheckLevel>>,
): Told | undefined {
  const level = levels[problem.code];
  if (level === undefined) return problem;
  return level === 'off' ? undefined : { ...problem, severity: level };
}
