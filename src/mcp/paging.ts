import { createHash } from 'node:crypto';
import { AnswerError } from './answer';

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of all items. */
  readonly total: number;
  /** Requests the next page; absent on the last one. */
  readonly nextCursor?: string;
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * Returns a page of a list. Cursors belong to one list: they contain a digest of what was asked.
 *
 * @param question Identifies the list, such as the name of the tool and its input.
 * @throws AnswerError for a cursor that no page of this list has given.
 */
export function takePage<Item>(
  items: readonly Item[],
  question: readonly unknown[],
  { cursor, limit }: PageRequest,
): Page<Item> {
  const digest = createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 12);
  const start = cursor === undefined ? 0 : readCursor(cursor, digest);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    total: items.length,
    ...(end < items.length && {
      nextCursor: Buffer.from(`${digest}:${end}`).toString('base64url'),
    }),
  };
}

function readCursor(cursor: string, digest: string): number {
  const [, of, offset] =
    /^([\da-f]{12}):(\d{1,9})$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (of !== digest || offset === undefined)
    throw new AnswerError(
      'The cursor is unknown. Repeat the request without a cursor, and with the same other input for its next pages.',
    );
  return Number(offset);
}
