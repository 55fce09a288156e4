import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Term } from '../../src/core/glossary/term';
import { installedOnce } from '../host/cache.mjs';
import { onPath } from '../host/programs.mjs';
import { ripgrepPackage, ripgrepVersion } from '../host/server.mjs';

/** Returns the path of a ripgrep: the user's own, or else one from the npm registry, installed on first use. */
export async function findRipgrep(): Promise<string> {
  const own = onPath('rg');
  if (own !== undefined) return own;
  const folder = await installedOnce(
    `ripgrep-${ripgrepVersion}`,
    [`${ripgrepPackage}@${ripgrepVersion}`],
    'Installing ripgrep (once) ...',
    () => Promise.resolve(),
  );
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platform = `${process.platform}-${process.arch}`;
  return join(folder, 'node_modules', ripgrepPackage, 'bin', platform, program);
}

/** Returns the path of a cspell: it is no dependency of this project, so it exists only where the user has it. */
export function findCspell(): string | undefined {
  return onPath('cspell');
}

/** Runs a program to its end; it may report findings with its exit code. @throws Error if it cannot be started */
export function runProgram(program: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(program, args, { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error) throw error;
  return stdout;
}

/** The name of `splitWords` in the rows. */
export const wordSplit = 'plain Unicode word split';

/** Splits a text into words in the plainest way that is right for all languages with spaces. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The name of `mapNames` in the rows. */
export const nameMap = 'split words of all names in a Map';

/** Puts the words of all names in a map: the least that an index of terms must do. */
export function mapNames(terms: readonly Term[]): ReadonlyMap<string, Term[]> {
  const map = new Map<string, Term[]>();
  for (const term of terms) {
    const { name, expansion, aliases, avoid } = term;
    for (const one of [name, expansion ?? '', ...aliases, ...avoid]) {
      const key = splitWords(one.toLowerCase()).join(' ');
      const found = map.get(key);
      if (found) found.push(term);
      else map.set(key, [term]);
    }
  }
  return map;
}
