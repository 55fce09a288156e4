import type { DocumentFacts } from './documentFacts';
import type { Finding, FindingCode } from './finding';

/** What a rule says of one place; the file and the severity are known elsewhere. */
export type RuleFinding = Pick<Finding, 'message' | 'range' | 'replacement' | 'score'>;

/** One thing to look for, the same for the editor and the command line. */
export interface Rule {
  readonly code: FindingCode;
  check(document: DocumentFacts): readonly RuleFinding[];
}
