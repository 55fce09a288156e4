import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTermAnswer } from '../../../src/core/features/assistant/explainTerm';
import { createNeighborsAnswer } from '../../../src/core/features/assistant/neighborsAnswer';
import { createFileTermsAnswer } from '../../../src/core/features/assistant/termsOfFile';
import { copyAsMarkdown } from '../../../src/core/features/browse/copyAsMarkdown';
import { renderSourcesPage } from '../../../src/core/features/sources/sourcesPage';
import { renderExplanation } from '../../../src/core/features/explain/explanationMarkdown';
import type { Glossary } from '../../../src/core/glossary/glossaryStore';
import type { Term } from '../../../src/core/glossary/term';
import { MemoryWorkspace } from '../memoryWorkspace';
import { glossaryOf, indexOf, looseTerm } from '../features/glossaryOf';
import { assertHarmless } from './assertHarmless';
import { dangerousMarkdown, dangerousName } from './dangerousMarkdown';
import { runs } from '../propertyRuns';
import type { DiagramContext } from '../../../src/core/diagram/diagramContext';

const ownLink = /^own:[\w%-]+$/u;

/** Every field that an author can fill in. */
const hostileTerm: fc.Arbitrary<Term> = fc
  .record({
    definition: dangerousMarkdown,
    plain: fc.option(dangerousMarkdown, { nil: undefined }),
    expansion: fc.option(dangerousName, { nil: undefined }),
    owner: dangerousName,
    context: fc.option(dangerousName, { nil: undefined }),
    users: fc.array(dangerousName, { maxLength: 2 }),
    aliases: fc.array(dangerousName, { maxLength: 2 }),
    avoid: fc.array(dangerousName, { maxLength: 2 }),
    examples: fc.array(dangerousName, { maxLength: 1 }),
    related: fc.array(dangerousName, { maxLength: 1 }),
    links: fc.array(dangerousMarkdown, { maxLength: 2 }),
    name: dangerousName.filter((name) => name.trim() !== ''),
    delivery: fc.constantFrom(undefined, 'mocked' as const),
    meta: fc.option(
      dangerousName.map((text) => ({ Note: text })),
      { nil: undefined },
    ),
  })
  .map(({ meta, ...fields }) => looseTerm({ ...fields, ...(meta && { meta }) }));

/** A box with hostile text on it and around it. */
const hostilePlace: fc.Arbitrary<DiagramContext> = fc
  .tuple(dangerousName, dangerousName, dangerousName, hostileTerm)
  .map(([label, group, words, term]) => ({
    diagram: {
      uri: MemoryWorkspace.uri('docs/a.mmd'),
      line: 0,
      type: 'flowchart',
      title: undefined,
      text: '',
      nodes: [],
      edges: [],
      groups: [],
    },
    neighborhood: {
      box: { id: 'a', label, line: 1, group: undefined },
      term: undefined,
      groups: [{ id: 'g', label: group, line: 0, parent: undefined }],
      incoming: [
        {
          box: { id: 'b', label: words, line: 2, group: undefined },
          term,
          labels: [words],
          edges: [],
        },
      ],
      outgoing: [
        {
          box: { id: 'c', label, line: 3, group: undefined },
          term: undefined,
          labels: [],
          edges: [],
        },
      ],
      connected: [],
    },
  }));

let depot: Glossary;

describe('no face lets anything of dangerous texts through:', function () {
  this.timeout(0);

  before(async () => {
    depot = await glossaryOf({
      'GLOSSARY.md': '# Glossary\n\n## Depot\n\nA !![b](x) "place" $(zap).\n',
    });
  });

  const glossaryWith = (term: Term): Glossary => ({ ...depot, terms: [...depot.terms, term] });

  it('hovers, completions, tooltips and the command line', () => {
    const index = indexOf(depot);
    fc.assert(
      fc.property(
        hostileTerm,
        hostilePlace,
        fc.constantFrom('name', 'avoid'),
        fc.constantFrom('here' as const, { target: 'own:arrows' }),
        (term, whereabouts, form, readArrows) => {
          const meaning = {
            term,
            form,
            written: term.avoid[0] ?? term.name,
            diagramContext: whereabouts,
          };
          const text = renderExplanation(meaning, index, {
            icon: () => '',
            openTerm: ({ name }) => (name === 'Depot' ? 'own:depot' : 'own:term'),
            editTerm: () => 'own:edit',
            showInDiagram: () => 'own:diagram',
            openFile: () => 'own:file',
            readArrows,
          });
          assertHarmless(text, (href) => ownLink.test(href));
        },
      ),
      runs(40),
    );
  });

  it('copies', () => {
    fc.assert(
      fc.property(hostileTerm, (term) => {
        const copy = copyAsMarkdown(term);
        if (copy.kind === 'text') assertHarmless(copy.text);
      }),
      runs(40),
    );
  });

  it('answers for language models', () => {
    fc.assert(
      fc.property(
        hostileTerm,
        dangerousName,
        hostilePlace,
        (term, word, { diagram, neighborhood: neighborhood }) => {
          const glossary = glossaryWith(term);
          const nodes = [neighborhood.box, ...neighborhood.incoming.map(({ box }) => box)].map(
            ({ id, label }) => ({ id, label, line: 1, group: undefined }),
          );
          const edges = [{ from: 'b', to: 'a', label: word, line: 3 }];
          const knowledge = {
            glossary,
            index: indexOf(glossary),
            diagrams: [
              {
                diagram: { ...diagram, nodes, edges },
                links: { termOf: () => term, nodesOf: () => [], groupsOf: () => [] },
              },
            ],
            folders: [MemoryWorkspace.root],
          };
          assertHarmless(createTermAnswer(term.name, knowledge));
          assertHarmless(createTermAnswer(word, knowledge));
          assertHarmless(createNeighborsAnswer('a', knowledge));
          assertHarmless(createNeighborsAnswer(word, knowledge));
          const file = {
            uri: MemoryWorkspace.uri(`docs/${encodeURIComponent('![x](y)')}.md`),
            text: term.name,
          };
          assertHarmless(createFileTermsAnswer(file, knowledge));
        },
      ),
      runs(25),
    );
  });

  it('the page of sources', async () => {
    const ownTag =
      /^<(?:\/?(?:h[1-3]|p|ul|li|section|details|summary|strong|div|br)(?: open)?|\/a)>$/u;
    const links = { open: () => 'own:open', use: () => 'own:use', settings: 'own:settings' };
    await fc.assert(
      fc.asyncProperty(hostileTerm, async (term) => {
        const glossary = await glossaryOf({
          'glossary.yml': JSON.stringify({ terms: [{ ...term, source: undefined }] }),
        });
        // `<img>`, explained as `<img>`, is an unchanged entry of a template.
        fc.pre(glossary.terms.length === 1);
        const page = renderSourcesPage(
          { glossary, lookAlikes: { pages: [], problems: [] }, folders: [MemoryWorkspace.root] },
          links,
        );
        for (const [tag] of page.matchAll(/<[^>]*>?/gu)) {
          const plain = tag.replace(/ class="(?:help|problems|facts)"/u, '');
          const isOwnLink = /^<a href="own:(?:open|use|settings)">$/u.test(plain);
          assert.ok(ownTag.test(plain) || isOwnLink, tag);
        }
      }),
      runs(25),
    );
  });

  it('and the generator does build what is dangerous', () => {
    const found = fc.sample(dangerousMarkdown, { numRuns: 300, seed: 1 }).filter((text) => {
      try {
        assertHarmless(text);
        return false;
      } catch {
        return true;
      }
    });
    assert.ok(found.length > 150, String(found.length));
  });
});
