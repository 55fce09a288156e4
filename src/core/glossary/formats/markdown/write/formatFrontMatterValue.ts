import { dump } from 'js-yaml';
import { toStrings } from './compareFields';

/** Writes a value in YAML, in the style of the one it replaces: quotes, `[a, b]` or one item per line. */
export function formatFrontMatterValue(value: unknown, before: string): string {
  if (!Array.isArray(value))
    return formatScalar(typeof value === 'boolean' ? value : String(value), before);
  const items = toStrings(value).map((item) => formatScalar(item, ''));
  if (/^-\s/u.test(before))
    return items.map((item) => `- ${item}`).join(`\n${/\n([ \t]*)-/u.exec(before)?.[1] ?? ''}`);
  return `[${items.map((item) => (/[,[\]{}]/u.test(item) && !/^["']/u.test(item) ? JSON.stringify(item) : item)).join(', ')}]`;
}

function formatScalar(value: string | boolean, before: string): string {
  if (typeof value === 'string' && before.startsWith('"')) return JSON.stringify(value);
  if (typeof value === 'string' && before.startsWith("'"))
    return `'${value.replaceAll("'", "''")}'`;
  return dump(value, { lineWidth: -1 }).trimEnd();
}
