import assert from 'node:assert/strict';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import MarkdownIt from 'markdown-it';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { createTooltips } from '../../src/library/markdownIt';
import remarkTooltips from '../../src/library/remark';
import type { TooltipOptions } from '../../types/site.mjs';
import { SampleFolder } from './sampleFolder';

interface Page {
  readonly text: string;
  readonly path?: string;
}

type Render = (page: Page, options: TooltipOptions) => Promise<string>;

const withMarkdownIt: Render = async ({ text, path }, options) => {
  const parser = new MarkdownIt({ html: true }).use(await createTooltips(options));
  return parser.render(text, path === undefined ? {} : { path });
};

const withRemark: Render = async ({ text, path }, options) => {
  const file = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkTooltips, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(new VFile(path === undefined ? { value: text } : { value: text, path }));
  return `${String(file)}\n`;
};

/** Returns the words of a page that have a tooltip. */
const listWords = (html: string): readonly string[] =>
  [
    ...html.matchAll(
      /<(a|dfn) class="architecture-glossary-term"(?: [\w-]+="[^"]*")*>([^]*?)<span class="architecture-glossary-card"/gu,
    ),
  ].map(([, , words]) => words ?? '');

/** Returns a page without its tooltips. */
const removeTooltips = (html: string): string =>
  html
    .replace(/<span class="architecture-glossary-card"[^]*?<\/span><\/span>/gu, '')
    .replace(/<(a|dfn) class="architecture-glossary-term"[^>]*>([^]*?)<\/\1>/gu, '$2');

