import assert from 'node:assert/strict';
import { findNodeSymbols, findTermSymbols } from '../../../../src/core/features/browse/termSymbols';
import { linkDiagrams } from '../../../../src/core/diagram/linkedDiagrams';
import { parsed } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf, looseTerm } from '../glossaryOf';

const terms = [
  looseTerm({ name: 'SLA', expansion: 'service level agreement' }),
  looseTerm({ name: 'Tour', aliases: ['delivery round', 'route'] }),
  looseTerm({ name: 'Señal' }),
];

function titles(query: string): readonly string[] {
  return findTermSymbols(terms, query).map(({ title }) => title);
}

describe('symbols of the workspace', () => {
  it('are terms by their name, in any case and without accents', () => {
    assert.deepEqual(titles('sla'), ['SLA']);
    assert.deepEqual(titles('TOUR'), ['Tour']);
    assert.deepEqual(titles('senal'), ['Señal']);
  });

  it('say by which other name they fit', () => {
    assert.deepEqual(titles('service lev'), ['SLA (service level agreement)']);
    assert.deepEqual(titles('rte'), ['Tour (route)']);
  });

  it('need a query', () => {
    assert.deepEqual(titles(' '), []);
    assert.deepEqual(titles('zzz'), []);
  });

  it('are those with the query itself before those with only its letters, and not too many', () => {
    const many = Array.from({ length: 500 }, (_, i) => looseTerm({ name: `T o u r ${i}x` }));
    const found = findTermSymbols([...many, looseTerm({ name: 'Atour' }), ...terms], 'tour');
    assert.equal(found.length, 200);
    const apart = Array.from({ length: 500 }, (_, i) => looseTerm({ name: `Tax on ur ${i}` }));
    assert.equal(findTermSymbols([...apart, ...terms], 'tour')[0]?.title, 'Tour');
  });

  it('are also the boxes that no entry explains', async () => {
    const glossary = await glossaryOf({
      'GLOSSARY.md': '# Glossary\n\n## Print queue\n\nWaits.\n',
    });
    const text = 'flowchart LR\n  q[Print queue] --> p[Printer]\n  p --> ok{Printed well?}';
    const place = { uri: MemoryWorkspace.uri('a.mmd'), line: 0, text };
    const diagrams = linkDiagrams([{ ...(await parsed(text)), ...place }], {
      glossary,
      index: indexOf(glossary),
    });
    const found = (query: string): readonly string[] =>
      findNodeSymbols(diagrams, query).map(({ node }) => node.label);
    assert.deepEqual(found('print'), ['Printer']);
    assert.deepEqual(found(' '), []);
  });
});
