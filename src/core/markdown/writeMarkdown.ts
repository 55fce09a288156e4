import type { Token } from 'markdown-it';
import { trimEndOf } from '../text/trimEnd';
import { escapeLineStart, escapeText } from './escape';
import { attributeOf } from './tokens';
import { type InlinePlace, writeInline } from './writeInline';

/** Text that could become markup if a renderer does not treat the surrounding lines as code. */
const risky = /[[<]|\$\(/u;
const oneLine: InlinePlace = { isOneLine: true };
const inTable: InlinePlace = { isOneLine: true, isInTable: true };

/** Writes a safe document, see `safeTokens`, as Markdown. Linear in the length of the document. */
export function writeMarkdown(tokens: readonly Token[]): string {
  return new MarkdownWriter(tokens).write();
}

class MarkdownWriter {
  readonly #tokens: readonly Token[];
  #at = 0;
  #containers = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  write(): string {
    return this.#blocks().join('\n\n');
  }

  /** Writes the blocks up to the end of the container. */
  #blocks(): string[] {
    const blocks: string[] = [];
    for (let token = this.#next(); token && token.nesting !== -1; token = this.#next()) {
      const block = this.#block(token);
      if (block !== '') blocks.push(block);
    }
    return blocks;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #block(token: Token): string {
    switch (token.type) {
      case 'paragraph_open':
        return this.#inline();
      case 'heading_open':
        return heading(token, this.#inline(oneLine));
      case 'blockquote_open':
        return prefixed(this.#inside().join('\n\n'), '> ', '> ');
      case 'bullet_list_open':
        return this.#list(() => token.markup);
      case 'ordered_list_open': {
        const first = Number(token.attrGet('start') ?? 1);
        return this.#list((i) => `${first + i}${token.markup}`);
      }
      case 'table_open':
        return this.#table();
      case 'fence':
      case 'code_block':
        return code(token, this.#containers > 0);
      case 'hr':
        return '___';
      default:
        return '';
    }
  }

  /** Writes the content of a paragraph or a cell. */
  #inline(place?: InlinePlace): string {
    let text = '';
    for (let token = this.#next(); token && token.nesting !== -1; token = this.#next()) {
      text += writeInline(token.children ?? [], place);
    }
    return text;
  }

  #inside(): string[] {
    this.#containers++;
    const blocks = this.#blocks();
    this.#containers--;
    return blocks;
  }

  #list(marker: (index: number) => string): string {
    const items: string[] = [];
    let isLoose = false;
    for (let item = this.#next(); item?.type === 'list_item_open'; item = this.#next()) {
      const isTight = this.#tokens[this.#at]?.hidden !== false;
      const blocks = this.#inside();
      if (blocks.length === 0) continue;
      if (!isTight || blocks.some((block) => block.startsWith('```'))) isLoose = true;
      const lead = `${marker(items.length)} `;
      const text = blocks.join(isTight ? '\n' : '\n\n');
      items.push(prefixed(text, lead, ' '.repeat(lead.length)));
    }
    return items.join(isLoose ? '\n\n' : '\n');
  }

  #table(): string {
    const rows: string[] = [];
    let cells: string[] = [];
    let rule: string[] = [];
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') cells = [];
      else if (token.type === 'th_open' || token.type === 'td_open') {
        if (token.type === 'th_open') rule.push(ruleOf(token));
        cells.push(this.#inline(inTable));
      } else if (token.type === 'tr_close') {
        rows.push(row(cells));
        if (rule.length > 0) rows.push(row(rule));
        rule = [];
      }
    }
    return rows.join('\n');
  }
}

function heading({ tag }: Token, text: string): string {
  if (text === '') return '';
  // A row of `#` at the end would be dropped.
  const words = text.endsWith('#') ? `${text.slice(0, -1)}\\#` : text;
  return `${'#'.repeat(Number(tag.slice(1)))} ${words}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ruleOf(cell: Token): string {
  const [, side] = /text-align:(left|right|center)/u.exec(attributeOf(cell, 'style')) ?? [];
  if (side === 'left') return ':--';
  if (side === 'right') return '--:';
  return side === 'center' ? ':-:' : '---';
}

/** Renderers differ in where a list or a quotation ends, and with it the code in it. */
function code({ content, info }: Token, isInContainer: boolean): string {
  const text = trimEndOf(content, '\n');
  if (isInContainer && risky.test(text)) {
    return text
      .split('\n')
      .map((line) => escapeLineStart(escapeText(line.trim())))
      .filter(Boolean)
      .join('  \n');
  }
  const longest = text.match(/`+/gu)?.reduce((most, { length }) => Math.max(most, length), 2) ?? 2;
  const fence = '`'.repeat(longest + 1);
  const [language = ''] = /^[\w+#.-]*/u.exec(info) ?? [];
  return `${fence}${language}\n${text}\n${fence}`;
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n');
}
