/** The messages of the suite inside the editor to its launcher; one JSON object per line. */
export type TestEvent =
  | {
      readonly kind: 'passed';
      readonly title: readonly string[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'skipped'; readonly title: readonly string[] }
  | { readonly kind: 'failed'; readonly title: readonly string[]; readonly error: string }
  | { readonly kind: 'ended' };
