import type { TooltipOptions } from './site.mjs';

export type { Entry, TooltipOptions } from './site.mjs';

/** A plugin for `MarkdownIt.use`. */
export type TooltipPlugin = (parser: object) => void;

/**
 * Reads the glossary and returns a plugin for markdown-it, which explains the first use of each term in each section.
 * The path of a document is taken from `env.path` (VitePress), `env.page.inputPath` (Eleventy) or `env.file`.
 *
 * @throws Error if the folder does not exist, or if its settings are invalid.
 */
export function createTooltips(options?: TooltipOptions): Promise<TooltipPlugin>;
