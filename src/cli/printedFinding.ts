import type { CheckedFile } from '../core/features/checks/checkFiles';
import type { PrintedProblem } from './output';
import { printedProblem } from './output';

/** A finding as it is printed, with the word that it is about. */
export interface PrintedFinding extends PrintedProblem {
  readonly word: string;
}

export function printedFindings(
  { findings, lines, failure }: CheckedFile,
  cwd: string,
): readonly PrintedFinding[] {
  const printed = findings.map((finding) => ({
    ...printedProblem(finding, lines, cwd),
    word: finding.word,
  }));
  if (failure === undefined) return printed;
  return [...printed, { ...printedProblem(failure, lines, cwd), word: failure.message }];
}
