import type { DocumentUri } from '../text/textDocument';
import { isMarkdown, isProse, languageOfFile } from './findLanguage';
import { languages } from './languages';

const sizeLimit = 1_000_000;
/** A line longer than this near the start was written by a machine, in UTF-16 units. */
const longestLine = 5000;

/** Other people's, generated, translated or made-up text, by the names of folders. */
const foreignFolder =
  /(?:^|\/)(?:vendor|vendored|third[_-]?party|external|bower_components|site-packages|\.?venv|Pods|dist|out|target|coverage|generated|__generated__|gen|fixtures?|__fixtures__|__snapshots__|snapshots?|test[_-]?data|goldens?|locales?|i18n|l10n|translations?|licen[sc]es|\.changeset|changelogs?|versioned_docs|releases?[_-]notes?)\//iu;
/** Pages of one version, as documentation sites keep them: `docs/v1.2/`, `doc/2.x/`. */
const versionFolder =
  /(?:^|\/)(?:docs?|documentation|versions?|content|archive)\/(?:[\w-]+\/)?v?\d+\.(?:\d+|x)(?:\.(?:\d+|x))?\//iu;
const foreignFile =
  /(?:^|\/)(?:CHANGE(?:S|LOG)|HISTORY|RELEASES?(?:[_-]NOTES?)?|NEWS|LICEN[SC]ES?|NOTICES?|COPYING|PATENTS|THIRD[_-]?PARTY(?:[_-]?(?:NOTICES?|LICEN[SC]ES?))?|CODE[_-]OF[_-]CONDUCT|CONTRIBUTORS|AUTHORS|MAINTAINERS|requirements|constraints|robots|CMakeLists)(?:[^/\p{L}][^/]*)?$|(?:^|[._-])(?:changelog|licen[sc]es?|third[_-]?party[_-]?notices?)\.\w+$|\.(?:min|bundle|generated|g|freezed|designer|pb)\.\w+$|(?:_pb2(?:_grpc)?|_generated|\.d)\.\w+$|(?:^|[.-])lock\.\w+$/iu;
const generatedBy =
  /@generated\b|DO NOT (?:EDIT|MODIFY)|(?:code|file|was|is) (?:auto(?:matically)?[ -]?)generated/iu;

const searched = languages.filter(
  (language) =>
    language.reading === 'program' || (isProse(language) && language.reading !== 'latex'),
);

/** Globs of the texts that are searched for terms. */
export const sourceGlobs: readonly string[] = [
  `**/*.{${searched.flatMap(({ names }) => names).join(',')}}`,
];

/** How a file is to be read. */
export type Reading = 'markdown' | 'prose' | 'code';

export function readingOf(uri: DocumentUri): Reading {
  const language = languageOfFile(uri);
  if (isMarkdown(language)) return 'markdown';
  return isProse(language) ? 'prose' : 'code';
}

/** False for a path that says that the team did not write what is in it. `path` is relative to its folder. */
export function isOwnPath(path: string): boolean {
  return !foreignFolder.test(path) && !versionFolder.test(path) && !foreignFile.test(path);
}

/** False for a text that is too long, generated or minified. */
export function isOwnText(text: string): boolean {
  if (text.length === 0 || text.length > sizeLimit) return false;
  if (text.length > longestLine && !text.slice(0, longestLine).includes('\n')) return false;
  return !generatedBy.test(text.slice(0, 600));
}
