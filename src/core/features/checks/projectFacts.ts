import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import type { SmallWords } from '../../language/smallWords';
import { languageOfFile } from '../../sourceText/findLanguage';
import type { DocumentUri } from '../../text/textDocument';
import { displayPath } from '../../workspace/paths';
import { compileGlobs } from '../../workspace/patterns/globs';
import type { Settings } from '../../workspace/settings';
import type { Readers } from '../../language/knownAcronyms';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import type { Words } from '../usages/scans';

/** The data that all files of a workspace are checked against. */
export interface ProjectParts extends Words {
  readonly folders: readonly DocumentUri[];
  readonly settings: Settings;
  readonly diagrams: readonly LinkedDiagram[];
  /** Finds terms with a shared cache; without it, each file is searched here. */
  readonly matchesIn?: (uri: DocumentUri, text: string) => readonly TermMatch[];
  /** How the documents of the workspace write short words, if they have been read. */
  readonly smallWords?: Pick<SmallWords, 'has'> | undefined;
  /** Whether a term is used outside the glossary; `undefined` until all files have been read. */
  readonly isUsed?: ((term: Term) => boolean) | undefined;
}

/** Data about the workspace that the rules use. */
export interface ProjectFacts extends ProjectParts {
  readonly diagramsOf: (uri: DocumentUri) => readonly LinkedDiagram[];
  readonly readersOf: (uri: DocumentUri) => Readers;
  readonly isStory: (uri: DocumentUri) => boolean;
  /** Acronyms that the team has marked as known, in capitals. */
  readonly knownAcronyms: ReadonlySet<string>;
  /** False if no term can cause a finding in source code, which then need not be searched. */
  readonly hasUnwantedWords: boolean;
  readonly matchesIn: NonNullable<ProjectParts['matchesIn']>;
}

/** Computes the data that is the same for every file. */
export function projectFacts(parts: ProjectParts): ProjectFacts {
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
    readersOf: readersIn(settings.readers, folders),
    isStory: (uri) => isStoryPath(displayPath(uri, folders)),
    knownAcronyms: new Set(settings.knownAcronyms.map((word) => word.toUpperCase())),
    hasUnwantedWords: glossary.terms.some(
      ({ avoid, status }) => avoid.length > 0 || status === 'deprecated',
    ),
    matchesIn:
      parts.matchesIn ??
      ((uri, text) => parts.index.matchesIn({ uri, languageId: languageOfFile(uri).id, text })),
  };
}

/** The last matching pattern applies, so that a general one may come first. */
function readersIn(
  setting: Settings['readers'],
  folders: readonly DocumentUri[],
): (uri: DocumentUri) => Readers {
  if (typeof setting === 'string') return () => setting;
  const patterns = Object.entries(setting).map(([glob, readers]) => ({
    matches: compileGlobs([glob]),
    readers,
  }));
  return (uri) => {
    const path = displayPath(uri, folders);
    return patterns.findLast(({ matches }) => matches(path))?.readers ?? 'developers';
  };
}
