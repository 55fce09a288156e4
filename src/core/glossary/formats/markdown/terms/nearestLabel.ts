const knownLabels = [
  ...['aliases', 'avoid', 'examples', 'status', 'delivery', 'owner', 'users', 'related', 'links'],
  ...['diagram', 'technical', 'expansion', 'definition', 'context', 'synonyms', 'also known as'],
] as const;

/** Returns the most similar field for a mistyped label: at most two letters away, and only for long words. */
export function findNearestLabel(label: string): string | undefined {
  if (label.length < 5) return undefined;
  return knownLabels.find(
    (known) =>
      Math.abs(known.length - label.length) <= 2 &&
      measureDistance(label, known) <=
        (label.length > 6 || known.startsWith(label.charAt(0)) ? 2 : 1),
  );
}

/** Returns the number of letters to add, remove or change (Levenshtein). */
function measureDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
