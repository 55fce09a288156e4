import { isProse, getLanguageOfFile } from '../../sourceText/findLanguage';
import { extractReadableText } from '../../sourceText/readableText';
import type { DocumentUri } from '../../text/textDocument';
import { findUpperCaseRuns } from '../../sourceText/capitalRuns';
import { findDeclarations } from './declarations';
import { findDefinitionAt } from './definitions';
import { getLineBefore } from '../../text/linePart';
import { findExpansionAt } from '../../language/expansions';
import { findNames } from './names';
import { findCommentAt, findSentenceAt, scoreSentence } from './sentences';
import { isImportantDocument } from './importantDocuments';
import type { DefinitionSource, WordCount, WordCounts } from './wordCounts';

/** Number of runs per step: about a millisecond. */
const runsPerStep = 500;
/** Between a space and a space or a stop: faster than examining the surroundings of the whole word. */
const smallWord = /(?<= )[a-z]{2,6}(?=[ .,;:)\n])/gu;

const determinerBefore =
  /(?:^|[\s("“*_])(?:the|an?|our|your|their|its|each|every|per|this|these|that|all|any|some|new|has|have|via|der|die|das|den|dem|ein|eine|einen|einem|einer|unser|unsere|pro|le|la|les|un|une|notre|nos|chaque|el|los|las|una|nuestro|nuestra|cada)\s+(?:\p{Ll}+\s+)?["“*_[]*$/iu;

/** A file's text, and the same text in which everything except sentences is masked. */
interface ReadText {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly readable: string;
  readonly isDocument: boolean;
  readonly isImportant: boolean;
}

/**
 * Counts the words of one file. Runs in steps of a few milliseconds; see `runInSlices`.
 *
 * @param path Relative to the workspace folder; tells how important the file is.
 */
export function* collectAcronymsAndNames(
  wordCounts: WordCounts,
  uri: DocumentUri,
  text: string,
  path = '',
): Generator<undefined, void> {
  const language = getLanguageOfFile(uri);
  const isDocument = isProse(language);
  const readable = extractReadableText(text, language);
  const isImportant = isDocument && isImportantDocument(path);
  const file = { uri, text, readable, isDocument, isImportant };
  if (isDocument) wordCounts.documents++;
  yield undefined;
  yield* readAcronyms(wordCounts, file);
  if (!isDocument) {
    for (const { name, doc } of findDeclarations(text)) wordCounts.addDeclaration(name, doc, uri);
    return;
  }
  // Comments of code are excluded: in them lower-case letters are mostly variables.
  for (const { 0: word } of readable.matchAll(smallWord)) wordCounts.addLowerCaseWord(word);
  yield undefined;
  readNames(wordCounts, file);
}

function* readAcronyms(wordCounts: WordCounts, file: ReadText): Generator<undefined, void> {
  const { uri, text, readable, isDocument, isImportant } = file;
  let count = 0;
  for (const { word, start, end, isOwnWord } of findUpperCaseRuns(text, readable)) {
    if (++count % runsPerStep === 0) yield undefined;
    const entry = wordCounts.getAcronym(word);
    if (!isOwnWord) {
      entry.addUse(uri);
      continue;
    }
    entry.addOwnUse(uri, { start, end }, isDocument);
    const isKnownThing = entry.isThing && (entry.isImportant || !isImportant);
    if (isDocument && !isKnownThing && isNamedThing(readable, start, end)) {
      entry.isThing = true;
      if (isImportant) entry.isImportant = true;
    }
    collectSentence(entry, file, start, end);
    const expansion = entry.isExpanded ? undefined : findExpansionAt(text, start, end);
    if (expansion !== undefined) entry.addExpansion(expansion);
    if (entry.definition !== undefined) continue;
    const definition = findDefinitionAt(readable, start, end, expansion);
    if (definition !== undefined) entry.setDefinition(definition, createSource(file));
  }
}

/** "OKRs", "the LTV", "our first SLO": a noun, and so not a word in capitals for emphasis. */
function isNamedThing(readable: string, start: number, end: number): boolean {
  if (readable.charAt(end) === 's') return true;
  return determinerBefore.test(getLineBefore(readable, start, 40));
}

function createSource({ uri, isDocument }: ReadText): DefinitionSource {
  return { kind: isDocument ? 'document' : 'code', uri };
}

function collectSentence(entry: WordCount, file: ReadText, start: number, end: number): void {
  if (!entry.needsSentence) return;
  const { uri, isDocument, isImportant } = file;
  // A comment explains code, so it is shown only if no document uses the word.
  const text = isDocument
    ? findSentenceAt(file.text, start, end)
    : findCommentAt(file.readable, start);
  if (text === undefined) return;
  const score = isDocument ? scoreSentence(text, entry.word) + (isImportant ? 0.5 : 0) : 0.05;
  entry.addSentence(text, score, { uri, range: { start, end } });
}

function readNames(wordCounts: WordCounts, file: ReadText): void {
  const { uri, readable, isImportant } = file;
  for (const { name, isThing, start, end } of findNames(readable)) {
    const entry = wordCounts.getName(name);
    if (isThing) {
      entry.addOwnUse(uri, { start, end }, true);
      if (isImportant) entry.isImportant = true;
    } else entry.addUse(uri);
    collectSentence(entry, file, start, end);
    if (entry.definition !== undefined) continue;
    const definition = findDefinitionAt(readable, start, end, undefined);
    if (definition !== undefined) entry.setDefinition(definition, createSource(file));
  }
}
