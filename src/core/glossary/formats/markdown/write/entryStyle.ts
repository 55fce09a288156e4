import type { Entry } from '../entry';

/** The style of the entries around a new one, from an entry with only a name and a definition. */
export interface EntryStyle {
  /** From the start of the entry to the name: `- **`, `### `, `*[`. */
  readonly before: string;
  /** From the name to the definition: `**: `, `\n\n`, `]: `. */
  readonly between: string;
}

const defaultStyles: Readonly<Record<Entry['shape'], EntryStyle>> = {
  heading: { before: '## ', between: '\n\n' },
  bullet: { before: '- **', between: '**: ' },
  paragraph: { before: '**', between: '**: ' },
  row: { before: '| ', between: ' | ' },
  abbreviation: { before: '*[', between: ']: ' },
  'definition-list': { before: '', between: '\n: ' },
  file: { before: '', between: '' },
};

/** Returns the styles to try, best first: that of a simple neighbor, then the plain one of the shape. */
export function findEntryStyles(
  src: string,
  neighbor: Entry,
  group: readonly Entry[],
  list: string,
): readonly EntryStyle[] {
  const at = group.indexOf(neighbor);
  const near = [neighbor, ...group.slice(Math.max(0, at - 20), at + 20), ...group.slice(0, 20)];
  const model = near.find((entry) => isClean(src, entry));
  const fallback =
    neighbor.shape === 'definition-list'
      ? { before: '', between: list }
      : getFallbackStyle(src, neighbor);
  return model === undefined ? [fallback] : [getStyle(src, model), fallback];
}

/** One name without links and parentheses, directly followed by a definition. */
function isClean(src: string, { names, definition, range, shape, meaning, label }: Entry): boolean {
  const [name, second] = names;
  if (
    name === undefined ||
    definition === undefined ||
    second !== undefined ||
    meaning !== undefined
  )
    return false;
  if (name.aliases.length > 0 || name.links.length > 0) return false;
  if (name.expansion !== undefined || name.qualifier !== undefined || name.deprecated) return false;
  const before = getTextBeforeName(src, range.start, name.range.start, shape);
  const between = src.slice(name.range.end, definition.start);
  if (/[\p{L}\]]/u.test(between) || (shape !== 'abbreviation' && /[\p{L}[]/u.test(before)))
    return false;
  return shape === 'heading'
    ? !/[\n]/u.test(before) && label.start <= name.range.start
    : before.length < 40;
}

/** Anchors on lines above a name of a definition list belong to that name. */
function getTextBeforeName(
  src: string,
  start: number,
  name: number,
  shape: Entry['shape'],
): string {
  const before = src.slice(start, name);
  return shape === 'definition-list' ? before.slice(before.lastIndexOf('\n') + 1) : before;
}

function getStyle(src: string, { names, definition, range, shape }: Entry): EntryStyle {
  const name = names[0]?.range ?? range;
  return {
    before: removeOwnDecoration(getTextBeforeName(src, range.start, name.start, shape)),
    between: src.slice(name.end, definition?.start ?? name.end),
  };
}

/** Anchors and emoji belong to only one entry. */
function removeOwnDecoration(before: string): string {
  return before.replace(/<[^<>]*>/gu, '').replace(/\p{Extended_Pictographic}\uFE0F?\s*/gu, '');
}

function getFallbackStyle(src: string, { shape, range, names }: Entry): EntryStyle {
  const style = defaultStyles[shape];
  const start = src.slice(range.start, names[0]?.range.start ?? range.start);
  if (shape === 'heading')
    return { before: `${/#{1,6}(?=\s)/u.exec(start)?.[0] ?? '##'} `, between: style.between };
  const bullet = /^(?:[-*+]|\d+[.)])\s+/u.exec(start)?.[0];
  return shape === 'bullet' && bullet !== undefined
    ? { before: `${bullet}**`, between: style.between }
    : style;
}
