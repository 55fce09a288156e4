/** A pull request on GitHub, and the token to write to it. */
export interface PullRequest {
  /** `https://api.github.com` */
  readonly api: string;
  /** `acme/payments` */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

/** What became of a comment. */
export type CommentResult =
  | { readonly kind: 'created' | 'updated' | 'unneeded' }
  /** The token can only read, as on pull requests from forks. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'failed'; readonly reason: string };

/** GitHub refuses longer comments, in characters. */
const maxLength = 65_536;
const perPage = 100;
/** A pull request with more comments gets a new one. */
const maxPages = 20;
/** In milliseconds. */
const timeout = 30_000;

class RequestError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Posts a comment, or updates the one that an earlier run has posted. Without anything to say, only updates.
 *
 * @param key Tells the comments of several checks of a repository apart.
 */
export async function postComment(
  pullRequest: PullRequest,
  key: string,
  text: string,
  isNeeded: boolean,
): Promise<CommentResult> {
  const { repository, number } = pullRequest;
  const marker = `<!-- architecture-glossary ${key.replace(/[^\w./-]/gu, '_')} -->`;
  const body = cutText(`${marker}\n${text}`);
  try {
    const id = await findComment(pullRequest, marker);
    if (id !== undefined) {
      const path = `/repos/${repository}/issues/comments/${String(id)}`;
      await request(pullRequest, 'PATCH', path, { body });
      return { kind: 'updated' };
    }
    if (!isNeeded) return { kind: 'unneeded' };
    await request(pullRequest, 'POST', `/repos/${repository}/issues/${String(number)}/comments`, {
      body,
    });
    return { kind: 'created' };
  } catch (error) {
    if (error instanceof RequestError && [401, 403, 404].includes(error.status))
      return { kind: 'forbidden' };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Returns the first comment that a program has posted with the marker; anyone else could write the marker too. */
async function findComment(pullRequest: PullRequest, marker: string): Promise<number | undefined> {
  const { repository, number } = pullRequest;
  for (let page = 1; page <= maxPages; page++) {
    const query = `per_page=${String(perPage)}&page=${String(page)}`;
    const path = `/repos/${repository}/issues/${String(number)}/comments?${query}`;
    const comments = await request(pullRequest, 'GET', path);
    if (!Array.isArray(comments)) throw new Error('GitHub has sent no list of comments.');
    const own = comments.map(readComment).find((one) => one?.body.startsWith(marker) === true);
    if (own) return own.id;
    if (comments.length < perPage) return undefined;
  }
  return undefined;
}

function readComment(value: unknown): { readonly id: number; readonly body: string } | undefined {
  if (!isObject(value) || !isObject(value.user) || value.user.type !== 'Bot') return undefined;
  const { id, body } = value;
  return typeof id === 'number' && typeof body === 'string' ? { id, body } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function request(
  { api, token }: PullRequest,
  method: 'GET' | 'PATCH' | 'POST',
  path: string,
  content?: unknown,
): Promise<unknown> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'architecture-glossary',
      'x-github-api-version': '2022-11-28',
    },
    signal: AbortSignal.timeout(timeout),
    ...(content !== undefined && { body: JSON.stringify(content) }),
  });
  if (!response.ok)
    throw new RequestError(response.status, `GitHub answers ${String(response.status)}.`);
  return response.json();
}

/** Cuts a text at a line; a code block that the cut opens is closed. */
function cutText(text: string): string {
  if (text.length <= maxLength) return text;
  const note = '\n\nThe summary of the job has the rest.';
  const cut = text.slice(0, text.lastIndexOf('\n', maxLength - note.length - 20));
  const fences = cut.match(/^`{3,}/gmu) ?? [];
  const open = fences.length % 2 === 1 ? `\n${fences.at(-1) ?? ''}` : '';
  return cut + open + note;
}
