import type { Token } from 'markdown-it';
import { trimEndCharacters } from '../text/trim';
import { escapeLineStart, escapeText } from './escapeMarkdown';
import { getAttribute } from './tokens';
import { type InlineContext, writeInline } from './writeInline';

/** Text that could become markup if a renderer does not treat the surrounding lines as code. */
const risky = /[[<]|\$\(/u;
const oneLine: InlineContext = { isOneLine: true };
const inTable: InlineContext = { isOneLine: true, isInTable: true };

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
    return this.#writeBlocks().join('\n\n');
  }

  /** Writes the blocks up to the end of the container. */
  #writeBlocks(): string[] {
    const blocks: string[] = [];
    for (let token = this.#readNext(); token && token.nesting !== -1; token = this.#readNext()) {
      const block = this.#writeBlock(token);
      if (block !== '') blocks.push(block);
    }
    return blocks;
  }

  #readNext(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #writeBlock(token: Token): string {
    switch (token.type) {
      case 'paragraph_open':
        return this.#writeInlineTokens();
      case 'heading_open':
        return writeHeading(token, this.#writeInlineTokens(oneLine));
      case 'blockquote_open':
        return prefixLines(this.#writeContainer().join('\n\n'), '> ', '> ');
      case 'bullet_list_open':
        return this.#writeList(() => token.markup);
      case 'ordered_list_open': {
        const first = Number(token.attrGet('start') ?? 1);
        return this.#writeList((i) => `${first + i}${token.markup}`);
      }
      case 'table_open':
        return this.#writeTable();
      case 'fence':
      case 'code_block':
        return writeCodeBlock(token, this.#containers > 0);
      case 'hr':
        return '___';
      default:
        return '';
    }
  }

  /** Writes the content of a paragraph or a cell. */
  #writeInlineTokens(place?: InlineContext): string {
    let text = '';
    for (let token = this.#readNext(); token && token.nesting !== -1; token = this.#readNext()) {
      text += writeInline(token.children ?? [], place);
    }
    return text;
  }

  #writeContainer(): string[] {
    this.#containers++;
    const blocks = this.#writeBlocks();
    this.#containers--;
    return blocks;
  }

  #writeList(marker: (index: number) => string): string {
    const items: string[] = [];
    let isLoose = false;
    for (let item = this.#readNext(); item?.type === 'list_item_open'; item = this.#readNext()) {
      const isTight = this.#tokens[this.#at]?.hidden !== false;
      const blocks = this.#writeContainer();
      if (blocks.length === 0) continue;
      if (!isTight || blocks.some((block) => block.startsWith('```'))) isLoose = true;
      const lead = `${marker(items.length)} `;
      const text = blocks.join(isTight ? '\n' : '\n\n');
      items.push(prefixLines(text, lead, ' '.repeat(lead.length)));
    }
    return items.join(isLoose ? '\n\n' : '\n');
  }

  #writeTable(): string {
    const rows: string[] = [];
    let cells: string[] = [];
    let rule: string[] = [];
    for (
      let token = this.#readNext();
      token && token.type !== 'table_close';
      token = this.#readNext()
    ) {
      if (token.type === 'tr_open') cells = [];
      else if (token.type === 'th_open' || token.type === 'td_open') {
        if (token.type === 'th_open') rule.push(writeRule(token));
        cells.push(this.#writeInlineTokens(inTable));
      } else if (token.type === 'tr_close') {
        rows.push(writeRow(cells));
        if (rule.length > 0) rows.push(writeRow(rule));
        rule = [];
      }
    }
    return rows.join('\n');
  }
}

function writeHeading({ tag }: Token, text: string): string {
  if (text === '') return '';
  // A row of `#` at the end would be dropped.
  const words = text.endsWith('#') ? `${text.slice(0, -1)}\\#` : text;
  return `${'#'.repeat(Number(tag.slice(1)))} ${words}`;
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function writeRule(cell: Token): string {
  const [, alignment] = /text-align:(left|right|center)/u.exec(getAttribute(cell, 'style')) ?? [];
  if (alignment === 'left') return ':--';
  if (alignment === 'right') return '--:';
  return alignment === 'center' ? ':-:' : '---';
}

/** Renderers differ in where a list or a quotation ends, and with it the code in it. */
function writeCodeBlock({ content, info }: Token, isInContainer: boolean): string {
  const text = trimEndCharacters(content, '\n');
  if (isInContainer && risky.test(text)) {
    return text
      .split('\n')
      .map((line) => escapeLineStart(escapeText(line.trim())))
      .filter(Boolean)
      .join('  \n');
  }
  const [language = ''] = /^[\w+#.-]*/u.exec(info) ?? [];
  return writeFence(language, text);
}

/** Writes a text as a code block that the text cannot end. */
export function writeFence(language: string, text: string): string {
  const longest = text.match(/`+/gu)?.reduce((most, { length }) => Math.max(most, length), 2) ?? 2;
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n');
}
