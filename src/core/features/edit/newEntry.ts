import { isReadOnly } from '../../glossary/glossaryFormat';
import type { Glossary, GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import { outOfScope, Scopes } from '../../matching/scopes';
import type { DocumentUri } from '../../text/textDocument';
import { listGlossaryFilesNear } from './editTerms';

/**
 * Returns the file that a new entry for a word of a document belongs to: the glossary that is being edited, the only
 * one, or the nearest one that applies to the document. `undefined` if several are equally near, so that the user must
 * choose. Files that are only read are no candidates, nor are those without entries next to others, because such a page
 * often only includes the file that has them.
 */
export function chooseFileForEntry(
  { files }: Glossary,
  folders: readonly DocumentUri[],
  document?: DocumentUri,
): DocumentUri | undefined {
  const writable = [...files].filter(([uri]) => !isReadOnly(uri));
  const filled = writable.filter(([, { terms }]) => terms.length > 0);
  if (filled.length < 2)
    return (filled[0] ?? (writable.length === 1 ? writable[0] : undefined))?.[0];
  if (document === undefined) return undefined;
  if (filled.some(([uri]) => uri === document)) return document;
  const scopes = new Scopes(folders);
  // All ids must be known before the ranking, which compares the languages of the files.
  const ids = filled.map(([uri, file]) => ({ uri, ids: listScopes(file, scopes) }));
  const rank = scopes.getRanking(document);
  const ranked = ids
    .map(({ uri, ids: own }) => ({
      uri,
      rank: own.reduce((best, id) => Math.max(best, rank(id, 'name')), outOfScope),
    }))
    .filter((one) => one.rank > outOfScope)
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  return first && first.rank !== second?.rank ? first.uri : undefined;
}

/** Like `chooseFileForEntry`, but takes the nearest file where the user would have to choose. */
export function chooseNearestFileForEntry(
  glossary: Glossary,
  folders: readonly DocumentUri[],
  document?: DocumentUri,
): DocumentUri | undefined {
  return (
    chooseFileForEntry(glossary, folders, document) ?? listGlossaryFilesNear(glossary, document)[0]
  );
}

function listScopes({ terms }: GlossaryFile, scopes: Scopes): readonly number[] {
  return [...new Set(terms.map((term) => scopes.getId(term)))];
}

/** Fewer names do not show a habit. */
const minNames = 3;
/** The part of the neighbors that must agree. */
const agreement = 0.75;

/**
 * Returns a name with the capitals that the other names of the glossary have: `parcel shop` becomes `Parcel shop` among
 * names that begin with a capital, and `Parcel Shop` where each word does. Never removes a capital, which may belong to
 * a proper name; leaves identifiers, paths and acronyms as they are.
 */
export function adoptCapitals(name: string, neighbors: readonly Pick<Term, 'name'>[]): string {
  const words = name.split(' ');
  if (words.some((word) => !plainWord.test(word))) return name;
  const phrases = neighbors
    .map((term) => term.name.split(' '))
    .filter((phrase) => phrase.every((word) => anyPlainWord.test(word)));
  if (phrases.length < minNames || !isHabit(phrases, ([first = '']) => isCapitalized(first)))
    return name;
  const longer = phrases.filter(({ length }) => length > 1);
  const isTitle =
    longer.length >= minNames && isHabit(longer, (phrase) => phrase.every(isCapitalized));
  return words.map((word, i) => (i === 0 || isTitle ? capitalize(word) : word)).join(' ');
}

/** A word in lower case, also with hyphens or an apostrophe. */
const plainWord = /^\p{Ll}+(?:[-’']\p{Ll}+)*$/u;
const anyPlainWord = /^\p{L}\p{Ll}+(?:[-’']\p{L}\p{Ll}*)*$/u;

function isHabit<T>(items: readonly T[], follows: (item: T) => boolean): boolean {
  return items.filter(follows).length >= items.length * agreement;
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function capitalize(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
