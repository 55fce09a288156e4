import { gunzipSync } from 'fflate';
import type { PageData, PageRepository } from '../content/pageData';
import { PageModel } from './model';

/** Reads all entries and diagrams of the page. Each repository is apart, so that a page can be written piece by piece. */
export function readModel(): PageModel {
  const data = readData('page', (value): value is PageData => value !== null);
  if (data === undefined) throw new Error('The page has no data.');
  const isRepository = (value: unknown): value is PageRepository => value !== null;
  const repositories: PageRepository[] = [];
  for (let i = 0; ; i++) {
    const repository = readData(`repository-${String(i)}`, isRepository);
    if (repository === undefined) return new PageModel(data, repositories);
    repositories.push(repository);
  }
}

/**
 * Reads data that the writer of the page has put into it; `undefined` without data of the name.
 *
 * @param isExpected Tells the type; the writer has checked the values.
 */
export function readData<T>(
  name: string,
  isExpected: (value: unknown) => value is T,
): T | undefined {
  const text = document.getElementById(`data-${name}`)?.textContent;
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  return isExpected(value) ? value : undefined;
}

/** Returns the value of packed text: JSON, compressed with gzip, in Base64. At once, because printing cannot wait. */
export function unpack<T>(packed: string, isExpected: (value: unknown) => value is T): T {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const value: unknown = JSON.parse(new TextDecoder().decode(gunzipSync(bytes)));
  if (!isExpected(value)) throw new Error('The page is damaged.');
  return value;
}
