declare module '*/host/browser.mjs' {
  /** Starts a browser without a window; see the module itself. */
  export function launchBrowser(): Promise<import('playwright-core').Browser>;
}
