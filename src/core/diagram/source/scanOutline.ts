import { BoxReader } from './boxReader';
import type { BoxIds, DiagramSource } from './occurrence';
import { SourceBuilder } from './sourceBuilder';

const header = /\s*(?:mindmap|kanban)\b/y;
const space = /\s+/y;
const decoration = /:::?[^\n]*|accTitle[^\n]*|accDescr[^\n]*/y;
const name = /[^\s([{)"@][^([{)"@\n]*/y;
const restOfLine = /[^\n]*/y;
/** Clouds and bangs of a mind map open with closing brackets. */
const cloudOpening = /\)+[^()\n]*\(+/y;

/** Scans mind maps and boards: one box per line. */
export function scanOutline(code: string, ids: BoxIds): DiagramSource {
  const reader = new BoxReader(code);
  const found = new SourceBuilder();
  const order = ids.groups.length === 0 ? [...ids.nodes] : [];
  reader.take(header);
  while (!reader.done) {
    if (reader.take(space) || reader.take(decoration)) continue;
    const start = reader.at;
    const written = reader.take(name)?.[0].trimEnd();
    const bracket = reader.at;
    const label = reader.readShape();
    if (!label) {
      reader.at = bracket;
      reader.take(cloudOpening);
    }
    reader.readAttributes();
    reader.take(restOfLine);
    // Boxes without a name or with the same name are identified by their order.
    const shown = label && code.slice(label.start, label.end);
    const id = order.shift() ?? written ?? shown;
    const place = written === undefined && label ? label.start : start;
    if (id !== undefined) found.addDefinition(id, place, label);
  }
  return found.build();
}
