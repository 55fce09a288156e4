import { isProse, languageOfFile } from '../../sourceText/findLanguage';
import { readableText } from '../../sourceText/readableText';
import type { DocumentUri } from '../../text/textDocument';
import { capitalRuns } from './acronymReader';
import { declarationsIn } from './declarations';
import { definitionAt } from './definitions';
import { expansionAt } from './expansions';
import { nameRuns } from './names';
import type { Tally } from './tally';

/** Number of runs per step: about a millisecond. */
const runsPerStep = 500;
/** Between a space and a space or a stop: faster than examining the surroundings of the whole word. */
const smallWord = /(?<= )[a-z]{2,6}(?=[ .,;:)\n])/gu;

/** A file's text, and the same text in which everything except sentences is masked. */
interface ReadText {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly readable: string;
  readonly isDocument: boolean;
}

/** Adds the words of one file to the tally. Runs in steps of a few milliseconds; see `runInSlices`. */
export function* acronymsAndNames(
  tally: Tally,
  uri: DocumentUri,
  text: string,
): Generator<undefined, void> {
  const language = languageOfFile(uri);
  const isDocument = isProse(language);
  const readable = readableText(text, language);
  yield undefined;
  yield* readAcronyms(tally, { uri, text, readable, isDocument });
  if (!isDocument) {
    for (const { name, doc } of declarationsIn(text)) tally.declare(name, doc);
    return;
  }
  // Comments of code are excluded: in them lower-case letters are mostly variables.
  for (const { 0: word } of readable.matchAll(smallWord)) tally.small(word);
  yield undefined;
  readNames(tally, uri, readable);
}

function* readAcronyms(
  tally: Tally,
  { uri, text, readable, isDocument }: ReadText,
): Generator<undefined, void> {
  let count = 0;
  for (const { word, start, end, isOwnWord } of capitalRuns(text, readable)) {
    if (++count % runsPerStep === 0) yield undefined;
    const entry = tally.acronym(word);
    if (!isOwnWord) {
      entry.use(uri);
      continue;
    }
    entry.ownUse(uri, { start, end }, isDocument);
    const expansion = entry.isExpanded ? undefined : expansionAt(text, start, end);
    if (expansion !== undefined) entry.expands(expansion);
    if (entry.definition !== undefined) continue;
    const definition = definitionAt(readable, start, end, expansion);
    if (definition !== undefined) entry.define(definition);
  }
}

function readNames(tally: Tally, uri: DocumentUri, readable: string): void {
  for (const { name, isThing, start, end } of nameRuns(readable)) {
    const entry = tally.name(name);
    if (isThing) entry.ownUse(uri, { start, end }, true);
    else entry.use(uri);
    if (entry.definition !== undefined) continue;
    const definition = definitionAt(readable, start, end, undefined);
    if (definition !== undefined) entry.define(definition);
  }
}
