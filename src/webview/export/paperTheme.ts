/** Light colors for everything that a picture and its marks are drawn with, under the editor's names. */
const paperColors: Readonly<Record<string, string>> = {
  foreground: '#3b3b3b',
  'editor-background': '#ffffff',
  'editor-foreground': '#1f1f1f',
  descriptionForeground: '#3b3b3b',
  'editorWidget-background': '#f8f8f8',
  'sideBar-background': '#f8f8f8',
  'editor-lineHighlightBackground': '#f0f0f0',
  'editorHoverWidget-background': '#f8f8f8',
  'editorHoverWidget-foreground': '#3b3b3b',
  'editorHoverWidget-border': '#c8c8c8',
  'panel-border': '#e5e5e5',
  'charts-lines': '#8a8a8a',
  focusBorder: '#005fb8',
  contrastBorder: 'initial',
  contrastActiveBorder: 'initial',
};

const darkClasses = ['vscode-dark', 'vscode-high-contrast'] as const;

/**
 * Runs an action while the picture is drawn in light colors, since dark boxes waste ink and are hard to read on paper.
 * @param whenDrawn Resolves when no drawing is in progress; a change of the theme has begun one.
 */
export async function withPaperTheme<T>(
  whenDrawn: () => Promise<void>,
  action: () => T,
): Promise<T> {
  const { classList } = document.body;
  const replaced = darkClasses.filter((name) => classList.contains(name));
  if (replaced.length === 0 || classList.contains('vscode-high-contrast-light')) return action();
  // The editor sets its colors on the root, where only important rules override them, and can change them at any time.
  const rules = Object.entries(paperColors).map(
    ([name, color]) => `--vscode-${name}: ${color} !important;`,
  );
  const sheet = document.createElement('style');
  sheet.textContent = `:root { ${rules.join(' ')} }`;
  document.head.append(sheet);
  classList.remove(...replaced);
  classList.add('vscode-light');
  try {
    // The observer of the theme runs first.
    await Promise.resolve();
    await whenDrawn();
    return action();
  } finally {
    sheet.remove();
    classList.remove('vscode-light');
    classList.add(...replaced);
  }
}
