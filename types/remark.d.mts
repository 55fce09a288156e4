import type { TooltipOptions } from './site.mjs';

export type { Entry, TooltipOptions } from './site.mjs';

/** The part of a syntax tree that the plugin uses. */
export interface TreeNode {
  readonly type: string;
}

/** The part of a virtual file that the plugin uses. */
export interface SourceFile {
  /** Absolute, or relative to the working directory. */
  readonly path?: string | undefined;
  readonly value: unknown;
}

/**
 * A plugin for remark, which explains the first use of each term in each section. Use it before plugins that turn
 * Markdown into HTML.
 */
export default function remarkTooltips(
  options?: TooltipOptions,
): (tree: TreeNode, file: SourceFile) => Promise<void>;
