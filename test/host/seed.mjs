// Mocha loads this before the tests, so that every run creates the same random texts. `SEED` sets another seed.
import { configureGlobal } from 'fast-check';

export const seed = Number(process.env.SEED ?? 20_261_128);
configureGlobal({ seed });
