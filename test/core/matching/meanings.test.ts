import assert from 'node:assert/strict';
import type { TermDraft } from '../../../src/core/glossary/term';
import { folder, indexOf, term } from './indexOfTerms';

const at = (path: string, text: string) => ({
  uri: path.includes(':') ? path : `${folder}/${path}`,
  languageId: 'typescript',
  text,
});

describe('Meanings, forms and scopes', () => {
  it('returns which of a term’s texts matches', () => {
    const index = indexOf({
      name: 'SLA',
      expansion: 'Service level agreement',
      aliases: ['Uptime promise'],
      avoid: ['Guarantee'],
    });
    const matches = index.findMatches(
      at('a.ts', 'SLA service level agreement uptime promise guarantees'),
    );
    assert.deepEqual(
      matches.map(({ form }) => form),
      ['name', 'expansion', 'alias', 'avoid'],
    );
    assert.ok(matches.every(({ terms }) => terms.length === 1 && terms[0]?.name === 'SLA'));
  });

  it('gives one match with every meaning', () => {
    const index = indexOf(
      { name: 'SLA', definition: 'one' },
      { name: 'SLA', definition: 'two' },
      'Sla',
    );
    const [match, ...rest] = index.findMatches(at('a.ts', 'SLA'));
    assert.deepEqual(rest, []);
    assert.deepEqual(
      match?.terms.map(({ definition }) => definition),
      ['one', 'two', ''],
    );
  });

  it('names a term once, however many of its texts are the same', () => {
    const index = indexOf({ name: 'Order', aliases: ['order', 'Orders', 'ORDER'] });
    assert.equal(index.findMatches(at('a.ts', 'orders'))[0]?.terms.length, 1);
  });

  it('takes a word for discouraged only where it means nothing else', () => {
    const index = indexOf({ name: 'Customer', avoid: ['Client'] }, 'Client');
    const [match] = index.findMatches(at('a.ts', 'client'));
    assert.equal(match?.form, 'name');
    assert.deepEqual(
      match.terms.map(({ name }) => name),
      ['Client'],
    );
  });

  it('puts a term of that name first, then expansions, then aliases, then earlier terms', () => {
    const found = (...terms: readonly (TermDraft | string)[]) => {
      const [match] = indexOf(...terms).findMatches(at('a.ts', 'the order'));
      return [match?.form, ...(match?.terms.map(({ name }) => name) ?? [])];
    };
    const alias = { name: 'A', aliases: ['Order'] };
    const expansion = { name: 'B', expansion: 'Order' };
    assert.deepEqual(found(alias, expansion, 'Order'), ['name', 'Order', 'B', 'A']);
    assert.deepEqual(found(alias, expansion), ['expansion', 'B', 'A']);
    assert.deepEqual(found({ ...alias, name: 'C' }, alias), ['alias', 'C', 'A']);
    assert.deepEqual(found({ name: 'D', avoid: ['Order'] }, alias), ['alias', 'A']);
    const avoided = ['D', 'E'].map((name) => ({ name, avoid: ['Order'] }));
    assert.deepEqual(found(...avoided), ['avoid', 'D', 'E']);
  });

  it('tells quickly whether a text may contain a term', () => {
    const index = indexOf('SLA', 'Load list', term({ name: 'Tour', paths: ['docs'] }));
    const mayMatch = (path: string, text: string): boolean =>
      index.findBlocks({ uri: `${folder}/${path}`, languageId: 'markdown', text }).length > 0;
    assert.ok(mayMatch('a.md', 'the SLA') && mayMatch('a.md', 'a load\nlist'));
    assert.ok(mayMatch('a.md', 'sla'), 'it may be code');
    assert.ok(!mayMatch('a.md', 'SLAB') && !mayMatch('a.md', 'a load') && !mayMatch('a.md', ''));
    assert.ok(mayMatch('docs/a.md', 'a tour') && !mayMatch('a.md', 'a tour'));
  });

  it('names the blocks between empty lines that may contain a term', () => {
    const blocksOf = (text: string, languageId = 'markdown'): readonly string[] =>
      indexOf('SLA')
        .findBlocks({ uri: `${folder}/a.md`, languageId, text })
        .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(blocksOf('One.\n\nThe SLA,\nthe SLA.\n\nTwo.\n\n\nAn SLA.'), [
      'The SLA,\nthe SLA.\n\n',
      'An SLA.',
    ]);
    assert.deepEqual(blocksOf('One.\r\n\r\nThe SLA.\r\n\r\nTwo.'), ['The SLA.\r\n\r\n']);
    assert.deepEqual(blocksOf('slaOfSla sla_sla.\n\nNone.'), ['slaOfSla sla_sla.\n\n']);
    assert.deepEqual(blocksOf('One.\n \nThe SLA.'), ['One.\n \nThe SLA.']);
    assert.deepEqual(blocksOf('{ "a": 1 }\n\n"SLA"', 'jupyter'), ['{ "a": 1 }\n\n"SLA"']);
  });

  it('searches the Markdown cells of notebooks', () => {
    const source = ['The order\n', 'and `order`.'];
    const cells = [
      { cell_type: 'markdown', metadata: {}, source },
      { cell_type: 'code', metadata: {}, source: ['order = 1'], outputs: [] },
    ];
    const text = JSON.stringify({ cells, nbformat: 4 });
    const matches = indexOf('Order').findMatches({
      ...{ uri: `${folder}/a.ipynb`, languageId: 'jupyter', text },
    });
    assert.deepEqual(
      matches.map(({ start, end }) => [text.slice(start - 4, start), text.slice(start, end)]),
      [
        ['The ', 'order'],
        ['nd `', 'order'],
      ],
    );
  });

  it('gives each place the same meanings, the nearest 64, of a word that hundreds of glossaries explain', () => {
    const index = indexOf(
      ...Array.from({ length: 300 }, (_, i) =>
        term(
          { name: 'Order', context: String(i) },
          i % 2 === 0 ? 'GLOSSARY.md' : 'pay/GLOSSARY.md',
        ),
      ),
      term({ name: 'Customer', avoid: ['Order'] }, 'pay/GLOSSARY.md'),
    );
    const matches = index.findMatches(at('pay/a.ts', 'order, the Order and orders'));
    const nearest = Array.from({ length: 64 }, (_, i) => String(2 * i + 1));
    assert.deepEqual(
      matches.map(({ form, terms }) => [form, terms.map(({ context }) => context)]),
      Array.from({ length: 3 }, () => ['name', nearest]),
    );
  });

  it('puts the nearest glossary first', () => {
    const index = indexOf(
      term({ name: 'Order', context: 'all' }),
      term({ name: 'Order', context: 'pay' }, 'services/pay/GLOSSARY.md'),
      term({ name: 'Order', context: 'docs' }, 'docs/GLOSSARY.md'),
    );
    const contexts = (path: string) =>
      index.findMatches(at(path, 'order'))[0]?.terms.map(({ context }) => context);
    assert.deepEqual(contexts('services/pay/src/a.ts'), ['pay', 'all', 'docs']);
    assert.deepEqual(contexts('docs/a.md'), ['docs', 'all', 'pay']);
    assert.deepEqual(contexts('src/a.ts'), ['all', 'docs', 'pay']);
  });

  it('orders glossaries that do not enclose the file by shared folders, then by steps down', () => {
    const index = indexOf(
      term({ name: 'Order', context: 'deep' }, 'docs/guide/GLOSSARY.md'),
      term({ name: 'Order', context: 'docs' }, 'docs/GLOSSARY.md'),
      term({ name: 'Order', context: 'again' }, 'tools/GLOSSARY.md'),
      term({ name: 'Order', context: 'pay' }, 'services/pay/GLOSSARY.md'),
      term({ name: 'Order', context: 'all' }, 'GLOSSARY.md'),
    );
    const contexts = (path: string) =>
      index.findMatches(at(path, 'order'))[0]?.terms.map(({ context }) => context);
    assert.deepEqual(contexts('services/shop/a.ts'), ['pay', 'all', 'docs', 'again', 'deep']);
    assert.deepEqual(contexts('docs/other/a.md'), ['docs', 'deep', 'all', 'again', 'pay']);
    // A folder whose name only begins alike is another folder.
    assert.deepEqual(contexts('tooling/a.ts'), ['all', 'docs', 'again', 'deep', 'pay']);
    assert.deepEqual(contexts('tools-old/a.ts'), ['all', 'docs', 'again', 'deep', 'pay']);
  });

  it('counts a term with paths only there, relative to its glossary', () => {
    const index = indexOf(
      term({ name: 'Order', paths: ['src/**/*.ts'] }, 'services/pay/GLOSSARY.md'),
      term({ name: 'Leg', paths: ['./routes/'] }),
      term({ name: 'Stop', paths: ['../src/**'] }, 'docs/GLOSSARY.md'),
    );
    const found = (path: string) =>
      index.findMatches(at(path, 'order leg stop')).map(({ terms }) => terms[0]?.name);
    assert.deepEqual(found('services/pay/src/x/a.ts'), ['Order']);
    assert.deepEqual(found('services/pay/src/a.go'), []);
    assert.deepEqual(found('routes/deep/a.ts'), ['Leg']);
    assert.deepEqual(found('src/a.ts'), ['Stop']);
    assert.deepEqual(found('untitled:Untitled-1'), []);
    assert.deepEqual(found('git:/repo/routes/a.ts?ref=HEAD'), ['Leg']);
  });

  it('reads paths as folders and files below its glossary, whatever slashes they have', () => {
    const counts = (written: string, path: string): boolean =>
      indexOf(term({ name: 'Order', paths: [written] }, 'pay/GLOSSARY.md')).findMatches(
        at(path, 'order'),
      ).length > 0;
    for (const all of ['', '.', './', '/', './/'])
      assert.ok(counts(all, 'pay/a.ts') && counts(all, 'shop/a.ts'), all);
    for (const src of ['src', './src', '/src', './/src', 'src/', 'src//', 'src/**'])
      assert.ok(counts(src, 'pay/src/a.ts') && !counts(src, 'src/a.ts'), src);
    assert.ok(counts('src', 'pay/src') && counts('../shop', 'shop/a/b.ts'));
    assert.ok(counts('../**', 'shop/a.ts') && !counts('../pay/**', 'shop/a.ts'));
  });

  it('keeps terms of one glossary with different paths apart', () => {
    const index = indexOf(
      term({ name: 'Order', paths: ['a', 'b'] }),
      term({ name: 'Leg', paths: ['ab'] }),
      term({ name: 'Stop' }),
      term({ name: 'Tour', paths: ['a', 'b'] }),
    );
    const found = (path: string) =>
      index.findMatches(at(path, 'order leg stop tour')).map(({ terms }) => terms[0]?.name);
    assert.deepEqual(found('a/x.ts'), ['Order', 'Stop', 'Tour']);
    assert.deepEqual(found('ab/x.ts'), ['Leg', 'Stop']);
    assert.deepEqual(found('x.ts'), ['Stop']);
  });

  it('takes English for the original of translations, otherwise the first code', () => {
    const index = (...languages: readonly string[]) =>
      indexOf(
        ...languages.map((code) =>
          term({ name: 'Order', context: code }, `content/${code}/GLOSSARY.md`),
        ),
      );
    const contexts = (path: string, ...languages: readonly string[]) =>
      index(...languages)
        .findMatches(at(path, 'order'))
        .flatMap(({ terms }) => terms.map(({ context }) => context));
    assert.deepEqual(contexts('a.ts', 'fr', 'en', 'de'), ['en']);
    assert.deepEqual(contexts('a.ts', 'fr', 'de'), ['de']);
    assert.deepEqual(contexts('content/fr/a.md', 'fr', 'de'), ['fr']);
    assert.deepEqual(contexts('content/de/a.md', 'fr'), ['fr']);
  });

  it('limits Contextive’s files to their folder, unless it is the top folder', () => {
    const index = indexOf(
      term({ name: 'Order' }, 'services/pay/pay.glossary.yml'),
      term({ name: 'Leg' }, 'team.glossary.yml'),
      term({ name: 'Stop' }, 'services/.contextive/definitions.yml'),
    );
    const found = (path: string) =>
      index.findMatches(at(path, 'order leg stop')).map(({ terms }) => terms[0]?.name);
    assert.deepEqual(found('services/pay/src/a.ts'), ['Order', 'Leg', 'Stop']);
    assert.deepEqual(found('services/a.ts'), ['Leg', 'Stop']);
    assert.deepEqual(found('src/a.ts'), ['Leg']);
    const nested = indexOf(term('Order', 'a/.contextive/b/x.glossary.yml'));
    assert.equal(nested.findMatches(at('a/.contextive/b/a.ts', 'order')).length, 1);
    assert.equal(nested.findMatches(at('a/b/a.ts', 'order')).length, 0);
  });

  it('finds terms in labels wherever they count, or as in the label’s own file', () => {
    const index = indexOf(term({ name: 'Order', paths: ['src/**'] }));
    assert.equal(index.findMatchesInLabel('order desk').length, 1);
    assert.equal(index.findMatchesInLabel('order desk', `${folder}/docs/a.mmd`).length, 0);
  });
});
