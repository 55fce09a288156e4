import type { PageTheme } from '../content/pageData';

/** What the reader can choose. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = 'architecture-glossary-theme';

/** The classes that the panel reads, as an editor sets them. */
const classes: Readonly<Record<PageTheme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'contrast-light': 'vscode-high-contrast-light',
  'contrast-dark': 'vscode-high-contrast',
};

/** The colors of the page: those of the device, or those that the reader has chosen. */
export class PageColors {
  #choice = readChoice();

  constructor() {
    const queries = ['dark', 'light'].map((one) => `(prefers-color-scheme: ${one})`);
    for (const query of [...queries, '(prefers-contrast: more)', '(forced-colors: active)'])
      matchMedia(query).addEventListener('change', () => {
        this.#apply();
      });
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    try {
      localStorage.setItem(storageKey, choice);
    } catch {
      // Pages from a disk have no storage in some browsers.
    }
    this.#apply();
  }

  #apply(): void {
    applyTheme(findTheme(this.#choice));
  }
}

/** Sets the colors of a theme and what the panel reads of it. */
export function applyTheme(theme: PageTheme): void {
  document.documentElement.dataset.theme = theme;
  document.body.classList.remove(...Object.values(classes));
  document.body.classList.add(classes[theme]);
}

/** Returns the theme that the page shows. */
export function getTheme(): PageTheme {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : 'light';
}

function isTheme(name: string | undefined): name is PageTheme {
  return name !== undefined && Object.hasOwn(classes, name);
}

function findTheme(choice: ThemeChoice): PageTheme {
  const isDark =
    choice === 'dark' || (choice !== 'light' && isMatch('(prefers-color-scheme: dark)'));
  const isContrast =
    choice === 'contrast' ||
    isMatch('(forced-colors: active)') ||
    (choice === 'system' && isMatch('(prefers-contrast: more)'));
  if (isContrast) return isDark ? 'contrast-dark' : 'contrast-light';
  return isDark ? 'dark' : 'light';
}

function isMatch(query: string): boolean {
  return matchMedia(query).matches;
}

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return themeChoices.find((one) => one === stored) ?? 'system';
  } catch {
    return 'system';
  }
}
