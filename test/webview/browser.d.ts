declare module '*/host/browser.mjs' {
  /** Starts a headless browser; see the module itself. */
  export function launchBrowser(): Promise<import('playwright-core').Browser>;
}
