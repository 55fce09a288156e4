import { toPlainLabel } from '../plainLabel';
import { callMethod, toFields } from '../unknownFields';

/**
 * The methods of Mermaid's databases that return what charts and calendars name: sections, tasks, branches, points.
 * Their connections are none: a chart is not a graph.
 */
const labelMethods: Readonly<Record<string, readonly string[]>> = {
  gantt: ['getSections', 'getTasks'],
  gitGraph: ['getBranchesAsObjArray', 'getCommitsArray'],
  journey: ['getSections', 'getTasks'],
  packet: ['getPacket'],
  pie: ['getSections'],
  radar: ['getAxes', 'getCurves'],
  sankey: ['getNodes'],
  timeline: ['getSections', 'getTasks'],
  treemap: ['getNodes'],
};

/** The fields of records that hold what is drawn. */
const labelFields: ReadonlySet<string> = new Set([
  'children',
  'events',
  'ID',
  'label',
  'name',
  'people',
  'tags',
  'task',
  'text',
]);

/** Deeper values belong to Mermaid's own structures, which may refer to themselves. */
const maxDepth = 12;

/** Mermaid computes the places of a quadrant chart with a drawing library before it returns any text. */
function listQuadrantTexts(code: string): readonly string[] {
  const texts = code.split('\n').flatMap((line) => {
    const statement = line.trim();
    if (/^quadrant-[1-4]\b/.test(statement)) return [statement.slice('quadrant-1'.length)];
    if (/^[xy]-axis\b/.test(statement)) return statement.slice('x-axis'.length).split('-->');
    const name = statement.slice(0, statement.indexOf('[')).split(':', 1);
    return statement.includes('[') ? name : [];
  });
  return texts.map((text) => text.trim().replace(/^"([^"]*)"$/, '$1'));
}

/** Returns the texts that a chart or a calendar shows, each once; none for a type with boxes. */
export function readChartLabels(
  mermaidType: string,
  code: string,
  database: unknown,
): readonly string[] {
  const labels = new Set<string>();
  const collect = (value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      const label = toPlainLabel(value);
      if (label !== '') labels.add(label);
    } else if (depth === 0) return;
    else if (Array.isArray(value)) for (const one of value) collect(one, depth - 1);
    else if (value instanceof Map) for (const key of value.keys()) collect(key, depth - 1);
    else if (typeof value === 'object')
      for (const [field, part] of Object.entries(toFields(value)))
        if (labelFields.has(field)) collect(part, depth - 1);
  };
  for (const method of labelMethods[mermaidType] ?? [])
    collect(callMethod(database, method), maxDepth);
  if (mermaidType === 'quadrantChart') collect(listQuadrantTexts(code), 1 + maxDepth);
  return [...labels];
}
