/** Shorter than the timeout of a test, so that a failure names the wait. In milliseconds. */
const longestWait = 15_000;

/**
 * Repeats a question until it has an answer, because the editor reports changes a little later.
 *
 * @param limit When to give up, in milliseconds; for tests with a longer timeout.
 * @throws Error at the place of the wait; a wait without an end would disturb the following tests.
 */
export async function eventually<T>(
  ask: () => PromiseLike<T | undefined>,
  limit = longestWait,
): Promise<T> {
  const tooLong = new Error('The wait was in vain.');
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw tooLong;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
