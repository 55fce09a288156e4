import type { Problem, Severity } from '../../problem/problem';
import type { CheckLevel } from '../../workspace/settings';
import { checkLevels } from '../../workspace/settings';
import type { FindingCode } from './finding';
import { findingCodes } from './finding';

/** Problems of reading glossaries and diagrams, whose severity can be set too. */
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

/** Every code that can be set in `checks`. */
export const checkCodes = [...findingCodes, ...problemCodes] as const;

/** Low by default, because users have not asked for the checks. */
export const defaultSeverities: Readonly<Record<FindingCode, Severity>> = {
  'unexplained-acronym': 'information',
  'discouraged-word': 'information',
  'common-discouraged-word': 'hint',
  'deprecated-term': 'information',
  'technical-word-in-story': 'information',
  'story-user': 'hint',
  'unknown-node': 'information',
  'node-without-term': 'hint',
  'unused-term': 'hint',
  'self-referring-definition': 'information',
  'two-meanings': 'hint',
};

/** Returns the problem with the severity of the settings, or nothing if it is off; ignores invalid severities. */
export function applyLevel<Told extends Problem>(
  problem: Told,
  levels: Readonly<Record<string, CheckLevel>>,
): Told | undefined {
  const level = checkLevels.find((one) => one === levels[problem.code]);
  if (level === undefined) return problem;
  return level === 'off' ? undefined : { ...problem, severity: level };
}
