import { getVersionFolder } from '../workspace/fileOrigin';
import { findLanguageOfTag } from '../workspace/languageCodes';

/** The translation and the release of the documentation that a file belongs to. */
export interface DocumentCopy {
  /** A language code; `undefined` if the path contains none. */
  readonly language: string | undefined;
  /** The folder of the release, with a slash at its end; empty if the path contains none. */
  readonly version: string;
  /** The folder without the language: the same for all translations of a file. */
  readonly original: string;
}

/** Folders whose subfolders are languages, and that correspond to the original's folder. */
const translationFolders = /^(?:i18n|l10n|locales?|translations?|lang|langs|languages)$/iu;
/** Folders that contain languages among other subfolders. */
const documentFolders = /^(?:content|docs?|documentation|website|site|pages|wiki|book|guides?)$/iu;
/** Further folders of documents about the folder around them, hidden folders of tools included. */
const furtherDocumentFolders =
  /^(?:\.[^/]+|architecture|adrs?|arc42|design|dokumentation|doku|documentaci[oó]n|documenta[cç][aã]o|documentazione|glossary|glossaries|terms|_data|references?|requirements|specs?|src|static)$/iu;
/** Docusaurus keeps the translations of `docs/` here. */
const docusaurusFolder = /^docusaurus-plugin-content-(docs|blog|pages)(?:-[^/]+)?$/u;

/** @param path With `/`; its last segment is the file's name. */
export function findDocumentCopy(path: string): DocumentCopy {
  const version = getVersionFolder(path);
  const segments = path.split('/').slice(0, -1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const [at, segment] of segments.entries()) {
    const parent = segments[at - 1] ?? '';
    const language = findLanguageOfTag(segment);
    if (language === undefined) continue;
    const isTranslation = translationFolders.test(parent);
    if (!isTranslation && !documentFolders.test(parent)) continue;
    const before = segments.slice(0, isTranslation ? at - 1 : at);
    const original = [...before, ...toOriginalFolders(segments.slice(at + 1))].join('/');
    return { language, version, original };
  }
  return { language: parseLanguageOfName(name), version, original: segments.join('/') };
}

/** Returns whether the files of a folder describe the folder around it: `docs`, `content`, `i18n`. */
export function isDocumentFolder(segment: string): boolean {
  return (
    documentFolders.test(segment) ||
    translationFolders.test(segment) ||
    furtherDocumentFolders.test(segment)
  );
}

/** `glossary.de.md`. */
function parseLanguageOfName(name: string): string | undefined {
  const tag = /\.([a-z]{2}(?:[-_][a-z]{2,4})?)\.[^.]+$/iu.exec(name)?.[1];
  return tag === undefined ? undefined : findLanguageOfTag(tag);
}

function toOriginalFolders(below: readonly string[]): readonly string[] {
  const kind = docusaurusFolder.exec(below[0] ?? '')?.[1];
  if (kind === undefined) return below;
  return [kind, ...below.slice(below[1] === 'current' ? 2 : 1)];
}
