import { escapeAttribute, escapeText } from 'entities';
import type { ExportedRepository } from '../core/features/export/exportedGlossary';
import type { PageData, PageRepository } from './pageData';
import { createPageStrings } from './pageStrings';
import { toPageRepository } from './toPageRepository';

/** A browser that draws the pictures of a page, without network. */
export interface DrawingBrowser {
  /** Returns the value of an expression on a page, as JSON; fails if the browser ends before. */
  readonly evaluate: (html: string, expression: string) => Promise<unknown>;
}

export interface PageParts {
  readonly title: string;
  /** The language of the texts, as in `de`. */
  readonly language: string;
  /** Returns the text of a file below `dist`. */
  readonly readBuilt: (file: string) => Promise<string>;
  /**
   * Opens a browser that draws; called once if the page has diagrams. Without one, the page contains Mermaid, which
   * draws when a diagram is shown.
   */
  readonly openBrowser: () => Promise<DrawingBrowser | undefined>;
}

/** The time in milliseconds after which no more pictures in high contrast are drawn: other pictures can replace them. */
const drawingBudget = 45_000;

/** How the diagrams of a page are drawn: before, by Mermaid in the page, or not at all, because it has none. */
type Drawing = DrawingBrowser | 'mermaid' | 'none';

/** The length in UTF-16 units of repositories without diagrams that wait for one with diagrams. */
const maxHeld = 50_000_000;

/**
 * Yields the exported page: one HTML file that requests nothing. Its policy names its script and its style by their
 * hashes, so that nothing that a definition or a label contains can run.
 */
export async function* renderPage(
  repositories: Iterable<ExportedRepository> | AsyncIterable<ExportedRepository>,
  parts: PageParts,
): AsyncGenerator<string> {
  const { title, readBuilt, openBrowser } = parts;
  const script = assertInline(await readBuilt('page/page.js'), 'script');
  const style = assertInline(await readBuilt('page/page.css'), 'style');
  const data: PageData = { title, words: createPageStrings() };
  const renderStart = async (drawing: Drawing): Promise<string> =>
    `${renderHead(parts, style, await createPolicy(script, style, drawing))}${renderData('page', data)}`;
  // The page starts with its policy, which depends on the first repository with diagrams.
  let drawing: Drawing | undefined;
  let held: string[] = [];
  let heldLength = 0;
  const withDiagrams: PageRepository[] = [];
  let count = 0;
  for await (const repository of repositories) {
    const shown = toPageRepository(repository);
    if (shown.diagrams.length > 0) withDiagrams.push(keepTermsOfBoxes(shown));
    const text = renderData(`repository-${String(count++)}`, shown);
    held.push(text);
    heldLength += text.length;
    if (drawing === undefined) {
      if (withDiagrams.length === 0 && heldLength < maxHeld) continue;
      drawing = (await openBrowser()) ?? 'mermaid';
      yield await renderStart(drawing);
    }
    yield* held;
    held = [];
  }
  if (drawing === undefined) {
    drawing = 'none';
    yield await renderStart(drawing);
    yield* held;
  }
  if (drawing !== 'none') {
    const scripts = await readScripts(readBuilt);
    if (drawing === 'mermaid') yield renderData('mermaid', await pack(scripts));
    else
      yield renderData('pictures', await drawPictures(data, withDiagrams, scripts, parts, drawing));
  }
  yield `<script>${script}</script>
</body>
</html>
`;
}

async function createPolicy(script: string, style: string, drawing: Drawing): Promise<string> {
  // Mermaid is imported from memory, and writes inline styles.
  const isMermaid = drawing === 'mermaid';
  return [
    `default-src 'none'`,
    `script-src ${await hash(script)}${isMermaid ? ' blob:' : ''}`,
    `style-src ${isMermaid ? `'unsafe-inline'` : await hash(style)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function renderHead({ title, language }: PageParts, style: string, policy: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
`;
}

/** Leaves out the terms that no picture needs, so that a large page takes little memory. */
function keepTermsOfBoxes({ terms, diagrams, ...repository }: PageRepository): PageRepository {
  const named = new Set(
    diagrams.flatMap(({ nodes, groups }) => [...nodes, ...groups].map(({ term }) => term)),
  );
  return { ...repository, diagrams, terms: terms.filter(({ id }) => named.has(id)) };
}

async function drawPictures(
  data: PageData,
  repositories: readonly PageRepository[],
  scripts: DrawingScripts,
  { readBuilt }: PageParts,
  browser: DrawingBrowser,
): Promise<Readonly<Record<string, string>>> {
  const html = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'">
<style>${assertInline(await readBuilt('page/drawing.css'), 'style')}</style>
<body>
${renderData('page', data)}
${repositories.map((one, i) => renderData(`repository-${String(i)}`, one)).join('')}
${renderData('scripts', scripts)}
<script>${assertInline(await readBuilt('page/drawing.js'), 'script')}</script>`;
  const drawn = await browser.evaluate(html, `drawPictures(${String(drawingBudget)})`);
  if (typeof drawn !== 'object' || drawn === null) throw new Error('The browser drew nothing.');
  const packed: [string, string][] = [];
  for (const [key, pictures] of Object.entries(drawn)) packed.push([key, await pack(pictures)]);
  return Object.fromEntries(packed);
}

/** The scripts that draw, by their names, and the one that starts. */
interface DrawingScripts {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

async function readScripts(readBuilt: PageParts['readBuilt']): Promise<DrawingScripts> {
  const list: unknown = JSON.parse(await readBuilt('webview/renderer.json'));
  if (!isScriptList(list)) throw new Error('The scripts that draw are missing.');
  const files: [string, string][] = [];
  for (const name of list.files) files.push([name, await readBuilt(`webview/${name}`)]);
  return { main: list.main, files: Object.fromEntries(files) };
}

function isScriptList(
  value: unknown,
): value is { readonly main: string; readonly files: readonly string[] } {
  return typeof value === 'object' && value !== null && 'main' in value && 'files' in value;
}

/** Browsers do not run an element of this type. Within it, only `<` could end it. */
function renderData(name: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="data-${name}">${json}</script>\n`;
}

/** Returns a text that no part of can end its element. */
function assertInline(text: string, tag: 'script' | 'style'): string {
  if (text.toLowerCase().includes(`</${tag}`) || text.includes('<!--'))
    throw new Error(`A built file cannot be in a ${tag} element.`);
  return text;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${toBase64(new Uint8Array(digest))}'`;
}

/** Returns a value as JSON, compressed with gzip, in Base64. */
async function pack(value: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(value)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The number of bytes that are converted at a time: a function takes only so many arguments. */
const bytesAtOnce = 32_768;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesAtOnce)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce)));
  return btoa(parts.join(''));
}
