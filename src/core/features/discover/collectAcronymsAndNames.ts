import { isProse, getLanguageOfFile } from '../../sourceText/findLanguage';
import { extractReadableText } from '../../sourceText/readableText';
import type { DocumentUri } from '../../text/textDocument';
import { findUpperCaseRuns } from '../../sourceText/capitalRuns';
import { findDeclarations } from './declarations';
import { findDefinitionAt } from './definitions';
import { findExpansionAt } from '../../language/expansions';
import { findNames } from './names';
import type { WordCounts } from './wordCounts';

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

/** Counts the words of one file. Runs in steps of a few milliseconds; see `runInSlices`. */
export function* collectAcronymsAndNames(
  wordCounts: WordCounts,
  uri: DocumentUri,
  text: string,
): Generator<undefined, void> {
  const language = getLanguageOfFile(uri);
  const isDocument = isProse(language);
  const readable = extractReadableText(text, language);
  yield undefined;
  yield* readAcronyms(wordCounts, { uri, text, readable, isDocument });
  if (!isDocument) {
    for (const { name, doc } of findDeclarations(text)) wordCounts.addDeclaration(name, doc);
    return;
  }
  // Comments of code are excluded: in them lower-case letters are mostly variables.
  for (const { 0: word } of readable.matchAll(smallWord)) wordCounts.addLowerCaseWord(word);
  yield undefined;
  readNames(wordCounts, uri, readable);
}

function* readAcronyms(
  wordCounts: WordCounts,
  { uri, text, readable, isDocument }: ReadText,
): Generator<undefined, void> {
  let count = 0;
  for (const { word, start, end, isOwnWord } of findUpperCaseRuns(text, readable)) {
    if (++count % runsPerStep === 0) yield undefined;
    const entry = wordCounts.getAcronym(word);
    if (!isOwnWord) {
      entry.addUse(uri);
      continue;
    }
    entry.addOwnUse(uri, { start, end }, isDocument);
    const expansion = entry.isExpanded ? undefined : findExpansionAt(text, start, end);
    if (expansion !== undefined) entry.addExpansion(expansion);
    if (entry.definition !== undefined) continue;
    const definition = findDefinitionAt(readable, start, end, expansion);
    if (definition !== undefined) entry.setDefinition(definition);
  }
}

function readNames(wordCounts: WordCounts, uri: DocumentUri, readable: string): void {
  for (const { name, isThing, start, end } of findNames(readable)) {
    const entry = wordCounts.getName(name);
    if (isThing) entry.addOwnUse(uri, { start, end }, true);
    else entry.addUse(uri);
    if (entry.definition !== undefined) continue;
    const definition = findDefinitionAt(readable, start, end, undefined);
    if (definition !== undefined) entry.setDefinition(definition);
  }
}
