/** Names of folders with third-party or generated files. */
const foreignFolder =
  /(?:^|\/)(?:vendor|vendored|third[_-]?party|external|bower_components|site-packages|\.?venv|Pods|dist|out|target|coverage|generated|__generated__|gen|licen[sc]es|\.changeset|changelogs?|releases?[_-]notes?)\//iu;
/** Sample text for tests and examples of a tool. */
const testDataFolder =
  /(?:^|\/)(?:fixtures?|__fixtures__|__snapshots__|snapshots?|test[_-]?data|goldens?|__tests__|__mocks__)\//iu;
/** Copies of the same text in other languages. */
const translationFolder = /(?:^|\/)(?:locales?|i18n|l10n|translations?)\//iu;
/** `versioned_docs/version-1.0/`, `platform_versioned_docs/version-1.0/`, `docs/v1.2/`, `docs/1.x/`: the documentation of a release, kept unchanged. */
const versionFolder =
  /(?:^|\/)(?:(?:[\w-]+_)?versioned_docs\/[^/]+|(?:docs?|documentation|content|website|versions?|archive)\/(?:[\w-]+\/)?(?:v\d+(?:\.[\dx]+)*|version-[\d.x]+|\d+(?:\.[\dx]+)+))\//iu;
const foreignFile =
  /(?:^|\/)(?:CHANGE(?:S|LOG)|HISTORY|RELEASES?(?:[_-]NOTES?)?|NEWS|LICEN[SC]ES?|NOTICES?|COPYING|OFL|FDL|[AL]?GPL|PATENTS|THIRD[_-]?PARTY(?:[_-]?(?:NOTICES?|LICEN[SC]ES?))?|CODE[_-]OF[_-]CONDUCT|CONTRIBUTORS|AUTHORS|MAINTAINERS|requirements|constraints|robots|CMakeLists)(?:[^/\p{L}][^/]*)?$|(?:^|[._-])(?:changelog|licen[sc]es?|third[_-]?party[_-]?notices?)\.\w+$|\.(?:min|bundle|generated|g|freezed|designer|pb)\.\w+$|(?:_pb2(?:_grpc)?|_generated|\.d)\.\w+$|(?:^|[.-])lock\.\w+$/iu;

/**
 * Prompts of assistants and forms of a code host, whose glossaries and diagrams are examples. Other files in the same
 * hidden folders, such as `.claude/docs/architecture.md`, describe the project.
 */
const templateFile =
  /(?:^|\/)\.[\w-]+\/(?:[^/]+\/)*(?:skills?|commands?|agents?|prompts?|templates?|chatmodes?|modes|tasks|checklists|output-styles|hooks|plugins|workflows|[a-z_]*_template)\/|(?:^|\/)\.(?:agents?|prompts?|skills|templates)\/|(?:^|\/)(?:[a-z_]*issue|pull[_-]?request|merge[_-]?request|discussion)[_-]template[^/]*$|(?:^|\/)SKILL\.md$/iu;

/** The author and purpose of a file, according to its path. */
export type FileOrigin = 'own' | 'foreign' | 'test-data' | 'template' | 'translation' | 'version';

/** @param path Relative to the workspace folder. */
export function getFileOrigin(path: string): FileOrigin {
  if (foreignFolder.test(path) || foreignFile.test(path)) return 'foreign';
  if (testDataFolder.test(path)) return 'test-data';
  if (templateFile.test(path)) return 'template';
  if (versionFolder.test(path)) return 'version';
  return translationFolder.test(path) ? 'translation' : 'own';
}

/**
 * Returns the folder of the versioned copy that contains the path, with a slash at its end; empty if none exists.
 */
export function getVersionFolder(path: string): string {
  const match = versionFolder.exec(path);
  return match ? path.slice(0, match.index + match[0].length) : '';
}
