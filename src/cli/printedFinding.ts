import type { CheckedFile } from '../core/features/checks/checkFiles';
import type { Claim } from '../core/features/checks/finding';
import type { WordEvidence } from '../core/features/checks/projectFacts';
import { type PrintedProblem, toPrintedProblem } from './output';
import { isConfirmed } from '../core/service/checking';

/** A finding as it is printed, with the word that it is about. */
export interface PrintedFinding extends PrintedProblem {
  readonly word: string;
}

/** A finding that other files may still confirm or discard. */
export interface PossibleFinding extends PrintedFinding {
  readonly claim?: Claim;
}

export function toPrintedFindings(
  { findings, lines, failure }: CheckedFile,
  cwd: string,
): readonly PossibleFinding[] {
  const printed = findings.map((finding) => ({
    ...toPrintedProblem(finding, lines, cwd),
    word: finding.word,
    ...(finding.claim === undefined ? {} : { claim: finding.claim }),
  }));
  if (failure === undefined) return printed;
  return [...printed, { ...toPrintedProblem(failure, lines, cwd), word: failure.message }];
}

/** Returns the findings that remain when all files have been read. */
export function keepConfirmed(
  findings: readonly PossibleFinding[],
  evidence: WordEvidence,
): readonly PrintedFinding[] {
  return findings.flatMap(({ claim, ...finding }) =>
    isConfirmed({ code: finding.code, ...(claim === undefined ? {} : { claim }) }, evidence)
      ? finding
      : [],
  );
}
