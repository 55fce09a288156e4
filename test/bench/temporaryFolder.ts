import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Passes on the figures of a measurement in a temporary folder, and removes the folder at the end. */
export async function* inTemporaryFolder<T>(
  measure: (folder: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
  try {
    yield* measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
