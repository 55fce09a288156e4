import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Range } from '../../../../text/range';
import type { Part } from '../node';
import type { Collector } from '../treeBuilder';
import { TreeBuilder } from '../treeBuilder';
import { columnOf } from './style';

/** One entry, parsed alone, with places in the whole text. */
export interface ParsedEntry {
  readonly part: Part;
  readonly hasAnchors: boolean;
}

/** `undefined` where the range holds no entry, or one that is no YAML without the text around it. */
export function parseEntry(text: string, entry: Range): ParsedEntry | undefined {
  const column = columnOf(text, entry.start);
  const block = ' '.repeat(column) + text.slice(entry.start, entry.end);
  return (
    partOf(text, entry, block, entry.start - column) ??
    // A pair of JSON whose closing bracket stands below its key is one only inside brackets.
    partOf(text, entry, `{${text.slice(entry.start, entry.end)}}`, entry.start - 1)
  );
}

function partOf(text: string, entry: Range, input: string, base: number): ParsedEntry | undefined {
  const events = eventsOf(input);
  if (events === undefined) return undefined;
  const parts: Part[] = [];
  const builder = new TreeBuilder(text, whole(parts));
  builder.push({ events, from: 0, to: events.length, input, base });
  const [only] = parts;
  if (only === undefined) return undefined;
  const hasAnchors = events.some(
    (event) => 'anchorStart' in event && event.type !== EVENT_ID.ALIAS && event.anchorStart >= 0,
  );
  const value = only.value;
  const isItem = text.startsWith('-', entry.start) && value.kind === 'sequence' && !value.flow;
  const bracketed = input.startsWith('{') && base === entry.start - 1;
  const isPair = value.kind === 'mapping' && (!value.flow || bracketed) && value.pairs.length === 1;
  const [first] = isItem ? value.items : isPair ? value.pairs : [only];
  return first === undefined ? undefined : { part: first, hasAnchors };
}

function whole(parts: Part[]): Collector {
  return {
    open: () => undefined,
    add: (part) => {
      parts.push(part);
    },
    close: () => undefined,
  };
}

function eventsOf(input: string): ReturnType<typeof parseEvents> | undefined {
  try {
    return parseEvents(input, {});
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
