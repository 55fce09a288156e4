/** Caches the result for the latest arguments, which are compared by identity. */
export function memoizeLatest<Arguments extends readonly unknown[], Result>(
  compute: (...inputs: Arguments) => Result,
): (...inputs: Arguments) => Result {
  let last: { readonly inputs: Arguments; readonly result: Result } | undefined;
  return (...inputs) => {
    if (!last?.inputs.every((input, i) => input === inputs[i])) {
      last = { inputs, result: compute(...inputs) };
    }
    return last.result;
  };
}
