import { join, resolve } from 'node:path';
import type { PrintedFinding } from './printedFinding';
import { NodeWorkspace, toUri } from '../node/nodeWorkspace';
import { writeFileSafely } from '../node/writeFile';
import { UsageError } from './usageError';

/** The default path: found without an option, so that scripts do not repeat it. */
const defaultFile = 'architecture-glossary.baseline.json';

/** Number of known findings per file, code and word. Words are stable; lines move. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Writes the current findings to a file, so that later runs report only new ones. */
export async function writeBaseline(
  cwd: string,
  file: string | undefined,
  findings: readonly PrintedFinding[],
): Promise<{ readonly file: string; readonly count: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    const ofFile = counts.get(finding.file) ?? new Map<string, number>();
    const key = toKey(finding);
    counts.set(finding.file, ofFile.set(key, (ofFile.get(key) ?? 0) + 1));
  }
  const known: Counts = Object.fromEntries(
    [...counts].map(([path, ofFile]) => [path, Object.fromEntries(ofFile)]),
  );
  const name = file ?? defaultFile;
  const text = `${JSON.stringify({ version: 1, findings: known }, undefined, 2)}\n`;
  await writeFileSafely(resolve(cwd, name), [text], name);
  return { file: name, count: findings.length };
}

/** Returns the findings that the baseline does not contain, or contains fewer times. */
export async function removeKnownFindings(
  cwd: string,
  file: string | undefined,
  findings: readonly PrintedFinding[],
): Promise<readonly PrintedFinding[]> {
  const known = await readBaseline(cwd, file);
  const remaining = new Map<string, number>();
  return findings.filter((finding) => {
    const key = toKey(finding);
    const place = `${finding.file}\n${key}`;
    const count = remaining.get(place) ?? known[finding.file]?.[key] ?? 0;
    remaining.set(place, count - 1);
    return count <= 0;
  });
}

function toKey({ code, word }: PrintedFinding): string {
  return `${code}: ${word}`;
}

async function readBaseline(cwd: string, file: string | undefined): Promise<Counts> {
  const path = file === undefined ? join(cwd, defaultFile) : resolve(cwd, file);
  const read = await new NodeWorkspace([cwd]).readFile(toUri(path));
  if (read.kind !== 'text') {
    if (file === undefined) return {};
    throw new UsageError(`Cannot read the baseline ${file}. Write it with --write-baseline.`);
  }
  try {
    const parsed: unknown = JSON.parse(read.text);
    if (isBaseline(parsed)) return parsed.findings;
  } catch {
    // Reported below in one sentence.
  }
  throw new UsageError(`${file ?? defaultFile} is not a baseline. Write it with --write-baseline.`);
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
