/** Splits an address, which may be written as a Markdown link, into its text and its target. */
export function readLink(written: string): { readonly text: string; readonly target: string } {
  const [, text = '', inside] = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(written.trim()) ?? [];
  // A target may be in angle brackets, and a title may follow it.
  const target = inside?.replace(/^</, '').split(/[\s>]/, 1)[0];
  if (target === undefined) return { text: written.trim(), target: written.trim() };
  return { text: text || target, target };
}
