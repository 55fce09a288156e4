import { isValid } from 'khroma';

/*
 * What Mermaid's grammars touch of a browser, injected into their bundle in place of the globals:
 * the parser then runs wherever JavaScript does and leaves nothing behind.
 */

/** Mermaid waits for the page to load, and asks whether `box Aqua Orders` begins with a colour. */
export const window = {
  addEventListener: (): void => undefined,
  CSS: { supports: (_property: string, value: string): boolean => isColour(value) },
  location: {},
};

/** Only its presence is asked for while parsing. */
export const document = {};

/** Object.groupBy came with Node 21. */
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

function isColour(value: string): boolean {
  const word = value.trim();
  return word.toLowerCase() === 'transparent' || (!word.startsWith('#') && isValid(word));
}
