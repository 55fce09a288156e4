import { isConfirmed } from '../core/features/checks/checkDocument';
import type { CheckedFile } from '../core/features/checks/checkFiles';
import type { SmallWords } from '../core/language/smallWords';
import type { PrintedProblem } from './output';
import { printedProblem } from './output';

/** A finding as it is printed, with the word that it is about. */
export interface PrintedFinding extends PrintedProblem {
  readonly word: string;
}

/** A finding that other files may still confirm or discard. */
export interface PossibleFinding extends PrintedFinding {
  readonly score?: number;
}

export function printedFindings(
  { findings, lines, failure }: CheckedFile,
  cwd: string,
): readonly PossibleFinding[] {
  const printed = findings.map((finding) => ({
    ...printedProblem(finding, lines, cwd),
    word: finding.word,
    ...(finding.score === undefined ? {} : { score: finding.score }),
  }));
  if (failure === undefined) return printed;
  return [...printed, { ...printedProblem(failure, lines, cwd), word: failure.message }];
}

/** Returns the findings that remain when all files have been read. */
export function confirmed(
  findings: readonly PossibleFinding[],
  smallWords: SmallWords,
): readonly PrintedFinding[] {
  return findings.flatMap(({ score, ...finding }) =>
    isConfirmed({ word: finding.word, ...(score === undefined ? {} : { score }) }, smallWords)
      ? finding
      : [],
  );
}
