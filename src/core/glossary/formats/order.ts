/** Where a name goes among others: in its place where they are in alphabetical order, else behind the last. */
export function alphabeticalPlace(names: readonly (string | undefined)[], name: string): number {
  const known = names.filter((one) => one !== undefined);
  const sorted = known.every((one, i) => i === 0 || compareNames(known[i - 1] ?? '', one) <= 0);
  if (!sorted || known.length < 2) return names.length;
  const after = names.findIndex((one) => one !== undefined && compareNames(one, name) > 0);
  return after < 0 ? names.length : after;
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en', { sensitivity: 'base', numeric: true });
}
