import { escapeAttribute, escapeText } from 'entities';

/** The URIs of a page's parts; `cspSource` is the editor's own origin for them. */
export interface PanelSources {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Scripts that the page requests until it is complete, which it requests all at once. */
  readonly preloads: readonly string[];
  /**
   * Whether the page draws diagrams: Mermaid writes inline styles, which cannot have a nonce, and the layout of a large
   * diagram runs in a worker.
   */
  readonly drawsDiagrams: boolean;
  /** Random, new for each page. */
  readonly nonce: string;
  /** The editor's display language, so that screen readers use the right pronunciation. */
  readonly language: string;
  readonly title: string;
  /** The text of the page if its script cannot be loaded. */
  readonly loadFailure: string;
}

/**
 * Reports that the page's own script could not be loaded, which then cannot report it. The editor loads the page again, or
 * leaves the text to its reader.
 */
const reportLoadFailure = `const { text } = document.currentScript.dataset;
addEventListener('error', ({ target }) => {
  if (!(target instanceof HTMLScriptElement)) return;
  document.body.append(text);
  acquireVsCodeApi().postMessage({ type: 'loadFailed' });
}, true);`;

/**
 * Returns the page of a panel or form. Its policy allows no network access: neither `connect-src` nor remote images,
 * since a label may contain an `<img>`.
 */
export function renderPanelHtml(sources: PanelSources): string {
  const { cspSource, script, style, preloads, nonce } = sources;
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}${sources.drawsDiagrams ? " 'unsafe-inline'" : ''}`,
    ...(sources.drawsDiagrams ? ['worker-src blob:'] : []),
    `font-src data:`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(sources.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(sources.title)}</title>
<link rel="stylesheet" href="${escapeAttribute(style)}">
${preloads.map((url) => renderPreload(url, nonce)).join('\n')}
</head>
<body>
<script nonce="${nonce}" data-text="${escapeAttribute(sources.loadFailure)}">${reportLoadFailure}</script>
<script type="module" nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

function renderPreload(url: string, nonce: string): string {
  return `<link rel="modulepreload" nonce="${nonce}" href="${escapeAttribute(url)}">`;
}
