import type { Problem, Severity } from '../../problem/problem';
import type { CheckLevel } from '../../workspace/settings';
import { checkLevels } from '../../workspace/settings';
import type { FindingCode } from './finding';
import { findingCodes } from './finding';

/** What reading glossaries and diagrams brings up: it is told at the level that the settings ask for too. */
const problemCodes = [
  'empty-definition',
  'duplicate-term',
  'alias-claimed-twice',
  'unknown-value',
  'missing-name',
  'missing-import',
  'broken-yaml',
  'broken-table',
  'merge-conflict',
  'diagram-syntax',
  'unreadable-file',
] as const;

/** Everything that can be set in `checks`. */
export const checkCodes = [...findingCodes, ...problemCodes] as const;

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

/** The problem at the level that the user wants it at, or nothing where they want it off; what is no level is passed over. */
export function atLevel<Told extends Problem>(
  problem: Told,
  levels: Readonly<Record<string, CheckLevel>>,
): Told | undefined {
  const level = checkLevels.find((one) => one === levels[problem.code]);
  if (level === undefined) return problem;
  return level === 'off' ? undefined : { ...problem, severity: level };
}
