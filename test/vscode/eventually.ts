/** Repeats a question until it has an answer, because the editor reports changes a little later. */
export async function eventually<T>(ask: () => PromiseLike<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
