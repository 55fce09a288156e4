/** The URIs of the panel's parts; `cspSource` is the editor's own origin for them. */
export interface PanelSources {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Scripts that the panel requests until its first picture. The page requests them all at once. */
  readonly preloads: readonly string[];
  /** Random, new for each page. */
  readonly nonce: string;
  /** The editor's display language, so that screen readers use the right pronunciation. */
  readonly language: string;
  readonly title: string;
}

/**
 * Returns the panel's page. Its policy allows no network access: neither `connect-src` nor remote images, since a
 * label may contain an `<img>`. Mermaid writes inline styles, so styles cannot require a nonce.
 */
export function renderPanelHtml(sources: PanelSources): string {
  const { cspSource, script, style, preloads, nonce } = sources;
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `font-src data:`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(sources.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(sources.title)}</title>
<link rel="stylesheet" href="${escapeAttribute(style)}">
${preloads.map((url) => renderPreload(url, nonce)).join('\n')}
</head>
<body>
<script type="module" nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

function renderPreload(url: string, nonce: string): string {
  return `<link rel="modulepreload" nonce="${nonce}" href="${escapeAttribute(url)}">`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
