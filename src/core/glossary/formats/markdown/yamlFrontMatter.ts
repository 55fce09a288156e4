import { load } from 'js-yaml';
import type { Range } from '../../../text/range';
import { isWithinBudget } from '../../../workspace/expansionBudget';

/** The YAML block at the top of a Markdown file. */
export interface FrontMatter {
  /** The YAML between the fences. */
  readonly yaml: Range;
  /** The first line after the front matter, 0-based. */
  readonly endLine: number;
  /** `undefined` if the YAML is invalid or not a mapping. */
  readonly values: ReadonlyMap<string, unknown> | undefined;
  readonly broken: boolean;
}

/** The value for a file without front matter. */
export const noFrontMatter: FrontMatter = {
  yaml: { start: 0, end: 0 },
  endLine: 0,
  values: undefined,
  broken: false,
};

/**
 * Reads the front matter of a text whose lines end with `\n`. A rule without a closing fence is not front matter.
 */
export function readFrontMatter(src: string): FrontMatter {
  const open = /^ ?---[ \t]*\n/u.exec(src);
  if (open === null) return noFrontMatter;
  const afterOpening = src.slice(open[0].length - 1);
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(afterOpening);
  if (close === null) return noFrontMatter;
  const yaml = { start: open[0].length, end: open[0].length - 1 + close.index };
  const end = open[0].length - 1 + close.index + close[0].length;
  const text = src.slice(yaml.start, Math.max(yaml.start, yaml.end));
  const endLine = src.slice(0, end).split('\n').length - (src[end - 1] === '\n' ? 1 : 0);
  const parsed = parseMapping(text);
  return { yaml, endLine, values: parsed.values, broken: parsed.broken };
}

function parseMapping(text: string): Pick<FrontMatter, 'values' | 'broken'> {
  try {
    const value: unknown = text.trim() === '' ? {} : load(text);
    if (!isWithinBudget(value)) return { values: undefined, broken: true };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { values: undefined, broken: /^[\w-]+:/mu.test(text) };
    }
    return { values: new Map(Object.entries(value)), broken: false };
  } catch {
    return { values: undefined, broken: true };
  }
}