for (const [name, render] of [
  ['markdown-it', withMarkdownIt],
  ['remark', withRemark],
] as const) {
  describe(`tooltips by ${name}`, () => {
    let folder: SampleFolder;
    let options: TooltipOptions;

    before(() => {
      folder = new SampleFolder();
      options = { cwd: folder.path };
    });

    after(() => {
      folder.remove();
    });

    const words = async (text: string, more: TooltipOptions = {}): Promise<readonly string[]> =>
      listWords(await render({ text }, { ...options, ...more }));

    it('explain the first use of each term in each section', async () => {
      const text = 'The SLA and the load list. The SLA.\n\n## Next\n\nThe SLA, the SLA.\n';
      assert.deepEqual(await words(text), ['SLA', 'load list', 'SLA']);
    });

    it('stay out of headings, code, links, pictures and raw HTML', async () => {
      const text = [
        '# The SLA\n\n`SLA` [the SLA](x.md) ![SLA](x.png) [SLA][ref]\n',
        '```\nSLA\n```\n\n<b title="SLA">SLA</b>\n\n[ref]: x.md "SLA"\n',
      ].join('\n');
      assert.deepEqual(await words(text), []);
      assert.deepEqual(await words(`${text}\nAn SLA.\n`), ['SLA']);
    });

    it('are found in lists, quotes and tables, across emphasis and line breaks', async () => {
      const text = '- a *load* list\n\n> the SLA\n\n# x\n\n| a |\n| - |\n| SLA |\n\na load\nlist\n';
      assert.deepEqual(await words(text), ['<em>load</em> list', 'SLA', 'SLA', 'load\nlist']);
    });

    it('keep the page as it was', async () => {
      const text =
        'A **load\n  list** and `code`, an SLA.  \nNext *line* & <i>more</i>.\n\n1. SLA\n';
      const plain =
        name === 'remark'
          ? await unified()
              .use(remarkParse)
              .use(remarkRehype)
              .use(rehypeStringify)
              .process(text)
              .then((file) => `${String(file)}\n`)
          : new MarkdownIt({ html: true }).render(text);
      const html = await render({ text }, options);
      assert.equal(listWords(html).length, 2);
      assert.equal(removeTooltips(html), plain);
    });

    it('are reached by the keyboard and read by screen readers', async () => {
      const html = await render({ text: 'The SLA.\n' }, options);
      assert.match(html, /<dfn [^>]*tabindex="0"/u);
      assert.match(
        html,
        /aria-description="Service level agreement \(SLA\)[^"]*Our promise of how fast we deliver\. Live[^"]* · Product office\."/u,
      );
      assert.match(html, /<span class="architecture-glossary-card" aria-hidden="true"><span/u);
      assert.match(html, /data-text="Our promise of how fast we deliver\."/u);
    });

    it("have the product's own texts in the language of the site", async () => {
      const text = 'The cargo list.\n';
      const german = await render({ text }, { ...options, language: 'de' });
      assert.match(german, /Verwenden Sie „Load list“ statt „cargo list“\./u);
      const english = await render({ text }, options);
      assert.match(english, /Use “Load list” instead of “cargo list”\./u);
    });

    it('link to the entry: below a page, or where a function says', async () => {
      const hrefs = async (more: TooltipOptions): Promise<readonly (string | undefined)[]> => {
        const text = 'The SLA and the load list.\n';
        const html = await render({ text }, { ...options, ...more });
        return [...html.matchAll(/ href="([^"]*)"/gu)].map(([, href]) => href);
      };
      assert.deepEqual(await hrefs({ entryAddress: '/glossary' }), [
        ...['/glossary#sla', '/glossary#load-list'],
      ]);
      assert.deepEqual(
        await hrefs({ entryAddress: '/glossary', slugify: (text) => text.toUpperCase() }),
        ['/glossary#sla', '/glossary#LOAD%20LIST'],
      );
      assert.deepEqual(
        await hrefs({
          entryAddress: ({ name: term, file, line, anchor }) =>
            term === 'Load list' ? undefined : `${file}?${String(line)}#${anchor ?? ''}`,
        }),
        ['docs/GLOSSARY.md?7#sla'],
      );
    });

    it('advise against a word to avoid', async () => {
      const html = await render({ text: 'The cargo list.\n' }, options);
      assert.match(html, /data-text="Use “Load list” instead of “cargo list”\."/u);
    });

    it('are left out in the own entry, also without the front matter of the page', async () => {
      const path = join(folder.path, 'docs/GLOSSARY.md');
      const text = '\n# Glossary\n\n## Service level agreement\n\nThe SLA. See load list.\n';
      const lines = `${text}${'\n'.repeat(15)}`;
      const html = await render({ text: lines, path }, options);
      assert.deepEqual(listWords(html), ['load list']);
    });

    it('show hostile text as text', async () => {
      const html = await render({ text: 'The evil part.\n' }, options);
      assert.deepEqual(listWords(html), ['evil part']);
      assert.doesNotMatch(html.replace(/="[^"]*"/gu, ''), /<(?!\/?(?:p|dfn|span)\b)|\{\{/u);
      const shown = /data-text="(A [^"]*)"/u.exec(html)?.[1] ?? '';
      assert.match(shown, /&(?:quot|#x22);quote&(?:quot|#x22);.*script>|script&gt;/u);
    });

    it('find further glossary files by patterns', async () => {
      folder.write('notes/more.md', '# Other\n\n## Zyxel\n\nA thing.\n\n## Abc\n\nMore.\n');
      assert.deepEqual(await words('The zyxel.\n'), []);
      assert.deepEqual(await words('The zyxel.\n', { glossaryFiles: ['notes/more.md'] }), [
        'zyxel',
      ]);
    });

    it('need a folder that exists', async () => {
      const cwd = join(folder.path, 'nothing');
      await assert.rejects(render({ text: 'x' }, { cwd }), /does not exist/u);
    });
  });
}

describe('tooltips by remark', () => {
  let folder: SampleFolder;

  before(() => {
    folder = new SampleFolder();
  });

  after(() => {
    folder.remove();
  });

  it('work in MDX, where elements of components stay as they are', async () => {
    const elements: unknown[] = [];
    const jsx = (type: unknown, props: Readonly<Record<string, unknown>>): unknown => {
      elements.push({ type, props });
      return undefined;
    };
    const { default: Content } = await evaluate(
      'The SLA <b>load list</b> {1 + 1} in *the load list*.\n',
      {
        ...{ Fragment: 'fragment', jsx, jsxs: jsx },
        remarkPlugins: [[remarkTooltips, { cwd: folder.path, entryAddress: '/glossary' }]],
      },
    );
    Content({});
    const marked = elements.flatMap((element) => {
      const text = JSON.stringify(element);
      return text.includes('architecture-glossary-term') ? [text] : [];
    });
    assert.deepEqual(
      marked.map((text) => /"href":"([^"]*)"/u.exec(text)?.[1]),
      ['/glossary#sla', '/glossary#load-list'],
    );
    assert.match(marked[0] ?? '', /"aria-description":"Service level agreement/u);
  });

  it('follow changes of the glossary', async () => {
    const tooltips = remarkTooltips({ cwd: folder.path });
    const processor = unified()
      .use(remarkParse)
      .use(() => tooltips)
      .use(remarkRehype)
      .use(rehypeStringify);
    const render = async (): Promise<readonly string[]> =>
      listWords(String(await processor.process('The qzrst.\n')));
    assert.deepEqual(await render(), []);
    folder.write('docs/glossary-2.md', '# Glossary\n\n## Qzrst\n\nA thing.\n');
    // Files that have just been compared are compared again a little later.
    while ((await render()).length === 0);
  });
});
