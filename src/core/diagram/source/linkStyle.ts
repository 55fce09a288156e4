import { isSameList } from '../../text/collections';

const numbered = /^linkStyle\s+(\d[\d,\t ]*)/;

/**
 * Returns a `linkStyle` statement for the new numbers of its edges; `undefined` if none is left. Other statements stay
 * as they are.
 *
 * @param toNumber Returns the new number of an edge, `undefined` for one that is left out.
 */
export function renumberLinkStyle(
  statement: string,
  toNumber: (number: number) => number | undefined,
): string | undefined {
  const [head = '', numbers = ''] = numbered.exec(statement) ?? [];
  if (head === '') return statement;
  const old = numbers.split(',').map(Number);
  const kept = old.map(toNumber).filter((number) => number !== undefined);
  if (kept.length === 0) return undefined;
  return isSameList(kept, old)
    ? statement
    : `linkStyle ${kept.join(',')} ${statement.slice(head.length)}`;
}
