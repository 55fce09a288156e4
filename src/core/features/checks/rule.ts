import type { DocumentFacts } from './documentFacts';
import type { Finding, FindingCode } from './finding';

/** A rule's result at one place; the caller adds the file and the severity. */
export type RuleFinding = Pick<Finding, 'message' | 'range' | 'replacement' | 'claim'>;

/** What a rule finds; a rule that takes long works in steps, see `runToEnd` and `runInSlices`. */
type RuleResult = readonly RuleFinding[] | Generator<undefined, readonly RuleFinding[]>;

/** One check, shared by the editor and the command line. */
export interface Rule {
  readonly code: FindingCode;
  check(document: DocumentFacts): RuleResult;
}
