import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  ExportedRepository,
  ExportedTerm,
} from '../../src/core/features/export/exportedGlossary';
import { dangerousMarkdown, dangerousName } from '../core/markdown/dangerousMarkdown';
import { runs } from '../core/propertyRuns';
import { PageFile, renderTestPage, waitForPicture } from './writtenPage';

/** Every field that an author can fill in. */
const hostileTerm = fc.record({
  name: dangerousName.filter((name) => name.trim() !== ''),
  definition: dangerousMarkdown,
  summary: dangerousMarkdown,
  plain: dangerousMarkdown,
  expansion: dangerousName,
  owner: dangerousName,
  context: dangerousName,
  users: fc.array(dangerousName, { maxLength: 2 }),
  aliases: fc.array(dangerousName, { maxLength: 2 }),
  avoid: fc.array(dangerousName, { maxLength: 2 }),
  examples: fc.array(dangerousName, { maxLength: 1 }),
  links: fc.array(fc.record({ text: dangerousName, target: dangerousMarkdown }), { maxLength: 2 }),
  meta: dangerousName.map((text) => ({ Note: text })),
  change: fc.record({ author: dangerousName, day: dangerousName }),
});

/** Targets that look like paths, but cannot be resolved or decoded. */
const brokenTargets = ['100%.md', '%ff.md', ' //[', '\t//[/a.md'];

/** Many terms in each page, because opening a page takes longer than rendering a term. */
const termsAtOnce = 60;

describe('hostile texts on the exported page', function () {
  this.timeout(120_000);

  it('stay texts: nothing is requested, runs or leads elsewhere, in any view', async () => {
    let file: PageFile | undefined;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(hostileTerm, { minLength: termsAtOnce, maxLength: termsAtOnce }),
          dangerousName,
          async (fields, label) => {
            const html = await renderTestPage([createRepository(fields, label)], false);
            if (file === undefined) file = await PageFile.write(html);
            else await file.rewrite(html);
            const { page, problems } = await file.open();
            await page.evaluate(() => {
              dispatchEvent(new Event('beforeprint'));
            });
            const all = fields.map((_, i) => `#term=t${String(i)}`);
            const views = ['', '#terms', '#changes', '#delivery', ...all];
            const links = await page.evaluate(async (hashes) => {
              const targets = new Set<string>();
              for (const hash of hashes) {
                location.hash = hash;
                await new Promise((resolve) => {
                  addEventListener('hashchange', resolve, { once: true });
                  if (hash === '') resolve(undefined);
                });
                for (const one of document.querySelectorAll('a')) targets.add(one.href);
                const active = 'script:not([type]), img, iframe, object, form, base, link, meta';
                for (const one of document.body.querySelectorAll(active))
                  if (one !== document.body.lastElementChild && one.localName !== 'script')
                    targets.add(`element: ${one.localName}`);
              }
              return [...targets];
            }, views);
            const own = page.url().split('#', 1)[0] ?? '';
            const others = links.filter(
              (link) => !link.startsWith(own) && !/^(?:https?:\/\/|mailto:)/u.test(link),
            );
            assert.deepEqual(others, []);
            await page.evaluate(() => {
              location.hash = '#diagram';
            });
            await waitForPicture(page);
            await page.context().close();
            assert.deepEqual(problems, []);
          },
        ),
        runs(1),
      );
    } finally {
      await file?.remove();
    }
  });
});

function createRepository(
  fields: readonly Omit<ExportedTerm, 'id' | 'file' | 'line'>[],
  label: string,
): ExportedRepository {
  const quoted = label.replace(/["\\\r\n\u2028\u2029]/gu, ' ');
  return {
    id: label,
    name: label,
    links: { view: 'https://example.com/{path}#L{line}' },
    terms: fields.map((one, i) => ({
      ...one,
      links: i > 0 ? one.links : brokenTargets.map((target) => ({ text: target, target })),
      ...{ id: `t${String(i)}`, file: 'GLOSSARY.md', line: i + 1, delivery: 'mocked' as const },
      rank: i + 1,
    })),
    diagrams: [
      {
        ...{
          id: 'main',
          title: label,
          file: 'a.mmd',
          line: 1,
          type: 'flowchart',
          meansCalls: true,
        },
        text: `flowchart LR\n  a["A"] -->|"${quoted}"| b["${quoted}"]\n`,
        nodes: ['a', 'b'].map((id, i) => ({ id, label, line: 2, term: `t${String(i)}` })),
        edges: [{ id: 'e', from: 'a', to: 'b', label, line: 2 }],
        ...{ groups: [], walks: [], waits: [{ box: 'b', waiting: ['a'] }] },
      },
    ],
    problems: [],
  };
}
