import type { Token } from 'markdown-it';
import { getField } from '../core/service/hosting';
import {
  copyToken,
  createToken,
  explanationTokenType,
  getTermElement,
  renderCard,
} from '../core/service/reading';
import type { createTooltips as CreateTooltips } from '../../types/markdown-it.mjs';
import { openSite } from './site';

/** What a rule of the parser gets. */
interface ParserState {
  readonly src: string;
  readonly env: unknown;
  tokens: Token[];
}

interface Parser {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: ParserState) => void): void };
  };
  readonly renderer: { readonly rules: object };
}

export const createTooltips: typeof CreateTooltips = async (options = {}) => {
  const site = await openSite(options);
  return (parser) => {
    if (!isParser(parser)) throw new TypeError('The plugin is for markdown-it only.');
    Object.assign(parser.renderer.rules, {
      [explanationTokenType]: (tokens: readonly Token[], at: number) => tokens[at]?.content ?? '',
    });
    parser.core.ruler.push(explanationTokenType, (state) => {
      // A parser cannot wait: changes are shown the next time.
      site.refresh().catch(() => undefined);
      const page = { path: findPath(state.env), source: state.src };
      state.tokens = site.mark(state.tokens, page).map(useLinks);
    });
  };
};

function isParser(parser: object): parser is Parser {
  return 'core' in parser && 'renderer' in parser;
}

/** Returns the path of the document, as generators pass it; `undefined` if it is unknown. */
function findPath(env: unknown): string | undefined {
  const path = getField(env, 'path') ?? getField(env, 'file');
  if (typeof path === 'string') return path;
  const input = getField(getField(env, 'page'), 'inputPath');
  return typeof input === 'string' ? input : undefined;
}

/** Writes links as links of the parser, whose addresses generators adapt and check. */
function useLinks(block: Token): Token {
  if (!block.children?.some(({ type }) => type === explanationTokenType)) return block;
  let card: string | undefined;
  const children = block.children.flatMap((token) => {
    const element = getTermElement(token);
    if (element?.name === 'a') {
      card = renderCard(element);
      const attrs = Object.entries(element.attributes);
      return copyToken(createToken('link_open', 'a', 1), { attrs });
    }
    if (card === undefined || token.type !== explanationTokenType) return token;
    const end = [copyToken(token, { content: card }), createToken('link_close', 'a', -1)];
    card = undefined;
    return end;
  });
  return copyToken(block, { children });
}
