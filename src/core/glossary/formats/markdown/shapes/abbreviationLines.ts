import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/markdownBlock';
import { trimRange } from '../syntax/inline';
import { readOneName } from '../../names/readNames';
import { createGroup, type Scope, type EntryCollector } from './scope';

/** Returns the trimmed lines of a paragraph. */
export function splitParagraphLines(src: string, { content }: Block): readonly Range[] {
  const lines: Range[] = [];
  let from = content.start;
  while (from < content.end) {
    const found = src.indexOf('\n', from);
    const end = found < 0 || found > content.end ? content.end : found;
    lines.push(trimRange(src, { start: from, end }));
    from = end + 1;
  }
  return lines;
}

const abbreviation = /^\*\[([^\]\n]+)\]:[ \t]*/u;

export function isAbbreviationBlock(src: string, { content }: Block): boolean {
  return (
    src.startsWith('*[', content.start) &&
    abbreviation.test(src.slice(content.start, content.start + 200))
  );
}

/** `*[OTAA]: Over the air activation`, one per line; other lines continue the preceding text. */
export function readAbbreviations(block: Block, scope: Scope, collector: EntryCollector): void {
  const { src } = scope;
  const group = createGroup('abbreviation', undefined);
  const lines = splitParagraphLines(src, block);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const found = line === undefined ? null : abbreviation.exec(src.slice(line.start, line.end));
    if (line === undefined || found?.[1] === undefined) continue;
    let { end } = line;
    for (
      let next = lines[i + 1];
      next !== undefined && !src.startsWith('*[', next.start);
      next = lines[i + 1]
    ) {
      end = next.end;
      i++;
    }
    const label = { start: line.start + 2, end: line.start + 2 + found[1].length };
    const name = readOneName(src, label);
    if (name === undefined) continue;
    const definition = { start: line.start + found[0].length, end };
    collector.addEntry({
      shape: 'abbreviation',
      names: [name],
      range: { start: line.start, end },
      label,
      definition: definition.start < end ? definition : undefined,
      definitionAt: definition.start,
      fields: [],
      context: scope.context,
      group,
      meaning: undefined,
    });
  }
}
