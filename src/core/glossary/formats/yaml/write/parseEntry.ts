import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Range } from '../../../../text/range';
import type { EntryList } from '../entryListCollector';
import type { Part } from '../yamlNode';
import { createPartCollector, TreeBuilder } from '../treeBuilder';
import { getColumn } from './fileStyle';

/** One entry, parsed separately, with ranges in the whole text. */
export interface ParsedEntry {
  readonly part: Part;
  readonly hasAnchors: boolean;
}

/** Returns `undefined` if the range contains no entry, or one that is not valid YAML on its own. */
export function parseEntry(
  text: string,
  entry: Range,
  { kind, flow }: Pick<EntryList, 'kind' | 'flow'>,
): ParsedEntry | undefined {
  // A pair between braces may be indented with tabs, which YAML allows only between braces.
  const inBraces = flow && kind === 'mapping';
  const before = inBraces ? '{' : ' '.repeat(getColumn(text, entry.start));
  const input = before + text.slice(entry.start, entry.end) + (inBraces ? '}' : '');
  const events = tryParseEvents(input);
  if (events === undefined) return undefined;
  const parts: Part[] = [];
  const builder = new TreeBuilder(text, createPartCollector(parts));
  builder.push({ events, from: 0, to: events.length, input, base: entry.start - before.length });
  const [only] = parts;
  if (only === undefined) return undefined;
  const hasAnchors = events.some(
    (event) => 'anchorStart' in event && event.type !== EVENT_ID.ALIAS && event.anchorStart >= 0,
  );
  const value = only.value;
  const isItem = text.startsWith('-', entry.start) && value.kind === 'sequence' && !value.flow;
  const isPair = value.kind === 'mapping' && value.flow === inBraces && value.pairs.length === 1;
  const [first] = isItem ? value.items : isPair ? value.pairs : [only];
  return first === undefined ? undefined : { part: first, hasAnchors };
}

function tryParseEvents(input: string): ReturnType<typeof parseEvents> | undefined {
  try {
    return parseEvents(input, {});
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
