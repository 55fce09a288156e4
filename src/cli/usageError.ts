/** Wrong usage or unreadable input, reported in one sentence, with exit code 2. */
export class UsageError extends Error {}
