import type { PageTheme, StoredPicture, StoredPictures } from '../../content/pageData';
import { readData, unpack } from '../embedded';
import { applyChanges } from './pictureChanges';

/** The finished pictures of the page by diagram, each packed. */
const stored = readData('pictures', isTextRecord);
const packed: ReadonlyMap<string, string> = new Map(Object.entries(stored ?? {}));
/** Those of the diagram that was shown last: all of them would take much memory. */
let last: { readonly key: string; readonly pictures: StoredPictures } | undefined;

/** Whether diagrams are drawn already; otherwise the page contains Mermaid. */
export const hasPictures = stored !== undefined;

/** Returns the pictures of a diagram by its key; `undefined` if it has none. */
export function findPictures(key: string): StoredPictures | undefined {
  const text = packed.get(key);
  if (text === undefined) return undefined;
  if (last?.key !== key) last = { key, pictures: unpack(text, isStoredPictures) };
  return last.pictures;
}

/**
 * Returns the picture for a theme. Those of high contrast may be missing; the page then corrects the colors of others.
 *
 * @param isPlain Whether boxes have the plain names of their terms.
 */
export function choosePicture(
  pictures: Exclude<StoredPictures, { readonly problem: string }>,
  theme: PageTheme,
  isPlain = false,
): StoredPicture | undefined {
  const { base, themes } = (isPlain ? pictures.plain : undefined) ?? pictures.own;
  const found = themes[theme] ?? (theme.endsWith('dark') ? themes.dark : undefined) ?? themes.light;
  return found && { svg: applyChanges(base, found.changes), css: found.css };
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null;
}

function isStoredPictures(value: unknown): value is StoredPictures {
  return typeof value === 'object' && value !== null;
}
