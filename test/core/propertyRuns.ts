/** How often a property is tried: `FUZZ_RUNS=100000` looks harder than the everyday tests. */
export function runs(everyday: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? everyday) };
}

/** In milliseconds: what properties do is short, but the machine may be busy. */
export const propertyTimeout = process.env.FUZZ_RUNS === undefined ? 30_000 : 3_600_000;
