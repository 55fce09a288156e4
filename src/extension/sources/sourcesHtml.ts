import { escapeAttribute, escapeText } from 'entities';

/** Uses the editor's colors, so that the page fits every theme. */
const style = `
body { padding: 8px 24px 40px; line-height: 1.5; max-width: 60em; }
h1 { font-weight: 600; }
h2 { margin-top: 2em; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); }
h3 { margin: 1.6em 0 0.2em; overflow-wrap: anywhere; }
p { margin: 0.4em 0; }
li { margin: 0.4em 0; overflow-wrap: anywhere; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
summary { cursor: pointer; }
.problems li::marker { content: "ⓘ "; color: var(--vscode-editorInfo-foreground); }
.problems .warning::marker { content: "⚠ "; color: var(--vscode-editorWarning-foreground); }
.problems .error::marker { content: "⊗ "; color: var(--vscode-editorError-foreground); }
.facts, .help { color: var(--vscode-descriptionForeground); }
.help { margin-top: 3em; }
.button { display: inline-block; padding: 3px 12px; border-radius: 2px;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
.button:hover { background: var(--vscode-button-hoverBackground); text-decoration: none; }
`;

/** Returns the page around a body. Allows no scripts, pictures and network requests. */
export function renderSourcesHtml(body: string, title: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body><main>
${body}
</main></body>
</html>`;
}
