import type { MarkdownIt, Token } from 'markdown-it';
import * as vscode from 'vscode';
import type { LazyProviders } from '../providers/lazyProviders';
import type { PreviewTerms } from './previewTerms';
import { explanationTokenType } from '../../core/service/reading';

/** The API that the built-in Markdown preview expects from this extension. */
export interface MarkdownExtension {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Adds the marking of terms between parsing and rendering; loads it with the first parser. */
export function createMarkdownPreview(lazy: LazyProviders): MarkdownExtension {
  let terms: PreviewTerms | undefined;
  let isLoading = false;
  let isRendered = false;

  const load = async (): Promise<void> => {
    isLoading = true;
    const { preview } = await lazy.get();
    preview.start(isRendered);
    terms = preview;
  };

  const marked = (tokens: Token[], env: unknown): Token[] => {
    isRendered = true;
    const document = getDocument(env);
    try {
      return terms && document ? terms.mark(tokens, document) : tokens;
    } catch (error) {
      // A preview without marks is better than no preview.
      console.error(error);
      return tokens;
    }
  };

  return {
    extendMarkdownIt: (markdown) => {
      if (!isLoading) void load();
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      // The preview passes the document when it renders, not when it parses, and caches what it has parsed.
      renderer.rules[explanationTokenType] = (tokens, at) => tokens[at]?.content ?? '';
      renderer.render = (tokens, options, env) => render(marked(tokens, env), options, env);
      return markdown;
    },
  };
}

function getDocument(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}
