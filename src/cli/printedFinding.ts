import type { CheckedFile } from '../core/features/checks/checkFiles';
import type { PrintedProblem } from './output';
import { printedProblem } from './output';

/** A finding as it is printed, with the word that it is about. */
export interface PrintedFinding extends PrintedProblem {
  readonly word: string;
}

export function printedFindings(
  { findings, lines }: CheckedFile,
  cwd: string,
): readonly PrintedFinding[] {
  return findings.map((finding) => ({
    ...printedProblem(finding, lines, cwd),
    word: finding.word,
  }));
}
