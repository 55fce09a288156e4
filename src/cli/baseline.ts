import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PrintedFinding } from './printedFinding';
import { NodeWorkspace, toUri } from './nodeWorkspace';
import { UsageError } from './usageError';

/** Found by itself, so that nobody has to name it in three places. */
const usualFile = 'architecture-glossary.baseline.json';

/** How often each finding of a file is known already, by code and word: lines move, words stay. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Writes down what is found today, so that only what is new is told from now on. */
export async function writeBaseline(
  cwd: string,
  file: string | undefined,
  findings: readonly PrintedFinding[],
): Promise<{ readonly file: string; readonly count: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    const ofFile = counts.get(finding.file) ?? new Map<string, number>();
    const key = keyOf(finding);
    counts.set(finding.file, ofFile.set(key, (ofFile.get(key) ?? 0) + 1));
  }
  const known: Counts = Object.fromEntries(
    [...counts].map(([path, ofFile]) => [path, Object.fromEntries(ofFile)]),
  );
  const name = file ?? usualFile;
  const text = `${JSON.stringify({ version: 1, findings: known }, undefined, 2)}\n`;
  await writeFile(resolve(cwd, name), text);
  return { file: name, count: findings.length };
}

/** The findings that the baseline does not know, or not so often. */
export async function withoutKnown(
  cwd: string,
  file: string | undefined,
  findings: readonly PrintedFinding[],
): Promise<readonly PrintedFinding[]> {
  const known = await readBaseline(cwd, file);
  const left = new Map<string, number>();
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const place = `${finding.file}\n${key}`;
    const count = left.get(place) ?? known[finding.file]?.[key] ?? 0;
    left.set(place, count - 1);
    return count <= 0;
  });
}

function keyOf({ code, word }: PrintedFinding): string {
  return `${code}: ${word}`;
}

async function readBaseline(cwd: string, file: string | undefined): Promise<Counts> {
  const path = file === undefined ? join(cwd, usualFile) : resolve(cwd, file);
  const read = await new NodeWorkspace([cwd]).readFile(toUri(path));
  if (read.kind !== 'text') {
    if (file === undefined) return {};
    throw new UsageError(`Cannot read the baseline ${file}. Write it with --write-baseline.`);
  }
  try {
    const parsed: unknown = JSON.parse(read.text);
    if (isBaseline(parsed)) return parsed.findings;
  } catch {
    // Told below in one sentence.
  }
  throw new UsageError(`${file ?? usualFile} is not a baseline. Write it with --write-baseline.`);
}

function isBaseline(value: unknown): value is { readonly findings: Counts } {
  if (typeof value !== 'object' || value === null || !('findings' in value)) return false;
  const { findings } = value;
  if (typeof findings !== 'object' || findings === null) return false;
  return Object.values(findings).every(
    (counts: unknown) =>
      typeof counts === 'object' &&
      counts !== null &&
      Object.values(counts).every((count) => typeof count === 'number'),
  );
}
