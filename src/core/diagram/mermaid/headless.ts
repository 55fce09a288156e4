import { isValid } from 'khroma';

/*
 * The browser APIs that Mermaid's grammars use, injected into their bundle instead of the globals, so that the parser
 * runs in any JavaScript host without side effects.
 */

/** Mermaid waits for the page to load, and tests whether `box Aqua Orders` begins with a color. */
export const window = {
  addEventListener: (): void => undefined,
  CSS: { supports: (_property: string, value: string): boolean => isColor(value) },
  location: {},
};

/** Only its presence is tested while parsing. */
export const document = {};

/** Object.groupBy requires Node 21. */
function groupBy<T>(items: Iterable<T>, key: (item: T, index: number) => string): object {
  const groups = new Map<string, T[]>();
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return Object.fromEntries(groups);
}

export { groupBy as 'Object.groupBy' };

function isColor(value: string): boolean {
  const word = value.trim();
  return word.toLowerCase() === 'transparent' || (!word.startsWith('#') && isValid(word));
}
