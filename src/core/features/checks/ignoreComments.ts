import type { LineMap } from '../../text/lineMap';
import type { Finding } from './finding';

const ignoreMarker = 'glossary-ignore';
const directive = /glossary-ignore-(file|line|next-line)\b[: \t]*([^\r\n]*)/gu;

/**
 * The scope of a comment that suppresses findings. Words and codes follow it; without them it applies to all
 * findings.
 */
export type IgnoreScope = 'file' | 'line' | 'next-line';

export function formatIgnoreDirective(scope: IgnoreScope, word: string): string {
  return `${ignoreMarker}-${scope} ${word}`;
}

/** Removes findings that comments in the file suppress: `glossary-ignore-line SLA`, `glossary-ignore-file`. */
export function removeIgnored(
  findings: readonly Finding[],
  text: string,
  lines: () => LineMap,
): readonly Finding[] {
  if (findings.length === 0 || !text.includes(ignoreMarker)) return findings;
  const directives = [...text.matchAll(directive)].map(({ 1: scope, 2: names, index }) => {
    const own = lines().lineAt(index);
    return { own, line: getTargetLine(scope, own), names: parseNames(names ?? '') };
  });
  return findings.filter(({ code, word, range }) => {
    const at = lines().lineAt(range.start);
    return !directives.some(
      ({ own, line, names }) =>
        // The comment contains the word itself.
        (line === undefined || line === at || own === at) &&
        (names.length === 0 || names.includes(code) || names.includes(word.toLowerCase())),
    );
  });
}

/** `undefined` means the whole file. */
function getTargetLine(scope: string | undefined, line: number): number | undefined {
  if (scope === 'file') return undefined;
  return scope === 'line' ? line : line + 1;
}

/** Returns the names up to the end of the comment; commas separate names of several words. */
function parseNames(text: string): readonly string[] {
  const list = text.split(/-->|\*\/|\]/u, 1)[0] ?? '';
  return list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}
