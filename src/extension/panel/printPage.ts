import { escapeAttribute, escapeText } from 'entities';
import type { PrintedPicture } from '../../protocol/messages';

/** The texts of the page, besides those of the picture. */
export interface PrintPageTexts {
  readonly title: string;
  /** The heading of the definitions. */
  readonly definitions: string;
  /** The editor's display language, so that the browser breaks lines and names PDF files correctly. */
  readonly language: string;
}

/** Elements that no exported picture has, since they run, load or leave the page. */
const activeElement =
  /<(?:[\w-]+:)?(?:script|style|foreignObject|iframe|object|embed|link|meta|base|form|a)[\s/>]/iu;

/** Returns whether a text is an SVG that only draws. */
export function isStaticSvg(text: string): boolean {
  return text.startsWith('<svg') && !activeElement.test(text);
}

/**
 * Paper is light in every theme. The picture fills the first page with its title and legend; the definitions follow on
 * the next pages, and none is broken.
 */
const style = `
:root { color-scheme: light; }
body { margin: 0; color: #1f1f1f; background: #fff; font: 11pt/1.4 system-ui, sans-serif; print-color-adjust: exact; }
h1 { margin: 0; font-size: 16pt; }
h2 { margin: 0 0 6pt; font-size: 12pt; }
p { margin: 2pt 0 0; }
.sheet { box-sizing: border-box; display: flex; flex-direction: column; gap: 10pt; height: 100vh; padding: 4pt; }
.picture { flex: 1; min-height: 0; }
.picture > svg { display: block; width: 100%; height: 100%; }
.legend ul { display: flex; flex-wrap: wrap; gap: 2pt 18pt; margin: 0; padding: 0; list-style: none; font-size: 9.5pt; }
.legend h2 { font-size: 9.5pt; margin: 0; }
.definitions { padding: 4pt; break-before: page; }
dl { margin: 0; columns: 2 60mm; column-gap: 10mm; }
dl > div { break-inside: avoid; margin-bottom: 6pt; }
dt { font-weight: 600; }
dd { margin: 0; }
@media screen { body { max-width: 1100px; margin: 0 auto; padding: 12pt; } }
`;

/**
 * Returns a page to print, which needs nothing else: its policy allows no script and no request. `undefined` if a
 * picture is not static.
 */
export function renderPrintPage(
  { picture, notes, legend, definitions }: PrintedPicture,
  texts: PrintPageTexts,
): string | undefined {
  const marks = legend.entries.flatMap(({ mark }) => (mark === '' ? [] : [mark]));
  if (![picture, ...marks].every(isStaticSvg)) return undefined;
  const orientation = isWide(picture) ? 'landscape' : 'portrait';
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(texts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(texts.title)}</title>
<style>@page { size: ${orientation}; margin: 12mm; }${style}</style>
</head>
<body>
<section class="sheet">
<header><h1>${escapeText(texts.title)}</h1>${notes.map((note) => `<p>${escapeText(note)}</p>`).join('')}</header>
<div class="picture">${picture}</div>
${renderLegend(legend)}
</section>
${renderDefinitions(definitions, texts.definitions)}
</body>
</html>
`;
}

function isWide(picture: string): boolean {
  const [width = 1, height = 1] =
    /^<svg[^>]* viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/u.exec(picture)?.slice(1).map(Number) ??
    [];
  return width > height;
}

function renderLegend({ title, entries }: PrintedPicture['legend']): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ mark, text }) => `<li>${mark} ${escapeText(text)}</li>`);
  return `<footer class="legend"><h2>${escapeText(title)}</h2><ul>${items.join('')}</ul></footer>`;
}

function renderDefinitions(definitions: PrintedPicture['definitions'], heading: string): string {
  if (definitions.length === 0) return '';
  const items = definitions.map(
    ({ name, text }) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(text)}</dd></div>`,
  );
  return `<section class="definitions"><h2>${escapeText(heading)}</h2><dl>${items.join('')}</dl></section>`;
}
