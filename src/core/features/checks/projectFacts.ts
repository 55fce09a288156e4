import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import { getBaseName, getDisplayPath } from '../../workspace/paths';
import { compileGlobs } from '../../workspace/patterns/globs';
import type { Settings } from '../../workspace/settings';
import type { Audience } from '../../language/knownAcronyms';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { GlossaryWords } from '../../matching/indexedGlossary';

/** What all files of the workspace together show about words. */
export interface WordEvidence {
  /** Whether several documents contain a word in lower case; `undefined` if too few have been read. */
  readonly isWrittenSmall: (word: string) => boolean | undefined;
  /** Whether several documents contain a word with only its first letter as a capital. */
  readonly isWrittenAsName: (word: string) => boolean | undefined;
  /** Whether far more documents contain a word in lower case or as a name than in capitals. */
  readonly isMostlyOrdinary: (word: string) => boolean | undefined;
  /** Whether only one of many documents contains a word in capitals. */
  readonly isInOneDocument: (word: string) => boolean;
  /** Whether most documents are in English, or too few have been read to know. */
  readonly isInEnglish: () => boolean;
  /** In how many files sentences contain a discouraged word, which is given as the glossary lists it. */
  readonly countFiles: (discouraged: string) => number;
  /** How many discouraged words more than so many files contain. */
  readonly countCommonWords: (files: number) => number;
}

/** The data that all files of a workspace are checked against. */
export interface ProjectParts extends GlossaryWords {
  readonly folders: readonly DocumentUri[];
  readonly settings: Settings;
  readonly diagrams: readonly LinkedDiagram[];
  /** Finds terms with a shared cache; without it, each file is searched here. */
  readonly matchesIn?: (uri: DocumentUri, text: string) => readonly TermMatch[];
  /** What all files show about words; `undefined` until they have been read. */
  readonly evidence?: WordEvidence | undefined;
  /** Whether a term is used outside the glossary; `undefined` until all files have been read. */
  readonly isUsed?: ((term: Term) => boolean) | undefined;
}

/** Data about the workspace that the rules use. */
export interface ProjectFacts extends ProjectParts {
  readonly diagramsOf: (uri: DocumentUri) => readonly LinkedDiagram[];
  readonly readersOf: (uri: DocumentUri) => Audience;
  readonly isStory: (uri: DocumentUri) => boolean;
  /** Acronyms that the team has marked as known, and the name of the project, in capitals. */
  readonly knownAcronyms: ReadonlySet<string>;
  /** False if no term can cause a finding in source code, which then need not be searched. */
  readonly hasUnwantedWords: boolean;
  /**
   * Returns the terms in a text. If only those in some of its blocks are needed, see `TermIndex.findMatches`, may still
   * return all.
   */
  readonly matchesIn: (
    uri: DocumentUri,
    text: string,
    blocks?: readonly Range[],
  ) => readonly TermMatch[];
}

/** Computes the data that is the same for every file. */
export function createProjectFacts(parts: ProjectParts): ProjectFacts {
  const { folders, settings, glossary, diagrams } = parts;
  const isStoryPath = compileGlobs(settings.storyFiles);
  const byFile = new Map<DocumentUri, LinkedDiagram[]>();
  for (const linked of diagrams) {
    const { uri } = linked.diagram;
    const others = byFile.get(uri);
    if (others) others.push(linked);
    else byFile.set(uri, [linked]);
  }
  return {
    ...parts,
    diagramsOf: (uri) => byFile.get(uri) ?? [],
    readersOf: createReadersLookup(settings.readers, folders),
    isStory: (uri) => isStoryPath(getDisplayPath(uri, folders)),
    knownAcronyms: new Set(
      [...settings.knownAcronyms, ...folders.flatMap(listNameWords)].map((word) =>
        word.toUpperCase(),
      ),
    ),
    hasUnwantedWords: glossary.terms.some(
      ({ avoid, status }) => avoid.length > 0 || status === 'deprecated',
    ),
    matchesIn:
      parts.matchesIn ??
      ((uri, text, blocks) =>
        parts.index.findMatches({ uri, languageId: getLanguageOfFile(uri).id, text }, blocks)),
  };
}

/** The name of a project needs no explanation in its own repository; a shorter word may be an acronym of the field. */
const minNameLength = 5;

function listNameWords(folder: DocumentUri): readonly string[] {
  const words = decodeURIComponent(getBaseName(folder)).split(/[^\p{L}\p{N}]+/u);
  return words.filter(({ length }) => length >= minNameLength);
}

/** The last matching pattern applies, so that a general one may come first. */
function createReadersLookup(
  setting: Settings['readers'],
  folders: readonly DocumentUri[],
): (uri: DocumentUri) => Audience {
  if (typeof setting === 'string') return () => setting;
  const patterns = Object.entries(setting).map(([glob, readers]) => ({
    matches: compileGlobs([glob]),
    readers,
  }));
  return (uri) => {
    const path = getDisplayPath(uri, folders);
    return patterns.findLast(({ matches }) => matches(path))?.readers ?? 'developers';
  };
}
