import type { PictureChanges } from '../../content/pageData';

/** Pictures of one diagram differ in a few elements, so all but the first one are stored as changes. */

/** Returns what differs in a picture from another one; all of it if the two have other elements. */
export function listChanges(base: string, svg: string): PictureChanges {
  const [before, after] = [base.split('>'), svg.split('>')];
  if (before.length !== after.length) return svg;
  return after.flatMap((text, i) => (text === before[i] ? [] : [[i, text] as const]));
}

/** Returns the picture that `listChanges` was called with. */
export function applyChanges(base: string, changes: PictureChanges): string {
  if (typeof changes === 'string') return changes;
  const texts = base.split('>');
  for (const [i, text] of changes) texts[i] = text;
  return texts.join('>');
}
