import MarkdownIt from 'markdown-it';
import { markTerms, explanationTokenType } from '../../../../src/core/features/preview/markTerms';
import {
  type PreviewGlossary,
  PreviewGlossaryReader,
} from '../../../../src/core/features/preview/previewGlossary';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf } from '../glossaryOf';

export const markdownIt = new MarkdownIt({ html: true, linkify: true });
markdownIt.renderer.rules[explanationTokenType] = (tokens, at) => tokens[at]?.content ?? '';

/** Returns the preview data of glossary files, by their paths. */
export async function previewOf(files: Readonly<Record<string, string>>): Promise<PreviewGlossary> {
  const glossary = await glossaryOf(files);
  return new PreviewGlossaryReader(new MemoryWorkspace(files)).read(glossary, indexOf(glossary));
}

/** Returns the HTML of a document with its terms marked. */
export function rendered(text: string, glossary: PreviewGlossary, path = 'docs/a.md'): string {
  const env = {};
  const tokens = markTerms(markdownIt.parse(text, env), MemoryWorkspace.uri(path), glossary);
  return markdownIt.renderer.render(tokens, markdownIt.options, env);
}

/** Returns the HTML without the cards, each marked word in brackets. */
export function marked(text: string, glossary: PreviewGlossary, path?: string): string {
  return rendered(text, glossary, path)
    .replace(/<span class="architecture-glossary-card".*?<\/span><\/span>(?=<\/(?:a|dfn)>)/gu, '')
    .replace(/<(a|dfn) class="architecture-glossary-term"[^>]*>(.*?)<\/\1>/gsu, '[$2]')
    .trim();
}
