// Mocha loads this before the tests: every run makes the same random texts; `SEED` names another number to make others.
import { configureGlobal } from 'fast-check';

export const seed = Number(process.env.SEED ?? 20_261_128);
configureGlobal({ seed });
