import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Token } from 'markdown-it';
import type { Heading, PreviewGlossary } from '../core/features/preview/previewGlossary';
import type { Term } from '../core/glossary/term';
import { markTerms, PreviewGlossaryReader, stripMarkdown, toSlug } from '../core/service/reading';
import { LineMap } from '../core/service/hosting';
import type { Settings } from '../core/workspace/settings';
import { loadMermaidParser } from '../node/folderService';
import { toUri } from '../node/nodeWorkspace';
import { openFolder, type OpenFolder } from '../node/openFolder';
import { isFolder } from '../node/regularFiles';
import { formatPath } from '../node/printedProblem';
import type { TooltipOptions } from '../../types/site.mjs';

/** A page of a site. */
export interface Page {
  /** Absolute, or relative to the working directory. */
  readonly path: string | undefined;
  /** The Markdown text that was parsed. */
  readonly source: string;
}

/** Explains terms on the pages of a documentation site. */
export class Site {
  readonly #folder: OpenFolder;
  readonly #options: TooltipOptions;
  readonly #reader: PreviewGlossaryReader;
  readonly #texts: Texts;
  #glossary: PreviewGlossary | undefined;

  /** @param texts The translations of the product's own texts. */
  constructor(folder: OpenFolder, options: TooltipOptions, texts: Texts) {
    this.#folder = folder;
    this.#options = options;
    this.#texts = texts;
    const { slugify } = options;
    this.#reader = new PreviewGlossaryReader(folder.service.workspace, (heading) =>
      createAnchor(heading, slugify),
    );
  }

  /** Adopts changes of the glossary. */
  async refresh(): Promise<void> {
    const { service } = this.#folder;
    await this.#folder.refresh();
    const index = await service.index();
    if (index === this.#glossary?.index) return;
    this.#glossary = await this.#reader.read(await service.glossary(), index);
  }

  /** Returns the tokens of a page with explanations; see `markTerms`. */
  mark(tokens: readonly Token[], { path, source }: Page): Token[] {
    const glossary = this.#glossary;
    if (!glossary) return [...tokens];
    const uri = toUri(
      path === undefined ? resolve(this.#folder.path, 'untitled.md') : resolve(path),
    );
    const lines = glossary.files.get(uri)?.termLines.lineCount ?? 0;
    // Sites in several languages may be built by one process.
    l10n.config({ contents: this.#texts });
    try {
      return markTerms(tokens, uri, glossary, {
        addressOf: (term) => this.#addressOf(term, glossary),
        linesBefore: Math.max(0, lines - new LineMap(source).lineCount),
      });
    } finally {
      l10n.config({ contents: {} });
    }
  }

  #addressOf({ name, source }: Term, { anchors, files }: PreviewGlossary): string | undefined {
    const { entryAddress } = this.#options;
    if (entryAddress === undefined) return undefined;
    const line = files.get(source.uri)?.termLines.lineAt(source.name.start) ?? 0;
    const anchor = anchors.get(source.uri)?.(line);
    if (typeof entryAddress === 'function') {
      const file = formatPath(source.uri, this.#folder.path);
      return entryAddress({ name, file, line: line + 1, anchor });
    }
    return anchor === undefined ? entryAddress : `${entryAddress}#${encodeURIComponent(anchor)}`;
  }
}

/** Many generators let an author write the anchor: `## Service level agreement {#sla}`. */
const writtenAnchor = /\{#([\w-]+)\}\s*$/u;

function createAnchor(heading: Heading, slugify: TooltipOptions['slugify']): string {
  const written = writtenAnchor.exec(heading.text)?.[1];
  if (written !== undefined) return written;
  if (!slugify) return toSlug(heading);
  const slug = slugify(stripMarkdown(heading.text));
  return heading.duplicates === 0 ? slug : `${slug}-${String(heading.duplicates)}`;
}

/** Translations by the English texts. */
type Texts = l10n.l10nJsonFormat;

const languages: ReadonlySet<string> = new Set(['de', 'es', 'fr', 'ja', 'zh-cn']);

/** @throws Error if there are no texts in the language. */
async function readTexts(language: string): Promise<Texts> {
  if (language === 'en') return {};
  if (!languages.has(language))
    throw new Error(`The language “${language}” is unknown. Use en, ${[...languages].join(', ')}.`);
  const description = createRequire(import.meta.url).resolve('architecture-glossary/package.json');
  const file = join(dirname(description), 'l10n', `bundle.l10n.${language}.json`);
  const texts: unknown = JSON.parse(await readFile(file, 'utf8'));
  return isTexts(texts) ? texts : {};
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null;
}

/**
 * Opens the folder that the options name, and reads its glossary.
 *
 * @throws Error if there is no such folder or language, or if the settings are invalid.
 */
export async function openSite(options: TooltipOptions): Promise<Site> {
  const { cwd = '.', glossaryFiles, language = 'en' } = options;
  const texts = await readTexts(language);
  const site = new Site(await openFolderOf(cwd, glossaryFiles), options, texts);
  await site.refresh();
  return site;
}

const opened = new Map<string, Promise<OpenFolder>>();

/**
 * Opens a folder, or returns it if it is open: generators create a plugin for each kind of page.
 *
 * @throws Error if there is no such folder, or if its settings are invalid.
 */
function openFolderOf(
  cwd: string,
  glossaryFiles: readonly string[] | undefined,
): Promise<OpenFolder> {
  const path = resolve(cwd);
  const key = JSON.stringify([path, glossaryFiles]);
  const known = opened.get(key) ?? openExisting(path, glossaryFiles);
  opened.set(key, known);
  known.catch(() => opened.delete(key));
  return known;
}

/**
 * Opens a folder, with further glossary files.
 *
 * @throws Error if there is no such folder, or if its settings are invalid.
 */
export async function openExisting(
  path: string,
  glossaryFiles: readonly string[] = [],
): Promise<OpenFolder> {
  if (!(await isFolder(path))) throw new Error(`The folder ${path} does not exist.`);
  return openFolder(path, {
    loadParser: () => loadMermaidParser(import.meta.url, '../mermaidParser.js'),
    adjust: (settings: Settings) => ({
      ...settings,
      glossaryFiles: [...settings.glossaryFiles, ...glossaryFiles],
    }),
  });
}
