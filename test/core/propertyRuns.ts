/** Returns the number of runs of a property; `FUZZ_RUNS=100000` replaces the everyday number. */
export function runs(everyday: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? everyday) };
}

/** The timeout of a property, in milliseconds; long, because the machine may be busy. */
export const propertyTimeout = process.env.FUZZ_RUNS === undefined ? 30_000 : 3_600_000;
