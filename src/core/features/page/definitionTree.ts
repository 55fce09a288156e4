import { type MarkdownNode, toMarkdownTree } from '../../markdown/markdownTree';
import { isPlainLine } from '../../markdown/safeMarkdown';
import { stripMarkdown } from '../../markdown/plainText';
import { parseMarkdown, toSafeTokens } from '../../markdown/safeTokens';

/** A piece of a definition as plain data: a text, an element, or the mention of another term. */
export type DefinitionNode =
  | string
  | {
      readonly tag: Exclude<MarkdownNode, string>['tag'];
      readonly content: readonly DefinitionNode[];
      /** The target of a link to the web. */
      readonly href?: string | undefined;
      /** The id of the term that a link leads to. */
      readonly term?: string | undefined;
    };

/** A part of a Markdown text that names a term; offsets count UTF-16 units. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** The id of the term. */
  readonly term: string;
}

interface WordsOfTerm {
  readonly words: string;
  readonly term: string;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Returns untrusted Markdown as plain data that a page can build elements from, with its mentions of terms as links. A
 * mention whose words are formatted differently inside stays a text.
 *
 * @param mentions In the order of the text, outside code and links.
 */
export function createDefinitionTree(
  markdown: string,
  mentions: readonly Mention[] = [],
): readonly DefinitionNode[] {
  // Parsing takes longer than all else.
  const tree = isPlainLine(markdown)
    ? [{ tag: 'p', content: [markdown] } as const]
    : toMarkdownTree(toSafeTokens(parseMarkdown(markdown)), { keepsTargets: true });
  const wanted = mentions
    .map(({ start, end, term }) => ({ words: stripMarkdown(markdown.slice(start, end)), term }))
    .filter(({ words }) => words !== '');
  return linkMentions(tree, wanted);
}

/** Links each mention at its first place after the mention before it. */
function linkMentions(
  nodes: readonly MarkdownNode[],
  wanted: WordsOfTerm[],
): readonly DefinitionNode[] {
  return nodes.flatMap((node): readonly DefinitionNode[] => {
    if (typeof node === 'string') return linkInText(node, wanted);
    if (node.tag === 'a' || node.tag === 'code' || node.tag === 'pre') return [node];
    return [{ ...node, content: linkMentions(node.content, wanted) }];
  });
}

/** Takes the mentions that are in a text from the list of those that are missing. */
function linkInText(text: string, wanted: WordsOfTerm[]): readonly DefinitionNode[] {
  const linked: DefinitionNode[] = [];
  let rest = text;
  for (let i = 0; i < wanted.length && rest !== '';) {
    const mention = wanted[i];
    const at = mention === undefined ? -1 : findWords(rest, mention.words);
    if (mention === undefined || at < 0) {
      i++;
      continue;
    }
    const end = at + mention.words.length;
    const content = [rest.slice(at, end)];
    linked.push(rest.slice(0, at), { tag: 'a', content, term: mention.term });
    rest = rest.slice(end);
    wanted.splice(i, 1);
  }
  return [...linked, rest].filter((node) => node !== '');
}

/** Returns where words are in a text, not as a part of other words. */
function findWords(text: string, words: string): number {
  const isPart = (own: string, next: string): boolean => letter.test(next) && !unspaced.test(own);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isInside =
      isPart(words.charAt(0), text.charAt(at - 1)) ||
      isPart(words.charAt(words.length - 1), text.charAt(at + words.length));
    if (!isInside) return at;
  }
  return -1;
}
