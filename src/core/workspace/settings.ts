/** What the user can set; the names below `architectureGlossary` in the editor. */
export interface Settings {
  /** Globs of glossary files beside those found by default. */
  readonly glossaryFiles: readonly string[];
  /** Globs of diagram files instead of those found by default; empty: the default. */
  readonly diagramFiles: readonly string[];
  /** The diagram that shows the whole system, instead of the one found: see `MainDiagramSetting`; empty: the one found. */
  readonly mainDiagram: string;
  /** Where names of terms are suggested while somebody types. */
  readonly completion: 'everywhere' | 'docs' | 'off';
  /** Whether links stand above the entries of an open glossary file. */
  readonly codeLens: boolean;
  /** Whether terms carry their explanation in previews of Markdown documents. */
  readonly markdownPreview: boolean;
  /** Whether words are explained under the pointer. */
  readonly 'hover.enabled': boolean;
  /** Languages to explain words in, or not to with `!`; empty: all. */
  readonly 'hover.languages': readonly string[];
  /** Globs of files to explain words in, or not to with `!`; empty: all. */
  readonly 'hover.files': readonly string[];
  /** How loudly a rule speaks, by its code; rules that are not named speak as they do by default. */
  readonly checks: Readonly<Record<string, CheckLevel>>;
  /** Which acronyms count as known: one answer for all files, or one per glob, of which the last that fits counts. */
  readonly readers: ReadersSetting;
  /** Acronyms that need no explanation here. */
  readonly knownAcronyms: readonly string[];
  /** Globs of user stories. */
  readonly storyFiles: readonly string[];
  /** Whether comments of source files are searched for unexplained acronyms too. */
  readonly checkComments: boolean;
  /** Whether discouraged words count in names of source code too. */
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

/** What a folder's own file says wins; acronyms that are known in one of both are known. */
export function withOwn(settings: Settings, own: Partial<Settings>): Settings {
  const known = [...settings.knownAcronyms, ...(own.knownAcronyms ?? [])];
  return { ...settings, ...own, knownAcronyms: [...new Set(known)] };
}
