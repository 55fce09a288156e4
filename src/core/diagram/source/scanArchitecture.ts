import { getGroupRange, splitSourceLines, trimQuotes } from './sourceLines';
import type { DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';
import { addListedIds } from './styledIds';

const box =
  /^\s*(group|service|junction)\s+([\w-]+)\s*(?:\([^)]*\)|"[^"]*")?\s*(?:\[([^\]]*)\])?\s*(?:in\s+([\w-]+))?/d;
const line =
  /^\s*([\w-]+)(\{group\})?\s*:\s*[LRTB]\s*(<?-(?:\[[^\]]*\])?->?)\s*[LRTB]\s*:\s*([\w-]+)(\{group\})?/d;

/** `align row db cache` */
const aligned = /^\s*align\s+(?:row|column)\s+(.*)/d;

export function scanArchitecture(code: string): DiagramSource {
  const found = new SourceBuilder();
  const groupOf = new Map<string, string>();
  for (const { text, offset } of splitSourceLines(code)) {
    const boxed = box.exec(text);
    if (boxed) {
      addBox(found, boxed, offset, code);
      if (boxed[2] !== undefined && boxed[4] !== undefined) groupOf.set(boxed[2], boxed[4]);
      continue;
    }
    const row = aligned.exec(text);
    if (row) addListedIds(found, row[1] ?? '', getGroupRange(row, 1, offset)?.start ?? offset);
    const joined = line.exec(text);
    if (joined) addLine(found, joined, offset, groupOf);
  }
  return found.build();
}

function addBox(found: SourceBuilder, boxed: RegExpExecArray, offset: number, code: string): void {
  const id = getGroupRange(boxed, 2, offset);
  const title = getGroupRange(boxed, 3, offset);
  const parent = getGroupRange(boxed, 4, offset);
  if (!id) return;
  const label = title && trimQuotes(code, title);
  if (boxed[1] === 'group') found.addGroup(boxed[2] ?? '', id.start, label);
  else found.addDefinition(boxed[2] ?? '', id.start, label);
  if (parent) found.addUse(boxed[4] ?? '', parent.start);
}

/** `{group}` means the group of the service; `<--` points at the first. */
function addLine(
  found: SourceBuilder,
  joined: RegExpExecArray,
  offset: number,
  groupOf: ReadonlyMap<string, string>,
): void {
  const [, from = '', fromGroup, arrow = '', to = '', toGroup] = joined;
  const end = (id: string, group: string | undefined): string =>
    group === undefined ? id : (groupOf.get(id) ?? id);
  found.addUse(from, getGroupRange(joined, 1, offset)?.start ?? offset);
  found.addUse(to, getGroupRange(joined, 4, offset)?.start ?? offset);
  const place = getGroupRange(joined, 3, offset)?.start ?? offset;
  const ends = [end(from, fromGroup), end(to, toGroup)] as const;
  const backward = arrow.startsWith('<') && !arrow.endsWith('>');
  found.addEdge(ends[backward ? 1 : 0], ends[backward ? 0 : 1], place);
}
