import * as l10n from '@vscode/l10n';

/** Returns "a", "a and b", or "a, b and c". */
export function formatList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return l10n.t('{0} and {1}', items.slice(0, -1).join(', '), last);
}
