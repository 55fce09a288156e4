/** The user's settings, with their names in `architectureGlossary`. */
export interface Settings {
  /** Globs of glossary files, in addition to those found by default. */
  readonly glossaryFiles: readonly string[];
  /** Globs of diagram files, instead of those found by default; empty for the default. */
  readonly diagramFiles: readonly string[];
  /** The diagram that shows the whole system, instead of the one found: see `MainDiagramSetting`; empty: the one found. */
  readonly mainDiagram: string;
  /** Where names of terms are suggested during typing. */
  readonly completion: 'everywhere' | 'docs' | 'off';
  /** Whether links are shown above the entries of an open glossary file. */
  readonly codeLens: boolean;
  /** Whether the Markdown preview explains terms. */
  readonly markdownPreview: boolean;
  /** Whether words are explained on hover. */
  readonly 'hover.enabled': boolean;
  /** Languages in which words are explained, or not explained with `!`; empty for all. */
  readonly 'hover.languages': readonly string[];
  /** Globs of files in which words are explained, or not explained with `!`; empty for all. */
  readonly 'hover.files': readonly string[];
  /** The severity of each check, by code; other checks have their default severity. */
  readonly checks: Readonly<Record<string, CheckLevel>>;
  /**
   * The readers, who determine the known acronyms: one value for all files, or one per glob, the last matching one
   * applies.
   */
  readonly readers: ReadersSetting;
  /** Acronyms that need no explanation here. */
  readonly knownAcronyms: readonly string[];
  /** Globs of user stories. */
  readonly storyFiles: readonly string[];
  /** Whether comments in source code are checked for unexplained acronyms. */
  readonly checkComments: boolean;
  /** Whether identifiers in source code are checked for discouraged words. */
  readonly checkIdentifiers: boolean;
}

export const checkLevels = ['off', 'hint', 'information', 'warning'] as const;
export type CheckLevel = (typeof checkLevels)[number];

type ReaderLevel = 'everyone' | 'developers';
type ReadersSetting = ReaderLevel | Readonly<Record<string, ReaderLevel>>;

export const defaultSettings: Settings = {
  glossaryFiles: [],
  diagramFiles: [],
  mainDiagram: '',
  completion: 'everywhere',
  codeLens: true,
  markdownPreview: true,
  'hover.enabled': true,
  'hover.languages': [],
  'hover.files': [],
  checks: {},
  readers: 'developers',
  knownAcronyms: [],
  storyFiles: ['**/*.feature', 'docs/stories/**', '**/*story*.md'],
  checkComments: false,
  checkIdentifiers: false,
};

/** The values of a folder's own file take precedence; known acronyms of both are combined. */
export function mergeSettings(settings: Settings, folderSettings: Partial<Settings>): Settings {
  const known = [...settings.knownAcronyms, ...(folderSettings.knownAcronyms ?? [])];
  return { ...settings, ...folderSettings, knownAcronyms: [...new Set(known)] };
}

/**
 * Returns the settings of all folders together, which include the files of each.
 *
 * @param general The settings without a folder.
 */
export function combineSettings(each: readonly Settings[], general: Settings): Settings {
  const [only] = each;
  if (!only) return general;
  if (each.length === 1) return only;
  const allSetDiagramFiles = each.every(({ diagramFiles }) => diagramFiles.length > 0);
  return {
    ...general,
    glossaryFiles: [...new Set(each.flatMap(({ glossaryFiles }) => glossaryFiles))],
    mainDiagram: each.find(({ mainDiagram }) => mainDiagram !== '')?.mainDiagram ?? '',
    diagramFiles: allSetDiagramFiles
      ? [...new Set(each.flatMap(({ diagramFiles }) => diagramFiles))]
      : [],
  };
}
