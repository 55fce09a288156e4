import type { EvidenceTables } from '../core/features/checks/wordEvidence';
import type { Term } from '../core/glossary/term';
import type { DocumentUri } from '../core/text/textDocument';
import type { Settings } from '../core/workspace/settings';
import type { PossibleFinding } from './printedFinding';

/** Files that several threads take from. */
export interface SharedFiles {
  readonly files: readonly DocumentUri[];
  /** A number that all threads share: the index of the next file that no thread has taken. */
  readonly next: Int32Array;
}

/** Documents that all threads read, to find out what they contain. */
export interface ProbeTask extends SharedFiles {
  readonly kind: 'probe';
  /** What each document contains, in bits; 0 if it has not been read. */
  readonly found: Uint8Array;
}

/** Files without entries and diagrams that all threads check. */
export interface CheckTask extends SharedFiles {
  readonly kind: 'check';
  /** The tables of `CollectedEvidence`, filled by all threads. */
  readonly evidence: EvidenceTables;
  readonly settings: Settings;
  readonly terms: readonly Term[];
}

/** The result of checking files other than glossaries and diagrams. */
export interface ShareResult {
  readonly findings: readonly PossibleFinding[];
  /** Indexes into the glossary's list of terms. */
  readonly used: readonly number[];
}

/** Work for the other threads. Each does its tasks in order. */
export type ThreadTask = ProbeTask | CheckTask;
